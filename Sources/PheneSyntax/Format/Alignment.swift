// SPDX-License-Identifier: Apache-2.0

/// Further spaces that bring the arrows, or the bars, of a table beneath each other.
struct Alignment {
    /// A table with a longer cell is left ragged.
    private static let longestCell = 32

    /// The spaces to add before a token.
    private(set) var extra: [Int: Int] = [:]

    init(_ layout: Layout, _ spacing: Spacing) {
        for rows in layout.tables {
            // A row of several lines, or with a comment in it, stands for itself.
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
        guard let widest = cells.map(\.width).max(), widest <= Self.longestCell else { return }
        for cell in cells where cell.width < widest { extra[cell.token] = widest - cell.width }
    }
}
