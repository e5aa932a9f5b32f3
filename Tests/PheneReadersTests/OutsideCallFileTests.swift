// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders
import SeededRandom
import Testing

/// A table of outside calls: what is read of each row, and what is said of one that cannot be read.
@Suite struct OutsideCallFileTests {
    private func calls(_ text: String) throws -> [OutsideCall] { try calls(Array(text.utf8)) }
    private func calls(_ bytes: [UInt8]) throws -> [OutsideCall] {
        try OutsideCallFile(bytes, path: "calls.tsv").calls
    }

    private func cells(_ call: OutsideCall) -> [String] {
        [call.gene, call.diplotype, call.phenotype, call.score, String(call.line)]
    }

    @Test func columnsWithoutNamesAreGeneDiplotypePhenotypeAndScore() throws {
        let text = "# a comment\nCYP2D6\t*1/*3\nCYP2C9\t\t\t2.0\n\nHLA-B\t\t*57:01 positive\nMT-RNR1\t1555A>G\n"
        #expect(
            try calls(text).map(cells) == [
                ["CYP2D6", "*1/*3", "", "", "2"], ["CYP2C9", "", "", "2.0", "3"],
                ["HLA-B", "", "*57:01 positive", "", "5"], ["MT-RNR1", "1555A>G", "", "", "6"],
            ])
    }

    @Test(arguments: [
        "Gene\tActivity Score\tDiplotype\nCYP2D6\t1\t*1/*4\n",
        "gene\tlab\tdiplotype\tactivity_score\nCYP2D6\tX\t*1/*4\t1\n",
        "\"Gene\"\t\"Genotype\"\t\"Phenotype\"\t\"Score\"\nCYP2D6\t*1/*4\t\t1\n",
    ])
    func columnsMayBeNamed(text: String) throws {
        #expect(try calls(text).map(cells) == [["CYP2D6", "*1/*4", "", "1", "2"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func linesEndAsOnAnySystem(end: String) throws {
        let text = ["#x", "TPMT\t*1/*2", "NUDT15\t*1/*1", ""].joined(separator: end)
        #expect(try calls(text).map(cells) == [["TPMT", "*1/*2", "", "", "2"], ["NUDT15", "*1/*1", "", "", "3"]])
    }

    @Test func aByteOrderMarkIsNoPartOfTheGene() throws {
        #expect(try calls([0xEF, 0xBB, 0xBF] + Array("TPMT\t*1/*2".utf8)).first?.gene == "TPMT")
        let text = "TPMT\t*1/*2\r\nCYP2D6\t*1x≥3/*2\r\n"
        var little: [UInt8] = [0xFF, 0xFE], big: [UInt8] = [0xFE, 0xFF]
        for unit in text.utf16 {
            little += [UInt8(unit & 255), UInt8(unit >> 8)]
            big += [UInt8(unit >> 8), UInt8(unit & 255)]
        }
        for bytes in [little, big] {
            #expect(
                try calls(bytes).map(cells) == [["TPMT", "*1/*2", "", "", "1"], ["CYP2D6", "*1x≥3/*2", "", "", "2"]])
        }
    }

    @Test func quotationMarksOfSpreadsheetsAreNoPartOfACell() throws {
        let text = "DPYD\t\"Reference/c.1129-5923C>G, c.1236G>A (HapB3)\"\t\"say \"\"so\"\"\"\n"
        #expect(
            try calls(text).map(cells) == [
                ["DPYD", "Reference/c.1129-5923C>G, c.1236G>A (HapB3)", "say \"so\"", "", "1"]
            ])
    }

    /// The gene of a row that cannot be read is known even so, because nothing is known of it then.
    @Test func aRowThatCannotBeReadCostsNoOther() throws {
        let rows: [(bytes: [UInt8], fault: OutsideCall.Fault, gene: String)] = [
            (Array("CYP2D6 *1/*4".utf8), .columns(1), "CYP2D6"),
            (Array("CYP2D6\t*1/*4\tNM\t1\tmore".utf8), .columns(5), "CYP2D6"),
            (Array("CYP2D6\t*1/*4\u{0}".utf8), .controlCharacter, "CYP2D6"),
            (Array("CYP2D6\t*1/".utf8) + [0xC0, 0xAF], .encoding, "CYP2D6"),
            (Array("CYP2D6\t\"*1/*4".utf8), .openQuote, "CYP2D6"),
            (Array("CYP2D6\t".utf8) + [UInt8](repeating: 0x2A, count: 5000), .tooLong, "CYP2D6"),
            (Array("\t*1/*4".utf8), .noGene, ""),
        ]
        for row in rows {
            let bytes = Array("TPMT\t*1/*2\n".utf8) + row.bytes + Array("\nNUDT15\t*1/*1\n".utf8)
            let calls = try calls(bytes)
            #expect(calls.map(\.gene) == ["TPMT", row.gene, "NUDT15"])
            #expect(calls.map(\.fault) == [nil, row.fault, nil])
            #expect(calls.map(\.line) == [1, 2, 3])
        }
    }

    @Test func emptyCellsBehindTheLastColumnAreNoFault() throws {
        #expect(try calls("TPMT\t*1/*2\t\t\t\t\n").map(\.fault) == [nil])
    }

    @Test func whatIsNoTableOfCallsIsRefusedAsAWhole() {
        func failure(_ bytes: [UInt8]) -> OutsideCallFile.Failure? {
            do throws(OutsideCallFile.Failure) {
                _ = try OutsideCallFile(bytes, path: "calls.tsv")
                return nil
            } catch { return error }
        }
        #expect(failure([]) == .noRows(path: "calls.tsv"))
        #expect(failure(Array("# only a comment\n".utf8)) == .noRows(path: "calls.tsv"))
        #expect(failure([UInt8](repeating: 0x41, count: 1 << 20 + 1)) == .tooLarge(path: "calls.tsv"))
        #expect(
            failure(Array(String(repeating: "A\tB\n", count: 1001).utf8)) == .tooManyRows(path: "calls.tsv"))
        #expect(failure([0x1F, 0x8B] + [UInt8](repeating: 1, count: 40)) == .binary(path: "calls.tsv"))
        let twice = failure(Array("gene\tscore\tactivity\nTPMT\t1\t1\n".utf8))
        #expect(twice?.message == "calls.tsv:1: two columns have the same meaning")
        #expect(failure(Array("gene\tnote\nTPMT\tx\n".utf8))?.message.contains("no column is named") == true)
        #expect(throws: OutsideCallFile.Failure.self) { try OutsideCallFile(at: "/there/is/none") }
        #expect(throws: OutsideCallFile.Failure.self) { try OutsideCallFile(at: "/") }
    }

    @Test(arguments: [
        "Diplotype\tGene\n*2/*2\tTPMT\n", "sample\tgene\tdiplotype\nx\tTPMT\t*2/*2\n",
        "Activity Score\tdiplotype\tGene symbol\n\t*2/*2\tTPMT\n",
    ])
    func theGeneMayStandInAnyColumn(text: String) throws {
        #expect(try calls(text).map { [$0.gene, $0.diplotype] } == [["TPMT", "*2/*2"]])
    }

    @Test(arguments: ["TPMT,*2/*2\n", "\tTPMT\t*2/*2\n", "diplotype\tgene\n*2/*2\tTPMT\tx\n"])
    func aRowThatCannotBeReadKeepsItsGene(text: String) throws {
        let call = try #require(try calls(text).first)
        #expect(call.fault != nil && call.gene.hasPrefix("TPMT"))
    }

    @Test func everyPrefixOfAFileIsReadOrRefused() {
        let bytes = Array("gene\tdiplotype\tphenotype\nCYP2D6\t\"*1x≥3/*2\"\tUM\r\nTPMT\t*1/*2\t\n".utf8)
        for count in bytes.indices { _ = try? OutsideCallFile(Array(bytes[..<count]), path: "calls.tsv") }
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var changed = bytes
            for _ in 0..<3 {
                changed[Int.random(in: changed.indices, using: &random)] = .random(in: 0...255, using: &random)
            }
            _ = try? OutsideCallFile(changed, path: "calls.tsv")
        }
    }
}
