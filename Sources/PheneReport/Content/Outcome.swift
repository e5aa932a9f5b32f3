// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// The result of a finding or a pathway: the steps of its scale that are possible.
public struct Outcome: Sendable {
    public struct Step: Sendable {
        /// As rules write it.
        public let name: String
        /// As a person reads it.
        public let title: String
    }

    /// The steps that are still possible, the lowest first. One means known.
    public let possible: [Step]
    /// The loci and questions that keep it open; empty where it is known.
    public let needs: [Need]

    /// - Parameters:
    ///   - subject: a finding or a pathway.
    ///   - isBrief: what keeps it open is not looked for.
    init(of subject: Subject, scale: Int, in shown: Discretion, isBrief: Bool = false) {
        let evaluation = shown.evaluation
        let steps = evaluation.pack.scale(scale).steps
        let value = evaluation.value(of: subject)
        possible = value.map { Step(name: steps[$0].name, title: shown.say(steps[$0].title)) }
        needs = isBrief || value.known != nil ? [] : evaluation.openSubjects(of: subject).needs(in: shown)
    }

    public var isKnown: Bool { possible.count == 1 }

    /// The step's title, or what it could be and why that is not known.
    public var text: String {
        if isKnown { return possible[0].title }
        let why = needs.isEmpty ? "" : ", because " + Wording.list(needs.map { $0.lack }, "and")
        return "not known: could be " + titles + why
    }

    /// The step's title, or the possible ones, without the reason.
    var short: String {
        isKnown ? possible[0].title : "not known (" + titles + ")"
    }

    /// The possible titles; a title with a comma in it takes a stronger sign between.
    private var titles: String {
        let titles = possible.map { $0.title }
        let hasComma = titles.contains { $0.utf8.contains(0x2C) }
        return hasComma ? titles.joined(separator: "; or ") : Wording.list(titles, "or")
    }
}
