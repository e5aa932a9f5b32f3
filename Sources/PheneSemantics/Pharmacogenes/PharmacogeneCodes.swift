// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics

extension DiagnosticCode {
    /// A position of a pharmacogene differs from the declared variant.
    package static let pharmacogenePosition = DiagnosticCode(1801)
    /// A definition names a position or a base that the block does not list.
    package static let alleleCell = DiagnosticCode(1802)
    /// Two named alleles cannot be distinguished.
    package static let namedAlleleTwice = DiagnosticCode(1803)
    /// A pharmacogene does not have exactly one reference allele.
    package static let referenceAllele = DiagnosticCode(1804)
    /// The function and the activity of a named allele do not fit each other.
    package static let functionActivity = DiagnosticCode(1805)
    /// The rules of phenotypes do not cover each pair or score exactly once.
    package static let phenotypeRules = DiagnosticCode(1806)
    /// A sub-allele, a priority or a single position does not fit the alleles.
    package static let alleleRelation = DiagnosticCode(1807)
    /// A function or phenotype is never used.
    package static let functionUnused = DiagnosticCode(1851, .warning)
}
