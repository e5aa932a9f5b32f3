// SPDX-License-Identifier: Apache-2.0

/// Bytes that are read once, from front to back.
///
/// The contract of every source:
/// - A read writes at least one byte, except at the end or into an empty buffer, where it returns 0.
/// - After the end every further read returns 0.
/// - After an error every further read throws, so that damage never looks like an end.
package protocol ByteSource: AnyObject {
    /// Fills the front of a buffer.
    ///
    /// - Returns: the number of bytes written. May be fewer than requested; 0 only at the end of the source or for an empty buffer.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int

    /// The same source where it can be read at any offset; `nil` for a pipe or a decompressed stream. A requirement and no cast,
    /// because Embedded Swift has no casts to protocols.
    var seekable: (any SeekableSource)? { get }
}

/// Bytes that can also be read at any offset, as a zip file needs.
package protocol SeekableSource: ByteSource {
    /// The number of bytes.
    var size: Int { get }

    /// Fills the front of a buffer from an offset, counted from 0. Does not move the position of `read(into:)`.
    ///
    /// - Returns: the number of bytes written. May be fewer than requested; 0 only at or past the end, or for an empty buffer.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int
}

extension ByteSource {
    package var seekable: (any SeekableSource)? { nil }

    /// The next `count` bytes, fewer only where the source ends.
    package func bytes(upTo count: Int) throws(FileError) -> [UInt8] {
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
    package var seekable: (any SeekableSource)? { self }

    /// Fills a buffer from an offset, counted from 0.
    ///
    /// - Returns: the number of bytes written, fewer than the buffer holds only where the source ends.
    package func fill(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let read = try read(at: offset + filled, into: rest)
            if read == 0 { break }
            filled += read
        }
        return filled
    }

    /// The `count` bytes at an offset, counted from 0; fewer only where the source ends.
    package func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, count), alignment: 1)
        defer { buffer.deallocate() }
        let filled = try fill(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: offset)
        return [UInt8](buffer[..<filled])
    }
}
