// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

/// A pathway as a report shows it: a rank by counting, and the flows it counts.
public struct PathwayEntry: Sendable {
    public struct Flow: Sendable {
        public let stage: String
        /// The name of the finding.
        public let finding: String
        public let title: String
        public let outcome: Outcome
        /// The lowest and the highest weight among the possible steps.
        public let weights: ClosedRange<Int>
        /// Where it pulls the pathway.
        public let leaning: Leaning
    }

    public let name: String
    public let title: String
    public let outcome: Outcome
    /// The lowest and the highest of ``sums``.
    public let net: ClosedRange<Int>
    /// The sums that can be reached, rising: just those that conditions over the pathway read. A rank, not a concentration.
    public let sums: [Int]
    public let flows: [Flow]
    /// The steps as the rules declare them; absent where they declare none.
    public let course: CourseEntry?
    /// All steps of its scale, the lowest first.
    public let scale: [Outcome.Step]
    /// The rules say that the middle of the scale is the best place on it, and the scale has a middle.
    public let hasMiddleOptimum: Bool
    public let about: String
    public let cautions: [String]
    /// The ids of loci under its findings whose genotypes were imputed; `a site` where ids are left out.
    public let imputed: [String]
    public let evidence: String
    /// Numbers of references.
    public let citations: [Int]
    /// The rule file and line.
    public let place: String

    /// - Parameter findings: all findings of the pack.
    init(_ index: Int, findings: [FindingEntry], in shown: Discretion, references: inout ReferenceList) {
        let evaluation = shown.evaluation
        let pack = evaluation.pack
        let pathway = pack.pathway(index)
        name = pathway.name
        title = shown.say(pathway.title)
        outcome = Outcome(of: .pathway(index), scale: pathway.scale, in: shown)
        net = evaluation.sums(ofPathway: index)
        sums = evaluation.possibleSums(ofPathway: index)
        let flows = pathway.flows.compactMap { flow in
            let name = shown.facts.findings[flow.finding].name
            return findings.first { $0.name == name }.map { Flow(flow, of: $0, in: shown) }
        }
        self.flows = flows
        course = CourseEntry(index, flows: flows, findings: findings, in: shown)
        let scale = pack.scale(pathway.scale).steps.map { Outcome.Step(name: $0.name, title: shown.say($0.title)) }
        self.scale = scale
        let isBestInside = (0..<pack.courseCount).map { pack.course($0) }.contains {
            $0.pathway == index && $0.optimum == .middle
        }
        hasMiddleOptimum = isBestInside && scale.count >= 3 && scale.count % 2 == 1
        about = shown.say(pathway.about(for: shown.audience))
        cautions = pathway.cautions.map { shown.say($0) }
        imputed = shown.imputed(under: [.pathway(index)])
        evidence = pathway.evidence.name
        citations = references.cite(pathway.cites)
        place = pack.text(of: pathway.place)
    }
}

extension PathwayEntry.Flow {
    init(_ flow: PathwayFacts.Flow, of finding: FindingEntry, in shown: Discretion) {
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
