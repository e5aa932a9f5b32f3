// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// The law: a locus that any row names is not reported as untested, whatever is wrong with the row.
@Suite struct UnusableRowTests {
    private func read(_ rows: String, build: Build? = .grch37) throws -> GenotypeFile {
        try readGenotypes(
            in: Array(rows.utf8), path: "a.txt", loci: TestLoci.table, options: ReadOptions(build: build))
    }

    private func reading(_ id: UInt64, _ file: GenotypeFile) throws -> Reading {
        let index = try #require(TestLoci.table.index(of: .rs(id)))
        let records = file.genome.records.filter { TestLoci.table.index(of: $0.id) == index }
        return TestLoci.table.loci[index].reading(of: records, in: file.genome)
    }

    private let other = "rs4633\t22\t19950235\tCT\n"

    @Test(arguments: [
        ("rs1042713\t5\t1.482064E+08\tAG", UnusableRow.position), ("rs1042713\t5\t148,206,440\tAG", .position),
        ("rs1042713\t5\t\tAG", .emptyColumn), ("rs1042713\t5\t148206440\t", .emptyColumn),
        ("rs1042713\t5\t148206440", .columns), ("rs1042713\t5\t148206440\tAG\tx", .columns), ("rs1042713", .columns),
        ("rs1042713\tchromosome-five\t148206440\tAG", .chromosome), ("rs1042713,5,148206440,AG", .columns),
        ("rs1042713\t5\t148206440\t\"AG", .openQuote), ("x\t5\t148,206,440\tAG", .position),
        ("x\t5\t1.48206440E+08\tAG", .position), ("x\tchr5\t148206440", .columns), ("rs9\t5\t148206440\tAG", .otherID),
        ("i6007787\t5\t148206440\tAG", .otherID), ("rs9\t05\t148206440\t--", .otherID),
    ])
    func aRowThatNamesALocusLeavesARecordWithLineAndReason(row: String, reason: UnusableRow) throws {
        let file = try read(other + row + "\n")
        let reading = try reading(1_042_713, file)
        #expect(reading.call == .invalid(.unusable(reason)))
        #expect(reading.records.map(\.line) == [2])
        #expect(reading.possible.count == 3)
        #expect(file.issues.contains { $0.line == 2 && $0.loci == [.rs(1_042_713)] })
    }

    @Test func aDamagedRowBesideASoundOneMayHaveStatedAnything() throws {
        let sound = "rs1042713\t5\t148206440\tAG\n"
        let damaged = "rs1042713\t5\t148206440\n"
        for text in [sound + damaged, damaged + sound] {
            let reading = try reading(1_042_713, try read(other + text))
            #expect(reading.call == .invalid(.unusable(.columns)) && reading.possible.count == 3)
        }
    }

    @Test func anotherIdBesideTheLocussOwnIsNotUsed() throws {
        let sound = "rs1042713\t5\t148206440\tAG\n"
        let file = try read(other + sound + "i6007787\t5\t148206440\tGG\n")
        #expect(try reading(1_042_713, file).call == Call("A/G".utf8) && file.issueCount == 0)
    }

    @Test func anotherIdAtThePositionOnAnotherBuildIsNotUsed() throws {
        let file = try read(other + "rs9\t5\t148826877\tAG\n")
        #expect(try reading(1_042_713, file).call == .notOnAssay)
    }

    @Test func aRowWithSeveralIdsBelongsToEachOfThem() throws {
        for id in ["rs9,rs1042713", "rs1042713;rs9", "rs9/rs1042713"].prefix(2) {
            let file = try read("rsid\tchromosome\tposition\tgenotype\n" + other + id + "\t5\t148206440\tAG\n")
            #expect(try reading(1_042_713, file).call == Call("A/G".utf8))
        }
    }

    @Test func aRowOnAnotherChromosomeIsInvalidEvenWithoutADeclaredPosition() throws {
        let file = try read("# NCBI36\nrs1611115\t10\t135490336\tTT\nrs4680\t22\t18331271\tAG\n", build: nil)
        #expect(file.build == .grch36)
        #expect(try reading(1_611_115, file).call == .invalid(.wrongPosition))
        #expect(try reading(4680, file).call == Call("A/G".utf8))
    }

    @Test func accessionsMustBeOfTheStatedBuild() throws {
        let row = "rs4680\tNC_000022.10\t19951271\tAG\n"
        #expect(try read(row).record("rs4680")?.call == Call("A/G".utf8))
        #expect(try read(row, build: nil).build == .grch37)
        #expect(throws: ReadError.self) { try read(row, build: .grch38) }
        #expect(throws: ReadError.self) { try read(row + "rs4633\tNC_000022.11\t19962712\tCT\n", build: nil) }
    }

    @Test func aTableWithMoreOtherLinesThanRowsIsNotAGenotypeFile() throws {
        let junk = (0..<40).map { "chr1\t\(10_000 + $0)\t\($0 + 5)\tname" }.joined(separator: "\n") + "\n"
        let rows = String(repeating: other, count: 10)
        for text in [rows + junk, junk + rows, rows + String(repeating: ">seq\n", count: 40)] {
            let message = outcome { () throws(ReadError) in
                try readGenotypes(
                    in: Array(text.utf8), path: "a.txt", loci: TestLoci.table, options: ReadOptions(build: .grch37))
            }
            #expect(message.contains("10 lines could be rows of one and 40 could not"))
        }
        #expect(try read(rows + ">x\n>y\n").counts.bad == 2)
    }
}
