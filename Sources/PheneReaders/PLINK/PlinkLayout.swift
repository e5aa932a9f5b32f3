// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// One person of a PLINK 1 fileset, as rows of id, chromosome, position and two alleles.
///
/// Source: the PLINK 1.9 file format reference, pages `.bed`, `.bim` and `.fam`. The letters of a `.bim` are those of
/// whatever made it, so no strand is taken for granted; `0` is an allele that was not seen.
extension RowLayout {
    static let plink = RowLayout(
        kind: .plink, names: ["rsid", "chromosome", "position", "allele1", "allele2"],
        chromosomeCodes: [
            ChromosomeCode(written: "23", chromosome: .x),
            ChromosomeCode(written: "24", chromosome: .y),
            // The pseudoautosomal regions, whose positions count on X.
            ChromosomeCode(written: "25", chromosome: .x),
            ChromosomeCode(written: "XY", chromosome: .x),
            ChromosomeCode(written: "26", chromosome: .mt),
        ])
}
