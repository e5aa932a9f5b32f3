// SPDX-License-Identifier: Apache-2.0

internal import PheneIR

/// `phene check RULES...`
func check(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let rules = try CompiledRules(invocation.operands)
    surroundings.tell(rules.messages(isColoured: surroundings.isColoured(.errors, invocation)))
    var text = rules.files.count == 1 ? "1 file: " : "\(rules.files.count) files: "
    text += rules.summary
    if let book = rules.book {
        let parts = [
            ("variants", book.variants.count), ("findings", book.findings.count), ("pathways", book.pathways.count),
            ("advices", book.advices.count), ("tests", book.tests.count + book.properties.count),
        ]
        text += "; pack \(book.pack.name) \(book.pack.version): "
        text += parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
    _ = try surroundings.put(text + "\n")
    return rules.book == nil ? .rulesFail : .done
}
