// SPDX-License-Identifier: Apache-2.0
import PheneBytes
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Compares the fast reader with the plain one, also on damaged files.
@Suite struct RowSkimmerTests {
    private func agree(_ bytes: [UInt8], chunkSize: Int, _ note: String) {
        let plain = PlainReader(bytes, loci: TestLoci.table)
        var options = ReadOptions(build: .grch37)
        options.chunkSize = chunkSize
        options.refusesMostlyOther = false
        do {
            let file = try readGenotypes(in: bytes, path: "x", loci: TestLoci.table, options: options)
            // Damage may leave more rows of another separator than of tabs, which the plain reader does not know.
            if file.issues.contains(where: { $0.what.contains("columns are separated by") }) { return }
            let counts = file.counts
            #expect(
                (counts.data, counts.noCalls, counts.vendorIDs, counts.bad)
                    == (plain.counts.data, plain.counts.noCalls, plain.counts.vendorIDs, plain.counts.bad), "\(note)")
            // Another test checks rows that are found by their position.
            let named = file.genome.records.filter {
                if case .invalid(.unusable) = $0.call { return false }
                return VariantID($0.name.utf8) != nil
            }
            #expect(named.map { "\($0.line ?? 0) \($0.id.name)" } == plain.rows.map(Self.lineAndID), "\(note)")
        } catch {
            switch error {
            case .onlyComments, .notGenotypes: #expect(plain.counts.data == 0, "\(note)")
            case .empty: #expect(bytes.isEmpty || bytes == [0xEF, 0xBB, 0xBF], "\(note)")
            case .binary, .unsupported, .utf16, .file(.damaged(_, _, _, _)), .repeated, .mostlyOther: break
            default: Issue.record("\(note): \(error.message)")
            }
        }
    }

    private static func lineAndID(_ row: String) -> String {
        row.split(separator: " ").prefix(2).joined(separator: " ")
    }

    @Test func everyPrefixOfAFileIsReadWithoutATrap() {
        for name in ["example.txt", "bad-lines.txt"] {
            let bytes = Fixture.bytes(name)
            for count in stride(from: 0, through: bytes.count, by: Cases.step(1)) {
                agree(Array(bytes[..<count]), chunkSize: 512, "\(count) bytes of \(name)")
            }
        }
    }

    @Test(arguments: 1...40) func changedBytesAreReadAsThePlainReaderReadsThem(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let whole = Fixture.bytes(seed % 2 == 0 ? "example.txt" : "bad-lines.txt")
        // Bytes that mean something here come up more often than others.
        let likely = Array("\t\n\r-#0123456789ACGTIDrsi ".utf8) + [0x80, 0xFF, 0x1F, 0x20, 0x7F]
        for _ in 0..<Cases.count(20) {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let byte =
                    Bool.random(using: &random)
                    ? likely[Int.random(in: 0..<likely.count, using: &random)]
                    : UInt8.random(in: 1...255, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.insert(byte, at: place)
                case 1: bytes.remove(at: place)
                default: bytes[place] = byte
                }
            }
            agree(bytes, chunkSize: Int.random(in: 1...300, using: &random), "seed \(seed)")
        }
    }

    /// Each column in all its widths, so that every path through the fast reader is covered.
    @Test func columnsOfEveryWidthAreReadAlike() {
        var text = ""
        for id in [
            "rs1", "rs4680", "rs1611115", "rs123456789012", "rs1234567890123", "i1", "i5039729", "i123456789012",
            "i1234567890123",
            "rs", "i", "", "x1", "rs12a4", "rs01611115", "Rs4680", "kgp123", "rs1234567\u{1}",
        ] {
            for chromosome in ["1", "22", "MT", "X", "chr1", "chr22", "", "1_", "é", "chrUn_1"] {
                for position in [
                    "0", "12", "1234567", "12345678", "123456789", "1234567890", "12345678901", "", "12x45678",
                    "1234567890123456789",
                ] {
                    for genotype in ["A", "AG", "--", "-", "-A", "AGT", "", "\r", "A\tG"] {
                        text += "\(id)\t\(chromosome)\t\(position)\t\(genotype)\n"
                    }
                }
            }
        }
        agree(Array(text.utf8), chunkSize: 4096, "all widths")
        agree(Array(text.replacing("\n", with: "\r\n").utf8), chunkSize: 4096, "all widths, CRLF")
    }

    @Test func aRowBeforeAnEmptyLineIsReadAlone() {
        agree(Array("rs7\t1\t5\tA\n\nrs8\t1\t5\tA\n\r\nrs9\t1\t5\t\n\n".utf8), chunkSize: 7, "empty lines")
    }

    @Test func lastRowNeedsNoNewline() throws {
        let text = "rs1611115\t9\t136500515\tTT"
        let file = try readGenotypes(in: Array(text.utf8), path: "x", loci: TestLoci.table)
        #expect(file.genome.records.count == 1)
        #expect(file.issueCount == 0)
    }

    @Test func manyDeferredLinesKeepTheirOrderAndNumbers() throws {
        let text = String(repeating: "no row\n", count: 10_000) + "rs1611115\t9\t136500515\tTT\n"
        var options = ReadOptions()
        options.refusesMostlyOther = false
        let file = try readGenotypes(in: Array(text.utf8), path: "x", loci: TestLoci.table, options: options)
        #expect(file.genome.records.first?.line == 10_001)
        #expect(file.counts.bad == 10_000)
        #expect(file.issues.map(\.line) == Array(1...20))
        #expect(file.issueCount == 10_000)
    }
}
