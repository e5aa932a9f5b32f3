// SPDX-License-Identifier: Apache-2.0

/// A table that the importer reads, by its file name without `.tsv`.
public enum TableName: String, CaseIterable, Sendable {
    case positions, alleles, functions, phenotypes, exemptions, frequencies, genes, sources, guidance, pairs,
        inhibitors, cases
    case alleleIndex = "allele_index"

    /// The name of the file.
    public var fileName: String { rawValue + ".tsv" }

    /// Whether a folder may lack it: without guidance the pack defines genes only.
    public var isOptional: Bool { [.guidance, .pairs, .exemptions, .frequencies, .inhibitors, .cases].contains(self) }

    /// The columns that it must have. Others are allowed and not read.
    var columns: [String] {
        switch self {
        case .positions:
            [
                "gene", "chrom", "pos38", "rsid", "ref38", "alts38", "ref_allele_base", "pos37", "ref37", "pos37_lift",
            ]
        case .alleles: ["gene", "allele", "pos38", "ref38", "base"]
        case .alleleIndex: ["gene", "allele", "is_reference", "n_cells", "rename_to"]
        case .functions: ["gene", "allele", "function", "activity", "in_definition", "source", "date"]
        case .phenotypes: ["gene", "rule_type", "arg1", "arg2", "phenotype", "source"]
        case .exemptions: ["gene", "kind", "value", "pick", "note"]
        case .frequencies: ["gene", "allele", "population", "frequency", "kind", "note"]
        case .genes: ["gene", "strand"]
        case .sources: ["source", "kind", "title", "url", "pmid", "year", "seen", "cited_for"]
        case .guidance:
            [
                "drug", "genes", "lookup", "population", "action", "also", "strength", "gist", "pmid", "status",
                "source",
            ]
        case .pairs: ["gene", "drug", "level", "status", "pmids"]
        case .inhibitors: ["enzyme", "role", "strength", "substance", "source"]
        case .cases: ["case", "gene", "phasing", "calls", "missing", "mode", "kind", "phenotype", "lookup", "note"]
        }
    }

    /// The columns that name what a row is about, which no two rows have the same.
    var key: [String] {
        switch self {
        case .positions: ["gene", "pos38"]
        case .alleles: ["gene", "allele", "pos38"]
        case .alleleIndex, .functions: ["gene", "allele"]
        case .phenotypes: ["gene", "rule_type", "arg1", "arg2"]
        case .exemptions: ["gene", "kind", "value"]
        case .frequencies: ["gene", "allele", "population"]
        case .genes: ["gene"]
        case .sources: ["source"]
        case .guidance: ["drug", "population", "lookup"]
        case .pairs: ["gene", "drug"]
        case .inhibitors: ["enzyme", "role", "substance"]
        case .cases: ["case"]
        }
    }
}
