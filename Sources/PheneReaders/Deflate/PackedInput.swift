// SPDX-License-Identifier: Apache-2.0

/// A source's bytes, a stretch of them in memory at a time.
final class PackedInput {
    /// The next byte.
    var place: UnsafeRawPointer
    /// Behind the last byte in memory.
    private(set) var end: UnsafeRawPointer
    /// Behind `end` there is nothing.
    private(set) var isAtEnd = false

    private let source: any ByteSource
    private let memory: UnsafeMutableRawBufferPointer
    private let start: UnsafeMutableRawPointer
    /// How many bytes of the source stood before those in memory.
    private var dropped: UInt64 = 0

    private static let capacity = 64 << 10

    init(_ source: any ByteSource) {
        self.source = source
        start = .allocate(byteCount: Self.capacity, alignment: 64)
        memory = UnsafeMutableRawBufferPointer(start: start, count: Self.capacity)
        place = UnsafeRawPointer(start)
        end = place
    }

    deinit { memory.deallocate() }

    /// How many bytes were taken so far.
    var takenBytes: UInt64 { dropped + UInt64(place - UnsafeRawPointer(start)) }

    /// The same for a message.
    var taken: Int { Int(clamping: takenBytes) }

    /// How many bytes stand in memory.
    var count: Int { end - place }

    /// Reads on until there are so many bytes in memory, or all that are left.
    ///
    /// - Precondition: no more than what fits, 64 KiB.
    func ask(for wanted: Int) throws(ReadError) {
        guard end - place < wanted, !isAtEnd else { return }
        let rest = end - place
        dropped += UInt64(place - UnsafeRawPointer(start))
        memory.copyMemory(from: UnsafeRawBufferPointer(start: place, count: rest))
        place = UnsafeRawPointer(start)
        end = place + rest
        while end - place < wanted, !isAtEnd {
            let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: memory[(end - place)...]))
            end += count
            isAtEnd = count == 0
        }
    }

    /// Gives out bytes as they are: 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        try ask(for: 1)
        let count = min(buffer.count, end - place)
        buffer.copyMemory(from: UnsafeRawBufferPointer(start: place, count: count))
        place += count
        return count
    }

    /// The next byte; `nil` at the end.
    func byte() throws(ReadError) -> UInt8? {
        try ask(for: 1)
        guard place < end else { return nil }
        defer { place += 1 }
        return place.load(as: UInt8.self)
    }

    /// A little-endian number; `nil` where fewer bytes are left.
    func number(bytes: Int) throws(ReadError) -> UInt32? {
        var number: UInt32 = 0
        for index in 0..<bytes {
            guard let byte = try byte() else { return nil }
            number |= UInt32(byte) << UInt32(8 * index)
        }
        return number
    }
}
