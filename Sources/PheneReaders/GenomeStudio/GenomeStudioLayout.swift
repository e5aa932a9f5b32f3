// SPDX-License-Identifier: Apache-2.0

/// A final report of Illumina's GenomeStudio: a `[Header]`, then under `[Data]` the columns that the laboratory chose.
///
/// Only alleles on the plus strand (`Allele1 - Plus`) and on Illumina's forward strand (that of dbSNP, which is not the plus strand) are
/// read; the strand of forward alleles counts as not stated. Top and AB alleles are not read. Checked against
/// the Python package `snps` 2.12.1 (`io/reader.py`, `read_gsa`), its `tests/input/sano.txt` and `codigo46.txt`, and
/// Illumina's bulletin "DNA Strand Designations" (2016).
extension RowLayout {
    /// - Parameters:
    ///   - names: the plain names of the columns.
    ///   - separator: the separator of columns.
    ///   - isCodigo46: whether the header names Codigo46, whose files are such reports.
    ///   - hasSections: false for Mapmygenome's older files, which are such a table without `[Header]`.
    static func genomeStudio(
        names: [String], separator: Separator, hasSections: Bool, isCodigo46: Bool = false
    ) -> RowLayout {
        RowLayout(
            kind: isCodigo46 ? .codigo46 : hasSections ? .genomeStudio : .mapmygenome, separator: separator,
            names: names,
            strand: names.contains("allele1plus") ? .plusColumns : .header, hasSections: hasSections)
    }
}
