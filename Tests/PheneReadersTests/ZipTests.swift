// SPDX-License-Identifier: Apache-2.0
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

@Suite struct ZipTests {
    private let text = Fixture.bytes("example.txt")
    private let notes = Array("Thank you for your order.\n".utf8)

    private func read(_ bytes: [UInt8]) -> String {
        outcome { () throws(ReadError) in try readGenotypes(in: bytes, path: "me.zip", loci: TestLoci.table) }
    }

    private func read(_ members: HandmadeContainer.Member...) -> String { read(HandmadeContainer.zip(members)) }
    private var sound: String { read(text) }

    @Test func storedAndDeflatedMembersAreRead() {
        #expect(read(.init(name: "a.txt", bytes: text)) == sound)
        #expect(read(.init(name: "a.txt", bytes: text, isDeflated: true)) == sound)
    }

    @Test func sizesBehindTheDataAreReadFromTheDirectory() {
        let bytes = Fixture.bytes("example-streamed.zip")
        #expect(bytes[6] & 8 == 8, "bit 3: the local header has no sizes")
        #expect(read(bytes) == sound)
    }

    @Test func theMemberIsChosenByContentAndNotByName() {
        #expect(read(.init(name: "genome.txt", bytes: notes), .init(name: "README", bytes: text)) == sound)
    }

    @Test func theOnlyFileIsReadAsItWouldBeOutsideOfTheArchive() {
        // Lines that fit no layout, and the rows only behind them.
        let odd = Array(String(repeating: "some words\n", count: 60).utf8) + text
        let plain = outcome { () throws(ReadError) in
            try readGenotypes(in: odd, path: "me.zip", loci: TestLoci.table)
        }
        #expect(read(.init(name: "a.txt", bytes: odd)) == plain)
        #expect(read(.init(name: "data/", bytes: []), .init(name: "data/a.txt", bytes: odd)) == plain)
    }

    @Test func foldersAndMetadataFilesAreSkipped() {
        #expect(
            read(
                .init(name: "data/", bytes: []), .init(name: "__MACOSX/data/._a.txt", bytes: text),
                .init(name: "data/a.txt", bytes: text)) == sound)
    }

    @Test func aCommentBehindTheDirectoryIsAllowed() {
        #expect(read(HandmadeContainer.zip([.init(name: "a", bytes: text)], comment: "with love")) == sound)
    }

    @Test func severalGenotypeFilesAreListed() {
        #expect(
            read(.init(name: "mum.txt", bytes: text), .init(name: "dad.txt", bytes: text))
                == "me.zip: several files in the zip are genotype files: `mum.txt`, `dad.txt`; "
                + "extract it and give one of them"
        )
    }

    @Test func withoutAGenotypeFileTheContentsAreListed() {
        #expect(read(.init(name: "note\u{1B}[31m.txt", bytes: notes)).contains("it holds `note\\x1B[31m.txt`"))
        #expect(read().contains("the zip file holds no files"))
    }

    @Test func aKnownUnsupportedFormatIsNamed() {
        #expect(read(.init(name: "a", bytes: Array("<!DOCTYPE html>\n".utf8))).contains("a saved web page"))
    }

    @Test func anEncryptedMemberIsReported() {
        #expect(read(.init(name: "a.txt", bytes: text, flags: 1)).contains("`a.txt` in the zip file is encrypted"))
    }

    @Test func unknownMethodAndZip64AreRefused() {
        #expect(read(.init(name: "a.txt", bytes: text, method: 14)).contains("compression method 14"))
        #expect(read(.init(name: "a.txt", bytes: text, size: .max)).contains("the zip64 format"))
    }

    @Test func wrongChecksumAndLengthAreDamage() {
        #expect(read(.init(name: "a", bytes: text, checksum: 1)).contains("the checksum of `a` differs"))
        #expect(
            read(.init(name: "a", bytes: text, isDeflated: true, size: 9)).contains(
                "`a` does not have the listed length"))
    }

    @Test func aZipFromAPipeIsRefusedWithARemedy() {
        #expect(throws: ReadError.zipFromPipe(path: "-")) {
            try readGenotypes(streaming: Fixture.bytes("example.zip"), path: "-", loci: TestLoci.table)
        }
    }

    @Test func everyTruncationIsAnError() {
        let bytes = Fixture.bytes("example.zip")
        for count in 4..<bytes.count {
            let read = read(Array(bytes[..<count]))
            #expect(read.contains("download the file again"), "\(count) bytes: \(read)")
        }
    }

    @Test func changedBytesNeverTrap() {
        var random = SeededGenerator(seed: 5)
        for name in ["example.zip", "example-streamed.zip"] {
            let whole = Fixture.bytes(name)
            for _ in 0..<Cases.count(300) {
                var bytes = whole
                for _ in 0..<Int.random(in: 1...4, using: &random) {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                let read = read(bytes)
                #expect(read == sound || read.hasPrefix("me.zip: "), "\(read)")
            }
        }
    }
}
