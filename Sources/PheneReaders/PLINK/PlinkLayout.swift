// SPDX-License-Identifier: Apache-2.0

/// One person of a PLINK 1 fileset, as rows of id, chromosome, position and two alleles.
///
/// Source: the PLINK 1.9 file format reference, pages `.bed`, `.bim` and `.fam`. The letters of a `.bim` are those of
/// whatever made it, so no strand is taken for granted; `0` is an allele that was not seen.
extension RowLayout {
    static let plink = RowLayout(
        kind: .plink, names: ["rsid", "chromosome", "position", "allele1", "allele2"])
}
