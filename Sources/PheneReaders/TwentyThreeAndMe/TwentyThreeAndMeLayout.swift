// SPDX-License-Identifier: Apache-2.0

/// 23andMe: tabs, `--` and `-` for a no-call, one allele for one copy, `i` and digits for its own ids.
///
/// Checked against the header of its downloads, and for the format with two allele columns against the reader of the
/// Python package `snps` 2.12.1 (`io/reader.py`, `read_23andme`) and its `tests/input/23andme_allele.txt`.
extension RowLayout {
    /// A genotype in one column; also the layout of a file of four columns without column names and signature.
    static let twentyThreeAndMe = RowLayout(
        kind: .twentyThreeAndMe, names: ["rsid", "chromosome", "position", "genotype"])

    /// An allele in each of two columns, the second empty for one copy.
    static let twentyThreeAndMeAlleles = RowLayout(
        kind: .twentyThreeAndMeAlleles, names: ["rsid", "chromosome", "position", "allele1", "allele2"],
        signatures: ["23andme"], isKnownBySignatureAlone: false)
}
