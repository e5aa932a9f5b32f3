// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// The steps of a pathway and the receptors of its substance, as the rules declare them, with the results for this file.
public struct PathwayFigureEntry: Sendable {
    /// A part of the figure: a substance is converted or transported, or it binds to a receptor.
    public struct Node: Sendable {
        /// Whether this is binding to a receptor, not a conversion or transport.
        public let isBinding: Bool
        /// `Dopamine`; for a receptor, its ligands.
        public let from: [String]
        /// `Norepinephrine`, `Vesicle`; the receptor.
        public let to: String
        /// `synthesis`; for a receptor, its effect: `inhibits release`.
        public let stage: String
        /// The symbols of the genes of this step.
        public let genes: [String]
        /// The cofactors it needs.
        public let needs: [String]
        /// The compartment in which it happens; may be empty.
        public let within: String
        /// The name in the rules of the compartment to which a substance is carried; empty for a conversion or a receptor.
        let destination: String
        /// The name in the rules of the compartment in which it happens; empty if the rules name none.
        let compartment: String
        /// The name of the receptor; empty for a step.
        let receptor: String
        /// For a receptor that inhibits a stage of the pathway: the stage; else empty.
        let inhibitedStage: String
        /// Whether the step limits the rate of the pathway.
        public let isRateLimiting: Bool
        /// A remark of the rules; may be empty.
        public let note: String
        /// Its direction, or why it has none.
        public let tag: Tag
        /// How much of its genes, as far as the rules use them, was called and is known.
        public let extent: Extent
        /// The names of the findings that use its genes.
        public let findings: [String]
        /// `file:line` of the declaration.
        public let place: String

        /// `Dopamine → Norepinephrine`.
        var heading: String { from.joined(separator: ", ") + " \u{2192} " + to }

        /// `synthesis by DBH; needs Copper, Vitamin C; in Vesicle`.
        var details: String {
            var parts: [String] = []
            let actors = genes.isEmpty ? "" : (stage.isEmpty ? "by " : " by ") + genes.joined(separator: ", ")
            if !(stage + actors).isEmpty { parts.append(stage + actors) }
            if isRateLimiting { parts.append("rate-limiting") }
            if !needs.isEmpty { parts.append("needs " + Wording.list(needs, "and")) }
            if !within.isEmpty { parts.append("in: " + within) }
            return parts.joined(separator: "; ")
        }

        /// What the tag means, and how much was tested if the tag does not say so.
        var explanation: String {
            remainder.isEmpty ? tag.text : tag.text + "; " + remainder
        }

        /// What was not tested, if the tag does not say so.
        var remainder: String {
            switch (tag, extent) {
            case (.unread, _), (.counted(.partlyRead), _), (.counted(.unknown), _), (_, .whole): ""
            case (_, .partial): "not all of it was tested"
            case (_, .none): "none of it was tested"
            }
        }
    }

    /// How many of the sites that the rules use in some genes were called.
    public enum Extent: String, Sendable {
        /// Every site was called and is shown, and every finding is known.
        case whole
        /// Neither all nor none.
        case partial
        /// No site was called, or there is none.
        case none
    }

    /// The result for one part of the figure.
    public enum Tag: Hashable, Sendable {
        /// The findings that the pathway counts here have this direction.
        case counted(Leaning)
        /// The rules use sites of its genes, but the pathway does not count them.
        case uncounted
        /// The rules use no site of its genes.
        case unread

        /// The tag as a reader sees it.
        public var word: String {
            switch self {
            case .counted(let leaning): leaning.word
            case .uncounted: "not scored"
            case .unread: "not tested"
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

        /// Every tag, the counted ones first.
        static let all = Leaning.allCases.map { Tag.counted($0) } + [.uncounted, .unread]

        /// What it means, for legends.
        public var text: String {
            switch self {
            case .counted(let leaning): leaning.text
            case .uncounted: "these rules give it no direction"
            case .unread: "these rules test no site of it"
            }
        }
    }

    /// The steps, then the receptors, as declared.
    public let nodes: [Node]

    /// - Parameters:
    ///   - pathway: the index of a pathway.
    ///   - flows: what it counts.
    ///   - findings: all findings of the pack.
    /// - Returns: `nil` if the rules declare neither steps nor receptors of the pathway.
    init?(_ pathway: Int, flows: [PathwayEntry.Flow], findings: [FindingEntry], in shown: DisclosurePolicy) {
        guard let figure = shown.facts.figures.first(where: { $0.pathway == pathway }),
            !figure.steps.isEmpty || !figure.bindings.isEmpty
        else { return nil }
        /// The findings of some genes, how much of them was called, and the common direction of those that one stage counts.
        ///
        /// The direction is typical only if every site of the genes was called and every finding of them is usual, counted or
        /// not: a gene beside the counted one that was not called, or is withheld, is not typical.
        let declared = shown.facts.findings.map { $0.name }
        func result(_ genes: [String], stage: String) -> (Tag, Extent, [String]) {
            let own = findings.filter { finding in finding.genes.contains { genes.contains($0) } }
            if own.isEmpty { return (.unread, .none, []) }
            let names = declared.filter { name in own.contains { $0.name == name } }
            let loci = genes.flatMap { shown.facts.loci(ofGene: $0) }
            let called = loci.count { shown.wasRead($0) }
            let isWhole = called == loci.count && own.allSatisfy { $0.wasRead && $0.outcome.isKnown }
            let extent: Extent = isWhole ? .whole : called == 0 ? .none : .partial
            let counted = flows.filter { $0.stage == stage && names.contains($0.finding) }.map { $0.leaning }
            if counted.isEmpty { return (.uncounted, extent, names) }
            var leaning = Leaning(joining: counted)
            if leaning == .typical || leaning == .neutral {
                leaning = !isWhole ? .partlyRead : own.allSatisfy { $0.isUsual } ? leaning : .neutral
            }
            return (.counted(leaning), extent, names)
        }
        let topics = shown.facts.topics
        let steps = figure.steps.map { step in
            let genes = step.genes.map { shown.facts.geneFacts[$0].symbol }
            let (tag, extent, names) = result(genes, stage: step.stage)
            return Node(
                isBinding: false, from: [shown.title(ofTopic: step.from)], to: shown.title(ofTopic: step.to),
                stage: step.stage, genes: genes, needs: step.needs.map { shown.title(ofTopic: $0) },
                within: step.within.map { shown.title(ofTopic: $0) } ?? "",
                destination: topics[step.to].kind == .place ? topics[step.to].name : "",
                compartment: step.within.map { topics[$0].name } ?? "", receptor: "", inhibitedStage: "",
                isRateLimiting: step.isRateLimiting,
                note: shown.localized(step.note), tag: tag, extent: extent, findings: names,
                place: shown.facts.text(of: step.place))
        }
        let bindings = figure.bindings.map { binding in
            let genes = binding.genes.map { shown.facts.geneFacts[$0].symbol }
            let (tag, extent, names) = result(genes, stage: binding.receptor)
            let effect = [binding.effect?.name ?? "", binding.stage].filter { !$0.isEmpty }.joined(separator: " ")
            return Node(
                isBinding: true, from: binding.ligands.map { shown.title(ofTopic: $0) },
                to: binding.receptor + " receptor", stage: effect, genes: genes, needs: [], within: "",
                destination: "", compartment: "", receptor: binding.receptor,
                inhibitedStage: binding.effect == .inhibits ? binding.stage : "",
                isRateLimiting: false, note: shown.localized(binding.note), tag: tag, extent: extent, findings: names,
                place: shown.facts.text(of: binding.place))
        }
        nodes = steps + bindings
    }
}
