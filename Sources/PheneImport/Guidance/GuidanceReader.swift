// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Reads and checks the rows of guidance on medicines.
struct GuidanceReader {
    let tables: DefinitionTables
    let sources: SourceList
    let genes: [String: GeneDefinition]
    var issues: ImportIssues
    var counts = RowCounts()

    private static let actions = [
        "standard", "lower_dose", "higher_dose", "avoid", "alternative", "monitor", "test_first", "genotype_dosing",
        "no_recommendation",
    ]
    private static let strengths = ["strong", "moderate", "optional", "none", "?"]

    /// - Returns: what has no errors, in alphabetical order.
    mutating func read() -> (guidance: [DrugGuidance], issues: ImportIssues, counts: RowCounts) {
        let byDrug = Dictionary(grouping: tables[.guidance].rows) { $0["drug"] }
        var guidance: [DrugGuidance] = []
        for (drug, rows) in byDrug.sorted(by: { $0.key < $1.key }) {
            let used = usable(rows, drug)
            var parts: [DrugGuidance] = []
            for (_, rows) in Dictionary(grouping: used, by: { $0["population"] }).sorted(by: { $0.key < $1.key }) {
                parts += read(rows, drug)
            }
            let populations = Set(parts.map(\.population)).sorted()
            if populations.count > 1, !populations.contains(DrugGuidance.everyone) {
                for index in parts.indices { parts[index].populations = populations }
            }
            if !issues.faultyDrugs.contains(drug) { guidance += parts }
        }
        checkPairs(guidance)
        return (guidance, issues, counts)
    }

    /// The rows of a medicine that can become rules.
    private mutating func usable(_ rows: [TableRow], _ drug: String) -> [TableRow] {
        // Part of a flow chart would say something else than the whole.
        if rows.contains(where: { GuidanceLookup.read($0["lookup"]) == nil }) {
            for row in rows { counts.count(row, "guidance that is a flow chart, not keyed by results") }
            return []
        }
        let faulty = Set(rows.flatMap { $0["genes"].parts(",") }).filter { issues.faultyGenes.contains($0) }.sorted()
        if let gene = faulty.first, let row = rows.first {
            issues.fail(
                row, drug: drug, "the guidance on `\(drug)` needs `\(gene)`, which has errors",
                help: "correct them first")
            return []
        }
        return rows.filter { row in
            if row["status"] == "seen" { return true }
            counts.count(row, "guidance whose status is not `seen`")
            return false
        }
    }

    /// The guidance of one population: that for people with all results, then that for people without some of them.
    private mutating func read(_ rows: [TableRow], _ drug: String) -> [DrugGuidance] {
        guard let first = rows.first else { return [] }
        var subjects: [DrugGuidance.Subject] = []
        // The rows by the subjects without a result. A result that is not known is no value of a table.
        var result: [Set<Int>: [DrugGuidance.Row]] = [[]: []]
        var citing = CitedSources()
        var guideline: String?
        for row in rows {
            do throws(RowFault) {
                let source = try self.guideline(row)
                guideline = guideline ?? source
                try cite(row, source, drug, &citing)
                let (found, cells, open) = try cells(row)
                if subjects.isEmpty { subjects = found }
                guard subjects == found else {
                    throw RowFault(
                        message: "the row depends on other genes than line \(first.line)",
                        help: "all rows of a medicine and a population name the same genes, in the same order")
                }
                for unknown in Self.unknown(cells, open) {
                    let known = subjects.indices.filter { !unknown.contains($0) }
                    if known.isEmpty {
                        counts.count(row, "guidance for people without any result")
                        continue
                    }
                    let read = try self.row(row, known.map { cells[$0] })
                    if let other = result[unknown]?.first(where: { Self.overlap($0.cells, read.cells) }) {
                        throw RowFault(
                            message: "the row overlaps another row (`\(other.gist)`)",
                            help: "each result belongs to one row: correct `lookup`")
                    }
                    result[unknown, default: []].append(read)
                }
            } catch {
                issues.fail(row, drug: drug, error.message, help: error.help)
            }
        }
        guard let guideline, !issues.faultyDrugs.contains(drug) else { return [] }
        var guidance: [DrugGuidance] = []
        for (unknown, rows) in result.sorted(by: { $0.key.sorted().lexicographicallyPrecedes($1.key.sorted()) }) {
            let known = subjects.indices.filter { !unknown.contains($0) }.map { subjects[$0] }
            let without = unknown.sorted().map { subjects[$0] }
            guard let rows = completed(rows, by: known, without, first, drug) else { return [] }
            guidance.append(
                DrugGuidance(
                    drug: drug, population: first["population"], without: without, subjects: known, rows: rows,
                    guideline: guideline, cites: citing.all))
        }
        return guidance
    }

