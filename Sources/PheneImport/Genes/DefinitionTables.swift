// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The tables of one import, each with its rows by gene.
struct DefinitionTables {
    private var tables: [TableName: DefinitionTable] = [:]
    private var rows: [TableName: [String: [TableRow]]] = [:]

    /// Reads the tables among some files, which are found by their names; reports those that are missing.
    init(_ files: [SourceFile], _ issues: inout ImportIssues) {
        for name in TableName.allCases {
            let file = files.first { $0.path.split(separator: "/").last.map(String.init) == name.fileName }
            if let file {
                tables[name] = DefinitionTable(file, name, &issues)
            } else if !name.isOptional {
                issues.error(name.fileName, "the table is missing", help: "add it to the folder")
            }
            rows[name] = Dictionary(grouping: self[name].rows) { $0["gene"] }
        }
    }

    /// Whether each table that is not optional could be read.
    var isComplete: Bool { TableName.allCases.allSatisfy { $0.isOptional || tables[$0] != nil } }

    subscript(name: TableName) -> DefinitionTable { tables[name] ?? DefinitionTable(missing: name) }

    /// The rows of a gene.
    subscript(name: TableName, gene: String) -> [TableRow] { rows[name]?[gene] ?? [] }

    /// The genes that have positions, in alphabetical order.
    var genes: [String] { (rows[.positions] ?? [:]).keys.filter { !$0.isEmpty }.sorted() }
}
