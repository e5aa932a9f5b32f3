// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneIR
internal import PheneRuleTests
internal import PheneRuntime
internal import PheneSemantics

extension DiagnosticPage {
    static let propertyFails = DiagnosticPage(
        DiagnosticCode(909), "a property does not hold",
        """
        A property is checked for every person it speaks of when the rules are compiled. The message shows the first one \
        of whom it does not hold, as a test that can be pasted.
        """,
        wrong: """
            property "who has a C is not reduced" {
              for all rs1611115
              where has(rs1611115, C)
              expect dbh_activity != reduced
            }
            """,
        right: """
            property "who has a C is not low" {
              for all rs1611115
              where has(rs1611115, C)
              expect dbh_activity != low
            }
            """)
    static let propertySelectsNobody = DiagnosticPage(
        DiagnosticCode(910), "a property speaks of nobody",
        "`where` is true of none of the people that `for all` goes through, so that the property could never fail.",
        wrong: """
            property "who has both letters twice is low" {
              for all rs1611115
              where rs1611115 = C/C and rs1611115 = T/T
              expect dbh_activity = low
            }
            """,
        right: """
            property "who has one letter twice is not in between" {
              for all rs1611115
              where rs1611115 = C/C or rs1611115 = T/T
              expect dbh_activity != reduced
            }
            """)
}

/// The pages of the messages that come after the checks of `PheneSemantics`, by number. Their examples stand beside the
/// declarations that those share.
public enum CompilerCodes {
    public static let all: [DiagnosticPage] = [
        .propertyFails, .propertySelectsNobody, .packNotFound, .usedVersion, .useCycle, .lockDiffers, .usedPackBroken,
    ]
}

/// Checks the properties of a book for everyone they speak of; where one does not hold there is no book.
func checkProperties(of result: AnalysisResult, in files: [SourceFile]) -> AnalysisResult {
    guard let book = result.book, !book.properties.isEmpty, let pack = PheneRuntime.Pack(book) else { return result }
    var found: [Diagnostic] = []
    for (property, marks) in zip(book.properties, result.properties) {
        let run = PropertyRun(property, of: book, in: pack)
        if run.peopleCount == 0 { found.append(selectsNobody(marks)) }
        for counterexample in run.counterexamples {
            let expectation = property.test.expectations[counterexample.expectation]
            let test = book.text(
                of: counterexample.test, title: property.test.title + ": a counterexample", expectations: [expectation])
            found.append(
                Diagnostic(
                    DiagnosticPage.propertyFails.code, "the property does not hold",
                    at: marks.expectations[counterexample.expectation], label: "not true of everyone",
                    others: [.init(marks.title, "the property")], notes: ["this person shows it:\n" + test],
                    help:
                        "paste the test to see what comes out; then mend the rules, or say in `where` of whom it is so")
            )
        }
    }
    if found.isEmpty { return result }
    let diagnostics = (result.diagnostics + found).sorted { a, b in
        let first = files[a.primary.span.file].path, second = files[b.primary.span.file].path
        return first == second ? a.primary.span < b.primary.span : first < second
    }
    return AnalysisResult(book: nil, diagnostics: diagnostics, properties: result.properties)
}

private func selectsNobody(_ marks: PropertyMarks) -> Diagnostic {
    Diagnostic(
        DiagnosticPage.propertySelectsNobody.code, "the property speaks of nobody", at: marks.selection ?? marks.title,
        label: "true of none of the people it goes through", others: [.init(marks.title, "the property")],
        help: "ask for less in `where`, or go through more in `for all`")
}
