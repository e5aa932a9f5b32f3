// SPDX-License-Identifier: Apache-2.0

import PheneExam
import PheneIR
import Testing

/// Weights and bounds of pathways, and what nobody can show of them.
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

    private func fates(_ rules: String, _ kind: Mutant.Kind) throws -> [String: MutationRun.Fate] {
        let run = try #require(MutationRun(try book(rules)))
        return Dictionary(
            uniqueKeysWithValues: run.mutants.filter { $0.mutant.kind == kind }.map { ($0.mutant.text, $0.fate) })
    }

    @Test func aWeightThatLeavesItsBandSurvivesWithATest() throws {
        let rules = pathway("low -> -1  reduced -> 0  normal -> 5", "..0 -> low  1.. -> normal")
        let fates = try fates(rules, .weight)
        guard case .survived(let test)? = fates["`reduced` of `dbh_activity` weighs 1"] else {
            Issue.record("\(fates)")
            return
        }
        #expect(test.contains("given rs1611115 C/T\n  expect tone = low"))
        #expect(try failures(rules + test) == 0)
    }

    @Test func aWeightThatStaysInItsBandTellsNobodyAnything() throws {
        let fates = try fates(pathway("low -> -1  reduced -> 0  normal -> 5", "..0 -> low  1.. -> normal"), .weight)
        for text in ["`low` of `dbh_activity` weighs 0", "`normal` of `dbh_activity` weighs 6"] {
            guard case .equivalent? = fates[text] else {
                Issue.record("\(text): \(String(describing: fates[text]))")
                continue
            }
        }
    }

    @Test func aBoundBetweenSumsThatNobodyReachesTellsNobodyAnything() throws {
        let fates = try fates(pathway("low -> -9  reduced -> 0  normal -> 9", "..4 -> low  5.. -> normal"), .bound)
        #expect(fates.count == 2)
        for (text, fate) in fates {
            guard case .equivalent = fate else {
                Issue.record("\(text): \(fate)")
                continue
            }
        }
    }
}
