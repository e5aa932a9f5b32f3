// SPDX-License-Identifier: Apache-2.0

/// AncestryDNA: an allele in each of two columns, `0` for an allele that was not called, X, Y and MT as numbers.
///
/// Its header states five columns between tabs; there are also files with several tabs and spaces, so any run of them is one separator. A
/// single X is written as two equal alleles. Checked against the header of its downloads,
/// and against the Python package `snps` 2.12.1 (`io/reader.py`, `read_ancestry`: separator `\s+`, no-call 0, 23 X, 24 Y,
/// 25 the pseudoautosomal region, 26 MT) and its `tests/input/ancestry_multi_sep.txt`.
extension RowLayout {
    static let ancestry = RowLayout(
        kind: .ancestryDNA, separator: .whiteSpace, names: ["rsid", "chromosome", "position", "allele1", "allele2"],
        signatures: ["ancestrydna"])
}
