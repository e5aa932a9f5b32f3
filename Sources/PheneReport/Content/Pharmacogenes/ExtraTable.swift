// SPDX-License-Identifier: Apache-2.0

/// A table that a report shows of genes with named alleles only where it is asked for.
struct ExtraTable {
    let title: String
    /// What the table is, and what it is not.
    let lead: String
    let heads: [String]
    let rows: [[String]]
    /// For each column its share of the width of a page of text, in percent.
    let shares: [Int]
    /// Sentences on the genes without a row.
    let rest: [String]
    /// The class of the table in a page of HTML.
    let style: String
}

extension ReportContent {
    /// The tables that were asked for.
    var extraTables: [ExtraTable] {
        var tables: [ExtraTable] = []
        if !rankingLead.isEmpty {
            tables.append(
                ExtraTable(
                    title: Self.rankingTitle, lead: rankingLead, heads: Self.rankingHeads, rows: rankingRows,
                    shares: [10, 36, 43, 11], rest: unrankedText.isEmpty ? [] : [unrankedText], style: "ranking-table"))
        }
        if !weightsLead.isEmpty {
            tables.append(
                ExtraTable(
                    title: weightsTitle, lead: weightsLead, heads: Self.weightsHeads, rows: weightsRows,
                    shares: [10, 34, 36, 20], rest: unweighedTexts, style: "weights-table"))
        }
        return tables
    }
}
