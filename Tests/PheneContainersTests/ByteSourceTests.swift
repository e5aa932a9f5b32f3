// SPDX-License-Identifier: Apache-2.0
import PheneBytes
import PheneBytesTestSupport
import SeededRandom
import Testing

/// A source gives its bytes and then nothing, however often it is asked and by whatever pieces; damage never looks like an
/// end.
@Suite struct ByteSourceTests {
    /// A file from which a source gives a text.
    private func contents(_ text: [UInt8], for probe: SourceProbe, _ random: inout SeededGenerator) -> [UInt8] {
        switch probe {
        case .memory, .pieces, .part, .resumed, .prefetched: text
        case .utf16: text.flatMap { [$0, 0] }
        case .gzip: ContainerForms.gzip(text, &random)
        case .blocks: ContainerForms.blocks(text, &random)
        case .zip: HandmadeContainer.zip([HandmadeContainer.Member(name: "a", bytes: text)])
        }
    }

    private static func text(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(0x20 + $0 % 0x50) } }

    @Test(arguments: SourceProbe.allCases) func aSourceGivesItsBytesAndThenNothing(probe: SourceProbe) {
        var random = SeededGenerator(seed: 71)
        for count in [0, 1, 2, 63, 64, 65, 1000, 65_535] {
            let text = Self.text(count)
            for (pieces, room) in [(1, 7), (61, 1), (1 << 16, 1 << 16), (1 << 20, 3)] where count < 2000 || room > 7 {
                let read = probe.read(contents(text, for: probe, &random), inPiecesOf: pieces, into: room)
                #expect(read.error == nil, "\(count) bytes")
                let isWhole = read.bytes == text
                #expect(isWhole, "\(count) bytes in pieces of \(pieces) into \(room)")
                #expect(read.isSettled, "\(count) bytes in pieces of \(pieces) into \(room)")
            }
        }
    }

    @Test(arguments: [SourceProbe.gzip, .blocks, .zip]) func damageIsReportedAgainAndNeverAsAnEnd(probe: SourceProbe) {
        var random = SeededGenerator(seed: 72)
        let text = Self.text(3000)
        for _ in 0..<200 {
            // Empty blocks within a file look like its end, so a file that is cut short behind one is not detected.
            var bytes =
                probe == .blocks ? ContainerForms.bgzf(text, blockSize: 700) : contents(text, for: probe, &random)
            if Bool.random(using: &random) {
                bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random))
            } else {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            }
            let read = probe.read(bytes, inPiecesOf: 1 << 16, into: Int.random(in: 1...4000, using: &random))
            #expect(read.isSettled)
            // Bits of a header's time mean nothing; bytes behind the data may be left out, which is noted.
            let isTold = read.error != nil || read.bytes == text
            #expect(isTold)
        }
    }

    /// The batches of a BGZF file hold 1, 2, 4, 8 and then 16 blocks, so each number of blocks ends in another of them.
    @Test(arguments: 0...40) func everyNumberOfBlocksEndsWell(blocks: Int) {
        var file: [UInt8] = []
        var text: [UInt8] = []
        for block in 0..<blocks {
            let bytes = Array("block \(block)\n".utf8)
            file += ContainerForms.block(bytes)
            text += bytes
        }
        for room in [1, 64, 1 << 16] {
            let read = SourceProbe.blocks.read(file + ContainerForms.block([]), inPiecesOf: 1 << 16, into: room)
            let isWhole = read.bytes == text && read.error == nil && read.isSettled
            #expect(isWhole, "into \(room)")
        }
    }
}
