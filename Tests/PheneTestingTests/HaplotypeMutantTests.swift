// SPDX-License-Identifier: Apache-2.0

import PheneTesting
import PheneModel
import Testing

/// Mutants change the alleles and activities of haplotypes, and a survivor is shown with a test that kills it.
@Suite struct HaplotypeMutantTests {
    private static let loci = """
        variant rs21 { at GRCh38 22:42126611 C>T }
        variant rs22 { at GRCh38 22:42128945 C>T }
        variant rs23 { at GRCh38 X:50000000 C>T,G  strand plus }
        variant rs24 { at GRCh38 X:50000100 C>T }

        """
    private static let claim = "  on unknown \"?\"\n  evidence limited\n  cite zabetian2001\n}\n"
    private static let open =
        loci + "haplotypes hap {\n  order rs21, rs22\n  one = C-C\n  two = T-T\n  phase required\n" + claim
    private static let whole =
        loci
        + "haplotypes hap {\n  order rs21, rs22\n  one = C-C\n  two = T-T\n  three = C-T\n  four = T-C\n  phase required\n"
        + claim
    private static let assumed = open.replacing("phase required", with: "phase assumed from named haplotypes")
    private static let onX =
        loci + "haplotypes hap {\n  order rs23, rs24\n  one = C-C\n  two = T-T\n  phase required\n" + claim

    static func stars(_ copies: String, _ other: String = "") -> String {
        loci + """
            gene CYP2D6 { chromosome 22  strand minus }
            alleles CYP2D6 {
              order rs21, rs22
              *1 = C-C  function normal  activity 1
              *4 = T-T  function none  activity 0
              *10 = T-C  function decreased  activity 0.25
              \(other)
              phase required
              \(copies)

            """ + claim + """
                scale metabolizer = poor < middle < fast
                finding cyp2d6 : metabolizer {
                  by score(CYP2D6) {
                    0 -> poor
                    0.25..1 -> middle
                    1.25.. -> fast
                  }

                """ + claim
    }

    private func mutants(_ rules: String) throws -> [(mutant: Mutant, status: MutationRun.MutantStatus)] {
        try #require(MutationRun(try book(rules))).mutants
            .filter { $0.mutant.kind == .haplotype || $0.mutant.kind == .activity }
    }

    @Test func eachAlleleAndEachAdjacentActivityIsChanged() throws {
        #expect(
            try mutants(Self.open).map(\.mutant.text) == [
                "`one` has `T` at rs21", "`one` has `T` at rs22", "`two` has `C` at rs21", "`two` has `C` at rs22",
            ])
        #expect(try mutants(Self.onX).count == 6)
        // All allele combinations are named, so that two haplotypes are exchanged, each pair once.
        #expect(
            try mutants(Self.whole).map(\.mutant.text) == [
                "`one` and `four` have each other's alleles", "`one` and `three` have each other's alleles",
                "`two` and `three` have each other's alleles", "`two` and `four` have each other's alleles",
            ])
        #expect(
            try mutants(Self.stars("copies 0..3")).filter { $0.mutant.kind == .activity }.map(\.mutant.text) == [
                "`*1` has the activity 0.25", "`*4` has the activity 0.25", "`*10` has the activity 0",
                "`*10` has the activity 1",
            ])
    }

    @Test(arguments: [
        open, whole, assumed, onX, stars(""), stars("copies 0..3"),
        stars("copies 1..2", "*9 = C-T function none activity 0"),
    ])
    func theShownTestsPassAndKillTheMutants(rules: String) throws {
        let found = try mutants(rules)
        let tests = found.compactMap { if case .survived(let test) = $0.status { test } else { nil } }
        #expect(tests.count == found.count, "\(found.map { "\($0.mutant.text): \($0.status)" })")
        let whole = rules + Set(tests).sorted().joined(separator: "\n")
        #expect(try failures(whole) == 0)
        for (mutant, status) in try mutants(whole) {
            guard case .killed = status else {
                Issue.record("\(mutant.text): \(status)")
                continue
            }
        }
    }

    /// Both haplotypes have the same activity, so that only their alleles can be changed.
    @Test func equalActivitiesGiveNoActivityMutants() throws {
        let rules =
            Self.loci + """
                gene CYP2D6 { chromosome 22  strand minus }
                alleles CYP2D6 {
                  order rs21, rs22
                  *1 = C-C  function normal  activity 1
                  *2 = T-T  function normal  activity 1
                  phase required

                """ + Self.claim
        #expect(try mutants(rules).allSatisfy { $0.mutant.kind == .haplotype })
    }

    /// The search chooses which copy is doubled, which no test can give.
    @Test func aResultThatDependsOnTheDoubledCopyIsTestedAsAllPossibleValues() throws {
        let rules = Self.stars("copies 0..3")
        let run = try #require(MutationRun(try book(rules)))
        #expect(run.counts.notProved == 0, "\(run.mutants.map { "\($0.mutant.text): \($0.status)" })")
    }
}
