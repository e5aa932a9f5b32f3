// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneIR
internal import PheneJSON
internal import PheneReaders
internal import PheneReport
internal import PheneRuleTests
internal import PheneRuntime

/// `phene diff OLD NEW`
func diff(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let old = try side(invocation.operands[0], invocation, in: surroundings)
    let new = try side(invocation.operands[1], invocation, in: surroundings)
    let shown: DifferenceTable
    if let path = invocation.value(.against) {
        shown = DifferenceTable(
            try personDifference(from: old, to: new, invocation, file: path, in: surroundings))
    } else {
        shown = DifferenceTable(BookDifference(from: old, to: new))
    }
    _ = try surroundings.put(invocation.has(.json) ? shown.json.text : shown.text)
    return shown.changesResults ? .rulesFail : .done
}

private func side(
    _ path: String, _ invocation: Invocation, in surroundings: Surroundings
) throws(Fault) -> Side {
    let rules = try CompiledRules([path], packPaths: invocation.all(.packPath))
    let isColoured = surroundings.isColoured(.errors, invocation)
    _ = try rules.pack(isColoured: isColoured)
    guard let book = rules.book, let side = Side(book) else {
        throw Fault(message: "the compiled rules cannot be read back; please report this", exitCode: .fault)
    }
    return side
}

/// A person's results under two rule books, where they differ.
private func personDifference(
    from old: Side, to new: Side, _ invocation: Invocation, file: String, in surroundings: Surroundings
) throws(Fault) -> [(rule: Rule, old: RuleResult?, new: RuleResult?)] {
    let before = try CompiledRules.pack(old.book), after = try CompiledRules.pack(new.book)
    let first = try Person(invocation, file: file, pack: before, asksAll: false, in: surroundings).evaluation
    let second = try Person(invocation, file: file, pack: after, asksAll: false, in: surroundings).evaluation
    let oldResults = Dictionary(uniqueKeysWithValues: old.book.rules.map { ($0, old.result(of: $0, for: first)) })
    let newResults = Dictionary(uniqueKeysWithValues: new.book.rules.map { ($0, new.result(of: $0, for: second)) })
    let gone = old.book.rules.filter { newResults[$0] == nil }
    return (new.book.rules + gone).compactMap { rule in
        let (was, becomes) = (oldResults[rule] ?? nil, newResults[rule] ?? nil)
        return was == becomes ? nil : (rule, was, becomes)
    }
}
