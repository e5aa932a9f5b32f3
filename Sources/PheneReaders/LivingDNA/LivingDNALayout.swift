// SPDX-License-Identifier: Apache-2.0

/// Living DNA: tabs, `--` for a no-call, and beside rsIDs the array's own ids (`AX-`, `AFFX-`) and `chromosome:position`.
///
/// Its header says `forward strand`, which in Illumina's terms is not the plus strand, so it does not count as a statement of the
/// strand. Checked against Living DNA's help page "How do I interpret my raw data" and against the Python
/// package `snps` 2.12.1 (`io/reader.py`, `read_livingdna`) and its `tests/input/livingdna.csv`.
extension RowLayout {
    static let livingDNA = RowLayout(
        kind: .livingDNA, names: ["rsid", "chromosome", "position", "genotype"], signatures: ["living dna"])
}
