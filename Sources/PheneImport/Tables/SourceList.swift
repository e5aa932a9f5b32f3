// SPDX-License-Identifier: Apache-2.0

/// The sources of the tables, and which of them stands behind a text in a column `source`.
struct SourceList {
    struct Source {
        let name: String
        let kind: String
        let title: String
        let url: String
        let pmid: Int?
        let year: Int?
        let seen: String
        /// The other columns of a reference, where the table has them: `authors`, `journal`, `volume`, `pages`, `pmcid`, `doi`.
        let details: [(String, String)]
    }
    private(set) var all: [Source] = []
    /// For each text of a column `source`, or word for a whole table, the names of sources.
    private var cited: [String: [String]] = [:]
    private var byPMID: [Int: String] = [:]

    /// The kinds that a source can have.
    private static let kinds = ["article", "book", "database", "dataset", "guideline", "label", "web"]

    init(_ table: DefinitionTable, _ issues: inout ImportIssues) {
        for row in table.rows {
            do throws(RowFault) {
                let source = try Source(row, kinds: Self.kinds)
                all.append(source)
                for text in row["cited_for"].parts("|") { cited[text, default: []].append(source.name) }
                if let pmid = source.pmid { byPMID[pmid] = source.name }
            } catch {
                issues.error(row, error.message, help: error.help)
            }
        }
    }

    /// The names of the sources that are cited for a text; none if no row has it.
    func named(_ text: String) -> [String] { cited[text] ?? [] }

    /// The name of the source with a number of PubMed.
    func named(pmid: Int) -> String? { byPMID[pmid] }
}

extension SourceList.Source {
    fileprivate init(_ row: TableRow, kinds: [String]) throws(RowFault) {
        name = try row.text("source")
        kind = try row.word("kind", of: kinds)
        title = try row.text("title")
        url = row["url"]
        pmid = row["pmid"].isEmpty ? nil : try row.number("pmid")
        year = row["year"].isEmpty ? nil : try row.number("year")
        seen = try row.text("seen")
        details = ["authors", "journal", "volume", "pages", "pmcid", "doi"].map { ($0, row[$0]) }.filter {
            !$0.1.isEmpty
        }
        if name != Identifier.of(name) {
            throw RowFault(
                message: "`source` is `\(name)`", help: "write a name of lower-case letters, digits and `_`")
        }
        if url.isEmpty, pmid == nil {
            throw RowFault(message: "`\(name)` has neither `url` nor `pmid`", help: "add one, so that readers find it")
        }
    }
}

/// Sources that a claim cites, each once, with what it supports.
struct CitedSources {
    private(set) var all: [(source: String, supports: String)] = []

    mutating func add(_ source: String, _ supports: String) {
        guard let index = all.firstIndex(where: { $0.source == source }) else { return all.append((source, supports)) }
        if !all[index].supports.parts(";").contains(supports) {
            all[index].supports += "; " + supports
        }
    }
}
