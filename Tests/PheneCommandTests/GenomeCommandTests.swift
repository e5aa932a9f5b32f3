// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene check --reference`: what is reported, and what is rejected.
@Suite struct GenomeCommandTests {
    /// A chromosome of 1,099 C and one more base.
    private func genome(_ bench: Bench, last: String) throws -> String {
        try bench.file("genome.fa", ">2\n" + String(repeating: "C", count: 1_099) + last + "\nT\n")
    }

    private func run(_ bench: Bench, _ build: String, _ genome: String, _ rules: String = Bench.rules) throws
        -> Bench.Result
    {
        bench.run("check", try bench.file("small.phene", rules), "--reference", build + genome)
    }

    @Test func aMatchingReferenceIsCounted() throws {
        let bench = try Bench()
        let right = try run(bench, "GRCh38=", try genome(bench, last: "A"))
        #expect(right.code == .done)
        #expect(right.output.contains("GRCh38 (as given); 1 of 1 variant has the declared reference"))
    }

    @Test func referencesThatWereNotComparedAreListed() throws {
        let bench = try Bench()
        let alone = bench.run("check", try bench.file("small.phene", Bench.rules))
        #expect(alone.output.contains("references: 2 of 2 declared were not compared with a genome"))
        #expect(alone.output.contains("  GRCh37: rs10 A\n  GRCh38: rs10 A\n"))
        let compared = try run(bench, "GRCh38=", try genome(bench, last: "A"))
        #expect(compared.output.contains("references: 1 of 2 declared were not compared with a genome"))
        #expect(!compared.output.contains("  GRCh38: rs10 A\n"))
    }

    @Test func aMismatchIsReportedAtItsPlacementWithBothBases() throws {
        let bench = try Bench()
        let wrong = try run(bench, "GRCh38=", try genome(bench, last: "g"))
        #expect(wrong.code == .rulesFail)
        #expect(wrong.errors.contains("^^^^^^^^^^^^^^^^^^^^ `A` here, `G` in the genome"))
        #expect(wrong.errors.contains("`G` is the other allele"))
        let complement = try run(bench, "GRCh38=", try genome(bench, last: "T"))
        #expect(complement.errors.contains("the alleles are on the minus strand"))
        let stranger = try run(bench, "GRCh38=", try genome(bench, last: "N"))
        #expect(stranger.errors.contains("`N` is not an allele of `rs10`"))
    }

    @Test func allelesWithoutAReferenceAreNotedAndMustIncludeTheBase() throws {
        let bench = try Bench()
        let rules = Bench.rules.replacing("2:1100 A>G", with: "2:1100 A/G")
        let fine = try run(bench, "GRCh38=", try genome(bench, last: "G"), rules)
        #expect(fine.code == .done)
        #expect(fine.output.contains("`rs10` on GRCh38 declares no reference bases; the genome has `G` there"))
        let wrong = try run(bench, "GRCh38=", try genome(bench, last: "C"), rules)
        #expect(wrong.code == .rulesFail)
        #expect(wrong.errors.contains("which is not an allele of `rs10`"))
    }

    @Test func aPositionThatTheGenomeLacksIsAnError() throws {
        let bench = try Bench()
        let short = try run(bench, "GRCh37=", try bench.file("genome.fa", ">2\nACGT\n"))
        #expect(short.code == .rulesFail)
        #expect(short.errors.contains("error[PH1602]: chromosome 2 of the genome ends before `rs10`"))
        let other = try run(bench, "GRCh37=", try bench.file("other.fa", ">3\nACGT\n"))
        #expect(other.errors.contains("error[PH1602]: the genome has no chromosome 2"))
    }

    @Test func aGenomeOfAnotherBuildThanStatedIsRejected() throws {
        let bench = try Bench()
        let genome = try bench.file("genome.fa", ">22\nA\n")
        try bench.file("genome.fa.fai", "22\t51304566\t4\t1\t2\n")
        let result = try run(bench, "GRCh38=", genome)
        #expect(result.code == .input)
        #expect(
            result.errors.contains("this is not GRCh38: 1 of 1 chromosomes have the length that they have on GRCh37"))
    }
}
