// SPDX-License-Identifier: Apache-2.0

import CZlib
import PheneReaders

/// Any bytes as a deflate stream: by whatever pieces they come, they give what zlib gives, or are refused where zlib refuses.
func fuzzInflate(_ bytes: [UInt8]) throws(BrokenLaw) {
    let most = 1 << 20
    let whole = inflated(bytes, by: 1 << 16, most: most)
    let pieces = inflated(bytes, by: 61, most: most)
    try hold(
        "the size of the pieces changes nothing", whole == pieces || (whole ?? pieces ?? []).count > most - 1 << 17)
    let expected = zlib(bytes, most: most)
    try hold("zlib gives the same", whole == expected || (whole ?? expected ?? []).count > most - 1 << 17)
    guard let expected, !expected.isEmpty else { return }
    // A block in memory, of which all must be used.
    var room = [UInt8](repeating: 0, count: expected.count)
    let isSound = bytes.withUnsafeBytes { packed in
        room.withUnsafeMutableBytes { BlockDecoder().unpack(packed, into: $0) }
    }
    try hold("a block gives the same", !isSound || room == expected)
}

/// What zlib makes of a stream; `nil` where it refuses it, or it is no whole stream.
private func zlib(_ packed: [UInt8], most: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var packed = packed
    var bytes = [UInt8](repeating: 0, count: most)
    let size = packed.count
    let isWhole = packed.withUnsafeMutableBufferPointer { source in
        bytes.withUnsafeMutableBufferPointer { target in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(size)
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(most)
            return inflate(&stream, Z_FINISH) == Z_STREAM_END
        }
    }
    return isWhole ? Array(bytes[..<Int(stream.total_out)]) : nil
}
