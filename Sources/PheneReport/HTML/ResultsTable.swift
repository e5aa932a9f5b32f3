// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// The table of findings: its rows in the order of the page, and the orders in which a reader can see them instead.
///
/// The page runs no script, so a style sheet moves the rows: it has the rank of each row in each column; see ``Style``.
struct ResultsTable {
    /// A column, by which the rows can be sorted.
    enum Column: String, CaseIterable {
        case finding, result, gene, genotype, evidence

        /// The head of the column.
        var title: String {
            switch self {
            case .finding: "Finding"
            case .result: "Result"
            case .gene: "Gene"
            case .genotype: "Your genotype"
            case .evidence: "Evidence"
            }
        }

        /// The place of the column, from 1.
        var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
    }

    /// Notable findings, then other known ones, usual ones, and those that are not known; within each by evidence.
    let rows: [FindingEntry]
    /// The genes by which the rows can be filtered, in the order of the findings.
    let genes: [String]
    /// The columns by which the rows can be sorted, with the rank of every row, from 0 for the first.
    ///
    /// Rows with the same rank keep the order of ``rows``. A redacted table has no order by genotype, which would tell genotypes.
    let orders: [(column: Column, ranks: [Int])]

    init(_ content: ReportContent) {
        let rows = content.findings.sorted { (Self.weight($0), $0.level) < (Self.weight($1), $1.level) }
        self.rows = rows
        var seen: Set<String> = []
        genes = content.findings.flatMap { $0.genes }.filter { seen.insert($0).inserted }
        let columns = Column.allCases.filter { $0 != .genotype || !content.isRedacted }
        orders = rows.count < 2 ? [] : columns.map { ($0, Self.ranks(of: rows, by: $0)) }
    }

    private static func weight(_ finding: FindingEntry) -> Int {
        if finding.isNotable { return 0 }
        if !finding.outcome.isKnown { return 3 }
        return finding.isUsual ? 2 : 1
    }

    /// Text in alphabetical order, the strongest evidence first, the most copies of the changed allele first; what is not known
    /// or has no gene is last.
    private static func ranks(of rows: [FindingEntry], by column: Column) -> [Int] {
        switch column {
        case .finding: ranks(of: rows.map { (0, $0.heading.lowercased()) })
        case .result: ranks(of: rows.map { ($0.outcome.isKnown ? 0 : 1, $0.resultInBrief.lowercased()) })
        case .gene: ranks(of: rows.map { ($0.genes.isEmpty ? 1 : 0, $0.genes.joined(separator: ", ")) })
        case .genotype: ranks(of: rows.map { ($0.genotypeRank, "") })
        case .evidence: ranks(of: rows.map { (Evidence.allCases.firstIndex(of: $0.level) ?? 0, "") })
        }
    }

    private static func ranks(of keys: [(Int, String)]) -> [Int] {
        var ranks = [Int](repeating: 0, count: keys.count)
        var rank = -1
        var last: (Int, String)?
        for row in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
            if last.map({ $0 != keys[row] }) ?? true { rank += 1 }
            last = keys[row]
            ranks[row] = rank
        }
        return ranks
    }
}

extension FindingEntry {
    /// The result, or the questions that keep it open; the column of genotypes shows why a site does.
    var resultInBrief: String {
        if outcome.isKnown { return outcome.text }
        let answers = outcome.needs.filter { if case .locus = $0 { false } else { true } }.map { $0.remedy }
        return answers.isEmpty || answers.count > 2 ? "not known" : "not known: needs " + Wording.list(answers, "and")
    }

    /// From 0 for two copies of the changed allele at a site to 2 for none; then genotypes without a known change, sites without a
    /// genotype, and findings from other results.
    fileprivate var genotypeRank: Int {
        let marks = loci.map { locus in
            guard let genotype = locus.genotype else { return 4 }
            guard let change = locus.changedAllele else { return 3 }
            return max(0, 2 - genotype.split(separator: "/").count { $0 == change })
        }
        return marks.min() ?? 5
    }
}
