// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import PheneTesting
import Testing

@Suite struct CoverageTests {
    private static let rules =
        advice("a_rest", when: "dbh_activity <= reduced", "consider copper")
        + advice("b_guard", when: "pots = yes", "avoid copper", "overrides a_rest because \"harm\"")

    /// The items that the tests cover. The finding and the two recommendations come first in the book.
    private func touched(_ tests: String...) throws -> Set<Coverage.Item> {
        var text = Self.rules
        for (index, test) in tests.enumerated() { text += "test \"\(index)\" {\n\(test)\n}\n" }
        let result = checked(text)
        let coverage = coverage(of: try #require(result.book, "\(result.messages)"))
        #expect(coverage.touched.isSubset(of: coverage.items))
        #expect(Set(coverage.untouched) == Set(coverage.items).subtracting(coverage.touched))
        return coverage.touched
    }

    @Test func nothingIsCoveredWithoutTests() throws {
        #expect(try touched() == [])
    }

    @Test func aGivenGenotypeWithoutAnExpectationCoversNothing() throws {
        let items = try touched("given rs1611115 T/T\nexpect advice b_guard unknown needs pots")
        #expect(items == [.condition(advice: 1, .unknown)])
    }

    @Test func anExpectedFindingCoversItsRow() throws {
        #expect(try touched("given rs1611115 T/T\nexpect dbh_activity = low") == [.row(finding: 0, row: 2)])
        #expect(try touched("given rs1611115 T/.\nexpect dbh_activity unknown") == [.unknownFinding(0)])
    }

    @Test func anExpectedRecommendationCoversItsConditionAndItsOverriders() throws {
        let row = Coverage.Item.row(finding: 0, row: 2), applies = Coverage.Item.condition(advice: 0, .applies)
        #expect(
            try touched("given rs1611115 T/T\ngiven pots = yes\nexpect advice a_rest overridden by b_guard")
                == [row, applies, .overridden(advice: 1, override: 0)])
        #expect(
            try touched("given rs1611115 T/T\nexpect advice a_rest held by b_guard")
                == [row, applies, .held(advice: 1, override: 0)])
        #expect(
            try touched("given rs1611115 T/T\ngiven pots = no\nexpect advice a_rest applies") == [row, applies])
        #expect(
            try touched("given rs1611115 C/C\ngiven pots = yes\nexpect advice a_rest does not apply")
                == [.row(finding: 0, row: 0), .condition(advice: 0, .doesNotApply)])
    }

    @Test func eachBandIsCoveredSeparately() throws {
        let pathway = """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            test "low" {
              given rs1611115 T/T
              expect tone = low
            }
            test "open" {
              expect tone unknown
            }
            """
        let coverage = coverage(of: try #require(checked(pathway).book))
        #expect(coverage.touched.contains(.band(pathway: 0, band: 0)))
        #expect(coverage.touched.contains(.unknownPathway(0)))
        #expect(coverage.untouched.contains(.band(pathway: 0, band: 1)))
    }
}
