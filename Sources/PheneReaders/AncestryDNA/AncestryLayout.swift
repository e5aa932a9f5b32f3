// SPDX-License-Identifier: Apache-2.0

/// AncestryDNA: an allele in each of two columns, `0` for what was not read, X, Y and MT as numbers.
///
/// Its header promises five columns between tabs; files with several tabs and spaces are about too, so any run of them
/// is one separator. A male's X is written as two equal letters. Checked against the header that its downloads carry,
/// and against the Python package `snps` 2.12.1 (`io/reader.py`, `read_ancestry`: separator `\s+`, no-call 0, 23 X, 24 Y,
/// 25 the pseudoautosomal region, 26 MT) and its `tests/input/ancestry_multi_sep.txt`.
extension RowLayout {
    static let ancestry = RowLayout(
        kind: .ancestryDNA, separator: .whiteSpace, names: ["rsid", "chromosome", "position", "allele1", "allele2"],
        signs: ["ancestrydna"])
}
