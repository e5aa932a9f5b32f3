// SPDX-License-Identifier: Apache-2.0

import CZlib
import PheneContainers
import PheneBytesTestSupport

/// Any bytes as a deflate stream: by whatever pieces they come, they give what zlib gives, or are refused where zlib refuses.
func fuzzInflate(_ bytes: [UInt8]) throws(BrokenLaw) {
    let limit = 1 << 20
    let whole = inflated(bytes, inPiecesOf: 1 << 16, limit: limit)
    let pieces = inflated(bytes, inPiecesOf: 61, limit: limit)
    try hold(
        "the size of the pieces changes nothing", whole == pieces || (whole ?? pieces ?? []).count > limit - 1 << 17)
    let expected = zlib(bytes, limit: limit)
    try hold("zlib gives the same", whole == expected || (whole ?? expected ?? []).count > limit - 1 << 17)
    guard let expected, !expected.isEmpty else { return }
    // A block in memory, of which all must be used.
    var room = [UInt8](repeating: 0, count: expected.count)
    let isSound = bytes.withUnsafeBytes { compressed in
        room.withUnsafeMutableBytes { BlockDecoder().decompress(compressed, into: $0) }
    }
    try hold("a block gives the same", !isSound || room == expected)
}

/// What zlib makes of a stream; `nil` where it refuses it, or it is no whole stream.
private func zlib(_ compressed: [UInt8], limit: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var compressed = compressed
    var bytes = [UInt8](repeating: 0, count: limit)
    let size = compressed.count
    let isWhole = compressed.withUnsafeMutableBufferPointer { source in
        bytes.withUnsafeMutableBufferPointer { target in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(size)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(limit)
            return inflate(&stream, Z_FINISH) == Z_STREAM_END
        }
    }
    return isWhole ? Array(bytes[..<Int(stream.total_out)]) : nil
}
