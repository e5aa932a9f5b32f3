// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// A notable finding or a recommendation that applies, as the start of a report ranks them.
public struct Highlight: Sendable {
    /// What a highlight is about.
    public enum Topic: String, Sendable {
        case finding, advice
    }

    /// What it is about.
    public let topic: Topic
    /// The name in the rules.
    public let name: String
    /// The title, or the name if there is none.
    public let heading: String
    /// One sentence: the result or the recommendation, with its evidence.
    public let text: String
    /// The first caution of the rules; may be empty.
    public let caution: String
    /// How many cautions there are in all.
    public let cautionCount: Int
    /// Whether its result is not known, though every possible one is notable.
    public let isOpen: Bool
    /// The evidence times how much can be done about it; 0 where nothing is to be done.
    let rank: Int
    /// Whether a clinician can act on it.
    let isClinical: Bool

    /// The id of its card in a page.
    var anchor: String { topic.rawValue + "-" + name }
}

extension ReportContent {
    /// All notable findings and all recommendations that apply on a target. The rank is the strength of the evidence times how
    /// much can be done; for clinicians, what a clinician can act on comes first. None is left out.
    public var highlights: [Highlight] {
        let applying = applying
        var all: [Highlight] = []
        for finding in findings where finding.isNotable { all.append(highlight(of: finding, applying)) }
        for advice in applying { all.append(highlight(of: advice)) }
        return all.indices.sorted { one, other in
            let (a, b) = (all[one], all[other])
            if audience == .clinician, a.isClinical != b.isClinical { return a.isClinical }
            return a.rank == b.rank ? one < other : a.rank > b.rank
        }.map { all[$0] }
    }

    private func highlight(of finding: FindingEntry, _ applying: [AdviceEntry]) -> Highlight {
        let genes = finding.genes.isEmpty ? "" : " (" + finding.genes.joined(separator: ", ") + ")"
        // A result is worth as much attention as what can be done about it.
        let actions = applying.filter { $0.basis.contains { $0.isFinding && $0.name == finding.name } }
        let actionability = actions.map { $0.actionability }.max() ?? 0
        return Highlight(
            topic: .finding, name: finding.name, heading: finding.heading,
            text: "\(finding.heading)\(genes): \(finding.outcome.short) "
                + "(evidence: \(finding.evidence)\(Wording.basis(finding.imputed, finding.assumed))).",
            caution: finding.cautions.first ?? "", cautionCount: finding.cautions.count,
            isOpen: !finding.outcome.isKnown, rank: finding.level.weight * max(1, actionability), isClinical: false)
    }

    private func highlight(of advice: AdviceEntry) -> Highlight {
        let targets = Wording.list(advice.targets(.applies).map { $0.title }, "and")
        return Highlight(
            topic: .advice, name: advice.name, heading: advice.heading,
            text: "\(advice.heading): \(advice.action) \(targets) "
                + "(evidence: \(advice.evidence)\(Wording.basis(advice.imputed, advice.assumed))).",
            caution: advice.cautions.first ?? "", cautionCount: advice.cautions.count,
            isOpen: false, rank: advice.level.weight * advice.actionability, isClinical: advice.isClinical)
    }
}

extension AdviceEntry {
    /// How much can be done: from 0, where the advice is to change nothing, to 4.
    fileprivate var actionability: Int {
        switch verbKind {
        case .contraindicated: 4
        case .avoid, .discuss, .monitor: 3
        case .consider, .increase, .reduce: kind == .talk ? 3 : 2
        case .standard: 0
        }
    }

    /// Whether a clinician can act on it: a warning, or something to discuss, test or watch.
    var isClinical: Bool { actionability > 2 }
}

extension Evidence {
    /// From 5 for a guideline to 1 for studies that disagree.
    fileprivate var weight: Int {
        switch self {
        case .guideline: 5
        case .strong: 4
        case .moderate: 3
        case .limited: 2
        case .conflicting: 1
        }
    }
}

extension Wording {
    /// What follows the evidence of a result that is based on genotypes that were not measured; empty for any other.
    static func basis(_ imputed: [String], _ assumed: [String]) -> String {
        (imputed.isEmpty ? "" : "; based on imputed genotypes")
            + (assumed.isEmpty ? "" : "; based on an assumed reference")
    }
}
