// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Reads and checks the table of medicines that change how active enzymes are.
struct EnzymeReader {
    let tables: DefinitionTables
    let sources: SourceList
    /// Those that are written.
    let genes: [GeneDefinition]
    var issues: ImportIssues

    /// - Returns: the enzymes of which no row has an error, in alphabetical order. Without one of its rows, a question about an
    ///   enzyme would lack a medicine, so that "none of these" would be wrong.
    mutating func read() -> (enzymes: [EnzymeMedicines], issues: ImportIssues) {
        var enzymes: [EnzymeMedicines] = []
        let byEnzyme = Dictionary(grouping: tables[.inhibitors].rows) { $0["enzyme"] }
        for (enzyme, rows) in byEnzyme.sorted(by: { $0.key < $1.key }) {
            if let read = read(rows, enzyme) { enzymes.append(read) }
        }
        return (enzymes, issues)
    }

    private mutating func read(_ rows: [TableRow], _ enzyme: String) -> EnzymeMedicines? {
        var substances: [EnzymeMedicines.Role: [EnzymeMedicines.Strength: [String]]] = [:]
        var citing = CitedSources()
        for row in rows {
            do throws(RowFault) {
                let role = try row.word("role", of: EnzymeMedicines.Role.allCases.map(\.rawValue))
                let strength = try row.word("strength", of: EnzymeMedicines.Strength.allCases.map(\.rawValue))
                let origins = sources.named(row["source"])
                if origins.isEmpty {
                    throw RowFault(
                        message: "no row of \(TableName.sources.fileName) is cited for `\(row["source"])`",
                        help: "add this text to `cited_for` of a source")
                }
                for origin in origins {
                    citing.add(origin, "medicines that inhibit or induce \(enzyme), and how strongly")
                }
                guard let role = EnzymeMedicines.Role(rawValue: role),
                    let strength = EnzymeMedicines.Strength(rawValue: strength)
                else { continue }
                // A note on the strength is for the person who answers.
                let note = row["note"].hasPrefix("strength") ? " (\(row["note"]))" : ""
                substances[role, default: [:]][strength, default: []].append(try row.text("substance") + note)
            } catch {
                issues.fail(row, enzyme: enzyme, error.message, help: error.help)
            }
        }
        let found = genes.filter { gene in
            let rest = gene.symbol.hasPrefix(enzyme) ? gene.symbol.dropFirst(enzyme.count) : "-"
            return rest.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        if found.isEmpty, let row = rows.first {
            // A gene with errors has messages of its own.
            if issues.faultyGenes.contains(where: { $0.hasPrefix(enzyme) }) { return nil }
            let nearest = SpellingSuggestion.nearest(to: enzyme, among: genes.map(\.symbol))
            issues.fail(
                row, enzyme: enzyme, "`\(enzyme)` is no gene of \(TableName.positions.fileName), nor the start of one",
                help: nearest.map { "did you mean `\($0)`?" } ?? "add the gene, or remove the rows")
        }
        if issues.faultyEnzymes.contains(enzyme) { return nil }
        return EnzymeMedicines(enzyme: enzyme, genes: found, substances: substances, cites: citing.all)
    }
}
