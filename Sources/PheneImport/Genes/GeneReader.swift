// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Reads and checks all rows of one gene.
struct GeneReader {
    let symbol: String
    let tables: DefinitionTables
    let sources: SourceList
    var issues: ImportIssues
    var counts = RowCounts()

    init(_ symbol: String, _ tables: DefinitionTables, _ sources: SourceList, _ issues: ImportIssues) {
        self.symbol = symbol
        self.tables = tables
        self.sources = sources
        self.issues = issues
    }

    /// - Returns: the definition, or `nil` if a row has an error; the issues and the rows that became no rules in any case.
    mutating func read() -> (gene: GeneDefinition?, issues: ImportIssues, counts: RowCounts) {
        let chromosome = chromosome()
        let strand = strand()
        let places = places()
        let named = named(at: places)
        let exemptions = exemptions(of: named, at: places)
        let all = named.map(\.function).filter { !$0.isEmpty }
        let functions = exemptions.takesLowestFunction ? ReadingOrder.lowestFirst(all) : ReadingOrder.sorted(all)
        let phenotypes = phenotypes(of: functions, isScoreUnknown: named.contains { $0.activity == nil })
        let frequencies = frequencies(of: named)
        var citing = CitedSources()
        cite("definitions", for: "named alleles and their positions on GRCh38", &citing)
        if places.contains(where: { $0.position37 != nil }) { cite("GRCh37", for: "positions on GRCh37", &citing) }
        for row in tables[.functions, symbol] { cite(row, for: "functions of the alleles", &citing) }
        for row in tables[.phenotypes, symbol] where PhenotypeRule(row).isRule {
            cite(row, for: "phenotypes", &citing)
        }
        if !frequencies.isEmpty {
            let own = "frequencies \(symbol)"
            cite(sources.named(own).isEmpty ? "frequencies" : own, for: Texts.frequencies, &citing)
        }
        guard let chromosome, !issues.faultyGenes.contains(symbol) else { return (nil, issues, counts) }
        let gene = GeneDefinition(
            symbol: symbol, chromosome: chromosome, strand: strand, places: places, named: named, functions: functions,
            phenotypes: phenotypes, exemptions: exemptions, frequencies: frequencies,
            cites: citing.all, origins: origins)
        return (gene, issues, counts)
    }

    /// Runs what may fail on a row, and reports the failure.
    mutating func reading<Result>(
        _ row: TableRow, _ body: () throws(RowFault) -> Result
    ) -> Result? {
        do throws(RowFault) {
            return try body()
        } catch {
            issues.fail(row, gene: symbol, error.message, help: error.help)
            return nil
        }
    }

    func unique(_ texts: [String]) -> [String] {
        var found: [String] = []
        for text in texts where !text.isEmpty && !found.contains(text) { found.append(text) }
        return found
    }

    private mutating func exemptions(
        of named: [GeneDefinition.Named], at places: [GeneDefinition.Place]
    ) -> GeneExemptions {
        var result = GeneExemptions()
        for row in tables[.exemptions, symbol] {
            do throws(RowFault) {
                try result.add(row, named, places, &counts)
            } catch {
                issues.fail(row, gene: symbol, error.message, help: error.help)
            }
        }
        return result
    }

    private mutating func cite(_ row: TableRow, for supports: String, _ cited: inout CitedSources) {
        let found = sources.named(row["source"])
        for source in found { cited.add(source, supports) }
        if found.isEmpty {
            issues.fail(
                row, gene: symbol, "no row of \(TableName.sources.fileName) is cited for `\(row["source"])`",
                help: "add this text to `cited_for` of a source")
        }
    }

    private mutating func cite(_ text: String, for supports: String, _ cited: inout CitedSources) {
        for source in sources.named(text) { cited.add(source, supports) }
        if sources.named(text).isEmpty, let row = tables[.positions, symbol].first {
            issues.fail(
                row, gene: symbol, "no row of \(TableName.sources.fileName) is cited for `\(text)`",
                help: "add this word to `cited_for` of a source")
        }
    }

    private var origins: [String] {
        var texts = [tables[.positions].comment("source").map { "Definitions: \($0)" }].compactMap { $0 }
        let functions = unique(tables[.functions, symbol].map { "\($0["source"]), \($0["date"])" })
        if !functions.isEmpty { texts.append("Functions: " + functions.joined(separator: "; ")) }
        let phenotypes = unique(tables[.phenotypes, symbol].filter { PhenotypeRule($0).isRule }.map { $0["source"] })
        if !phenotypes.isEmpty { texts.append("Phenotypes: " + phenotypes.joined(separator: "; ")) }
        for row in tables[.frequencies, symbol] where row["kind"] != "published" && !row["note"].isEmpty {
            texts.append("Frequency of \(row["allele"]), \(row["kind"]): \(row["note"])")
        }
        return unique(texts)
    }
}
