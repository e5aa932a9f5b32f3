// SPDX-License-Identifier: Apache-2.0

import PheneRulesTestSupport
import PheneTesting
import PheneModel
import Testing

@Suite struct MutationTests {
    /// Tests for each row of the shared finding, and for its unknown result.
    private static let rows =
        [("C/C", "normal"), ("C/T", "reduced"), ("T/T", "low")].map {
            "test \"\($0.0)\" {\ngiven rs1611115 \($0.0)\nexpect dbh_activity = \($0.1)\n}\n"
        }.joined() + "test \"untested\" {\nexpect dbh_activity unknown\n}\n"

    private func survivors(_ example: String) throws -> [(text: String, test: String)] {
        let run = try #require(MutationRun(try book(example)))
        return run.mutants.compactMap { mutant, status in
            if case .survived(let test) = status { (mutant.name + ": " + mutant.text, test) } else { nil }
        }
    }

    @Test func testsOfEveryRowKillEveryStepMutant() throws {
        #expect(try survivors(Self.rows).filter { $0.text.hasPrefix("dbh_activity") }.map(\.text) == [])
    }

    @Test func aRowWithoutATestSurvivesWithATestThatPinsIt() throws {
        let without = Self.rows.replacing("given rs1611115 T/T", with: "given rs1611115 C/C")
            .replacing("= low", with: "= normal")
        let survivors = try survivors(without).filter { $0.text.hasPrefix("dbh_activity") }
        #expect(survivors.map(\.text) == ["dbh_activity: the row `T/T` gives `reduced`"])
        let expected = """
            test "rs1611115 T/T: dbh_activity = low" {
              given rs1611115 T/T
              expect dbh_activity = low
            }
            """
        #expect(survivors.first?.test == expected)
    }

    @Test(arguments: [
        advice("a", when: "dbh_activity <= reduced", "consider copper"),
        advice("a", when: "dbh_activity <= reduced and pots = yes", "consider copper"),
        advice("a", when: "at least 2 of (dbh_activity = low, pots = yes, rs1611115 = C/T)", "consider copper"),
        advice("a", when: "rs72554632 = T or rs72554632 = T/T", "consider copper"),
        advice("a", when: "pots = yes", "consider copper")
            + advice("b", when: "dbh_activity = low", "avoid copper", "overrides a on copper because \"why\""),
        """
        pathway tone : activity {
          synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 1 }
          net { ..-1 -> low  0 -> reduced  1.. -> normal }
          evidence limited
          cite zabetian2001
        }
        """,
    ])
    func theShownTestsPassAndLeaveNoSurvivor(rules: String) throws {
        let shown = Set(try survivors(rules).map(\.test)).sorted().joined(separator: "\n")
        #expect(shown != "")
        #expect(try failures(rules + shown) == 0)
        #expect(try survivors(rules + shown).map(\.text) == [])
    }

    @Test func propertiesKillMutants() throws {
        let property = """
            property "two T are low" {
              for all rs1611115
              where rs1611115 = T/T
              expect dbh_activity = low
            }
            """
        let without = Self.rows.replacing("given rs1611115 T/T", with: "given rs1611115 C/C")
            .replacing("= low", with: "= normal")
        #expect(try survivors(without + property).filter { $0.text.hasPrefix("dbh_activity") }.isEmpty)
    }

    /// A grid with impossible cells: both subjects depend on the same locus.
    private static let grid = """
        scale verdict = no < maybe < sure
        finding both : verdict {
          by dbh_activity, rs1611115 {
            | low     | C/C      | no    |
            | low     | C/T, T/T | sure  |
            | reduced | *        | maybe |
            | normal  | *        | no    |
          }
          evidence limited
          cite zabetian2001
        }
        """

    @Test func aMutantOfAnImpossibleRowIsEquivalent() throws {
        let run = try #require(MutationRun(try book(Self.grid)))
        let statuses = run.mutants.filter { $0.mutant.text == "the row `low | C/C` gives `maybe`" }
        #expect(!statuses.isEmpty)
        for (mutant, status) in statuses {
            guard case .equivalent = status else {
                Issue.record("\(mutant.text) is \(status)")
                continue
            }
        }
    }

    @Test func pastTheCapNoMutantIsReportedAsEquivalent() throws {
        // 6^6 people are more than the cap; few inputs with many answers have the fewest mutants, each of which takes time.
        let inputs = (1...6).map { "input q\($0) : a | b | c | d | e | f \"Question \($0)?\"\n" }.joined()
        let list = (1...6).map { "q\($0) = a" }.joined(separator: ", ")
        let rules =
            inputs + advice("a", when: "(at least 3 of (\(list))) or (at least 3 of (\(list)))", "consider copper")
        let run = try #require(MutationRun(try book(rules)))
        #expect(run.counts.equivalent == 0 || run.mutants.allSatisfy { $0.mutant.kind != .condition })
        #expect(run.counts.notProved > 0)
    }

    @Test func theRunIsReproducible() throws {
        let book = try book(Self.grid + advice("a", when: "both = sure", "consider copper"))
        func summary() throws -> [String] {
            try #require(MutationRun(book)).mutants.map { "\($0.mutant.name) \($0.mutant.text) \($0.status)" }
        }
        #expect(try summary() == summary())
    }
}
