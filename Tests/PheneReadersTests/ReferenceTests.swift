// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReaders
import Testing

/// A made-up genome of two chromosomes and a scaffold, in each form in which it may come.
@Suite struct ReferenceTests {
    private static let text = """
        >chr1 made up
        ACGTACGTAC
        gtacgtnnac
        GT
        >chr1_random
        TTTTTTTTTT
        >2
        AACCGGTTAA
        CC

        """
    // As `samtools faidx` writes it.
    private static let index = "chr1\t22\t14\t10\t11\nchr1_random\t10\t52\t10\t11\n2\t12\t66\t10\t11\n"

    private let folder = FileManager.default.temporaryDirectory.appending(path: "phene-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func file(_ name: String, _ text: String) throws -> String {
        let url = folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    private func query(_ chromosome: String, _ position: Int, _ length: Int = 1) throws -> ReferenceQuery {
        ReferenceQuery(
            chromosome: try #require(Chromosome(Array(chromosome.utf8))), position: try #require(Position(position)),
            length: length)
    }

    private func answers(_ path: String) throws -> [ReferenceLookup.Result] {
        try readReference(
            at: path,
            queries: [
                query("2", 4), query("1", 1), query("1", 9, 4), query("1", 22), query("1", 23), query("1", 22, 2),
                query("1", 17), query("3", 1), query("2", 12), query("1", 10, 12), query("1", 9, 4),
            ]
        ).results
    }

    private static let expected: [ReferenceLookup.Result] = [
        .bases(Array("C".utf8)), .bases(Array("A".utf8)), .bases(Array("ACGT".utf8)), .bases(Array("T".utf8)),
        .pastEnd(22), .pastEnd(22), .bases(Array("N".utf8)), .noChromosome, .bases(Array("C".utf8)),
        .bases(Array("CGTACGTNNACG".utf8)), .bases(Array("ACGT".utf8)),
    ]

    @Test func aFileWithoutAnIndexIsReadAsAWhole() throws {
        #expect(try answers(try file("genome.fa", Self.text)) == Self.expected)
    }

    @Test func windowsLinesAndALastLineWithoutANewlineAreReadAlike() throws {
        let text = Self.text.replacing("\n", with: "\r\n")
        #expect(try answers(try file("genome.fa", String(text.dropLast()))) == Self.expected)
    }

    @Test func anIndexGivesTheSameBases() throws {
        let path = try file("genome.fa", Self.text)
        _ = try file("genome.fa.fai", Self.index)
        #expect(try answers(path) == Self.expected)
    }

    @Test func anIndexOfAnotherFileIsRefused() throws {
        let path = try file("genome.fa", Self.text)
        _ = try file("genome.fa.fai", Self.index.replacing("\t14\t", with: "\t13\t"))
        #expect(throws: ReadError.self) { try answers(path) }
        for index in ["chr1\tmany\n", "1\t9\t6\t1\t4611686018427387904\n", "1\t9\t6\t0\t1\n", "1\t9\t6\t9\t99\n"] {
            _ = try file("genome.fa.fai", index)
            #expect(throws: ReadError.self) { try answers(path) }
        }
    }

    @Test func anEmptySequenceOfAnIndexIsSkipped() throws {
        let path = try file("genome.fa", Self.text + ">none\n")
        _ = try file("genome.fa.fai", Self.index + "none\t0\t88\t0\t0\n")
        #expect(try answers(path) == Self.expected)
    }

    @Test func aTruncatedFileIsReadOrRefusedAndNeverTraps() throws {
        let text = Array(Self.text.utf8)
        _ = try file("cut.fa.fai", Self.index)
        for count in stride(from: 0, to: text.count, by: 3) {
            let url = folder.appending(path: "cut.fa")
            try Data(text[..<count]).write(to: url)
            _ = try? answers(url.path)
            try Data(text[..<count]).write(to: folder.appending(path: "plain.fa"))
            _ = try? answers(folder.appending(path: "plain.fa").path)
        }
    }

    @Test func aFileThatIsNotFASTAIsRefused() throws {
        let path = try file("genome.fa", "rs1\t1\t1\tAA\n")
        #expect(throws: ReadError.notReference(path: path, what: "it does not begin with `>`")) { try answers(path) }
        #expect(throws: ReadError.empty(path: try file("empty.fa", ""))) {
            try answers(folder.appending(path: "empty.fa").path)
        }
    }

    @Test func gzipIsReadAsAWhole() throws {
        let path = try file("genome.fa", Self.text)
        try gzip(path)
        #expect(try answers(path + ".gz") == Self.expected)
    }

    @Test func blocksAreReadByTheirIndexes() throws {
        // Two blocks, cut in the middle of a line of the first chromosome.
        let bytes = Array(Self.text.utf8)
        let first = try block(bytes[..<30]), second = try block(bytes[30...])
        let url = folder.appending(path: "genome.fa.gz")
        try Data(first + second).write(to: url)
        #expect(try answers(url.path) == Self.expected)
        _ = try file("genome.fa.gz.fai", Self.index)
        var gzi: [UInt8] = []
        for number in [1, first.count, 30] { gzi += withUnsafeBytes(of: UInt64(number).littleEndian) { Array($0) } }
        try Data(gzi).write(to: folder.appending(path: "genome.fa.gz.gzi"))
        #expect(try answers(url.path) == Self.expected)
        try Data(gzi.dropLast()).write(to: folder.appending(path: "genome.fa.gz.gzi"))
        #expect(throws: ReadError.self) { try answers(url.path) }
    }

    @Test func accessionsNameChromosomes() throws {
        let path = try file("genome.fa", ">NC_000002.12 Homo sapiens\nACGT\n>NC_012920.1\nGG\n")
        let reading = try readReference(at: path, queries: [query("2", 2), query("MT", 1)])
        #expect(reading.results == [.bases(Array("C".utf8)), .bases(Array("G".utf8))])
    }

    @Test func theBuildIsKnownByTheLengthsOfChromosomes() throws {
        let path = try file("genome.fa", ">9\nA\n")
        // 9 and 22 of GRCh38, and 9 of GRCh37; only the index shows that.
        _ = try file("genome.fa.fai", "9\t138394717\t3\t1\t2\n22\t50818468\t3\t1\t2\n")
        #expect(try readReference(at: path, queries: []).build == .grch38)
        _ = try file("genome.fa.fai", "9\t141213431\t3\t1\t2\n22\t50818468\t3\t1\t2\n")
        #expect(try readReference(at: path, queries: []).build == nil)
    }

    /// A stored block: BGZF is gzip with the size of the block in its header.
    private func block(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
        let length = UInt16(bytes.count)
        let deflated = [1] + little(length) + little(~length) + bytes
        let size = UInt16(18 + deflated.count + 8 - 1)
        let header: [UInt8] = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, 0x42, 0x43, 2, 0] + little(size)
        return header + deflated + little(crc(bytes)) + little(UInt32(bytes.count))
    }

    private func little(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    /// RFC 1952, section 8.
    private func crc(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }

    private func gzip(_ path: String) throws {
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        let length = UInt16(bytes.count)
        let deflated = [1] + little(length) + little(~length) + bytes
        let member =
            [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + deflated + little(crc(bytes[...])) + little(UInt32(bytes.count))
        try Data(member).write(to: URL(filePath: path + ".gz"))
    }
}
