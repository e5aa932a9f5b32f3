// SPDX-License-Identifier: Apache-2.0

/// Vendors whose files are rows of id, chromosome, position and genotype between tabs, as those of 23andMe.
///
/// Checked against the Python package `snps` 2.12.1: `io/reader.py` (`read_genes_for_good`, `read_tellmegen`,
/// `read_selfdecode`, `read_mapmygenome`, `read_23Mofang`, `read_circledna`, `read_sano_dtc`, `read_dnaland`) and the files of the same names in its `tests/input`.
extension RowLayout {
    /// Genes for Good, the form it calls that of 23andMe (see also the README of its downloads, version 1.2).
    static let genesForGood = fourColumns(.genesForGood, signs: ["genes for good"])
    static let selfDecode = fourColumns(.selfDecode, signs: ["selfdecode"])
    static let mapmygenome = fourColumns(.mapmygenome, signs: ["mapmygenome"])
    /// tellmeGen signs by nothing but one capital letter; ids are rsIDs, or `chromosome:position`.
    static let tellmeGen = fourColumns(.tellmeGen, signs: [])

    static let mofang = fourColumns(.mofang, signs: ["23mofang"])
    /// CircleDNA: chromosomes with `chr`, a slash between the letters.
    static let circleDNA = fourColumns(.circleDNA, signs: ["circledna"])
    /// CircleDNA with names of its own for the columns.
    static let circleDNAColumns = RowLayout(
        kind: .circleDNA, names: ["markername", "chrom", "pos", "gt"], signs: ["# circle"], isKnownBySignAlone: false)
    /// DNA.Land: its own rows of what a person gave it.
    static let dnaLand = fourColumns(.dnaLand, signs: ["dna.land"])
    /// Sano: an allele in each of two columns, `-` for what was not read; its files are made from VCFs.
    static let sano = RowLayout(
        kind: .sano, separator: .whiteSpace, names: ["rsid", "chromosome", "position", "allele1", "allele2"],
        signs: ["derived from the corresponding vcf"])

    private static func fourColumns(_ kind: GenotypeFile.Layout, signs: [String]) -> RowLayout {
        RowLayout(kind: kind, names: ["rsid", "chromosome", "position", "genotype"], signs: signs)
    }
}
