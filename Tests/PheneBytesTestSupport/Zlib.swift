// SPDX-License-Identifier: Apache-2.0
internal import CZlib
package import SeededRandom

/// What zlib compresses and decompresses, and texts to try it on.
package enum Zlib {
    /// Bare deflate (RFC 1951) by zlib.
    package static func deflated(_ bytes: [UInt8], level: Int32, strategy: Int32) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, level, Z_DEFLATED, -15, 9, strategy, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var bytes = bytes
        var compressed = [UInt8](repeating: 0, count: bytes.count + bytes.count / 2 + 1000)
        let (size, room) = (bytes.count, compressed.count)
        let count = bytes.withUnsafeMutableBufferPointer { source in
            compressed.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(size)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                deflate(&stream, Z_FINISH)
                return Int(stream.total_out)
            }
        }
        return Array(compressed[..<count])
    }

    /// What zlib makes of a bare deflate stream: the bytes, if there are `count` of them.
    package static func inflated(_ compressed: [UInt8], count: Int) -> [UInt8]? {
        var stream = z_stream()
        inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        var compressed = compressed
        var bytes = [UInt8](repeating: 0, count: count + 1)
        let size = compressed.count
        let isWhole = compressed.withUnsafeMutableBufferPointer { source in
            bytes.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(size)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(count + 1)
                return inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
                    && Int(stream.total_out) == count
            }
        }
        return isWhole ? Array(bytes[..<count]) : nil
    }

    /// Texts of all sorts: records, noise, runs, short ones.
    package static func text(_ random: inout SeededGenerator, upTo most: Int = 65_280) -> [UInt8] {
        let count = Int.random(in: 1...(Bool.random(using: &random) ? 300 : most), using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        case 1: return [UInt8](repeating: UInt8.random(in: 0...255, using: &random), count: count)
        case 2:
            // Frequencies far apart make long codes.
            return (0..<count).map { _ in
                UInt8(min(255, UInt64.random(in: 0...(.max), using: &random).leadingZeroBitCount * 7))
            }
        case 3:
            var bytes: [UInt8] = []
            while bytes.count < count {
                let distance = Int.random(in: 1...32_768, using: &random)
                if bytes.count > distance, Bool.random(using: &random) {
                    for _ in 0..<Int.random(in: 3...600, using: &random) { bytes.append(bytes[bytes.count - distance]) }
                } else {
                    bytes.append(UInt8.random(in: 65...90, using: &random))
                }
            }
            return Array(bytes[..<count])
        default:
            var text = ""
            var position = 0
            while text.utf8.count < count {
                position += Int.random(in: 1...2000, using: &random)
                text += "1\t\(position)\t.\tA\tG\t50\tPASS\tDP=\(position % 60)\tGT:GQ\t0/1:\(position % 99)\n"
            }
            return Array(text.utf8.prefix(count))
        }
    }

    /// A gzip member (RFC 1952) around deflated bytes.
    package static func gzip(_ bytes: [UInt8], level: Int32, strategy: Int32) -> [UInt8] {
        let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
        return header + deflated(bytes, level: level, strategy: strategy)
            + HandmadeContainer.number(checksum(bytes), 4) + HandmadeContainer.number(UInt32(bytes.count), 4)
    }

    /// The CRC-32 by zlib.
    package static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBytes { checksum($0) }
    }

    /// The CRC-32 by zlib.
    package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        // No bytes have no address, which zlib takes for a new beginning.
        guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count > 0 else { return 0 }
        return UInt32(truncatingIfNeeded: crc32_z(0, start, bytes.count))
    }

    /// The strategy that writes blocks with the fixed codes only.
    package static let fixedCodes = Z_FIXED

    /// Levels and strategies that give all kinds of deflate blocks.
    package static let settings: [(level: Int32, strategy: Int32)] = [
        (0, Z_DEFAULT_STRATEGY), (1, Z_DEFAULT_STRATEGY), (6, Z_DEFAULT_STRATEGY), (9, Z_DEFAULT_STRATEGY),
        (6, Z_FIXED), (6, Z_HUFFMAN_ONLY), (6, Z_RLE),
    ]
}