    /// The sets of subjects without a result that a row is for, the empty one first.
    private static func unknown(_ cells: [[DrugGuidance.Key]], _ open: [Bool]) -> [Set<Int>] {
        var sets: [Set<Int>] = [[]]
        for index in cells.indices {
            sets = (cells[index].isEmpty ? [] : sets) + (open[index] ? sets.map { $0.union([index]) } : [])
        }
        return sets
    }

    /// The rows in the order of results, and rows that say of the other results that the guideline has none; `nil` where it must have
    /// one.
    private mutating func completed(
        _ rows: [DrugGuidance.Row], by subjects: [DrugGuidance.Subject], _ without: [DrugGuidance.Subject],
        _ first: TableRow, _ drug: String
    ) -> [DrugGuidance.Row]? {
        let coverage = GuidanceCoverage(subjects.map { self.values(of: $0) })
        let missing = coverage.missing(from: rows)
        for result in missing where !result.contains(where: \.mayHaveNoRow) {
            let lacking = without.isEmpty ? "" : " without " + without.map(\.subject).joined(separator: " and ")
            issues.fail(
                first, drug: drug,
                "`\(drug)` (\(first["population"]))\(lacking) has no row for "
                    + result.map(\.text).joined(separator: " and "),
                help: "add it, or remove the guidance on this medicine")
            return nil
        }
        return coverage.sorted(rows) + coverage.rows(for: missing)
    }

    /// What stands behind a row: the guideline, the level of its pairs, and where it was read.
    private func cite(
        _ row: TableRow, _ guideline: String, _ drug: String, _ citing: inout CitedSources
    ) throws(RowFault) {
        citing.add(guideline, "recommendations")
        for level in levels(of: drug, row) {
            for source in sources.named("pairs") { citing.add(source, level) }
        }
        let origins = sources.named(row["source"])
        if origins.isEmpty {
            throw RowFault(
                message: "no row of \(TableName.sources.fileName) is cited for `\(row["source"])`",
                help: "add this text to `cited_for` of a source")
        }
        for origin in origins { citing.add(origin, "where the recommendations were read") }
    }

    private func guideline(_ row: TableRow) throws(RowFault) -> String {
        let pmid = try row.number("pmid")
        if let source = sources.named(pmid: pmid) { return source }
        throw RowFault(
            message: "no row of \(TableName.sources.fileName) has the PMID \(pmid)", help: "add the guideline there")
    }

    /// `CPIC level A for CYP2C19 and CYP2D6`, for each level of a pair with the medicine.
    private func levels(of drug: String, _ row: TableRow) -> [String] {
        var genes: [String: [String]] = [:]
        for gene in row["genes"].parts(",") {
            for pair in tables[.pairs, gene] where pair["drug"] == drug {
                genes[pair["level"], default: []].append(gene)
            }
        }
        return genes.sorted { $0.key < $1.key }.map {
            "CPIC level \($0.key) for " + $0.value.joined(separator: " and ")
        }
    }

    /// What a row depends on, for each the results that it is for, and whether it is also for people without one.
    private func cells(
        _ row: TableRow
    ) throws(RowFault) -> (subjects: [DrugGuidance.Subject], cells: [[DrugGuidance.Key]], open: [Bool]) {
        var subjects: [DrugGuidance.Subject] = []
        var cells: [[DrugGuidance.Key]] = []
        var open: [Bool] = []
        for lookup in GuidanceLookup.read(row["lookup"]) ?? [] {
            var keys: [DrugGuidance.Key] = []
            let known = lookup.keys.filter { $0 != GuidanceLookup.noResult }
            if let gene = genes[lookup.gene] {
                subjects.append(gene.hasScores ? .score(gene.symbol) : .phenotype(gene.symbol))
                for key in known {
                    keys.append(gene.hasScores ? try .init(score: key) : try .init(phenotype: key, of: gene))
                }
            } else {
                for key in known { keys.append(try .init(answer: key)) }
                subjects.append(.question(try question(lookup.gene, row)))
            }
            cells.append(keys)
            open.append(known.count < lookup.keys.count)
        }
        return (subjects, cells, open)
    }

