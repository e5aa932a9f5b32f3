// SPDX-License-Identifier: Apache-2.0
import PheneBytes
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

@Suite struct GzipTests {
    private let text = Fixture.bytes("example.txt")

    private func read(_ bytes: [UInt8]) -> String {
        outcome { () throws(ReadError) in try readGenotypes(in: bytes, path: "me.gz", loci: TestLoci.table) }
    }

    private var sound: String { read(text) }

    @Test func severalMembersAreOneText() {
        let half = text.count / 2
        #expect(
            read(
                HandmadeContainer.gzip(Array(text[..<half])) + HandmadeContainer.gzip([])
                    + HandmadeContainer.gzip(Array(text[half...]))) == sound)
    }

    @Test func zerosBehindTheLastMemberArePadding() {
        #expect(read(HandmadeContainer.gzip(text) + [0, 0, 0]) == sound)
    }

    @Test func otherBytesBehindTheLastMemberAreIgnoredAndReported() {
        let read = read(HandmadeContainer.gzip(text) + Array("more".utf8))
        #expect(read.contains("the compressed data ends at byte \(HandmadeContainer.gzip(text).count)"))
    }

    @Test func everyTruncationIsAnErrorThatSaysToDownloadAgain() {
        for bytes in [Fixture.bytes("example.txt.gz"), HandmadeContainer.gzip(text)] {
            for count in 2..<bytes.count {
                let read = read(Array(bytes[..<count]))
                #expect(read.hasPrefix("me.gz: the gzip file is damaged at byte "), "\(count) bytes: \(read)")
                #expect(read.hasSuffix("; download the file again"), "\(count) bytes")
            }
        }
    }

    @Test func damageNamesTheOffsetInTheCompressedFile() throws {
        let bytes = Array(HandmadeContainer.gzip(text).dropLast(100))
        #expect(
            throws: ReadError.file(
                .damaged(path: "x", container: "gzip", offset: bytes.count, what: "it ends too early"))
        ) {
            try readGenotypes(in: bytes, path: "x", loci: TestLoci.table)
        }
    }

    @Test func aChangedByteIsDetectedByTheChecksum() throws {
        var bytes = HandmadeContainer.gzip(text)
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "\tTT\n".utf8) })
        bytes[place + 1] = UInt8(ascii: "C")
        #expect(read(bytes).contains("damaged at byte"))
    }

    @Test func changedBytesNeverTrap() {
        var random = SeededGenerator(seed: 11)
        let whole = Fixture.bytes("example.txt.gz")
        for _ in 0..<Cases.count(300) {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let read = read(bytes)
            // Some header bytes (the time, the system) mean nothing; any other change must be an error.
            #expect(read == sound || read.hasPrefix("me.gz: "), "\(read)")
        }
    }

    @Test func aZipWithinAGzipIsNotOpened() {
        #expect(
            read(HandmadeContainer.gzip(Fixture.bytes("example.zip"))).contains("a zip file within another container"))
    }

    @Test func nothingWithinAGzipIsAnEmptyFile() {
        #expect(read(HandmadeContainer.gzip([])) == "me.gz: the file is empty; download it again")
    }

    @Test func aReaderThatStopsEarlyStopsThePrefetchingThread() {
        let row = "rs4680\t22\t19951271\tAG\n"
        var rows = "# This data file is on reference human assembly build 37\n"
        for _ in 0..<1100 { rows += row }
        for number in 1...100_000 { rows += "rs9\(number)\t12\t\(number)\tAC\n" }
        #expect(read(Zlib.gzip(Array(rows.utf8), level: 6, strategy: 0)).contains("rs4680"))
    }
}
