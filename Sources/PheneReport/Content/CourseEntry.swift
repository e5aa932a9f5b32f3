// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

/// The steps of a pathway and what its substance binds to, as the rules declare them, with what this file says of each.
public struct CourseEntry: Sendable {
    /// A part of the figure: a substance becomes another or goes elsewhere, or it binds to a receptor.
    public struct Node: Sendable {
        /// The receptor is bound, so that no substance is made or moved.
        public let isBinding: Bool
        /// `Dopamine`; for receptors what binds to them.
        public let from: [String]
        /// `Norepinephrine`, `Vesicle`; the receptor.
        public let to: String
        /// `synthesis`; for receptors what they do: `inhibits release`.
        public let stage: String
        /// The symbols of the genes that do it.
        public let genes: [String]
        /// The helpers it needs.
        public let needs: [String]
        /// The place in which it happens; may be empty.
        public let within: String
        public let isRateLimiting: Bool
        public let note: String
        public let tag: Tag
        /// How much of what the rules read of its genes was read and is known.
        public let extent: Extent
        /// The names of the findings that read its genes.
        public let findings: [String]
        /// The rule file and line.
        public let place: String

        /// `Dopamine → Norepinephrine`.
        var heading: String { from.joined(separator: ", ") + " \u{2192} " + to }

        /// `synthesis by DBH; needs Copper, Vitamin C; in Vesicle`.
        var details: String {
            var parts: [String] = []
            let doers = genes.isEmpty ? "" : (stage.isEmpty ? "by " : " by ") + genes.joined(separator: ", ")
            if !(stage + doers).isEmpty { parts.append(stage + doers) }
            if isRateLimiting { parts.append("sets the pace") }
            if !needs.isEmpty { parts.append("needs " + Wording.list(needs, "and")) }
            if !within.isEmpty { parts.append("in: " + within) }
            return parts.joined(separator: "; ")
        }

        /// What the tag means, and how much was read where the tag does not say it.
        var reading: String {
            switch (tag, extent) {
            case (.unread, _), (.counted(.partlyRead), _), (.counted(.unknown), _), (_, .whole): tag.text
            case (_, .partial): tag.text + "; not all of it was read"
            case (_, .none): tag.text + "; none of it was read"
            }
        }
    }

    /// How much of what the rules read of some genes a file holds.
    public enum Extent: String, Sendable {
        /// Every site was read and is shown, and every finding is known.
        case whole
        case partial
        /// No site was read, or there is none.
        case none
    }

    /// What a file says of a part of the figure.
    public enum Tag: Hashable, Sendable {
        /// The findings that the pathway counts here pull this way.
        case counted(Leaning)
        /// The rules read sites of it, and the pathway counts no direction of them.
        case uncounted
        /// The rules read no site of it.
        case unread

        /// The tag as a reader sees it.
        public var word: String {
            switch self {
            case .counted(let leaning): leaning.word
            case .uncounted, .unread: name
            }
        }

        /// The tag as a name for programs.
        public var name: String {
            switch self {
            case .counted(let leaning): leaning.rawValue
            case .uncounted: "uncounted"
            case .unread: "unread"
            }
        }

        /// What it means, as a legend says it.
        public var text: String {
            switch self {
            case .counted(let leaning): leaning.text
            case .uncounted: "the rules count no direction here"
            case .unread: "the rules read no site of it"
            }
        }
    }

    public let nodes: [Node]

    /// - Parameters:
    ///   - pathway: the index of a pathway.
    ///   - flows: what it counts.
    ///   - findings: all findings of the pack.
    /// - Returns: `nil` for a pathway whose steps the rules do not declare.
    init?(_ pathway: Int, flows: [PathwayEntry.Flow], findings: [FindingEntry], in shown: Discretion) {
        let pack = shown.evaluation.pack
        guard let course = (0..<pack.courseCount).map({ pack.course($0) }).first(where: { $0.pathway == pathway }),
            !course.steps.isEmpty || !course.bindings.isEmpty
        else { return nil }
        /// The findings of some genes, how much of all that was read, and which way those of one stage that are counted pull.
        ///
        /// It is typical only if every site and finding of the genes was read and is usual, counted or not: a gene beside the
        /// counted one that was not read, or is not shown, is not typical.
        func reading(_ genes: [String], stage: String) -> (Tag, Extent, [String]) {
            let own = findings.filter { finding in finding.genes.contains { genes.contains($0) } }
            if own.isEmpty { return (.unread, .none, []) }
            let names = shown.facts.findings.map(\.name).filter { name in own.contains { $0.name == name } }
            let loci = genes.flatMap { shown.facts.loci(ofGene: $0) }
            let read = loci.count { shown.wasRead($0) }
            let isWhole = read == loci.count && own.allSatisfy { $0.wasRead && $0.outcome.isKnown }
            let extent: Extent = isWhole ? .whole : read == 0 ? .none : .partial
            let counted = flows.filter { $0.stage == stage && names.contains($0.finding) }.map(\.leaning)
            if counted.isEmpty { return (.uncounted, extent, names) }
            var leaning = Leaning(joining: counted)
            if leaning == .typical || leaning == .neutral {
                leaning = !isWhole ? .partlyRead : own.allSatisfy { $0.isUsual } ? leaning : .neutral
            }
            return (.counted(leaning), extent, names)
        }
        let steps = course.steps.map { step in
            let genes = step.genes.map { pack.gene($0).symbol }
            let (tag, extent, names) = reading(genes, stage: step.stage)
            return Node(
                isBinding: false, from: [shown.title(ofTopic: step.from)], to: shown.title(ofTopic: step.to),
                stage: step.stage, genes: genes, needs: step.needs.map { shown.title(ofTopic: $0) },
                within: step.within.map { shown.title(ofTopic: $0) } ?? "", isRateLimiting: step.isRateLimiting,
                note: shown.say(step.note), tag: tag, extent: extent, findings: names, place: pack.text(of: step.place))
        }
        let bindings = course.bindings.map { binding in
            let genes = binding.genes.map { pack.gene($0).symbol }
            let (tag, extent, names) = reading(genes, stage: binding.receptor)
            let effect = [binding.effect?.name ?? "", binding.stage].filter { !$0.isEmpty }.joined(separator: " ")
            return Node(
                isBinding: true, from: binding.ligands.map { shown.title(ofTopic: $0) },
                to: binding.receptor + " receptor", stage: effect, genes: genes, needs: [], within: "",
                isRateLimiting: false, note: shown.say(binding.note), tag: tag, extent: extent, findings: names,
                place: pack.text(of: binding.place))
        }
        nodes = steps + bindings
    }

    /// The tags that occur, the counted ones first.
    var tags: [Tag] {
        let all = Leaning.allCases.map { Tag.counted($0) } + [.uncounted, .unread]
        let own = Set(nodes.map(\.tag))
        return all.filter { own.contains($0) }
    }
}
