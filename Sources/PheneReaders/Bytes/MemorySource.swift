// SPDX-License-Identifier: Apache-2.0

/// Bytes that are in memory already.
final class MemorySource: SeekableSource {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var size: Int { bytes.count }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let count = try read(at: place, into: buffer)
        place += count
        return count
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard offset >= 0, offset < bytes.count else { return 0 }
        let count = min(buffer.count, bytes.count - offset)
        buffer.copyBytes(from: bytes[offset..<offset + count])
        return count
    }
}

/// Bytes in memory that come a few at a time, as from a slow pipe.
final class TrickleSource: ByteSource {
    private let source: MemorySource
    private let size: Int

    init(_ bytes: [UInt8], by size: Int) {
        source = MemorySource(bytes)
        self.size = size
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size)))
    }
}
