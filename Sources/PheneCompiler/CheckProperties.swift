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
    static let propertyNotProved = DiagnosticPage(
        DiagnosticCode(911), "it is not proved of whom a property speaks",
        """
        `where` means what the condition of an advice means: it is asked over all combinations of genotypes and answers \
        that are still possible in a person. For this person there are more than 32,768 of them, so that it is not known \
        whether the property speaks of it, and the property is not counted as passed.
        """,
        wrong: questions + """
            property "a person of many answers is not low" {
              for all rs1611115
              where \(several)
              expect dbh_activity != low
            }
            """,
        right: """
            property "who has a C is not low" {
              for all rs1611115
              where has(rs1611115, C)
              expect dbh_activity != low
            }
            """)

    private static let questions =
        (1...16).map { "input q\($0) : yes | no \"Question \($0)?\"\n" }.joined() + """
            advice many_answers {
              when \(several)
              discuss standing_test
              evidence limited
              cite zabetian2001
            }

            """
    private static let several = "at least 8 of (" + (1...16).map { "q\($0) = yes" }.joined(separator: ", ") + ")"
}

/// The pages of the messages that come after the checks of `PheneSemantics`, by number. Their examples stand beside the
/// declarations that those share.
public enum CompilerCodes {
    public static let all: [DiagnosticPage] = [
        .propertyFails, .propertySelectsNobody, .propertyNotProved, .packNotFound, .usedVersion, .useCycle,
        .lockDiffers, .usedPackBroken,
    ]
}

/// Checks the properties of a book for everyone they speak of; where one does not hold there is no book.
func checkProperties(of result: AnalysisResult, in files: [SourceFile]) -> AnalysisResult {
    guard let book = result.book, !book.properties.isEmpty, let pack = PheneRuntime.Pack(book) else { return result }
    var found: [Diagnostic] = []
    for (property, marks) in zip(book.properties, result.properties) {
        let run = PropertyRun(property, of: book, in: pack)
        if run.peopleCount == 0, run.undecided == nil { found.append(selectsNobody(marks)) }
        if let undecided = run.undecided { found.append(notProved(property, undecided, marks, book)) }
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

private func notProved(
    _ property: RuleProperty, _ person: RuleTest, _ marks: PropertyMarks, _ book: RuleBook
) -> Diagnostic {
    let test = book.text(of: person, title: property.test.title + ": a person", expectations: [])
    return Diagnostic(
        DiagnosticPage.propertyNotProved.code, "it is not proved of whom the property speaks",
        at: marks.selection ?? marks.title, label: "too many combinations are possible",
        others: [.init(marks.title, "the property")], notes: ["of this person it is open:\n" + test],
        help: "give more with `given`, or go through it in `for all`")
}
