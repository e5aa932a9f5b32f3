// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Whether a report need draw attention to a result, as the rules say it of a step or a row.
///
/// What the rules do not say has none: it is not known to be usual.
public enum Notability: Int, Sendable, CaseIterable {
    /// Nothing to mention: a report may sum it up.
    case usual
    /// Neither: it is shown, and never summed up.
    case neutral
    /// It is listed first.
    case notable

    public var name: String {
        switch self {
        case .usual: "usual"
        case .neutral: "neutral"
        case .notable: "notable"
        }
    }
}

extension Evaluation {
    /// How notable the result of a finding or a pathway is, where all that is possible says the same; `nil` where it does
    /// not, where the rules do not say it, and for loci and inputs.
    public func notability(of subject: Subject) -> Notability? {
        let value = value(of: subject)
        var all: [Notability?] = []
        switch subject {
        case .locus, .input: return nil
        case .pathway(let index):
            let steps = pack.scale(pack.pathway(index).scale).steps
            for step in value { all.append(steps[step].notability) }
        case .finding(let index):
            let finding = pack.finding(index)
            let steps = pack.scale(finding.scale).steps
            for row in finding.rows where value.contains(row.step) && isReached(row, of: finding) {
                all.append(row.notability ?? steps[row.step].notability)
            }
        }
        guard let first = all.first else { return nil }
        for notability in all where notability != first { return nil }
        return first
    }
}
