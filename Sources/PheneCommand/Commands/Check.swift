// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneIR
internal import PheneProofs

/// `phene check RULES...`
func check(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let policy = try WarningPolicy(invocation)
    var rules = try CompiledRules(invocation, in: surroundings)
    if invocation.has(.updateLock), let lock = rules.lock {
        try Disk.write(Array(lock.text.utf8), toFile: Companions.folder(of: lock.ruleFile) + PackLock.fileName)
        rules = try CompiledRules(invocation, in: surroundings)
    }
    let genomes = try GenomeFindings(invocation, rules)
    let shown = policy.shown(rules.diagnostics) + genomes.diagnostics
    if try !surroundings.put(shown, of: rules, for: invocation) {
        var text = counted(rules.files.count, "file") + ": "
        text += CompiledRules.summary(of: shown)
        if let book = rules.book {
            let parts = [
                ("variants", book.variants.count), ("findings", book.findings.count),
                ("pathways", book.pathways.count), ("advices", book.advices.count),
                ("tests", book.tests.count + book.properties.count),
            ]
            text += "; pack \(book.pack.name) \(book.pack.version): "
            text += parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        }
        let references = rules.book.map { UncheckedReferences($0, checked: genomes.agreeing).text($0) } ?? ""
        _ = try surroundings.put(text + "\n" + genomes.text + references)
    }
    return rules.book == nil || !genomes.diagnostics.isEmpty || policy.denies(shown) ? .rulesFail : .done
}
