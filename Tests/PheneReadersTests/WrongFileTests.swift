// SPDX-License-Identifier: Apache-2.0
import PheneBytes
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import Testing

@Suite struct WrongFileTests {
    private func message(_ bytes: [UInt8]) -> String {
        outcome { () throws(ReadError) in try readGenotypes(in: bytes, path: "me", loci: TestLoci.table) }
    }

    private func message(_ text: String) -> String { message(Array(text.utf8)) }

    @Test func missingFileNamesThePathAndTheReason() {
        let message = outcome { () throws(ReadError) in
            try readGenotypes(at: Fixture.path("no-such-file.txt"), loci: TestLoci.table)
        }
        #expect(message.hasPrefix(Fixture.path("no-such-file.txt") + ": No such file"))
        #expect(message.hasSuffix("check the path and that you may read the file"))
    }

    @Test func folderIsNotAFile() {
        #expect(throws: ReadError.file(.directory(path: Fixture.path("")))) {
            try readGenotypes(at: Fixture.path(""), loci: TestLoci.table)
        }
    }

    @Test func anEmptyFileIsReportedAsEmpty() {
        #expect(throws: ReadError.empty(path: "me")) { try readGenotypes(in: [], path: "me", loci: TestLoci.table) }
        #expect(message([0xEF, 0xBB, 0xBF]) == "me: the file is empty; download it again")
    }

    @Test(arguments: ["# rsid\n", "\n\n", "# build 37\n#\n\r\n"]) func headerWithoutRowsIsAnError(text: String) {
        #expect(message(text) == "me: the file has a header but no rows of genotypes; download it again")
    }

    @Test(arguments: [
        ("\u{89}PNG\r\n\u{1A}\n", "a PNG picture"), ("%PDF-1.7\n", "a PDF document"),
        ("\u{7F}ELF\u{2}", "a program (ELF)"),
        ("SQLite format 3\0", "an SQLite database"),
        ("{\\rtf1", "a rich text document"), ("some\0thing", "not a text file"),
    ])
    func binaryFileIsNamedForWhatItLooksLike(start: String, name: String) {
        let bytes = start.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(message(bytes).hasPrefix("me: this is \(name); give the raw data file"))
    }

    @Test func sequencingReadsWithinGzipAreNamed() {
        #expect(message(HandmadeContainer.gzip(Array("BAM\u{1}".utf8))).contains("a BAM file of sequencing reads"))
    }

    @Test(arguments: [
        (
            "##fileformat=VCFv3.3\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n",
            "a VCF file of version 3.3"
        )
    ])
    func knownFormatIsRecognisedAndRefused(text: String, name: String) {
        #expect(
            message(text)
                == "me: this is \(name), which is recognised but cannot be read yet; the raw data files of 23andMe, "
                + "AncestryDNA, MyHeritage, FamilyTreeDNA and Living DNA can")
    }

    @Test func utf16WithAMarkIsReadAndWithoutOneIsNamed() throws {
        let text = Fixture.bytes("example.txt")
        let little = text.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        let big = text.flatMap { (byte: UInt8) -> [UInt8] in [0, byte] }
        for bytes in [little, big] { #expect(message(bytes).hasPrefix("me: the text is in UTF-16 without a")) }
        let plain = message(text)
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            #expect(message(bytes) == plain)
            #expect(message(HandmadeContainer.gzip(bytes)) == plain)
        }
        #expect(message([0xFF, 0xFE]) == "me: the file is empty; download it again")
        #expect(message([0xFF, 0xFE] + little.prefix(401)).hasPrefix("me: "))
    }

    @Test func textWithoutARowShowsItsFirstLine() {
        #expect(
            message("\n# hm\nDear sir,\nand so on\n").contains("line 3 is `Dear sir,`, expected an id, a chromosome"))
    }

    @Test func aVeryLongLineIsNotKept() throws {
        let row = "rs1611115\t9\t136500515\tTT\n"
        let long = String(repeating: "x", count: 70_000)
        for chunkSize in [100, 1000, 65_536, 200_000] {
            var options = ReadOptions()
            options.chunkSize = chunkSize
            let file = try readGenotypes(
                in: Array("\(row)\(long)\n\(row)\(long)".utf8), path: "me", loci: TestLoci.table, options: options)
            #expect(file.genome.records.map(\.line) == [1, 3])
            #expect(file.issues.map(\.line) == [2, 4])
            #expect(file.issues.map(\.problem) == [.tooLong, .tooLong])
            #expect(file.issues.allSatisfy { $0.text.utf8.count < 70 })
            #expect(file.counts.bad == 2)
        }
    }

    @Test(arguments: [(65_535, false), (65_536, false), (65_537, true)])
    func theLimitOfALineIsExact(length: Int, isTooLong: Bool) throws {
        for end in ["\n", ""] {
            let text = "rs7\t1\t5\tAA\n" + String(repeating: "x", count: length) + end
            for chunkSize in [999, 262_144] {
                var options = ReadOptions(build: .grch37)
                options.chunkSize = chunkSize
                let file = try readGenotypes(in: Array(text.utf8), path: "me", loci: TestLoci.table, options: options)
                #expect((file.issues.first?.problem == .tooLong) == isTooLong)
            }
        }
    }

    @Test func aFileThatRepeatsOneLocusIsRefused() {
        #expect(
            message(String(repeating: "rs1611115\t9\t136500515\tTT\n", count: 1001)).contains("more than 1000 rows"))
    }
}
