// SPDX-License-Identifier: Apache-2.0

package import PheneBytes

/// A source whose first bytes were already read, to detect what it holds, and are returned once more.
package final class ResumedSource: ByteSource {
    private let head: [UInt8]
    private var position: Int
    private let rest: any ByteSource

    /// - Parameters:
    ///   - head: the bytes that were read.
    ///   - skipped: the number of bytes of the head to leave out, such as a byte order mark.
    ///   - rest: the source, positioned behind the head.
    package init(head: [UInt8], skipping skipped: Int = 0, then rest: any ByteSource) {
        self.head = head
        self.position = min(skipped, head.count)
        self.rest = rest
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard position < head.count else { return try rest.read(into: buffer) }
        let count = min(buffer.count, head.count - position)
        buffer.copyBytes(from: head[position..<position + count])
        position += count
        return count
    }
}
