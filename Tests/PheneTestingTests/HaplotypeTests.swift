// SPDX-License-Identifier: Apache-2.0

import PheneTesting
import PheneModel
import Testing

/// Results that depend on the phase.
@Suite struct HaplotypeTests {
    private static func rules(two: String = "T-G") -> String {
        """
        variant rs101 { at GRCh38 9:100000 C>T }
        variant rs404 { at GRCh38 9:101000 A>G }
        haplotypes hap "Haplotypes" {
          order rs101, rs404
          one = C-A
          two = \(two)
          three = C-G
          phase required unless unambiguous
          on unknown "Not all sites were read."
          evidence limited
          cite zabetian2001
        }
        advice rest {
          when hap = one/two or hap = two/two
          consider copper
          on unknown "It is not known."
          evidence limited
          cite zabetian2001
        }

        """
    }

    @Test func theShownTestsPassIfThePhaseMatters() throws {
        let rules = Self.rules()
        let run = try #require(MutationRun(try book(rules)))
        let tests = run.mutants.compactMap { if case .survived(let test) = $0.status { test } else { nil } }
        #expect(!tests.isEmpty)
        #expect(try failures(rules + Set(tests).sorted().joined(separator: "\n")) == 0)
    }

    @Test func aChangedAlleleIsADifferentResultWithAFailingTest() throws {
        let old = Self.rules(), new = Self.rules(two: "T-A")
        let entries = Difference(from: try book(old), to: try book(new)).entries
        #expect(Set(entries.map(\.kind)) == ["haplotype", "finding", "advice"])
        let examples = entries.compactMap { entry in
            if case .different(let example) = entry.result { example } else { nil }
        }
        #expect(examples.count == 2)
        #expect(try failures(new + examples.map(\.test).joined(separator: "\n")) == 0)
        #expect(try failures(old + examples.map(\.test).joined(separator: "\n")) == 2)
    }
}
