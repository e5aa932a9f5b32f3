// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

@Suite struct IssueTests {
    @Test func badLinesAreReportedAndTheRestIsRead() throws {
        let file = try readGenotypes(at: Fixture.path("bad-lines.txt"), loci: TestLoci.table)
        #expect(
            file.issues.map(\.message) == [
                "line 9: expected 4 columns between tabs, found 1: this line is no row",
                "line 10: the genotype of rs1611115 cannot be read: rs1611115\\t9\\t136500515\\tT?",
                "line 11: expected 4 columns between tabs, found 3: rs4680\\t22\\t19951271",
                "line 12: the position is not a number: rs6271\\t9\\there\\tCC",
                "line 14: column 1 is empty: \\t22\\t19950235\\tCT",
                "line 15: rs1042713 is not at this position but at 5:148206440 on GRCh37: 5:148206441",
                "line 17: rs4680 has another genotype at line 16; both are kept: rs4680 GG",
                "line 19: the file ends in the middle of this line; the download may be incomplete: "
                    + "rs1108580\\t9\\t1365",
            ])
        #expect(file.counts.bad == 5)
        #expect(file.counts.data == 7)
        #expect(
            file.genome.records.map { "\($0.line ?? 0) \($0.name)" } == [
                "10 rs1611115", "11 rs4680", "12 rs6271", "13 rs4633", "14 22:19950235", "15 rs1042713", "16 rs4680",
                "17 rs4680", "18 rs4994", "19 rs1108580",
            ])
    }

    @Test func aRowAtAWrongPositionIsInvalidAndKeepsItsText() throws {
        let file = try readGenotypes(at: Fixture.path("bad-lines.txt"), loci: TestLoci.table)
        let record = try #require(file.record("rs1042713"))
        #expect(record.call == .invalid(.wrongPosition))
        #expect(record.written == "AG")
    }

    @Test func contradictingRowsOfOneLocusLeaveBothPossible() throws {
        let text = "rs4680\t22\t19951271\tAG\nrs4680\t22\t19951271\tGG\n"
        let file = try readGenotypes(in: Array(text.utf8), path: "x", loci: TestLoci.table)
        let index = try #require(TestLoci.table.index(of: .rs(4680)))
        let locus = TestLoci.table.loci[index]
        let reading = locus.reading(of: file.genome.records.filter { $0.name == "rs4680" }, in: file.genome)
        #expect(reading.isConflicting)
        #expect(reading.possible.map(locus.text(of:)).sorted() == ["A/G", "G/G"])
    }

    @Test func agreeingRowsOfOneLocusAreNoIssue() throws {
        let text = "rs4680\t22\t19951271\tAG\nrs4680\t22\t19951271\tGA\n"
        let file = try readGenotypes(in: Array(text.utf8), path: "x", loci: TestLoci.table)
        #expect(file.genome.records.count == 2)
        #expect(file.issueCount == 0)
    }

    @Test func offendingTextIsShortAndVisible() throws {
        let text = "rs4680\t22\t19951271\tAG\n\u{1B}[2Jé" + String(repeating: "x", count: 100) + "\n"
        let issue = try #require(
            try readGenotypes(in: Array(text.utf8), path: "x", loci: TestLoci.table).issues.first)
        #expect(issue.text.hasPrefix("\\x1B[2J\\xC3\\xA9xxx"))
        #expect(issue.text.hasSuffix("..."))
    }
}
