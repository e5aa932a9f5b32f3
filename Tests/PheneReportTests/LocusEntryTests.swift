// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite struct LocusEntryTests {
    /// The entry of the only locus of a small pack, for a person with this genotype.
    private func locus(_ variant: String, strand: String, chromosome: String = "2", _ genotype: String, sex: Sex? = nil)
        throws -> LocusEntry
    {
        let letters = variant.contains("A>C") ? ("A", "C") : ("C", "G")
        let one = chromosome == "X" ? "\(letters.0), " : ""
        let other = chromosome == "X" ? "\(letters.1), " : ""
        let rules = """
            pack small 1.0.0
            source paper { pmid 1  year 2001  title "Paper" }
            gene AAA { chromosome \(chromosome)  strand \(strand) }
            variant rs1 in AAA { \(variant) }
            scale level = low < high
            finding f : level "F" {
              by rs1 {
                \(one)\(letters.0)/\(letters.0) -> low
                \(other)\(letters.0)/\(letters.1), \(letters.1)/\(letters.1) -> high
              }
              on unknown "Nothing."
              evidence limited
              cite paper
            }
            """
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(sex: sex, ["rs1": genotype]))
        return try #require(ReportContent(evaluation, file: Example.file).loci.first)
    }

    @Test(arguments: [
        ("A/A", "no copy of the change, C"), ("A/C", "one copy of the change, C"),
        ("C/C", "two copies of the change, C"),
    ])
    func copiesOfTheChangeAreCountedInWords(genotype: String, words: String) throws {
        #expect(try locus("at GRCh37 2:10 A>C  label \"-5A>C\"", strand: "plus", genotype).copies == words)
    }

    @Test func aLabelOfAMinusStrandGeneIsComplemented() throws {
        let entry = try locus("at GRCh37 2:10 A>C  label \"5T>G\"", strand: "minus", "A/C")
        #expect(entry.changedAllele == "C")
        #expect(entry.copies == "one copy of the change, C")
    }

    @Test func aPalindromicSiteOfAMinusStrandGeneHasNoMarkedAllele() throws {
        let entry = try locus("at GRCh37 2:10 C>G  strand plus  label \"5C>G\"", strand: "minus", "C/G")
        #expect(entry.changedAllele == nil)
        #expect(entry.copies == "one C and one G")
    }

    @Test func aLabelWithoutAllelesMarksNone() throws {
        let entry = try locus("at GRCh37 2:10 A>C  label \"promoter\"", strand: "plus", "C/C")
        #expect(entry.changedAllele == nil)
        #expect(entry.copies == "two copies of C")
    }

    @Test func aSingleCopyIsCountedAsOne() throws {
        let variant = "at GRCh37 X:10 A>C  label \"5A>C\""
        #expect(
            try locus(variant, strand: "plus", chromosome: "X", "C", sex: .male).copies
                == "the one copy is the change, C")
        #expect(
            try locus(variant, strand: "plus", chromosome: "X", "A", sex: .male).copies == "no copy of the change, C")
    }

    @Test func unknownGenotypesHaveNoCopies() throws {
        #expect(try locus("at GRCh37 2:10 A>C  label \"5A>C\"", strand: "plus", "A/.").copies == nil)
    }
}
