// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// A haplotype does not have one allele for each locus.
    package static let haplotypeAlleles = DiagnosticCode(1401)
    /// Two haplotypes have the same name or the same alleles.
    package static let haplotypeTwice = DiagnosticCode(1402)
    /// Haplotypes need different loci of one chromosome, with at most 32,768 genotypes.
    package static let haplotypeLoci = DiagnosticCode(1403)
    /// Phase is needed, but the block has no `phase` clause.
    package static let phaseMissing = DiagnosticCode(1404)
    /// An allele does not have exactly one activity value.
    package static let activityMissing = DiagnosticCode(1405)
    /// The copies of a gene are not a range that includes 2, within 0 to 8.
    package static let copiesRange = DiagnosticCode(1406)
    /// Diplotypes are compared by order.
    package static let unorderedDiplotypes = DiagnosticCode(1407)
    /// No activity score is in the range.
    package static let emptyScoreRange = DiagnosticCode(1408)
    /// Two haplotype blocks need the phase of the same loci.
    package static let phaseShared = DiagnosticCode(1451)
}
