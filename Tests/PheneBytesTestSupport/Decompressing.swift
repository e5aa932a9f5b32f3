// SPDX-License-Identifier: Apache-2.0
package import PheneBytes
internal import PheneContainers

/// Bytes in memory that come a few at a time, as from a slow pipe.
package final class PiecewiseSource: ByteSource {
    private let source: MemorySource
    private let size: Int

    /// - Parameter size: the most bytes that one read gives.
    package init(_ bytes: [UInt8], inPiecesOf size: Int) {
        source = MemorySource(bytes)
        self.size = size
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size)))
    }
}

/// Decompresses a deflate stream that is read and written in pieces.
///
/// - Parameter limit: where more bytes come out, the answer is as if the stream had been refused.
/// - Returns: `nil` where it is no whole stream.
package func inflated(_ compressed: [UInt8], inPiecesOf size: Int, limit: Int) -> [UInt8]? {
    let decoder = StreamDecoder(CompressedInput(PiecewiseSource(compressed, inPiecesOf: size)))
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: size)
    while bytes.count <= limit {
        let step = room.withUnsafeMutableBytes { room in
            do throws(FileError) { return try decoder.step(into: room) } catch { return .truncated }
        }
        switch step {
        case .wrote(let count): bytes += room[..<count]
        case .ended: return bytes
        case .truncated, .corrupt: return nil
        }
    }
    return nil
}

/// Decompresses a gzip file that is read and written in pieces.
package func gunzipped(_ bytes: [UInt8], inPiecesOf size: Int) throws(FileError) -> [UInt8] {
    let decompression = Decompression(path: "")
    decompression.isLimited = false
    let source = GzipSource(PiecewiseSource(bytes, inPiecesOf: size), path: "", decompression)
    var decompressed: [UInt8] = []
    while true {
        let next = try source.bytes(upTo: size)
        if next.isEmpty { return decompressed }
        decompressed += next
    }
}
