// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneTestSupport
import SeededRandom
import Testing

/// Random rule books satisfy the invariants of a checked book, and are varied enough to find errors.
@Suite struct RandomBookTests {
    @Test(arguments: Array(1...40 as ClosedRange<UInt64>))
    func everyTableIsCompleteAndItsRowsDisjoint(seed: UInt64) {
        let book = RandomBook.make(seed: seed)
        for finding in book.findings {
            #expect(Set(finding.subjects).count == finding.subjects.count)
            let counts = finding.subjects.map { book.codeCount(of: $0) }
            let joint = counts.reduce(1) { $0 * $1 }
            // Disjoint boxes cover everything exactly if their sizes add up.
            #expect(finding.rows.reduce(0) { $0 + $1.cells.reduce(1) { $0 * $1.count } } == joint)
            for (index, row) in finding.rows.enumerated() {
                #expect(book.scales[finding.scale].steps.indices.contains(row.step))
                for other in finding.rows[..<index] {
                    #expect(zip(row.cells, other.cells).contains { $0.isDisjoint(with: $1) })
                }
            }
        }
    }

    @Test func theSameSeedGivesTheSameBook() {
        for seed in 1...5 as ClosedRange<UInt64> {
            let book = RandomBook.make(seed: seed), again = RandomBook.make(seed: seed)
            #expect(book.findings.map { $0.name } == again.findings.map { $0.name })
            #expect(book.recommendations.map { $0.condition } == again.recommendations.map { $0.condition })
        }
    }

    @Test func everyVerdictAndEveryKindOfUnknownOccurs() {
        var verdicts: [Verdict: Int] = [:]
        var knownFindings = 0, openFindings = 0, openPathways = 0, pastCap = 0
        for seed in 1...20 as ClosedRange<UInt64> {
            let book = RandomBook.make(seed: seed)
            let referee = Referee(book)
            var random = SeededGenerator(seed: seed)
            for advice in book.recommendations.indices where !referee.isExact(advice: advice) { pastCap += 1 }
            for _ in 0..<30 {
                let ruling = referee.ruling(on: RandomPerson.make(book: book, using: &random))
                for index in book.findings.indices {
                    let isKnown = ruling.values(of: .finding(index)).count == 1
                    knownFindings += isKnown ? 1 : 0
                    openFindings += isKnown ? 0 : 1
                }
                for index in book.pathways.indices where ruling.values(of: .pathway(index)).count > 1 {
                    openPathways += 1
                }
                for (index, advice) in book.recommendations.enumerated() {
                    for target in advice.targets {
                        verdicts[ruling.verdict(advice: index, target: target), default: 0] += 1
                    }
                }
            }
        }
        for verdict in [Verdict.applies, .doesNotApply, .unknown, .held, .overridden] {
            #expect(verdicts[verdict, default: 0] > 100, "\(verdict)")
        }
        #expect(knownFindings > 1_000 && openFindings > 1_000 && openPathways > 100 && pastCap > 5)
    }
}
