// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneSemantics
import PheneTesting
import Testing

@Suite struct PropertyTests {
    private func property(_ clauses: String) -> String { "property \"p\" {\n\(clauses)\n}\n" }

    @Test func theCompilerDoesNotRunProperties() {
        let text = MessagePages.file(property("for all rs1611115\nexpect dbh_activity = low"))
        let compilation = Compilation(files: [SourceFile(path: "rules.phene", text: text)])
        #expect(compilation.check().book != nil)
        #expect(compilation.checkWithProperties().book == nil)
    }

    @Test func aSwiftTestFailsIfItsPropertySelectsNobody() throws {
        let text = MessagePages.file(
            property("for all rs1611115\nwhere has(rs1611115, C)\nexpect dbh_activity != low"))
        let files = [SourceFile(path: "rules.phene", text: text)]
        let swift = try #require(Compilation(files: files).run(to: .tests(module: "M") { $0 }).files.first?.text)
        #expect(swift.contains("if !selectsSomebody { Issue.record(\"the property selects nobody\") }"))
        #expect(swift.contains("Issue.record(\"it is not proved whether the property selects a person\")"))
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
    func aPropertyThatHoldsGivesNoMessage(clauses: String) {
        // The recommendation is unknown without the answer `no`, so that one of these properties needs a `where`.
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

    @Test func missingGenotypesAreIncludedOnlyOnRequest() {
        #expect(checked(property("for all rs1611115\nexpect known dbh_activity")).messages == [])
        #expect(checked(property("for all rs1611115 or missing\nexpect known dbh_activity")).codes == ["PH0909"])
    }

    @Test func bothCopyNumbersOnXAreEnumerated() throws {
        let result = checked(property("for all rs72554632\nexpect has(rs72554632, C)"))
        #expect(result.diagnostics.first?.notes.first?.contains("given sex female\n  given rs72554632 T/T") == true)
        let male = checked(property("for all rs72554632\ngiven sex male\nexpect has(rs72554632, C)"))
        #expect(male.diagnostics.first?.notes.first?.contains("given sex male\n  given rs72554632 T\n") == true)
        let book = try #require(
            checked(property("for all rs72554632, pots or missing\nexpect dbh_activity unknown")).book)
        #expect(book.peopleCount(of: book.properties[0]) == (3 + 1) * 3 + (2 + 1) * 3)
    }

    @Test func eachFailedExpectationIsReportedAtItsLocation() {
        let result = checked(property("for all rs1611115\nexpect dbh_activity = low\nexpect dbh_activity = normal"))
        #expect(result.codes == ["PH0909", "PH0909"])
        #expect(Set(result.diagnostics.map(\.primary.span)).count == 2)
    }

    @Test func aLocusCannotBeBothGivenAndEnumerated() {
        let twice = property("for all rs1611115, rs1611115\nexpect known dbh_activity")
        #expect(checked(twice).codes == ["PH0904"])
        let given = property("for all rs1611115\ngiven rs1611115 T/T\nexpect known dbh_activity")
        #expect(checked(given).codes == ["PH0904"])
    }

    @Test func testsCanExpectConditions() {
        let test = "test \"t\" {\n  given rs1611115 C/T\n  expect dbh_activity < normal and dbh_activity != low\n}\n"
        #expect(checked(test).messages == [])
    }

    /// Everybody has one of the genotypes in the parts, so that the condition is true for the untested person too.
    @Test(arguments: [
        "has(rs1611115, C) or rs1611115 = T/T", "rs1611115 = C/C or rs1611115 = C/T or rs1611115 = T/T",
        "not (has(rs1611115, C) and rs1611115 = T/T)", "at least 1 of (has(rs1611115, C), rs1611115 = T/T)",
        "dbh_activity = low or dbh_activity >= reduced",
    ])
    func whereAndExpectEvaluateTheirPartsJointly(condition: String) {
        func result(of expectation: String) -> AnalysisResult {
            checked(
                property(
                    """
                    for all rs1611115 or missing
                    given pots = yes
                    where (\(condition)) and pots = yes
                    expect \(expectation)
                    """))
        }
        #expect(result(of: "(\(condition))").messages == [])
        let untested = result(of: "known dbh_activity")
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

    @Test func anUndecidedWhereSelectsNobody() {
        #expect(checked(property("for all rs1611115\nwhere pots = yes\nexpect known dbh_activity")).codes == ["PH0910"])
    }
}
