// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

extension Evaluation {
    /// How notable the result of a finding or a pathway is, where all that is possible says the same; `nil` where it does
    /// not, where the rules do not say it, and for loci and inputs.
    public func notability(of subject: Subject) -> Notability? {
        switch subject {
        case .locus, .input: return nil
        case .pathway(let index):
            let steps = pack.scale(pack.pathway(index).scale).steps
            var common = Common()
            for step in value(of: subject) { common.add(steps[step].notability) }
            return common.notability
        case .finding(let index):
            let finding = pack.finding(index)
            return notability(of: finding, index, on: pack.scale(finding.scale))
        }
    }

    /// The same as ``notability(of:)`` for a finding, by what the pack says of it and of its scale.
    package func notability(of finding: Finding, _ index: Int, on scale: Scale) -> Notability? {
        let value = value(of: .finding(index))
        var common = Common()
        for row in finding.rows where value.contains(row.step) && isReached(row, of: finding) {
            common.add(row.notability ?? scale.steps[row.step].notability)
        }
        return common.notability
    }

    /// What all of several results say.
    private struct Common {
        private(set) var notability: Notability?
        private var isEmpty = true

        mutating func add(_ other: Notability?) {
            if isEmpty {
                notability = other
            } else if other != notability {
                notability = nil
            }
            isEmpty = false
        }
    }
}
