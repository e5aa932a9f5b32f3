// SPDX-License-Identifier: Apache-2.0

package import PheneBytes

/// Bytes in memory.
package final class MemorySource: SeekableSource {
    private let bytes: [UInt8]
    private var position = 0

    /// A source of some bytes.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var size: Int { bytes.count }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = try read(at: position, into: buffer)
        position += count
        return count
    }

    package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard offset >= 0, offset < bytes.count else { return 0 }
        let count = min(buffer.count, bytes.count - offset)
        buffer.copyBytes(from: bytes[offset..<offset + count])
        return count
    }
}
