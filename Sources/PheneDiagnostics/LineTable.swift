// SPDX-License-Identifier: Apache-2.0

/// The lines of a file, to convert a byte offset to a line and column. ``LineEnd`` defines where lines end.
public struct LineTable: Sendable {
    /// The byte range of each line without its line end.
    private let lines: [Range<Int>]

    /// - Complexity: linear in the size of the file.
    public init(_ bytes: [UInt8]) { lines = LineEnd.lines(of: bytes[...]).map { $0.text } }

    /// The line and column of a byte offset, both counted from 1; the column counts bytes.
    ///
    /// - Complexity: logarithmic in the number of lines.
    public func location(of offset: Int) -> (line: Int, column: Int) {
        var low = 0, high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(0, offset - lines[low].lowerBound) + 1)
    }

    /// The byte range of a line, counted from 1, without its line end; for a number past the end, that of the last
    /// line.
    public func range(ofLine line: Int) -> Range<Int> { lines[min(max(line, 1), lines.count) - 1] }
}
