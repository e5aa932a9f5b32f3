// SPDX-License-Identifier: Apache-2.0

/// FamilyTreeDNA: commas, `--` for a no-call, without a statement of build and strand.
///
/// A concatenated download (autosomes, then X) has the line of column names again in its middle. Checked against
/// FamilyTreeDNA's help page "Downloading Your Family Finder Data", and against the Python package `snps` 2.12.1
/// (`io/reader.py`, `read_ftdna`, `read_ftdna_famfinder`) and its `tests/input/ftdna.csv` and `ftdna_famfinder.csv`.
extension RowLayout {
    static let familyTreeDNA = RowLayout(
        kind: .familyTreeDNA, separator: .comma, names: ["rsid", "chromosome", "position", "result"])

    /// Its older format: column names in a comment, an allele in each of two columns, no quotation marks, `-` for a no-call.
    static let familyFinder = RowLayout(
        kind: .familyFinder, separator: .comma, names: ["name", "chromosome", "position", "allele1", "allele2"],
        signatures: ["famfinder"])
}
