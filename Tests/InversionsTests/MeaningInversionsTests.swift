// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneDiagnostics
import PheneGenome
import PheneRuntime
import Testing

/// Rules that meant something else than they said: names that are bases, one copy, haplotypes that are not listed, labels.
@Suite struct MeaningInversionsTests {
    /// The codes of the messages, but that a gene of the preamble is not used.
    private func codes(_ rules: String) -> [String] {
        messages(rules).map(\.code.name).filter { !["PH0312", "PH1161"].contains($0) }
    }

    private func variant(_ at: String, _ clauses: String) -> String {
        "variant rs1 in PLUS {\n  at GRCh38 9:1000 \(at)\n  \(clauses)\n}\n" + finding(by: "rs1", "* -> low")
    }

    // MARK: Names and spellings of alleles

    @Test(arguments: [
        "C", "T", "N", "I", "D", "c", "t", "n", "i", "d", "CAT", "cat", "NN", "DI", "ID", "DIG", "R", "y", "S", "RAY",
        "0", "1",
        "12",
    ])
    func aNameWithAMeaningInFilesCannotNameAnAllele(name: String) {
        #expect(
            codes(variant("G>A", "allele \(name) = A")).contains { ["PH0466", "PH0002"].contains($0) || $0 < "PH0300" })
        #expect(codes(variant("G>A", "allele \(name) = A")) != [])
    }

    @Test(arguments: ["ins", "R3", "Val", "full", "s4", "long_form"])
    func aNameWithACharacterThatIsNotABaseIsValid(name: String) {
        #expect(codes(variant("A>ATTT", "allele \(name) = ATTT")) == [])
    }

    @Test(arguments: [
        "D", "I", "C", "A", "AT", "n", "ATTTT", "<D>", "<I>", "<C>", "<DEL>", "<del:me>", "<NON_REF>", "<*>", "<2>",
        "<Del_one>",
    ])
    func aSpellingCannotBeABaseALengthOrTheNameOfAnotherAllele(spelling: String) {
        let rules = variant("A>ATTT", "allele ins = ATTT spelled \"\(spelling)\"\n  allele del_one = A")
        #expect(!codes(rules).isEmpty, "\(spelling)")
        #expect(Set(codes(rules)).isSubset(of: ["PH0466", "PH0416"]))
    }

    @Test func namesThatContradictTheLengthsAreErrors() {
        #expect(codes(variant("A>ATTT", "allele del = ATTT")) == ["PH0466"])
        #expect(codes(variant("A>ATTT", "allele insertion = A")) == ["PH0466"])
        #expect(codes(variant("A>ATTT", "allele DUP = ATTT\n  allele deleted = A")) == [])
    }

    @Test func twoNamesThatDifferInCaseAreOneName() {
        #expect(codes(variant("A>ATTT", "allele Form = ATTT\n  allele form = A")) == ["PH0416"])
    }

    @Test(arguments: [
        "I", "D", "D/I", "I/I", "A/A", "a/attt", "ATTT|A", "A/.", "./.", "--", "C/C", "N/N", "x/y",
    ])
    func aTestReadsATextAsAFileDoes(text: String) throws {
        let rules = variant("A>ATTT", "allele ins = ATTT spelled \"<INS>\"\n  allele del = A")
        let pack = try pack(rules)
        let locus = try #require(pack.loci.loci.first)
        func possible(_ text: String) -> CodeSet {
            let record = Record(id: locus.id, call: Call(text.utf8), written: text)
            return locus.reading(of: [record], in: Genome()).possible
        }
        // Through a test: it passes with the step of just those genotypes that a file with the text leaves possible.
        let isRead = possible(text) != locus.domain.all
        let table = locus.domain.all.map { "\(locus.text(of: $0)) -> \(possible(text).contains($0) ? "high" : "low")" }
        let test =
            finding("fits", by: "rs1", table.joined(separator: "\n"))
            + "test \"it\" { given rs1 \(text)  expect fits = high }\n"
        if isRead { #expect(codes(rules + test) == []) }
    }

    // MARK: One copy

    private static let onX = "variant rs9 in ONX { at GRCh38 X:20000000 C>T }\n"

    private func advice(_ condition: String) -> String {
        """
        advice it_is {
          when \(condition)
          consider it "It."
          on unknown "Not told."
          evidence strong
          cite paper
        }

        """
    }

    @Test(arguments: [
        "rs9 = T/T", "rs9 != T/T", "copies(rs9, T) >= 2", "copies(rs9, T) < 2", "copies(rs9, T) = 1",
        "copies(rs9, T) != 1", "rs9 != T", "not (rs9 = T)", "rs9 != T and rs9 != C/T", "rs9 = T or rs9 = C/C",
        "copies(rs9, T) <= 1", "copies(rs9, T) = 2", "copies(rs9, T) > 1", "not rs9 = T/T",
        "has(rs9, T) and rs9 != T/T",
        "level_of_it = low or rs9 = T/T", "level_of_it = low and (rs9 = T/T or rs9 = C/T)", "rs9 = T/T or rs9 = C/T",
        "at least 2 of (level_of_it = low, rs9 = T/T, level_of_it != high)",
    ])
    func aConditionOnXStatesItsMeaningForOneCopy(condition: String) {
        let rules = Self.onX + finding(by: "rs9", "C, C/C -> low\nC/T -> middle\nT, T/T -> high")
        let found = messages(rules + advice(condition))
        #expect(found.map(\.code.name) == ["PH0651"], "\(condition)")
        #expect(found.first?.help?.contains("rs9") == true)
    }

    @Test(arguments: [
        "rs9 = T/T or rs9 = T", "rs9 != T/T and rs9 != T", "rs9 = T", "rs9 = C/T", "rs9 = C/T or rs9 = T",
        "has(rs9, T)",
        "copies(rs9, T) = 0", "copies(rs9, T) >= 1", "not (rs9 = T or rs9 = T/T)", "not rs9 = T/T and not rs9 = T",
        "copies(rs9, T) >= 2 or rs9 = T", "has(rs9, T) and rs9 != C/T",
        "at least 1 of (rs9 = T/T, rs9 = T)", "level_of_it = low or rs9 = T/T or rs9 = T",
    ])
    func aConditionOnXThatStatesItIsAccepted(condition: String) {
        let rules = Self.onX + finding(by: "rs9", "C, C/C -> low\nC/T -> middle\nT, T/T -> high")
        #expect(codes(rules + advice(condition)).filter { $0 == "PH0651" } == [], "\(condition)")
    }

    @Test func theFixOfAOneCopyConditionCountsForMenToo() throws {
        let rules = Self.onX + finding(by: "rs9", "C, C/C -> low\nC/T -> middle\nT, T/T -> high")
        let fix = try #require(messages(rules + advice("rs9 = T/T")).first?.fixes.first)
        let evaluation = Evaluation(try pack(rules + advice(fix.replacement)), genome: Genome(sex: .male, ["rs9": "T"]))
        #expect(evaluation.verdict(of: "it_is") == .applies)
    }

    @Test func propertiesAndExpectationsStateItToo() {
        let rules = Self.onX + finding(by: "rs9", "C, C/C -> low\nC/T -> middle\nT, T/T -> high")
        let property = "property \"it\" {\n  for all rs9\n  where copies(rs9, T) < 2\n  expect level_of_it != high\n}\n"
        #expect(codes(rules + property).contains("PH0651"))
        let test = "test \"it\" {\n  given sex male\n  given rs9 T\n  expect (rs9 != T/T)\n}\n"
        #expect(codes(rules + test).contains("PH0651"))
    }

    @Test(arguments: [
        ("MT:1000", "rs9 = T/T", "PH0414"), ("MT:1000", "rs9 != T/T", "PH0414"),
        ("MT:1000", "copies(rs9, T) >= 2", "PH0601"),
        ("Y:3000000", "copies(rs9, T) < 2", "PH0602"), ("Y:3000000", "rs9 != T/T", "PH0414"),
    ])
    func twoCopiesWhereEverybodyHasOneAreErrors(place: String, condition: String, code: String) {
        let rules = "variant rs9 { at GRCh38 \(place) C>T }\n" + finding(by: "rs9", "C -> low\nT -> high")
        #expect(codes(rules + advice(condition)) == [code])
    }

    @Test func conditionsOnHaplotypesOfXStateTheirMeaningToo() {
        let block = """
            variant rs8 in ONX { at GRCh38 X:20000100 A>G }
            haplotypes hap in ONX "Haplotypes" {
              order rs9, rs8
              one = C-A
              two = T-G
              phase required
              on unknown "Not told."
              evidence strong
              cite paper
            }

            """
        #expect(codes(Self.onX + block + advice("hap = two/two")) == ["PH0651"])
        #expect(codes(Self.onX + block + advice("copies(hap, two) < 2")) == ["PH0651"])
        #expect(codes(Self.onX + block + advice("hap = two/two or hap = two")) == [])
        #expect(codes(Self.onX + block + advice("has(hap, two)")) == [])
    }
}
