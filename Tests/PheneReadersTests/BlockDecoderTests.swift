// SPDX-License-Identifier: Apache-2.0
import CZlib
import PheneReaders
import Testing

/// What the decoder says yes to is what zlib gives.
@Suite struct BlockDecoderTests {
    /// Bare deflate (RFC 1951) by zlib.
    private func deflated(_ bytes: [UInt8], level: Int32, strategy: Int32) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, level, Z_DEFLATED, -15, 9, strategy, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var bytes = bytes
        var packed = [UInt8](repeating: 0, count: bytes.count + bytes.count / 2 + 1000)
        let (size, room) = (bytes.count, packed.count)
        let count = bytes.withUnsafeMutableBufferPointer { source in
            packed.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(size)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                deflate(&stream, Z_FINISH)
                return Int(stream.total_out)
            }
        }
        return Array(packed[..<count])
    }

    /// zlib's own answer: the bytes, if there are just so many.
    private func inflated(_ packed: [UInt8], count: Int) -> [UInt8]? {
        var stream = z_stream()
        inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        var packed = packed
        var bytes = [UInt8](repeating: 0, count: count + 1)
        let size = packed.count
        let isWhole = packed.withUnsafeMutableBufferPointer { source in
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

    private func decoded(_ decoder: BlockDecoder, _ packed: [UInt8], count: Int) -> [UInt8]? {
        // Bytes around the room tell of a write outside.
        var room = [UInt8](repeating: 0xA5, count: count + 64)
        let isSound = packed.withUnsafeBytes { packed in
            room.withUnsafeMutableBytes { room in
                decoder.unpack(packed, into: UnsafeMutableRawBufferPointer(rebasing: room[32..<32 + count]))
            }
        }
        #expect(room[..<32].allSatisfy { $0 == 0xA5 } && room[(32 + count)...].allSatisfy { $0 == 0xA5 })
        return isSound ? Array(room[32..<32 + count]) : nil
    }

    /// Texts of all sorts: records, noise, runs, short ones.
    private func text(_ random: inout SeededGenerator) -> [UInt8] {
        let count = Int.random(in: 1...(Bool.random(using: &random) ? 300 : 65_280), using: &random)
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

    @Test func whatZlibPacksComesOutAsItWas() {
        var random = SeededGenerator(seed: 21)
        let decoder = BlockDecoder()
        for _ in 0..<30 {
            let bytes = text(&random)
            for (level, strategy) in [
                (0, Z_DEFAULT_STRATEGY), (1, Z_DEFAULT_STRATEGY), (6, Z_DEFAULT_STRATEGY), (9, Z_DEFAULT_STRATEGY),
                (6, Z_FIXED), (6, Z_HUFFMAN_ONLY), (6, Z_RLE),
            ] as [(Int32, Int32)] {
                let packed = deflated(bytes, level: level, strategy: strategy)
                #expect(decoded(decoder, packed, count: bytes.count) == bytes, "level \(level) strategy \(strategy)")
                #expect(decoded(decoder, packed, count: bytes.count - 1) == nil)
                #expect(decoded(decoder, packed, count: bytes.count + 1) == nil)
                #expect(decoded(decoder, packed + [0], count: bytes.count) == nil)
                #expect(decoded(decoder, Array(packed.dropLast()), count: bytes.count) == nil)
            }
        }
    }

    @Test func nothingIsReadThatZlibRefuses() {
        var random = SeededGenerator(seed: 22)
        let decoder = BlockDecoder()
        var sound = 0
        for round in 0..<1000 {
            let bytes = Array(text(&random).prefix(3000))
            var packed = deflated(bytes, level: round % 2 == 0 ? 6 : 1, strategy: round % 3 == 0 ? Z_FIXED : 0)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(
                    in: 0..<min(packed.count, Bool.random(using: &random) ? 60 : 3000), using: &random)
                packed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            }
            guard let own = decoded(decoder, packed, count: bytes.count) else { continue }
            sound += 1
            #expect(own == inflated(packed, count: bytes.count))
        }
        #expect(sound > 10)
    }

    @Test func noiseNeverTraps() {
        var random = SeededGenerator(seed: 23)
        let decoder = BlockDecoder()
        for _ in 0..<5000 {
            let count = Int.random(in: 0...200, using: &random)
            let packed = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let size = Int.random(in: 1...400, using: &random)
            if let own = decoded(decoder, packed, count: size) { #expect(own == inflated(packed, count: size)) }
        }
    }
}
