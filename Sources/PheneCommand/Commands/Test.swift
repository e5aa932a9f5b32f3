// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneIR
internal import PheneJSON
internal import PheneReport
internal import PheneRuleTests

/// `phene test RULES...`
func test(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let gate = try gate(invocation)
    let rules = try CompiledRules(invocation.operands)
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
    let isJSON = invocation.value(.format) == "json"
    text += "\(total - failed) passed, \(failed) failed\n"
    var members: [JSON.Member] = [
        .init("schema", "phene-test 1"), .init("passed", .integer(total - failed)), .init("failed", .integer(failed)),
    ]
    // What failing tests touch and notice says nothing.
    var isMissed = false
    if failed == 0, invocation.has(.coverage) {
        let table = try examined(CoverageTable(book))
        text += "\n" + CoverageText.text(table, in: book)
        members.append(.init("coverage", table.json))
        isMissed = isMissed || table.whole.percent < gate
    }
    if failed == 0, invocation.has(.mutate) {
        let run = try examined(MutationRun(book))
        text += "\n" + MutationText.text(run, in: book)
        members.append(.init("mutation", run.json(in: book)))
        isMissed = isMissed || run.percent < gate
    }
    if isMissed { surroundings.tell("error: less than \(gate) %\n") }
    _ = try surroundings.put(isJSON ? JSON.object(members).text : text)
    return failed == 0 && !isMissed ? .done : .rulesFail
}

private func examined<Result>(_ result: Result?) throws(Fault) -> Result {
    guard let result else {
        throw Fault(message: "the compiled rules cannot be read back; please report this", exitCode: .fault)
    }
    return result
}

/// The percentage that `--gate` asks for; 0 where it is not given.
private func gate(_ invocation: Invocation) throws(Fault) -> Int {
    if invocation.value(.format) == "sarif" { throw .usage("`test` prints text or json", of: .test) }
    guard let word = invocation.value(.gate) else { return 0 }
    guard invocation.has(.coverage) || invocation.has(.mutate) else {
        throw .usage("`--gate` needs `--coverage` or `--mutate`", of: .test)
    }
    guard let percent = Int(word), (0...100).contains(percent) else {
        throw .usage("`\(word)` is no percentage; expected a whole number from 0 to 100", of: .test)
    }
    return percent
}

/// A failure as `path:line: ...`, with the explanation of what came out instead.
private func lines(_ failure: RuleTestRun.Failure, of test: RuleTest, in book: RuleBook) -> String {
    let place = failure.expectation.place
    var text = "\(book.files[place.file]):\(place.line):\(place.column): failed: \(failure.expectation.text)".inert
    text += "\n" + "  in the test \"\(test.title)\"".inert + "\n"
    for line in failure.explanation.split(separator: "\n") { text += "    " + String(line).inert + "\n" }
    return text + "\n"
}
