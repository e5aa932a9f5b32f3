// SPDX-License-Identifier: Apache-2.0

extension RowLayout.Separator {
    /// The index ranges of a line's columns.
    func columns(of line: ArraySlice<UInt8>) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        appendColumns(of: line, to: &columns)
        return columns
    }

    /// Appends the index ranges of a line's columns, without allocating once the array is large enough.
    ///
    /// Between commas and semicolons any quotation marks around a column are excluded: vendors write `"AA"` and `""AA""`, and no column
    /// of a genotype file contains a quotation mark or a separator.
    func appendColumns(of line: ArraySlice<UInt8>, to columns: inout [Range<Int>]) {
        switch self {
        case .tab: split(line, at: 0x09, isQuoted: false, into: &columns)
        case .comma: split(line, at: 0x2C, isQuoted: true, into: &columns)
        case .semicolon: split(line, at: 0x3B, isQuoted: true, into: &columns)
        case .whiteSpace:
            var start: Int?
            for index in line.indices {
                if line[index] == 0x09 || line[index] == 0x20 {
                    if let begun = start { columns.append(begun..<index) }
                    start = nil
                } else if start == nil {
                    start = index
                }
            }
            if let begun = start { columns.append(begun..<line.endIndex) }
        }
    }

    private func split(
        _ line: ArraySlice<UInt8>, at separator: UInt8, isQuoted: Bool, into columns: inout [Range<Int>]
    ) {
        var start = line.startIndex
        for index in line.startIndex...line.endIndex {
            guard index == line.endIndex || line[index] == separator else { continue }
            var from = start
            var to = index
            if isQuoted {
                while from < to, line[from] == 0x22 { from += 1 }
                while to > from, line[to - 1] == 0x22 { to -= 1 }
            }
            columns.append(from..<to)
            start = index + 1
        }
    }
}
