// SPDX-License-Identifier: Apache-2.0

/// Bytes that are read once, from front to back.
///
/// The contract of every source:
/// - A read writes at least one byte, except at the end or into an empty buffer, where it returns 0.
/// - After the end every further read returns 0.
/// - After an error every further read throws, so that damage never looks like an end.
protocol ByteSource: AnyObject {
    /// Fills the front of a buffer.
    ///
    /// - Returns: how many bytes were written; it may be fewer than requested.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int

    /// The same source where it can be read at any place. A requirement and no cast, because Embedded Swift has no casts
    /// to protocols.
    var seekable: (any SeekableSource)? { get }
}

/// Bytes that can also be read at any place, as a zip file needs.
protocol SeekableSource: ByteSource {
    var size: Int { get }

    /// Fills a buffer from a place counted from 0, as far as there are bytes. Does not move the place of `read(into:)`.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
}

extension ByteSource {
    var seekable: (any SeekableSource)? { nil }

    /// The next `count` bytes, fewer only where the source ends.
    func bytes(upTo count: Int) throws(ReadError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 1)
        defer { buffer.deallocate() }
        var filled = 0
        while filled < count {
            let read = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<count]))
            if read == 0 { break }
            filled += read
        }
        return [UInt8](buffer[..<filled])
    }
}

extension SeekableSource {
    var seekable: (any SeekableSource)? { self }

    /// The `count` bytes at a place, fewer only where the source ends.
    func bytes(at offset: Int, count: Int) throws(ReadError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 1)
        defer { buffer.deallocate() }
        var filled = 0
        while filled < count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<count])
            let read = try read(at: offset + filled, into: rest)
            if read == 0 { break }
            filled += read
        }
        return [UInt8](buffer[..<filled])
    }
}

/// A source whose first bytes were already taken, to see what it is, and are given out once more.
final class ResumedSource: ByteSource {
    private let head: [UInt8]
    private var taken: Int
    private let rest: any ByteSource

    /// - Parameter skipped: how many bytes of the head are left out, such as a byte order mark.
    init(head: [UInt8], skipping skipped: Int = 0, then rest: any ByteSource) {
        self.head = head
        self.taken = min(skipped, head.count)
        self.rest = rest
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard taken < head.count else { return try rest.read(into: buffer) }
        let count = min(buffer.count, head.count - taken)
        buffer.copyBytes(from: head[taken..<taken + count])
        taken += count
        return count
    }
}
