// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSemantics
import Testing

@Suite struct PropertyTests {
    private func property(_ clauses: String) -> String { "property \"p\" {\n\(clauses)\n}\n" }

    @Test(arguments: CompilerCodes.all.map(\.code.number))
    func theWrongExampleGetsJustItsCodeAndTheRightOneNone(number: Int) throws {
        let page = try #require(CompilerCodes.all.first { $0.code.number == number })
        #expect(checked(page.wrong).codes == [page.code.name])
        #expect(checked(page.right).messages == [])
    }

    @Test(arguments: [
        "for all rs1611115\nexpect known dbh_activity",
        "for all rs1611115 or missing\nwhere missing rs1611115\nexpect dbh_activity unknown",
        "for all rs1611115\nwhere has(rs1611115, C)\nexpect dbh_activity != low",
        "for all rs1611115\nfor all pots or missing\ngiven sex female\nexpect advice standing unknown needs rs72554632",
        "for all rs72554632, pots\nwhere not has(rs72554632, T)\nexpect advice standing does not apply",
        "for all rs1611115\nexpect dbh_activity = low or dbh_activity = reduced or dbh_activity = normal",
        "for all rs1611115\nexpect not (rs1611115 = T/T) or dbh_activity = low",
    ])
    func whatHoldsOfEveryoneIsNoMessage(clauses: String) {
        // The advice is unknown without the answer `no`, so one of these needs a `where` to hold.
        let clauses = clauses.contains("needs") ? clauses + "\nwhere pots = yes" : clauses
        #expect(checked(property(clauses)).messages == [])
    }

    @Test func theCounterexampleIsATestThatCanBePasted() throws {
        let result = checked(property("for all rs1611115, pots\nexpect dbh_activity != reduced"))
        #expect(result.book == nil)
        let note = try #require(result.diagnostics.first?.notes.first)
        let expected = """
            this person shows it:
            test "p: a counterexample" {
              given rs1611115 C/T
              given pots = yes
              expect dbh_activity != reduced
            }
            """
        #expect(note == expected)
        #expect(checked(String(note.drop { $0 != "\n" })).messages == [])
    }

    @Test func whatIsMissingIsAmongThemOnlyWhereAskedFor() {
        #expect(checked(property("for all rs1611115\nexpect known dbh_activity")).messages == [])
        #expect(checked(property("for all rs1611115 or missing\nexpect known dbh_activity")).codes == ["PH0909"])
    }

    @Test func onXBothNumbersOfCopiesAreGoneThrough() throws {
        let result = checked(property("for all rs72554632\nexpect has(rs72554632, C)"))
        #expect(result.diagnostics.first?.notes.first?.contains("given sex female\n  given rs72554632 T/T") == true)
        let male = checked(property("for all rs72554632\ngiven sex male\nexpect has(rs72554632, C)"))
        #expect(male.diagnostics.first?.notes.first?.contains("given sex male\n  given rs72554632 T\n") == true)
        let book = try #require(
            checked(property("for all rs72554632, pots or missing\nexpect dbh_activity unknown")).book)
        #expect(book.peopleCount(of: book.properties[0]) == (3 + 1) * 3 + (2 + 1) * 3)
    }

    @Test func eachExpectationThatFailsIsToldAtItsPlace() {
        let result = checked(property("for all rs1611115\nexpect dbh_activity = low\nexpect dbh_activity = normal"))
        #expect(result.codes == ["PH0909", "PH0909"])
        #expect(Set(result.diagnostics.map(\.primary.span)).count == 2)
    }

    @Test func aLocusIsNotGivenAndGoneThrough() {
        let twice = property("for all rs1611115, rs1611115\nexpect known dbh_activity")
        #expect(checked(twice).codes == ["PH0904"])
        let given = property("for all rs1611115\ngiven rs1611115 T/T\nexpect known dbh_activity")
        #expect(checked(given).codes == ["PH0904"])
    }

    @Test func testsExpectConditionsToo() {
        let test = "test \"t\" {\n  given rs1611115 C/T\n  expect dbh_activity < normal and dbh_activity != low\n}\n"
        #expect(checked(test).messages == [])
    }

    /// Everybody has one of the genotypes that the parts name, so that these speak of the untested person too.
    @Test(arguments: [
        "has(rs1611115, C) or rs1611115 = T/T", "rs1611115 = C/C or rs1611115 = C/T or rs1611115 = T/T",
        "not (has(rs1611115, C) and rs1611115 = T/T)", "at least 1 of (has(rs1611115, C), rs1611115 = T/T)",
        "dbh_activity = low or dbh_activity >= reduced",
    ])
    func whereAndExpectTakeTheirPartsTogether(condition: String) {
        func outcome(_ expectation: String) -> AnalysisResult {
            checked(
                property(
                    """
                    for all rs1611115 or missing
                    given pots = yes
                    where (\(condition)) and pots = yes
                    expect \(expectation)
                    """))
        }
        #expect(outcome("(\(condition))").messages == [])
        let untested = outcome("known dbh_activity")
        #expect(untested.codes == ["PH0909"])
        let note = """
            this person shows it:
            test "p: a counterexample" {
              given pots = yes
              expect known dbh_activity
            }
            """
        #expect(untested.diagnostics.first?.notes == [note])
    }

    @Test func whatTheWhereLeavesOpenIsNotSelected() {
        #expect(checked(property("for all rs1611115\nwhere pots = yes\nexpect known dbh_activity")).codes == ["PH0910"])
    }
}
