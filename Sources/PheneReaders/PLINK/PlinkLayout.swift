// SPDX-License-Identifier: Apache-2.0

/// One person of a PLINK 1 fileset, as rows of id, chromosome, position and two alleles.
///
/// Source: the PLINK 1.9 file format reference, pages `.bed`, `.bim` and `.fam`. The alleles of a `.bim` may be on either strand, so none
/// is assumed; `0` is an allele that does not occur.
extension RowLayout {
    static let plink = RowLayout(
        kind: .plink, names: ["rsid", "chromosome", "position", "allele1", "allele2"])
}
