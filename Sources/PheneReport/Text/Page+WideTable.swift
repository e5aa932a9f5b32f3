// SPDX-License-Identifier: Apache-2.0

extension Page {
    /// Adds a table whose columns have stated widths. Words that do not fit continue on the next line.
    ///
    /// - Parameters:
    ///   - rows: the cells of each row, as many in each; the first row is the heading.
    ///   - shares: for each column its share of the width of the page, in percent.
    ///   - tone: the emphasis of a row, by its number from 0.
    mutating func table(_ rows: [[String]], shares: [Int], tone: (Int) -> Tone = { _ in .plain }) {
        if syntax == .markdown { return markdown(table: rows) }
        let room = width - Self.gap * (shares.count - 1)
        let widths = shares.map { room * $0 / 100 }
        for (number, row) in rows.enumerated() {
            let cells = zip(row, widths).map { (lines: Self.wrapped($0.inert, width: $1), width: $1) }
            for line in 0..<(cells.map { $0.lines.count }.max() ?? 0) {
                var text = ""
                var column = 0
                for cell in cells {
                    if line < cell.lines.count {
                        text += String(repeating: " ", count: column - text.unicodeScalars.count) + cell.lines[line]
                    }
                    column += cell.width + Self.gap
                }
                put(line: text, tone: number == 0 ? .quiet : tone(number))
            }
        }
    }
}
