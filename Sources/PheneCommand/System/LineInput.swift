// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// The lines of standard input, each of limited length, so that a wrong file or a device does not fill the memory.
package final class LineInput {
    /// The most bytes of a line that are given; far more than any answer has. The rest of the line is passed over.
    package static let limit = 1_000
    /// The most bytes that are passed over, after which the line counts as ended.
    private static let most = 1 << 20

    private let read: (UnsafeMutableRawBufferPointer) -> Int
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 << 10, alignment: 16)
    private var unread: Range<Int> = 0..<0
    private var isAtEnd = false

    /// - Parameter read: fills the front of a buffer, and gives the number of bytes; 0 at the end and where reading fails.
    package init(read: @escaping (UnsafeMutableRawBufferPointer) -> Int) { self.read = read }

    deinit { buffer.deallocate() }

    /// The next line without its end, at most ``limit`` bytes of it and one more; `nil` after the last.
    package func next() -> String? {
        var line: [UInt8] = []
        var length = 0
        while let byte = nextByte() {
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            if length <= Self.limit { line.append(byte) }
            length += 1
            if length == Self.most { break }
        }
        return length == 0 ? nil : String(decoding: line, as: UTF8.self)
    }

    private func nextByte() -> UInt8? {
        if unread.isEmpty {
            if isAtEnd { return nil }
            let count = read(buffer)
            isAtEnd = count == 0
            unread = 0..<count
            if count == 0 { return nil }
        }
        let byte = buffer[unread.lowerBound]
        unread = unread.lowerBound + 1..<unread.upperBound
        return byte
    }
}
