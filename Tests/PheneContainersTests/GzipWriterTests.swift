// SPDX-License-Identifier: Apache-2.0
import PheneBytesTestSupport
import PheneContainers
import SeededRandom
import Testing

/// What this module compresses, zlib and this module's own decoder decompress.
@Suite struct GzipWriterTests {
    @Test func whatIsCompressedComesOutAsItWas() throws {
        var random = SeededGenerator(seed: 51)
        for _ in 0..<Cases.count(200, atLeast: 12) {
            let bytes = Zlib.text(&random, upTo: 200_000)
            let file = gzip(bytes)
            #expect(Zlib.inflated(Array(file.dropFirst(10).dropLast(8)), count: bytes.count) == bytes)
            #expect(try gunzipped(file, inPiecesOf: 4099) == bytes)
        }
    }

    @Test(arguments: [[], [7], [7, 7], [1, 2, 3, 1, 2, 3, 1, 2, 3]] as [[UInt8]]) func shortBytesToo(bytes: [UInt8])
        throws
    {
        #expect(try gunzipped(gzip(bytes), inPiecesOf: 64) == bytes)
    }

    /// Counts that grow like Fibonacci numbers make codes longer than deflate allows, which are flattened.
    @Test func rareSymbolsKeepTheirCodesShortEnough() throws {
        var bytes: [UInt8] = []
        var (one, other) = (1, 1)
        for symbol in UInt8(0)..<20 {
            bytes += [UInt8](repeating: symbol, count: one)
            (one, other) = (other, one + other)
        }
        var random = SeededGenerator(seed: 52)
        bytes.shuffle(using: &random)
        #expect(try gunzipped(gzip(bytes), inPiecesOf: 1 << 16) == bytes)
    }

    @Test func repeatedTextIsMuchShorterAndNoLongerThanByZlib() throws {
        var random = SeededGenerator(seed: 53)
        let words = (0..<300).map { _ in (0..<random.number(2...9)).map { _ in UInt8(random.number(97...122)) } + [32] }
        let text = (0..<20_000).flatMap { _ in random.one(of: words) }
        let own = gzip(text).count
        #expect(own < text.count / 3)
        #expect(own <= Zlib.gzip(text, level: 9, strategy: 0).count * 102 / 100)
    }
}
