// SPDX-License-Identifier: Apache-2.0

package import PheneBytes

/// A range of the bytes of a seekable source.
package final class RangeSource: ByteSource {
    private let source: any SeekableSource
    private var position: Int
    private let end: Int

    /// - Parameters:
    ///   - source: must not change its size.
    ///   - start: the offset of the first byte, counted from 0.
    ///   - count: the number of bytes; what goes past the source's end is cut there, and so reads as an early end.
    package init(_ source: any SeekableSource, from start: Int, count: Int) {
        self.source = source
        position = min(start, source.size)
        end = position + min(count, source.size - position)
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(end - position))
        let count = try source.read(at: position, into: wanted)
        position += count
        return count
    }
}
