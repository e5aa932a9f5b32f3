// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A table beside the tests, with named columns; `-` is unknown.
///
/// It was copied from the sources independently of the rules, so that a mistake in either of them is found.
struct Table {
    let rows: [[String: String]]

    init(_ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let head = (lines.first ?? "").split(separator: "\t").map(String.init)
        rows = lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Dictionary(uniqueKeysWithValues: zip(head, cells))
        }
    }
}