    /// The allele that a question is about, from all rows of the medicine: `HLA-B*15:02`.
    private func question(_ gene: String, _ row: TableRow) throws(RowFault) -> String {
        var alleles: Set<String> = []
        for other in tables[.guidance].rows where other["drug"] == row["drug"] {
            for lookup in GuidanceLookup.read(other["lookup"]) ?? [] where lookup.gene == gene {
                for key in lookup.keys where key != GuidanceLookup.noResult {
                    if let blank = key.lastIndex(of: " ") { alleles.insert(String(key[..<blank])) }
                }
            }
        }
        if alleles.count == 1, let allele = alleles.first { return gene + allele }
        let nearest = SpellingSuggestion.nearest(to: gene, among: genes.keys.sorted())
        throw RowFault(
            message:
                "`\(gene)` is not a gene of \(TableName.positions.fileName), and no single allele of it is asked for",
            help: nearest.map { "did you mean `\($0)`?" } ?? "add the gene, or write the same allele in each row")
    }

    private func row(_ row: TableRow, _ cells: [[DrugGuidance.Key]]) throws(RowFault) -> DrugGuidance.Row {
        let also = row["also"].parts(",")
        for action in also where !Self.actions.contains(action) {
            throw RowFault(
                message: "`also` has `\(action)`", help: "write some of: " + Self.actions.joined(separator: ", "))
        }
        let strength = try row.word("strength", of: Self.strengths)
        return DrugGuidance.Row(
            cells: cells, action: try row.word("action", of: Self.actions), also: also,
            strength: strength == "?" ? nil : strength, gist: try row.text("gist"))
    }

    // MARK: All results

    private static func overlap(_ one: [[DrugGuidance.Key]], _ other: [[DrugGuidance.Key]]) -> Bool {
        zip(one, other).allSatisfy { one, other in
            one.contains { key in other.contains { key.covers($0) || $0.covers(key) } }
        }
    }

    /// Every result that a subject can have.
    private func values(of subject: DrugGuidance.Subject) -> [DrugGuidance.Key] {
        switch subject {
        case .question: return [.answer(isPositive: true), .answer(isPositive: false)]
        case .phenotype(let symbol): return (genes[symbol]?.steps ?? []).map { .phenotype($0) }
        case .score(let symbol):
            guard let gene = genes[symbol] else { return [] }
            let activities = Set(gene.named.compactMap { $0.activity?.hundredths })
            let scores = Set(activities.flatMap { one in activities.map { one + $0 } })
            let isUnknown = gene.named.contains { $0.activity == nil }
            return scores.sorted().map { .scores($0, $0) } + (isUnknown ? [.noScore] : [])
        }
    }

    // MARK: Pairs

    /// Warns of pairs of a gene and a medicine that have a guideline, and no guidance.
    private mutating func checkPairs(_ guidance: [DrugGuidance]) {
        let written = Set(guidance.map(\.drug))
        for row in tables[.pairs].rows where row["status"] == "Final" && !written.contains(row["drug"]) {
            if issues.faultyDrugs.contains(row["drug"]) { continue }
            issues.warn(
                row, "`\(row["drug"])` and `\(row["gene"])` have a guideline, and no guidance is written",
                help: "rules on this medicine must say nothing of it")
        }
    }
}

extension DrugGuidance.Key {
    /// The key as messages show it.
    var text: String {
        switch self {
        case .phenotype(let text): "`\(text)`"
        case .scores(let low, _): "the score \(Score.text(low))"
        case .noScore: "an unknown score"
        case .answer(let isPositive): isPositive ? "`positive`" : "`negative`"
        }
    }
}
