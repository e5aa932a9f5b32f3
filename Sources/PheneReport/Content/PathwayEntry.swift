// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// A pathway in a report: a rank by counting, and the flows that are counted.
public struct PathwayEntry: Sendable {
    /// A finding that the pathway counts.
    public struct Flow: Sendable {
        /// The stage of the pathway: `synthesis`, `breakdown`.
        public let stage: String
        /// The name of the finding.
        public let finding: String
        /// The title of the finding; may be empty.
        public let title: String
        /// The result of the finding.
        public let outcome: Outcome
        /// The lowest and highest weight of the possible steps.
        public let weights: ClosedRange<Int>
        /// The direction in which it moves the pathway.
        public let leaning: Leaning
    }

    /// The name in the rules.
    public let name: String
    /// May be empty.
    public let title: String
    /// The result: the steps of its scale that are possible.
    public let outcome: Outcome
    /// The lowest and highest of ``sums``.
    public let net: ClosedRange<Int>
    /// The possible sums of weights, ascending: the values that conditions on the pathway use. A rank, not a concentration.
    public let sums: [Int]
    /// As declared.
    public let flows: [Flow]
    /// The steps as the rules declare them; `nil` if they declare none.
    public let figure: PathwayFigureEntry?
    /// All steps of its scale, lowest first.
    public let scale: [Outcome.Step]
    /// Whether the rules declare the middle of the scale as its optimum, and the scale has a middle step.
    public let hasMiddleOptimum: Bool
    /// A description; may be empty.
    public let about: String
    /// Warnings to show with the result.
    public let cautions: [String]
    /// The ids of loci under its findings whose genotypes were imputed; `a site` if redacted.
    public let imputed: [String]
    /// `guideline`, `strong`, `moderate`, `limited` or `conflicting`.
    public let evidence: String
    /// The sources, in the order of the list of references.
    public let citations: [CitationEntry]
    /// `file:line` of the rule.
    public let place: String

    /// - Parameter findings: all findings of the pack.
    init(_ index: Int, findings: [FindingEntry], in shown: DisclosurePolicy, references: inout ReferenceList) {
        let evaluation = shown.evaluation
        let pathway = shown.facts.pathways[index]
        name = pathway.name
        title = shown.localized(pathway.title)
        outcome = Outcome(of: .pathway(index), scale: pathway.scale, in: shown)
        net = evaluation.sums(ofPathway: index)
        sums = evaluation.possibleSums(ofPathway: index)
        let flows = pathway.flows.compactMap { flow in
            let name = shown.facts.findings[flow.finding].name
            return findings.first { $0.name == name }.map { Flow(flow, of: $0, in: shown) }
        }
        self.flows = flows
        figure = PathwayFigureEntry(index, flows: flows, findings: findings, in: shown)
        let scale = shown.facts.scales[pathway.scale].steps.map {
            Outcome.Step(name: $0.name, title: shown.localized($0.title))
        }
        self.scale = scale
        let hasOptimumInMiddle = shown.facts.figures.contains {
            $0.pathway == index && $0.optimum == .middle
        }
        hasMiddleOptimum = hasOptimumInMiddle && scale.count >= 3 && scale.count % 2 == 1
        about = shown.localized(pathway.about(for: shown.audience))
        cautions = pathway.cautions.map { shown.localized($0) }
        imputed = shown.imputed(under: [.pathway(index)])
        evidence = pathway.evidence.name
        citations = shown.cited(pathway.cites)
        place = shown.facts.text(of: pathway.place)
    }
}

extension PathwayEntry.Flow {
    init(_ flow: Pathway.Flow, of finding: FindingEntry, in shown: DisclosurePolicy) {
        stage = flow.stage
        self.finding = finding.name
        title = finding.title
        outcome = finding.outcome
        let weights = shown.evaluation.value(of: .finding(flow.finding)).map { flow.weights[$0] }
        let range = (weights.min() ?? 0)...(weights.max() ?? 0)
        self.weights = range
        leaning = Leaning(weights: range, of: finding)
    }
}
