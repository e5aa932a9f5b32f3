// SPDX-License-Identifier: Apache-2.0
import PheneBytes
import PheneBytesTestSupport
import SeededRandom
import Testing

/// A stream that comes in pieces gives what zlib gives for the whole.
@Suite struct StreamDecoderTests {
    @Test func whatZlibCompressesComesOutAsItWas() throws {
        var random = SeededGenerator(seed: 31)
        for round in 0..<8 {
            let bytes = Zlib.text(&random, upTo: 300_000)
            for (level, strategy) in Zlib.settings {
                let compressed = Zlib.gzip(bytes, level: level, strategy: strategy)
                let size = [1 << 20, 65_536, 4099, 61][round % 4]
                #expect(
                    try gunzipped(compressed, inPiecesOf: size) == bytes,
                    "level \(level) strategy \(strategy) by \(size)")
            }
        }
    }

    @Test func partsOfOneByteAreEnough() throws {
        var random = SeededGenerator(seed: 32)
        for (level, strategy) in Zlib.settings {
            let bytes = Array(Zlib.text(&random).prefix(5000))
            let compressed = Zlib.gzip(bytes, level: level, strategy: strategy)
            #expect(try gunzipped(compressed, inPiecesOf: 1) == bytes)
        }
    }

    /// zlib itself never refers back so far, so the bits are written out: a stored block, and one of the
    /// fixed codes with a match of 258 bytes (symbol 285) at the farthest distance (symbol 29).
    @Test(arguments: [32_768, 32_767]) func aDistanceReachesBackOverTheWholeWindow(stored: Int) throws {
        var random = SeededGenerator(seed: 33)
        let noise = (0..<stored).map { _ in UInt8.random(in: 0...255, using: &random) }
        let size = [UInt8(stored & 0xFF), UInt8(stored >> 8)]
        let bits = "1" + "10" + "11000101" + "11101" + "1111111111111" + "0000000"
        var compressed = [0] + size + size.map { ~$0 } + noise
        for start in stride(from: 0, to: bits.count, by: 8) {
            let byte = bits.dropFirst(start).prefix(8).enumerated().reduce(0) {
                $1.element == "1" ? $0 | 1 << $1.offset : $0
            }
            compressed.append(UInt8(byte))
        }
        let expected = noise + noise.prefix(258)
        let whole = Zlib.gzip(expected, level: 0, strategy: 0)
        let gzip = whole.prefix(10) + compressed + whole.suffix(8)
        if stored == 32_768 {
            for size in [1, 777, 1 << 20] { #expect(try gunzipped(Array(gzip), inPiecesOf: size) == expected) }
        } else {
            // One byte too far.
            #expect(throws: FileError.self) { try gunzipped(Array(gzip), inPiecesOf: 777) }
        }
    }

    @Test func whatZlibRefusesIsRefused() {
        var random = SeededGenerator(seed: 34)
        var (sound, refused) = (0, 0)
        for round in 0..<Cases.count(1500) {
            let bytes = Array(Zlib.text(&random).prefix(3000))
            let (level, strategy) = Zlib.settings[round % Zlib.settings.count]
            var compressed = Zlib.deflated(bytes, level: level, strategy: strategy)
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                let place = Int.random(in: 0..<min(compressed.count, 60), using: &random)
                compressed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            }
            // With a checksum that fits whatever zlib makes of it, only the stream itself can be refused.
            let expected = Zlib.inflated(compressed, count: bytes.count)
            let whole = Zlib.gzip(expected ?? bytes, level: 0, strategy: 0)
            let gzip = whole.prefix(10) + compressed + whole.suffix(8)
            let own = try? gunzipped(Array(gzip), inPiecesOf: 4096)
            #expect(own == expected, "round \(round)")
            if own == nil { refused += 1 } else { sound += 1 }
        }
        #expect(sound > Cases.count(300) && refused > Cases.count(300))
    }

    @Test func aHeaderMayHaveAllItsParts() throws {
        let body = Zlib.gzip(Array("hello".utf8), level: 6, strategy: 0)
        var header: [UInt8] = [0x1F, 0x8B, 8, 2 + 4 + 8 + 16, 1, 2, 3, 4, 0, 3]
        header += [3, 0, 9, 9, 9] + Array("name.txt".utf8) + [0] + Array("a word".utf8) + [0]
        let checksum = Zlib.checksum(header)
        let sound = header + [UInt8(truncatingIfNeeded: checksum), UInt8(truncatingIfNeeded: checksum >> 8)]
        #expect(try gunzipped(sound + body.dropFirst(10), inPiecesOf: 100) == Array("hello".utf8))
        let wrong = header + [UInt8(truncatingIfNeeded: checksum) ^ 1, UInt8(truncatingIfNeeded: checksum >> 8)]
        #expect(throws: FileError.self) { try gunzipped(wrong + body.dropFirst(10), inPiecesOf: 100) }
        for (place, byte) in [(0, 0x1E), (1, 0x8C), (2, 7), (3, 0x20)] as [(Int, UInt8)] {
            var bad = body
            bad[place] = byte
            #expect(throws: FileError.self, "byte \(place)") { try gunzipped(bad, inPiecesOf: 100) }
        }
    }
}
