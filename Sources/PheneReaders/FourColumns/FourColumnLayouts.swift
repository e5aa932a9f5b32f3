// SPDX-License-Identifier: Apache-2.0

/// Vendors whose files have rows of id, chromosome, position and genotype between tabs, like those of 23andMe.
///
/// Checked against the Python package `snps` 2.12.1: `io/reader.py` (`read_genes_for_good`, `read_tellmegen`,
/// `read_selfdecode`, `read_mapmygenome`, `read_23Mofang`, `read_circledna`, `read_sano_dtc`, `read_dnaland`) and the files of the same names in its `tests/input`.
extension RowLayout {
    /// Genes for Good, in the format that it names after 23andMe (see also the README of its downloads, version 1.2).
    static let genesForGood = fourColumns(.genesForGood, signatures: ["genes for good"])
    static let selfDecode = fourColumns(.selfDecode, signatures: ["selfdecode"])
    static let mapmygenome = fourColumns(.mapmygenome, signatures: ["mapmygenome"])
    /// tellmeGen, which is detected only by a capital letter in its column names; ids are rsIDs, or `chromosome:position`.
    static let tellmeGen = fourColumns(.tellmeGen, signatures: [])

    static let mofang = fourColumns(.mofang, signatures: ["23mofang"])
    /// CircleDNA: chromosomes with `chr`, a slash between the alleles.
    static let circleDNA = fourColumns(.circleDNA, signatures: ["circledna"])
    /// CircleDNA with its own column names.
    static let circleDNAColumns = RowLayout(
        kind: .circleDNA, names: ["markername", "chrom", "pos", "gt"], signatures: ["# circle"],
        isKnownBySignatureAlone: false)
    /// DNA.Land: its own rows of the data that a person uploaded.
    static let dnaLand = fourColumns(.dnaLand, signatures: ["dna.land"])
    /// Sano: an allele in each of two columns, `-` for an allele that was not called; its files are converted from VCFs.
    static let sano = RowLayout(
        kind: .sano, separator: .whiteSpace, names: ["rsid", "chromosome", "position", "allele1", "allele2"],
        signatures: ["derived from the corresponding vcf"])

    private static func fourColumns(_ kind: GenotypeFile.Layout, signatures: [String]) -> RowLayout {
        RowLayout(kind: kind, names: ["rsid", "chromosome", "position", "genotype"], signatures: signatures)
    }
}
