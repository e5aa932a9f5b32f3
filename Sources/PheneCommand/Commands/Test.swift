// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneTesting
internal import PheneModel
internal import PheneJSON
internal import PheneReport

/// `phene test RULES...`
func test(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    let gate = try coverageGate(invocation)
    let rules = try CompiledRules(invocation.operands, packPaths: invocation.all(.packPath))
    environment.reportUnreadFiles(rules.unread)
    let isColoured = environment.isColoured(.errors, invocation)
    let pack = try rules.pack(isColoured: isColoured)
    guard let book = rules.book else { return .rulesFail }
    environment.writeMessage(rules.messages(isColoured: isColoured))

    // The rules of used packs are tested where they are.
    let own = Set(book.files.indices.filter { rules.ownPaths.contains(book.files[$0]) })
    var text = ""
    var failures: [(RuleTestRun.Failure, RuleTest)] = []
    var failed = 0
    for test in book.tests {
        let run = RuleTestRun(test, of: book, in: pack)
        if !run.failures.isEmpty { failed += 1 }
        for failure in run.failures {
            failures.append((failure, test))
            text += lines(failure, of: run.test, in: book)
        }
    }
    // A property that does not hold is an error of the rules, reported with a counterexample.
    let total = book.tests.count + book.properties.count
    if total == 0 { environment.writeMessage("warning: there are no tests in these files\n") }
    text += "\(total - failed) passed, \(failed) failed\n"
    var members: [JSON.Member] = [
        .init("schema", "phene-test"), .init("version", 1), .init("passed", .integer(total - failed)),
        .init("failed", .array(failures.map { json(of: $0.0, in: $0.1, book) })),
    ]
    var isDone = failed == 0
    if invocation.has(.coverage) || gate != nil {
        guard let coverage = wholeCoverage(of: book) else { throw unreadable }
        let shown = CoverageTable(coverage.restricted(to: own, of: book), of: book)
        text += "\n" + shown.text
        members.append(.init("coverage", shown.json))
        if let gate, shown.isBelow(gate) {
            text += "the gate is \(gate) percent\n"
            isDone = false
        }
    }
    if invocation.has(.mutate) || invocation.has(.write) {
        guard failed == 0 else {
            throw Fault(
                message: "a test fails without a mutation; fix the rules or the tests first",
                exitCode: .rulesFail, report: text)
        }
        guard let run = MutationRun(book, in: own) else { throw unreadable }
        let shown = MutationTable(run, of: book)
        text += "\n" + shown.text
        members.append(.init("mutation", shown.json))
        if invocation.has(.write) { environment.writeMessage(try write(SuggestedTests(run, of: book), to: rules)) }
        if let gate, shown.isBelow(gate) {
            text += "the gate is \(gate) percent\n"
            isDone = false
        }
    }
    _ = try environment.put(invocation.has(.json) ? JSON.object(members).text : text)
    return isDone ? .done : .rulesFail
}

/// Adds tests to the rule files of the operands, but not to those of used packs.
///
/// - Returns: one line for each file: how many tests were added.
private func write(_ suggested: SuggestedTests, to rules: CompiledRules) throws(Fault) -> String {
    var text = ""
    for file in rules.files where rules.ownPaths.contains(file.path) {
        let bytes = suggested.added(to: file)
        guard bytes != file.bytes else { continue }
        try Disk.rewrite(bytes, toFile: file.path)
        let count = suggested.tests.count { $0.path == file.path }
        text += "\(file.path): \(counted(count, "test")) added".inert + "\n"
    }
    return text.isEmpty ? "no test to add\n" : text
}

private let unreadable = Fault(message: "the compiled rules cannot be read back; please report this", exitCode: .fault)

/// The percentage of `--gate`; `nil` if the option is not given.
///
/// - Throws: a ``Fault`` if it is not a whole number from 0 to 100.
private func coverageGate(_ invocation: Invocation) throws(Fault) -> Int? {
    guard let value = invocation.value(.gate) else { return nil }
    guard let percent = Int(value), (0...100).contains(percent) else {
        throw .usage("`--gate \(value)` is not a percentage; write a whole number from 0 to 100", of: .test)
    }
    return percent
}

/// A failure as `path:line:column: ...`, with the explanation of the actual result.
private func lines(_ failure: RuleTestRun.Failure, of test: RuleTest, in book: RuleBook) -> String {
    let place = failure.expectation.place
    var text = "\(book.files[place.file]):\(place.line):\(place.column): failed: \(failure.expectation.text)".inert
    text += "\n" + "  in the test \"\(test.title)\"".inert + "\n"
    for line in failure.explanation.split(separator: "\n") { text += "    " + String(line).inert + "\n" }
    return text + "\n"
}

private func json(of failure: RuleTestRun.Failure, in test: RuleTest, _ book: RuleBook) -> JSON {
    [
        "test": .string(test.title), "at": .string(book.text(of: failure.expectation.place)),
        "expectation": .string(failure.expectation.text), "explanation": .string(failure.explanation),
    ]
}

extension RuleBook {
    /// A location in the rule files: `Rules/Norepinephrine/dbh.phene:12`.
    func text(of place: RuleLocation) -> String { "\(files[place.file]):\(place.line)" }
}
