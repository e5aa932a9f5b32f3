// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneModel
internal import PheneRuntime
internal import PheneSemantics

extension AnalysisResult {
    /// Runs the properties of the book for every person that they select.
    ///
    /// - Returns: a message for each expectation that fails, with the first person for whom it fails as a test to paste, and a
    ///   message for each property that selects no person, or for which it is not proved whether it selects a person.
    /// - Complexity: linear in the people and in the pack's gates.
    func propertyFailures() -> [Diagnostic] {
        guard let book, !book.properties.isEmpty, let pack = PheneRuntime.Pack(book) else { return [] }
        var found: [Diagnostic] = []
        for (property, marks) in zip(book.properties, properties) {
            let run = PropertyRun(property, of: book, in: pack)
            if run.peopleCount == 0, run.undecided == nil { found.append(selectsNobody(marks)) }
            if let undecided = run.undecided { found.append(notProved(property, undecided, marks, book)) }
            for counterexample in run.counterexamples { found.append(fails(property, counterexample, marks, book)) }
        }
        return found
    }
}

private func fails(
    _ property: RuleProperty, _ counterexample: PropertyRun.Counterexample, _ marks: PropertyMarks, _ book: RuleBook
) -> Diagnostic {
    let expectation = property.test.expectations[counterexample.expectation]
    let test = book.text(
        of: counterexample.test, title: property.test.title + ": a counterexample", expectations: [expectation])
    return Diagnostic(
        DiagnosticCode.propertyFails, "the property does not hold",
        at: marks.expectations[counterexample.expectation], label: "not true for everyone",
        others: [.init(marks.title, "the property")], notes: ["this person shows it:\n" + test],
        help: "paste the test to see the result, then correct the rules or restrict the property with `where`")
}

private func selectsNobody(_ marks: PropertyMarks) -> Diagnostic {
    Diagnostic(
        DiagnosticCode.propertySelectsNobody, "the property selects nobody", at: marks.selection ?? marks.title,
        label: "true for none of the people in `for all`", others: [.init(marks.title, "the property")],
        help: "relax `where`, or add loci or questions to `for all`")
}

private func notProved(
    _ property: RuleProperty, _ person: RuleTest, _ marks: PropertyMarks, _ book: RuleBook
) -> Diagnostic {
    let test = book.text(of: person, title: property.test.title + ": a person", expectations: [])
    return Diagnostic(
        DiagnosticCode.propertyNotProved, "it is not proved whether the property selects a person",
        at: marks.selection ?? marks.title, label: "too many combinations are possible",
        others: [.init(marks.title, "the property")], notes: ["it is undecided for this person:\n" + test],
        help: "fix more values with `given`, or list them in `for all`")
}
