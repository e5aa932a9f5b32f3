// SPDX-License-Identifier: Apache-2.0

/// Where the lines of a file begin: from a byte offset to a line and column.
public struct LineTable: Sendable {
    /// Offsets of the first byte of each line.
    private let starts: [Int]
    private let size: Int

    /// - Complexity: linear in the size of the file.
    public init(_ bytes: [UInt8]) {
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
        self.starts = starts
        size = bytes.count
    }

    /// The line and column of a byte, both counted from 1; the column counts bytes.
    ///
    /// - Complexity: logarithmic in the number of lines.
    public func place(of offset: Int) -> (line: Int, column: Int) {
        var low = 0, high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, max(0, offset - starts[low]) + 1)
    }

    /// The bytes of a line without its line break, counted from 1.
    public func range(ofLine line: Int) -> Range<Int> {
        let start = starts[min(max(line, 1), starts.count) - 1]
        let end = line < starts.count ? starts[line] - 1 : size
        return start..<max(start, end)
    }
}
