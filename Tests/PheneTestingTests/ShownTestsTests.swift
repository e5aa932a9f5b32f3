// SPDX-License-Identifier: Apache-2.0

import PheneTesting
import PheneModel
import PheneRuntime
import Testing

/// A shown test distinguishes the two rule books: it passes on one and fails on the other.
@Suite struct ShownTestsTests {
    private static let onX = """
        variant rs9 { at GRCh38 X:50000000 C>T }
        finding nine : activity "Nine" {
          by rs9 {
            C, C/C -> normal
            C/T -> reduced
            T, T/T -> low
          }
          evidence limited
          cite zabetian2001
        }

        """
    private static let stars = """
        variant rs21 { at GRCh38 22:42126611 C>T }
        variant rs22 { at GRCh38 22:42128945 C>T }
        gene CYP2D6 { chromosome 22  strand minus }
        alleles CYP2D6 {
          order rs21, rs22
          *1 = C-C  function normal  activity 1
          *4 = T-T  function none  activity 0
          *10 = T-C  function decreased  activity 0.25
          phase required
          copies 0..3
          evidence limited
          cite zabetian2001
        }
        scale metabolizer = poor < middle < usual < fast
        finding cyp2d6 : metabolizer "CYP2D6" {
          by score(CYP2D6) {
            0 -> poor
            0.25..1 -> middle
            1.25..2.25 -> usual
            2.5.. -> fast
          }
          evidence limited
          cite zabetian2001
        }

        """

    private static let changes: [(old: String, new: String)] = [
        (onX, onX.replacing("T, T/T -> low", with: "T -> low\nT/T -> reduced")),
        (onX, onX.replacing("T, T/T -> low", with: "T -> reduced\nT/T -> low")),
        (onX, onX.replacing("C, C/C -> normal", with: "C -> low\nC/C -> normal")),
        (onX, onX.replacing("C/T -> reduced", with: "C/T -> low")),
        (stars, stars.replacing("activity 0.25", with: "activity 0.5")),
        (
            stars,
            stars.replacing("0.25..1 -> middle", with: "0.25..1.25 -> middle")
                .replacing("1.25..2.25", with: "1.5..2.25")
        ),
        (stars, stars.replacing("*10 = T-C", with: "*10 = C-T")),
        (stars, stars.replacing("*4 = T-T  function none  activity 0", with: "*4 = T-T  function none  activity 1")),
    ]

    @Test(arguments: changes)
    func aShownDifferenceIsConfirmedByBothBooks(change: (old: String, new: String)) throws {
        let old = try book(change.old), new = try book(change.new)
        var shown = 0
        for entry in Difference(from: old, to: new).entries {
            guard case .different(let example) = entry.result else { continue }
            shown += 1
            #expect(try failures(change.new + example.test) == 0, Comment(rawValue: example.test))
            let before = try? book(change.old + example.test)
            if before != nil { #expect(try failures(change.old + example.test) == 1, Comment(rawValue: example.test)) }
        }
        #expect(shown > 0)
    }

    /// With copies and a required phase, nothing is "not proved" that a test can show.
    @Test(arguments: changes.filter { $0.old == stars })
    func aChangedScoreIsShownByATest(change: (old: String, new: String)) throws {
        for entry in Difference(from: try book(change.old), to: try book(change.new)).entries {
            if case .notProved = entry.result { Issue.record("\(entry.name)") }
        }
    }

    @Test(arguments: [onX, stars])
    func aSurvivorIsShownWithATestThatPasses(rules: String) throws {
        let run = try #require(MutationRun(try book(rules)))
        let tests = Set(run.mutants.compactMap { if case .survived(let test) = $0.status { test } else { nil } })
        #expect(!tests.isEmpty)
        let whole = rules + tests.sorted().joined(separator: "\n")
        #expect(try failures(whole) == 0)
        #expect(try #require(MutationRun(try book(whole))).counts.survived == 0)
    }

    /// For a file without phase, one book gives a more specific result than the other.
    @Test func aDifferentPhaseRuleIsNotReportedAsTheSame() throws {
        let new = Self.stars.replacing("phase required", with: "phase assumed from named haplotypes")
        let entries = Difference(from: try book(Self.stars), to: try book(new)).entries
        let pairs = entries.filter { $0.kind == "finding" && $0.name == "CYP2D6" }
        #expect(pairs.count == 1)
        for entry in pairs { if case .same = entry.result { Issue.record("\(entry.name)") } }
    }

    private static let advice = """
        advice eat {
          when dbh_activity = low
          avoid copper, zinc
          on unknown "It is not known."
          evidence limited
          cite zabetian2001
        }

        """

    @Test func anExpectationWithoutAVerbDoesNotKillTheVerbMutant() throws {
        let verdict = "test \"t\" {\n  given rs1611115 T/T\n  expect advice eat applies\n}\n"
        let run = try #require(MutationRun(try book(Self.advice + verdict)))
        let survivors = run.mutants.filter { if case .survived = $0.status { $0.mutant.name == "eat" } else { false } }
        #expect(survivors.contains { $0.mutant.text == "its verb is `consider` instead of `avoid`" })
        #expect(survivors.contains { $0.mutant.text == "it lacks the target `zinc`" })
        let verb = verdict.replacing("applies", with: "applies as avoid on copper, zinc")
        let noticed = try #require(MutationRun(try book(Self.advice + verb)))
        #expect(
            noticed.mutants.allSatisfy {
                if case .killed = $0.status {
                    true
                } else {
                    $0.mutant.kind != .verb && $0.mutant.kind != .target || $0.mutant.name != "eat"
                }
            })
        #expect(try failures(Self.advice + verdict.replacing("applies", with: "applies as consider")) == 1)
    }

    @Test func unknownBranchesNeedTestsToo() throws {
        let known = "test \"t\" {\n  given rs1611115 T/T\n  expect advice eat applies as avoid on copper, zinc\n}\n"
        let run = try #require(MutationRun(try book(Self.advice + known)))
        let unknown = run.mutants.filter { $0.mutant.kind == .unknown && $0.mutant.name == "eat" }
        #expect(
            unknown.map(\.mutant.text) == [
                "an unknown result is treated as `applies`", "an unknown result is treated as `does not apply`",
            ])
        for (_, status) in unknown {
            guard case .survived(let test) = status else {
                Issue.record("\(status)")
                continue
            }
            #expect(test.contains("expect advice eat unknown"))
        }
    }
}
