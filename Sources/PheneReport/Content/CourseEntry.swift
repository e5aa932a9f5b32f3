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
    }

    /// What a file says of a part of the figure.
    public enum Tag: Hashable, Sendable {
        /// The findings that the pathway counts here pull this way.
        case counted(Leaning)
        /// The rules read sites of it, and the pathway counts no direction of them.
        case uncounted
        /// The rules read no site of it.
        case unread

        /// The same as a word.
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
    /// - Returns: `nil` for a pathway whose steps the rules do not declare.
    init?(_ pathway: Int, flows: [PathwayEntry.Flow], in shown: Discretion) {
        let pack = shown.evaluation.pack
        guard let course = (0..<pack.courseCount).map({ pack.course($0) }).first(where: { $0.pathway == pathway }),
            !course.steps.isEmpty || !course.bindings.isEmpty
        else { return nil }
        let readers = zip(shown.facts.findings, shown.facts.genes).map { (name: $0.name, genes: $1) }
        /// The findings of some genes, and which way those of one stage that are counted pull.
        func reading(_ genes: [String], stage: String) -> (Tag, [String]) {
            let findings = readers.filter { reader in reader.genes.contains { genes.contains($0) } }.map(\.name)
            let counted = flows.filter { $0.stage == stage && findings.contains($0.finding) }.map(\.leaning)
            if findings.isEmpty { return (.unread, []) }
            guard let first = counted.first else { return (.uncounted, findings) }
            return (.counted(counted.allSatisfy { $0 == first } ? first : .unknown), findings)
        }
        let steps = course.steps.map { step in
            let genes = step.genes.map { pack.gene($0).symbol }
            let (tag, findings) = reading(genes, stage: step.stage)
            return Node(
                isBinding: false, from: [shown.title(ofTopic: step.from)], to: shown.title(ofTopic: step.to),
                stage: step.stage, genes: genes, needs: step.needs.map { shown.title(ofTopic: $0) },
                within: step.within.map { shown.title(ofTopic: $0) } ?? "", isRateLimiting: step.isRateLimiting,
                note: shown.say(step.note), tag: tag, findings: findings, place: pack.text(of: step.place))
        }
        let bindings = course.bindings.map { binding in
            let genes = binding.genes.map { pack.gene($0).symbol }
            let (tag, findings) = reading(genes, stage: binding.receptor)
            let effect = [binding.effect?.name ?? "", binding.stage].filter { !$0.isEmpty }.joined(separator: " ")
            return Node(
                isBinding: true, from: binding.ligands.map { shown.title(ofTopic: $0) },
                to: binding.receptor + " receptor", stage: effect, genes: genes, needs: [], within: "",
                isRateLimiting: false, note: shown.say(binding.note), tag: tag, findings: findings,
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
