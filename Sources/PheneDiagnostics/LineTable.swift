// SPDX-License-Identifier: Apache-2.0

/// Where the lines of a file begin: from a byte offset to a line and column. ``LineEnd`` says where lines end.
public struct LineTable: Sendable {
    /// The bytes of each line without its line end.
    private let lines: [Range<Int>]

    /// - Complexity: linear in the size of the file.
    public init(_ bytes: [UInt8]) { lines = LineEnd.lines(of: bytes[...]).map { $0.text } }

    /// The line and column of a byte, both counted from 1; the column counts bytes.
    ///
    /// - Complexity: logarithmic in the number of lines.
    public func place(of offset: Int) -> (line: Int, column: Int) {
        var low = 0, high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(0, offset - lines[low].lowerBound) + 1)
    }

    /// The bytes of a line without its line end, counted from 1; past the last line those of the last.
    public func range(ofLine line: Int) -> Range<Int> { lines[min(max(line, 1), lines.count) - 1] }
}
