// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct TableTests {
    private func finding(_ by: String) -> String {
        "finding probe : activity {\n\(by)\nevidence strong\ncite zabetian2001\n}"
    }

    @Test func pairsHaveNoOrderAndRowsBecomeCodes() throws {
        let book = try #require(analyzed(finding("by rs1611115 {\nC/C -> normal\nC/T -> reduced\nT/T -> low\n}")).book)
        let rows = try #require(book.finding("probe")).rows
        // Alleles are T, C in the order of the first `at`; codes are T/T, C/T, C/C.
        #expect(rows.map { $0.cells } == [[.only(2)], [.only(1)], [.only(0)]])
        #expect(rows.map { $0.step } == [2, 1, 0])
    }

    @Test func theMissingGenotypeIsNamedWithARowToPaste() throws {
        let result = analyzed(finding("by rs1611115 {\nC/C -> normal\n}"))
        let message = try #require(result.diagnostics.first)
        #expect(message.title == "the table of `probe` does not cover `T/T` and `C/T`")
        #expect(message.help == "add `T/T -> ...` and `C/T -> ...`, with a step instead of `...`")
        #expect(result.book == nil)
    }

    @Test func aGridNamesTheMissingCombination() throws {
        let grid = """
            by rs1611115, pots {
              | C/C      | *   | normal |
              | C/T, T/T | yes | low |
              | T/T      | no  | low |
            }
            """
        let message = try #require(analyzed(finding(grid)).diagnostics.first)
        #expect(message.title == "the table of `probe` does not cover `| C/T | no |`")
    }

    @Test func theMeetingOfTwoRowsIsNamedAndBothAreMarked() throws {
        let text = MessagePages.file(finding("by rs1611115 {\nC/C, C/T -> normal\nC/T, T/T -> low\n}"))
        let message = try #require(analyzed([("rules.phene", text)]).diagnostics.first)
        #expect(message.title == "two rows match `C/T`")
        #expect(message.others.count == 1)
        let second = text.utf8.dropFirst(message.primary.span.start).prefix(
            message.primary.span.end - message.primary.span.start)
        #expect(String(second)?.hasPrefix("C/T, T/T -> low") == true)
    }

    @Test func theOneCopyMessageNamesTheRowsAManNeeds() throws {
        let message = try #require(
            analyzed(finding("by rs72554632 {\nC/C -> normal\nC/T -> reduced\nT/T -> low\n}")).diagnostics.first)
        #expect(message.code == DiagnosticCode(503))
        #expect(message.help == "add `C -> ...` and `T -> ...`, or write `C, C/C` if both give the same step")
    }

    @Test func aComplementHasAFixAndAStrangerHasNone() throws {
        let turned = analyzed(finding("by rs1611115 {\nG/G -> normal\nC/T -> reduced\nT/T -> low\n}")).diagnostics
        #expect(turned.map(\.code.number) == [413])
        #expect(turned.first?.fixes.map(\.replacement) == ["C", "C"])
        let other = analyzed(
            "variant rs5 {\nat GRCh38 2:100 A>C,T\nstrand plus\n}\n" + """
                finding probe : activity {
                  by rs5 {
                    A/N -> low
                    * -> normal
                  }
                  evidence strong
                  cite zabetian2001
                }
                """
        ).diagnostics
        #expect(other.map(\.code.number) == [413])
        #expect(other.first?.fixes == [])
    }

    @Test func rangesReadTheOrderOfTheScale() throws {
        let book = try #require(
            analyzed(finding("by dbh_activity {\n..reduced -> low\nnormal.. -> normal\n}")).book)
        let rows = try #require(book.finding("probe")).rows
        #expect(rows.map { $0.cells } == [[CodeSet(bits: 0b011)], [CodeSet(bits: 0b100)]])
    }

    @Test func aFindingCannotReadAPathway() {
        let result = analyzed(
            """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """ + "\n" + finding("by tone {\n* -> low\n}"))
        #expect(result.codes == ["PH0307"])
    }

    @Test func theCycleIsReportedOnceWithItsPath() throws {
        func link(_ name: String, _ next: String) -> String {
            "finding \(name) : activity {\nby \(next) {\n* -> low\n}\nevidence strong\ncite zabetian2001\n}\n"
        }
        let result = analyzed(link("a1", "b1") + link("b1", "c1") + link("c1", "a1"))
        #expect(result.messages == ["PH0506 `a1` depends on itself: `a1` -> `b1` -> `c1` -> `a1`"])
    }

    @Test func aLongChainOfFindingsIsNoDanger() {
        var text = ""
        for number in 0..<3_000 {
            let next = number == 2_999 ? "dbh_activity" : "f\(number + 1)"
            text +=
                "finding f\(number) : activity {\nby \(next) {\n* -> low\n}\nevidence strong\ncite zabetian2001\n}\n"
        }
        #expect(analyzed(text).messages == [])
    }

    @Test(arguments: [
        ("Y", "A -> low\nG -> normal", "A/A -> low\nG -> normal"),
        ("MT", "A -> low\nG -> normal", "A/A -> low\nG -> normal"),
    ])
    func aPlaceOfOneCopyTakesSingleLettersOnly(chromosome: String, right: String, wrong: String) {
        let variant = "variant rs5 {\nat GRCh38 \(chromosome):100 A>G\n}\n"
        #expect(analyzed(variant + finding("by rs5 {\n\(right)\n}")).messages == [])
        #expect(analyzed(variant + finding("by rs5 {\n\(wrong)\n}")).codes == ["PH0414"])
    }
}
