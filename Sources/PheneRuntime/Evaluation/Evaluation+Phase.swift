// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
package import PheneModel

/// From what a pair of haplotypes was determined.
public enum PhaseBasis: Sendable, Equatable {
    /// The file says which alleles lie on one chromosome, at least of some loci.
    case stated
    /// The file does not say it, and every pair that fits the genotypes is possible.
    case notStated
    /// The file does not say it, and the rules assume that haplotypes without a name do not occur where named ones fit:
    /// the pairs of the finding that fit the genotypes and are left out for that reason.
    case assumed(leftOut: CodeSet)
}

extension Evaluation {
    /// From what a pair of haplotypes was determined; `nil` for a finding of another kind.
    public func phaseBasis(ofFinding index: Int) -> PhaseBasis? { phaseBasis(of: pack.finding(index)) }

    /// The same as ``phaseBasis(ofFinding:)``, by what the pack says of the finding.
    package func phaseBasis(of finding: Finding) -> PhaseBasis? {
        for (column, subject) in finding.subjects.enumerated() {
            guard case .input(let input) = subject, case .phase(let loci) = pack.kind(ofInput: input) else { continue }
            // Values for what a source states come first, one for each way in which the alleles can lie.
            let stated = CodeSet.all(loci.isEmpty ? 1 : 1 << (loci.count - 1))
            let possible = value(of: subject)
            if !possible.isDisjoint(with: stated) { return .stated }
            var fitting = CodeSet.empty, told = CodeSet.empty
            rows: for row in finding.rows {
                for (other, cell) in row.cells.enumerated() where other != column {
                    if value(of: finding.subjects[other]).isDisjoint(with: cell) { continue rows }
                }
                if !row.cells[column].isDisjoint(with: stated) { fitting.insert(row.step) }
                if !row.cells[column].isDisjoint(with: possible) { told.insert(row.step) }
            }
            let leftOut = fitting.subtracting(told)
            return leftOut.isEmpty ? .notStated : .assumed(leftOut: leftOut)
        }
        return nil
    }
}
