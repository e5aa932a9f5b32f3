// SPDX-License-Identifier: Apache-2.0

/// MyHeritage: commas, each column in quotation marks, in some downloads in doubled ones, `--` for a no-call.
///
/// Checked against the header of its downloads, and against the Python package `snps` 2.12.1 (`io/reader.py`,
/// `read_myheritage`) and its `tests/input/myheritage.csv` and `myheritage_extra_quotes.csv`.
extension RowLayout {
    static let myHeritage = RowLayout(
        kind: .myHeritage, separator: .comma, names: ["rsid", "chromosome", "position", "result"],
        signatures: ["myheritage"])
}
