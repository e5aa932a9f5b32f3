// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The result of a finding or a pathway: the steps of its scale that are possible.
public struct Outcome: Sendable {
    /// A step of a scale.
    public struct Step: Sendable {
        /// The name in the rules.
        public let name: String
        /// The title for people.
        public let title: String
    }

    /// The name of its scale in the rules; see ``ReportContent/scales``.
    public let scale: String
    /// The place of the known step on its scale, from 0 for the first; `nil` if the result is not known.
    public let index: Int?
    /// The steps that are still possible, lowest first. Exactly one means that the result is known.
    public let possible: [Step]
    /// The loci and questions that keep the result open; empty if it is known.
    public let needs: [Need]

    /// - Parameters:
    ///   - subject: a finding or a pathway.
    ///   - isBrief: whether to skip the search for ``needs``.
    init(of subject: Subject, scale: Int, in shown: DisclosurePolicy, isBrief: Bool = false) {
        let evaluation = shown.evaluation
        let steps = shown.facts.scales[scale].steps
        let value = evaluation.value(of: subject)
        self.scale = shown.facts.scales[scale].name
        index = value.known
        possible = value.map { Step(name: steps[$0].name, title: shown.localized(steps[$0].title)) }
        needs = isBrief || value.known != nil ? [] : shown.openSubjects(of: subject).needs(in: shown)
    }

    /// Whether exactly one step is possible.
    public var isKnown: Bool { possible.count == 1 }

    /// The step's title, or the possible titles and why the result is not known.
    public var text: String {
        if isKnown { return possible[0].title }
        let why = needs.isEmpty ? "" : ", because " + Wording.list(needs.map { $0.lack }, "and")
        return "not known: could be " + titles + why
    }

    /// The step's title, or the possible titles without the reason.
    var short: String {
        isKnown ? possible[0].title : "not known (" + titles + ")"
    }

    /// The possible titles, separated by semicolons if one of them contains a comma.
    private var titles: String {
        let titles = possible.map { $0.title }
        let hasComma = titles.contains { $0.utf8.contains(0x2C) }
        return hasComma ? titles.joined(separator: "; or ") : Wording.list(titles, "or")
    }
}
