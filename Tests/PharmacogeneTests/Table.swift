// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A table of `Tables`: lines that begin with `#`, a line of names, and rows of cells between tabs.
struct Table {
    let rows: [[String: String]]

    init(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "Tables").appending(path: name)
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.first != "#" }
        let head = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        rows = lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(zip(head, cells)) { first, _ in first }
        }
    }

    func rows(ofGene gene: String) -> [[String: String]] { rows.filter { $0["gene"] == gene } }
}
