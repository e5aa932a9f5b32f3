// SPDX-License-Identifier: Apache-2.0
import PheneContainers
import PheneBytesTestSupport
import SeededRandom
import Testing

/// What the decoder accepts is what zlib gives.
@Suite struct BlockDecoderTests {
    private func decoded(_ decoder: BlockDecoder, _ compressed: [UInt8], count: Int) -> [UInt8]? {
        // Bytes around the output show a write outside it.
        var room = [UInt8](repeating: 0xA5, count: count + 64)
        let isAccepted = compressed.withUnsafeBytes { compressed in
            room.withUnsafeMutableBytes { room in
                decoder.decompress(compressed, into: UnsafeMutableRawBufferPointer(rebasing: room[32..<32 + count]))
            }
        }
        #expect(room[..<32].allSatisfy { $0 == 0xA5 } && room[(32 + count)...].allSatisfy { $0 == 0xA5 })
        return isAccepted ? Array(room[32..<32 + count]) : nil
    }

    @Test func whatZlibCompressesComesOutAsItWas() {
        var random = SeededGenerator(seed: 21)
        let decoder = BlockDecoder()
        for _ in 0..<30 {
            let bytes = Zlib.text(&random)
            for (level, strategy) in Zlib.settings {
                let compressed = Zlib.deflated(bytes, level: level, strategy: strategy)
                #expect(
                    decoded(decoder, compressed, count: bytes.count) == bytes, "level \(level) strategy \(strategy)")
                #expect(decoded(decoder, compressed, count: bytes.count - 1) == nil)
                #expect(decoded(decoder, compressed, count: bytes.count + 1) == nil)
                #expect(decoded(decoder, compressed + [0], count: bytes.count) == nil)
                #expect(decoded(decoder, Array(compressed.dropLast()), count: bytes.count) == nil)
            }
        }
    }

    @Test func nothingIsReadThatZlibRefuses() {
        var random = SeededGenerator(seed: 22)
        let decoder = BlockDecoder()
        var accepted = 0
        for round in 0..<1000 {
            let bytes = Array(Zlib.text(&random).prefix(3000))
            var compressed = Zlib.deflated(
                bytes, level: round % 2 == 0 ? 6 : 1, strategy: round % 3 == 0 ? Zlib.fixedCodes : 0)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(
                    in: 0..<min(compressed.count, Bool.random(using: &random) ? 60 : 3000), using: &random)
                compressed[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            }
            guard let own = decoded(decoder, compressed, count: bytes.count) else { continue }
            accepted += 1
            #expect(own == Zlib.inflated(compressed, count: bytes.count))
        }
        #expect(accepted > 10)
    }

    @Test func noiseNeverTraps() {
        var random = SeededGenerator(seed: 23)
        let decoder = BlockDecoder()
        for _ in 0..<5000 {
            let count = Int.random(in: 0...200, using: &random)
            let compressed = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let size = Int.random(in: 1...400, using: &random)
            if let own = decoded(decoder, compressed, count: size) {
                #expect(own == Zlib.inflated(compressed, count: size))
            }
        }
    }
}
