// SPDX-License-Identifier: Apache-2.0

/// MyHeritage: commas, each column in quotes, in some downloads in doubled quotes, `--` for a no-call.
///
/// Checked against the header that its downloads carry, and against the Python package `snps` 2.12.1 (`io/reader.py`,
/// `read_myheritage`) and its `tests/input/myheritage.csv` and `myheritage_extra_quotes.csv`.
extension RowLayout {
    static let myHeritage = RowLayout(
        kind: .myHeritage, separator: .comma, names: ["rsid", "chromosome", "position", "result"],
        signs: ["myheritage"])
}
