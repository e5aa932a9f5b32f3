// SPDX-License-Identifier: Apache-2.0
import PheneReport
import Testing

@testable import PheneReaders

/// A line of a table is of the person whom it names, and of nobody else.
@Suite struct SampleSheetTests {
    private func values(_ sheet: String, of column: String = "group", _ fam: [String]) throws(CohortError) -> [String?]
    {
        let list = fam.map { $0 + " 0 0 1 -9\n" }.joined()
        let people = try CohortPeople(fam: Array(list.utf8), path: "p.fam")
        return try SampleSheet(text: Array(sheet.utf8), path: "s.tsv").values(of: column, for: people)
    }

    private func message(_ sheet: String, _ fam: [String]) -> String {
        do { return "\(try values(sheet, fam))" } catch { return error.message }
    }

    @Test func aFamilyWithAnIdIsNotAnIdWithASlash() throws {
        // `A` with `B` is not listed; `A/B` of `X` is somebody else.
        #expect(try values("FID\tIID\tgroup\nA\tB\tone\nY\tC\ttwo\n", ["X A/B", "Y C"]) == [nil, "two"])
        #expect(
            try values("FID\tIID\tgroup\nA\tB\tone\nX\tA/B\ttwo\nA/B\tC\tthree\n", ["X A/B", "A B", "A/B C"])
                == ["two", "one", "three"])
        #expect(try values("FID\tIID\tgroup\nA/B\tC\tone\n", ["A B/C", "A/B C"]) == [nil, "one"])
        // Without families, what may be two people is refused.
        #expect(message("id\tgroup\nA/B\tone\n", ["X A/B", "A B"]).contains("2 people have the id `A/B`"))
        #expect(try values("id\tgroup\nA/B\tone\n", ["A B", "X B"]) == ["one", nil])
    }

    /// Else all of the table would be passed over in silence.
    @Test func aTableOfOtherPeopleIsRefused() {
        let refused = message("FID\tIID\tgroup\nA\tB\tone\n", ["X A/B", "Y C"])
        #expect(refused == "s.tsv: line 2: no line is of a person of the cohort, whose first person is `X/A/B`")
        #expect(message("id\tgroup\nP\tone\n", ["F Q"]).contains("no line is of a person"))
        #expect(message("id\tgroup\n", ["F Q"]) == "[nil]")
    }

    @Test func familiesDoNotMatterWhereNobodyHasOne() throws {
        let people = CohortPeople(names: [Array("S0".utf8), Array("S1".utf8)])
        let sheet = try SampleSheet(text: Array("FID\tIID\tgroup\nS1\tS1\tone\n0\tS0\ttwo\n".utf8), path: "s.tsv")
        #expect(try sheet.values(of: "group", for: people) == ["two", "one"])
        let twice = try SampleSheet(text: Array("FID\tIID\tgroup\nA\tS1\tone\nB\tS1\ttwo\n".utf8), path: "s.tsv")
        let error = #expect(throws: CohortError.self) { try twice.values(of: "group", for: people) }
        #expect(error?.message.contains("is on line 2 already") == true)
    }

    @Test func aByteOrderMarkIsNotPartOfAName() throws {
        #expect(try values("\u{FEFF}id,group\nP,one\n", ["F P"]) == ["one"])
    }

    @Test(arguments: ["Group", "group", "GROUP"]) func theCaseOfAColumnDoesNotMatter(column: String) throws {
        #expect(try values("id\tGROUP\nP\tone\n", of: column, ["F P"]) == ["one"])
    }

    @Test func groupsBeyondTheMostAreRefused() {
        let texts = (0..<Strata.most).map { "g\($0)" }
        #expect(Strata(texts)?.names == texts)
        #expect(Strata(texts + texts)?.names == texts)
        #expect(Strata(texts + ["another"]) == nil)
    }
}
