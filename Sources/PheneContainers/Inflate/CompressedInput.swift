// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// The compressed bytes of a source, a chunk of them in memory at a time.
package final class CompressedInput {
    /// The next byte.
    var position: UnsafeRawPointer
    /// Behind the last byte in memory.
    private(set) var end: UnsafeRawPointer
    /// The source has no bytes behind `end`.
    private(set) var isAtEnd = false

    private let source: any ByteSource
    private let memory: UnsafeMutableRawBufferPointer
    private let start: UnsafeMutableRawPointer
    /// The number of bytes of the source before those in memory.
    private var dropped: UInt64 = 0

    private static let capacity = 64 << 10

    /// - Parameter source: read by nobody else from here on.
    package init(_ source: any ByteSource) {
        self.source = source
        start = .allocate(byteCount: Self.capacity, alignment: 64)
        memory = UnsafeMutableRawBufferPointer(start: start, count: Self.capacity)
        position = UnsafeRawPointer(start)
        end = position
    }

    deinit { memory.deallocate() }

    /// The number of bytes that were taken so far.
    var takenBytes: UInt64 { dropped + UInt64(position - UnsafeRawPointer(start)) }

    /// The same for a message, at most the largest `Int`.
    var taken: Int { Int(clamping: takenBytes) }

    /// The number of bytes in memory that were not taken.
    var count: Int { end - position }

    /// Reads until `wanted` bytes are in memory, or all that are left.
    ///
    /// - Precondition: `wanted` is at most 64 KiB.
    func fill(_ wanted: Int) throws(FileError) {
        guard end - position < wanted, !isAtEnd else { return }
        let rest = end - position
        dropped += UInt64(position - UnsafeRawPointer(start))
        memory.copyMemory(from: UnsafeRawBufferPointer(start: position, count: rest))
        position = UnsafeRawPointer(start)
        end = position + rest
        while end - position < wanted, !isAtEnd {
            let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: memory[(end - position)...]))
            end += count
            isAtEnd = count == 0
        }
    }

    /// Copies bytes as they are, as a stored member needs them.
    ///
    /// - Returns: the number of bytes written; 0 only at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        try fill(1)
        let count = min(buffer.count, end - position)
        buffer.copyMemory(from: UnsafeRawBufferPointer(start: position, count: count))
        position += count
        return count
    }

    /// The next byte; `nil` at the end.
    func byte() throws(FileError) -> UInt8? {
        try fill(1)
        guard position < end else { return nil }
        defer { position += 1 }
        return position.load(as: UInt8.self)
    }

    /// The next little-endian number of up to four bytes; `nil` where fewer are left.
    func number(bytes: Int) throws(FileError) -> UInt32? {
        var number: UInt32 = 0
        for index in 0..<bytes {
            guard let byte = try byte() else { return nil }
            number |= UInt32(byte) << UInt32(8 * index)
        }
        return number
    }
}
