// SPDX-License-Identifier: Apache-2.0

/// Rows that became no rule, by the reason.
struct RowCounts {
    /// For each reason the rows.
    private(set) var rows: [String: [TableRow]] = [:]

    mutating func count(_ row: TableRow, _ reason: String) { rows[reason, default: []].append(row) }

    mutating func add(_ other: RowCounts) {
        rows.merge(other.rows) { $0 + $1 }
    }

    /// The rows by reason and table.
    var unwritten: [ImportedPack.Unwritten] {
        var result: [ImportedPack.Unwritten] = []
        for (reason, rows) in rows.sorted(by: { $0.key < $1.key }) {
            for (path, rows) in Dictionary(grouping: rows, by: \.path).sorted(by: { $0.key < $1.key }) {
                result.append(.init(reason: reason, path: path, lines: rows.map(\.line).sorted()))
            }
        }
        return result
    }
}
