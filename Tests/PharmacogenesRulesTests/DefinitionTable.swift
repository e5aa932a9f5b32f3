// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A table that the pack is imported from, read without the importer.
struct DefinitionTable {
    let rows: [[String: String]]

    /// The folder of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = root.appending(path: "Tests/Fixtures/Pharmacogenes/definitions")

    init(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name + ".tsv"), encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        let head = (lines.first ?? "").split(separator: "\t").map(String.init)
        rows = lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(zip(head, cells)) { first, _ in first }
        }
    }

    /// The rows by gene, each with its columns.
    var byGene: [String: [[String: String]]] { Dictionary(grouping: rows) { $0["gene"] ?? "" } }
}
