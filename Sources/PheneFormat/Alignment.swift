// SPDX-License-Identifier: Apache-2.0

internal import PheneSyntax

/// The additional spaces that align the arrows or bars of a table.
struct Alignment {
    /// The maximum width of an aligned cell, in bytes; a table with a wider cell is not aligned.
    private static let maxCellWidth = 32

    /// The number of spaces to add, by the index of the token after them.
    private(set) var extra: [Int: Int] = [:]

    init(_ layout: Layout, _ spacing: Spacing) {
        for rows in layout.tables {
            // A row of several lines, or with a comment in it, is not aligned.
            let plain = rows.filter { row in
                row.tokens.dropFirst().allSatisfy { token in
                    let gap = layout.gap(before: token)
                    return !gap.hasBreak && gap.comments.isEmpty
                }
            }
            alignArrows(plain.filter { layout.contexts[$0.tokens.lowerBound] == .row }, spacing)
            alignBars(plain.filter { layout.contexts[$0.tokens.lowerBound] == .gridRow }, spacing)
        }
    }

    private mutating func alignArrows(_ rows: [SyntaxTree.Node], _ spacing: Spacing) {
        var cells: [(token: Int, width: Int)] = []
        for row in rows {
            guard let arrow = row.tokens.first(where: { spacing.tree.tokens[$0].kind == .arrow }) else { continue }
            cells.append((arrow, spacing.width(row.tokens.lowerBound..<arrow)))
        }
        align(cells)
    }

    private mutating func alignBars(_ rows: [SyntaxTree.Node], _ spacing: Spacing) {
        var columns: [[(token: Int, width: Int)]] = []
        for row in rows {
            let bars = row.tokens.filter { spacing.tree.tokens[$0].kind == .bar }
            for (column, (left, right)) in zip(bars, bars.dropFirst()).enumerated() {
                if column == columns.count { columns.append([]) }
                columns[column].append((right, spacing.width(left + 1..<right)))
            }
        }
        for column in columns { align(column) }
    }

    private mutating func align(_ cells: [(token: Int, width: Int)]) {
        guard let widest = cells.map({ $0.width }).max(), widest <= Self.maxCellWidth else { return }
        for cell in cells where cell.width < widest { extra[cell.token] = widest - cell.width }
    }
}
