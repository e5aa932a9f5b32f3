// SPDX-License-Identifier: Apache-2.0
import PheneBytesTestSupport
import PheneCompression
import SeededRandom
import Testing

/// What is compressed comes out as it was, by a decoder that shares nothing with the encoder. `.ci/browser` and `.ci/playground` have
/// another program read the modules of the pages.
@Suite struct LZMATests {
    @Test func whatIsCompressedComesOutAsItWas() {
        var random = SeededGenerator(seed: 51)
        for _ in 0..<Cases.count(400, atLeast: 20) {
            let bytes = Zlib.text(&random, upTo: 40_000)
            #expect(LZMADecoder.decoded(lzma(bytes)) == bytes)
        }
    }

    @Test(arguments: [[], [7], [7, 7], [7, 7, 7], [1, 2, 3, 1, 2, 3, 1, 2, 3], [0, 0, 1, 0, 0, 1, 0]] as [[UInt8]])
    func shortBytesToo(bytes: [UInt8]) { #expect(LZMADecoder.decoded(lzma(bytes)) == bytes) }

    /// Each kind of step, near and far: bytes that differ at one place from those at the last distances.
    @Test func copiesWithOneOtherByteComeOutAsTheyWere() {
        var random = SeededGenerator(seed: 52)
        for _ in 0..<Cases.count(60, atLeast: 8) {
            let sources = (0..<5).map { _ in (0..<random.number(20...600)).map { _ in UInt8(random.number(0...255)) } }
            var bytes: [UInt8] = []
            for _ in 0..<60 {
                var copy = random.one(of: sources)
                copy[random.number(0...copy.count - 1)] = UInt8(random.number(0...255))
                bytes += copy[random.number(0...copy.count / 2)...]
                bytes += Array(repeating: UInt8(random.number(0...3)), count: random.number(0...900))
            }
            let file = lzma(bytes)
            #expect(LZMADecoder.decoded(file) == bytes)
            #expect(file.count < bytes.count)
        }
    }

    @Test func whatIsFarBackIsFound() {
        var random = SeededGenerator(seed: 53)
        let part = (0..<2000).map { _ in UInt8(random.number(0...255)) }
        let between = (0..<300_000).map { _ in UInt8(random.number(0...255)) }
        let file = lzma(part + between + part)
        #expect(LZMADecoder.decoded(file) == part + between + part)
        #expect(file.count < lzma(part + between).count + 100)
    }

    @Test func repeatedTextIsAQuarterShorterThanByZlib() {
        var random = SeededGenerator(seed: 54)
        let words = (0..<300).map { _ in (0..<random.number(2...9)).map { _ in UInt8(random.number(97...122)) } + [32] }
        let lines = (0..<200).map { _ in (0..<8).flatMap { _ in random.one(of: words) } }
        let text = (0..<20_000).flatMap { _ in random.one(of: lines) }
        #expect(lzma(text).count * 4 < Zlib.gzip(text, level: 9, strategy: 0).count * 3)
    }

    /// The same bytes give the same file: its digest is on pages.
    @Test func theHeaderStatesSizeAndWindow() {
        let file = lzma(Array(repeating: 65, count: 5000))
        #expect(Array(file.prefix(13)) == [3, 0, 0x20, 0, 0, 0x88, 0x13, 0, 0, 0, 0, 0, 0])
        #expect(file == lzma(Array(repeating: 65, count: 5000)))
    }
}
