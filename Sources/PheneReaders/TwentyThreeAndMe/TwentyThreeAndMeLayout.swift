// SPDX-License-Identifier: Apache-2.0

/// 23andMe: tabs, `--` and `-` for a no-call, one letter for one copy, `i` and digits for ids of its own.
///
/// Checked against the header of its own downloads, and for the form of two allele columns against the reader of the
/// Python package `snps` 2.12.1 (`io/reader.py`, `read_23andme`) and its `tests/input/23andme_allele.txt`.
extension RowLayout {
    /// A genotype in one column; also what a file of these four columns is taken for that nobody signs.
    static let twentyThreeAndMe = RowLayout(
        kind: .twentyThreeAndMe, names: ["rsid", "chromosome", "position", "genotype"])

    /// An allele in each of two columns, the second empty for one copy.
    static let twentyThreeAndMeAlleles = RowLayout(
        kind: .twentyThreeAndMeAlleles, names: ["rsid", "chromosome", "position", "allele1", "allele2"],
        signs: ["23andme"], isKnownBySignAlone: false)
}
