// SPDX-License-Identifier: Apache-2.0

extension Page {
    /// Adds a table. The first column takes the width that the others leave; words that do not fit continue on the next line.
    ///
    /// - Parameters:
    ///   - rows: the cells of each row, as many in each; the first row is the heading.
    ///   - tone: the emphasis of a row, by its number from 0.
    mutating func table(_ rows: [[String]], tone: (Int) -> Tone = { _ in .plain }) {
        guard let columns = rows.first?.count, columns > 0 else { return }
        if syntax == .markdown { return markdown(table: rows) }
        let rows = rows.map { row in row.map { $0.inert } }
        // All but the first, which may be long.
        let widths = (1..<columns).map { column in
            min(Self.cellLimit, rows.map { $0[column].unicodeScalars.count }.max() ?? 0)
        }
        let first = max(Self.cellLimit, width - widths.reduce(0) { $0 + $1 + Self.gap })
        for (number, row) in rows.enumerated() {
            let widths = [first] + widths
            let cells = row.indices.map { Self.wrapped(row[$0], width: widths[$0]) }
            for line in 0..<(cells.map { $0.count }.max() ?? 0) {
                var text = ""
                var column = 0
                for (cell, width) in zip(cells, widths) {
                    if line < cell.count {
                        text += String(repeating: " ", count: column - text.unicodeScalars.count) + cell[line]
                    }
                    column += width + Self.gap
                }
                put(line: text, tone: number == 0 ? .quiet : tone(number))
            }
        }
    }

    /// The greatest width of a column after the first, and the least of the first.
    private static let cellLimit = 14
    /// The number of spaces between two columns.
    static let gap = 2

    /// Words in lines of at most some columns; lines after the first are indented by two. A longer word is cut.
    static func wrapped(_ words: String, width: Int) -> [String] {
        var all = words
        // Most cells fit, and have nothing but single spaces.
        if all.utf8.count <= width, all.withUTF8({ UnsafeRawBufferPointer($0).isSingleSpacedASCII }) { return [words] }
        var lines: [String] = []
        var line = ""
        for word in words.split(separator: " ") {
            var word = word.unicodeScalars
            if !line.isEmpty, line.unicodeScalars.count + 1 + word.count > width {
                lines.append(line)
                line = "  "
            } else if !line.isEmpty {
                line += " "
            }
            while line.unicodeScalars.count + word.count > width {
                let room = max(1, width - line.unicodeScalars.count)
                lines.append(line + String(word.prefix(room)))
                word = word.dropFirst(room)
                line = "  "
            }
            line += String(word)
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
