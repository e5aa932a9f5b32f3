// SPDX-License-Identifier: Apache-2.0

import PheneTesting
import PheneModel
import Testing

/// Weights and bounds of pathways, and mutants of them that change no result.
@Suite struct WeightTests {
    private func pathway(_ weights: String, _ net: String) -> String {
        """
        pathway tone : activity {
          synthesis dbh_activity { \(weights) }
          net { \(net) }
          evidence limited
          cite zabetian2001
        }

        """
    }

    private func statuses(_ rules: String, _ kind: Mutant.Kind) throws -> [String: MutationRun.MutantStatus] {
        let run = try #require(MutationRun(try book(rules)))
        return Dictionary(
            uniqueKeysWithValues: run.mutants.filter { $0.mutant.kind == kind }.map { ($0.mutant.text, $0.status) })
    }

    @Test func aWeightThatLeavesItsBandSurvivesWithATest() throws {
        let rules = pathway("low -> -1  reduced -> 0  normal -> 5", "..0 -> low  1.. -> normal")
        let statuses = try statuses(rules, .weight)
        guard case .survived(let test)? = statuses["`reduced` of `dbh_activity` has weight 1"] else {
            Issue.record("\(statuses)")
            return
        }
        #expect(test.contains("given rs1611115 C/T\n  expect tone = low"))
        #expect(try failures(rules + test) == 0)
    }

    @Test func aWeightThatStaysInItsBandIsEquivalent() throws {
        let statuses = try statuses(
            pathway("low -> -1  reduced -> 0  normal -> 5", "..0 -> low  1.. -> normal"), .weight)
        for text in ["`low` of `dbh_activity` has weight 0", "`normal` of `dbh_activity` has weight 6"] {
            guard case .equivalent? = statuses[text] else {
                Issue.record("\(text): \(String(describing: statuses[text]))")
                continue
            }
        }
    }

    @Test func aBoundBetweenUnreachableSumsIsEquivalent() throws {
        let statuses = try statuses(
            pathway("low -> -9  reduced -> 0  normal -> 9", "..4 -> low  5.. -> normal"), .bound)
        #expect(statuses.count == 2)
        for (text, status) in statuses {
            guard case .equivalent = status else {
                Issue.record("\(text): \(status)")
                continue
            }
        }
    }
}
