// SPDX-License-Identifier: Apache-2.0
import CZlib
import PheneReaders
import Testing

/// What the decoder says yes to is what zlib gives.
@Suite struct BlockDecoderTests {
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

    @Test func whatZlibPacksComesOutAsItWas() {
        var random = SeededGenerator(seed: 21)
        let decoder = BlockDecoder()
        for _ in 0..<30 {
            let bytes = Zlib.text(&random)
            for (level, strategy) in [
                (0, Z_DEFAULT_STRATEGY), (1, Z_DEFAULT_STRATEGY), (6, Z_DEFAULT_STRATEGY), (9, Z_DEFAULT_STRATEGY),
                (6, Z_FIXED), (6, Z_HUFFMAN_ONLY), (6, Z_RLE),
            ] as [(Int32, Int32)] {
                let packed = Zlib.deflated(bytes, level: level, strategy: strategy)
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
            let bytes = Array(Zlib.text(&random).prefix(3000))
            var packed = Zlib.deflated(bytes, level: round % 2 == 0 ? 6 : 1, strategy: round % 3 == 0 ? Z_FIXED : 0)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(
                    in: 0..<min(packed.count, Bool.random(using: &random) ? 60 : 3000), using: &random)
                packed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            }
            guard let own = decoded(decoder, packed, count: bytes.count) else { continue }
            sound += 1
            #expect(own == Zlib.inflated(packed, count: bytes.count))
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
            if let own = decoded(decoder, packed, count: size) { #expect(own == Zlib.inflated(packed, count: size)) }
        }
    }
}
