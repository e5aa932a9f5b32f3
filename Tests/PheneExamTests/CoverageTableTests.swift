// SPDX-License-Identifier: Apache-2.0

import PheneExam
import PheneIR
import Testing

@Suite struct CoverageTableTests {
    private let rules = advice("rest", when: "dbh_activity <= reduced", "consider copper")

    private func table(_ example: String) throws -> CoverageTable { try #require(CoverageTable(try book(example))) }

    private func count(_ kind: CoverageTable.Kind, _ table: CoverageTable) -> CoverageTable.Count? {
        table.counts.first { $0.kind == kind }?.count
    }

    @Test func eachKindIsCountedAndEachGapHasItsPlace() throws {
        let table = try table(rules + "test \"t\" {\ngiven rs1611115 T/T\nexpect advice rest applies\n}\n")
        #expect(count(.rows, table)?.touched == 1)
        // The advice that all examples share has two as well.
        #expect(count(.outcomes, table)?.touched == 1)
        #expect(count(.outcomes, table)?.total == 4)
        #expect(table.gaps.contains { $0.text == "advice rest does not apply" && $0.kind == .outcomes })
        #expect(table.gaps.contains { $0.text == "finding dbh_activity: C/C -> normal" && $0.place.line > 1 })
        #expect(table.whole.touched == 2)
    }

    @Test func aPropertyTouchesWhatItsPeopleDo() throws {
        let property = "property \"p\" {\nfor all rs1611115\nexpect (not dbh_activity = low) or rs1611115 = T/T\n}\n"
        let table = try table(rules + property)
        let untouched = table.gaps.filter { $0.kind == .rows && $0.text.hasPrefix("finding dbh_activity") }
        #expect(untouched.map(\.text) == [])
    }

    @Test func aPercentageIsRoundedDown() throws {
        let tests = [("C/C", "normal"), ("T/T", "low")].map {
            "test \"\($0.0)\" {\ngiven rs1611115 \($0.0)\nexpect dbh_activity = \($0.1)\n}\n"
        }
        let table = try table(rules + tests.joined())
        #expect(count(.rows, table)?.percent == 66)
        #expect(count(.bands, table)?.percent == 100)
    }
}
