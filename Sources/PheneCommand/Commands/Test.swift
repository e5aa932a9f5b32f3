// SPDX-License-Identifier: Apache-2.0

internal import PheneIR
internal import PheneReport
internal import PheneRuleTests

/// `phene test RULES...`
func test(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let rules = try CompiledRules(invocation.operands, packPaths: invocation.all(.packPath))
    let isColoured = surroundings.isColoured(.errors, invocation)
    let pack = try rules.pack(isColoured: isColoured)
    guard let book = rules.book else { return .rulesFail }
    surroundings.tell(rules.messages(isColoured: isColoured))

    var text = ""
    var failed = 0
    for test in book.tests {
        let run = RuleTestRun(test, of: book, in: pack)
        if !run.failures.isEmpty { failed += 1 }
        for failure in run.failures { text += lines(failure, of: run.test, in: book) }
    }
    // Properties that do not hold are errors of the rules, with a counterexample.
    let total = book.tests.count + book.properties.count
    if total == 0 { surroundings.tell("warning: there are no tests in these files\n") }
    _ = try surroundings.put(text + "\(total - failed) passed, \(failed) failed\n")
    return failed == 0 ? .done : .rulesFail
}

/// A failure as `path:line: ...`, with the explanation of what came out instead.
private func lines(_ failure: RuleTestRun.Failure, of test: RuleTest, in book: RuleBook) -> String {
    let place = failure.expectation.place
    var text = "\(book.files[place.file]):\(place.line):\(place.column): failed: \(failure.expectation.text)".inert
    text += "\n" + "  in the test \"\(test.title)\"".inert + "\n"
    for line in failure.explanation.split(separator: "\n") { text += "    " + String(line).inert + "\n" }
    return text + "\n"
}
