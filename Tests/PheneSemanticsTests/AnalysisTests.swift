// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct AnalysisTests {
    private func advice(_ name: String = "rest", when condition: String, extra: String = "") -> String {
        "advice \(name) {\nwhen \(condition)\nconsider vitamin_c\n\(extra)\nevidence limited\ncite zabetian2001\n}\n"
    }

    private func condition(_ text: String) throws -> PheneModel.Condition {
        let result = analyzed(advice(when: text))
        let book = try #require(result.book, "\(result.messages)")
        return try #require(book.recommendations.first { $0.name == "rest" }).condition
    }

    @Test func comparisonsAndGenotypeTestsBecomeSetsOfCodes() throws {
        #expect(try condition("dbh_activity <= reduced") == .test(.finding(0), CodeSet(bits: 0b011)))
        #expect(try condition("dbh_activity != low") == .test(.finding(0), CodeSet(bits: 0b110)))
        // Codes of rs1611115: T/T, T/C, C/C.
        #expect(try condition("has(rs1611115, T)") == .test(.locus(0), CodeSet(bits: 0b011)))
        #expect(try condition("copies(rs1611115, T) = 1") == .test(.locus(0), CodeSet(bits: 0b010)))
        #expect(try condition("rs1611115 != C/C") == .test(.locus(0), CodeSet(bits: 0b011)))
        // Codes of rs72554632 on X: C/C, C/T, T/T, C, T.
        #expect(try condition("rs72554632 = T") == .test(.locus(1), CodeSet(bits: 0b10000)))
        #expect(try condition("missing rs1611115") == .not(.known(.locus(0))))
        #expect(
            try condition("at least 2 of (pots = yes, dbh_activity = low, known rs1611115)")
                == .atLeast(2, [.test(.input(0), .only(0)), .test(.finding(0), .only(0)), .known(.locus(0))]))
    }

    @Test(arguments: [
        ("copies(rs1611115, T) >= 3", "PH0601"), ("copies(rs1611115, T) <= 2", "PH0602"),
        ("dbh_activity > normal", "PH0601"), ("dbh_activity >= low", "PH0602"),
        ("at least 3 of (pots = yes, pots = no)", "PH0601"), ("at least 0 of (pots = yes, pots = no)", "PH0602"),
        ("pots < yes", "PH0604"), ("rs1611115 = low", "PH0603"), ("rs1611115 = g/g", "PH0413"),
        ("dbh_activity = T/T", "PH0603"),
        ("dbh_activity = hihg", "PH0301"), ("rs1611115 = T", "PH0414"), ("pots = maybe", "PH0301"),
    ])
    func aConditionThatSaysNothingOrNonsenseDoesNotBuild(text: String, code: String) {
        #expect(analyzed(advice(when: text)).codes == [code])
    }

    @Test func theConditionIsKeptAsWrittenOnOneLine() throws {
        let result = analyzed(advice(when: "dbh_activity = low and // a reason\n    pots = yes"))
        let written = try #require(result.book).recommendations.first { $0.name == "rest" }?.conditionText
        #expect(written == "dbh_activity = low and pots = yes")
    }

    @Test func anOverrideWithoutTargetsMeansAllOfThem() throws {
        let guardian = advice("guarded", when: "pots = yes", extra: "overrides rest because \"of the harm\"")
        let book = try #require(analyzed(advice(when: "dbh_activity = low") + guardian).book)
        let overrides = try #require(book.recommendations.first { $0.name == "guarded" }).overrides
        #expect(overrides.map { $0.targets.map { book.targets[$0] } } == [["vitamin_c"]])
        #expect(book.recommendations[overrides[0].advice].name == "rest")
    }

    @Test func allErrorsOfAllFilesAreFoundInOneRunSortedByPath() {
        let first = ("b.phene", MessagePages.file(advice(when: "nothing_here = low")))
        let second = (
            "a.phene", "finding probe : activty {\nby rs16111155 {\n* -> low\n}\nevidence strong\ncite nobody\n}"
        )
        let expected = ["PH0301", "PH0301", "PH0301", "PH0301"]
        let forward = analyzed([first, second]), backward = analyzed([second, first])
        #expect(forward.codes == expected)
        #expect(forward.messages == backward.messages)
        #expect(forward.diagnostics.first?.help == "did you mean `activity`?")
    }

    @Test func whatTheParserLostIsNotReportedAsMissing() {
        let result = analyzed(
            "finding probe : activity {\nby rs1611115 {\n* -> low\n}\nevidence strong\ncit zabetian2001\n}")
        #expect(result.diagnostics.count == 1, "\(result.messages)")
        #expect(result.book == nil)
    }

    @Test func bandsMayOverlapNeitherNorLeaveASumOut() {
        func pathway(_ net: String) -> String {
            "pathway way : activity {\nsynthesis dbh_activity { low -> -2  reduced -> 0  normal -> 1 }\nnet { \(net) }\n"
                + "evidence limited\ncite zabetian2001\n}"
        }
        #expect(analyzed(pathway("-2..0 -> low  1 -> normal")).messages == [])
        #expect(analyzed(pathway("..0 -> low  1.. -> normal")).messages == [])
        #expect(analyzed(pathway("..-1 -> low  1.. -> normal")).messages == ["PH0704 the sum 0 is in no band"])
        #expect(analyzed(pathway("..0 -> low")).messages == ["PH0704 the sum 1 is in no band"])
        #expect(analyzed(pathway("..0 -> low  0.. -> normal")).codes == ["PH0703"])
        #expect(analyzed(pathway("1.. -> normal  ..0 -> low")).codes == ["PH0703"])
    }

    @Test func aTestIsReadAsAFileIs() throws {
        func test(_ clauses: String) -> String { "test \"probe\" {\n\(clauses)\n}" }
        let vendor = "given sex male\ngiven rs72554632 T/T\nexpect advice standing unknown needs pots"
        #expect(analyzed(test(vendor)).messages == [])
        #expect(analyzed(test("given rs1611115 T/.\nexpect dbh_activity among low, reduced")).messages == [])
        #expect(analyzed(test("given rs1611115 --\nexpect dbh_activity unknown")).messages == [])
        #expect(analyzed(test("given rs1611115 T|C\nexpect dbh_activity = reduced")).messages == [])
        #expect(analyzed(test("given rs1611115 T\nexpect dbh_activity = low")).codes == ["PH0901"])
        #expect(analyzed(test("given rs1611115 Q/T\nexpect dbh_activity unknown")).codes == ["PH0901"])
        #expect(analyzed(test("given rs1611115 T/T\nexpect advice standing held by dbh_activity")).codes == ["PH0307"])
    }

    @Test func amongOneStepIsThatStep() throws {
        let book = try #require(
            analyzed("test \"probe\" {\ngiven rs1611115 T/T\nexpect dbh_activity among low\n}").book)
        #expect(book.tests.first?.expectations.map(\.expected) == [.possible(.finding(0), .only(0))])
    }

    @Test func aClaimWithoutEvidenceOrSourceDoesNotBuild() {
        for clause in ["evidence strong", "cite zabetian2001"] {
            let text = "finding probe : activity {\nby rs1611115 {\n* -> low\n}\n\(clause)\n}"
            #expect(analyzed(text).codes == ["PH0306"])
        }
    }
}
