// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneModel
internal import PheneTesting

/// `phene check RULES...`
func check(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    let policy = try WarningPolicy(invocation)
    var rules = try CompiledRules(invocation, in: environment)
    if invocation.has(.updateLock), let lock = rules.lock {
        try Disk.write(Array(lock.text.utf8), toFile: ReferencedFiles.folder(of: lock.ruleFile) + PackLock.fileName)
        rules = try CompiledRules(invocation, in: environment)
    }
    let genomes = try GenomeFindings(invocation, rules)
    let shown = policy.shown(rules.diagnostics) + genomes.diagnostics
    if try !environment.put(shown, of: rules, for: invocation) {
        var text = counted(rules.files.count, "file") + ": "
        text += CompiledRules.summary(of: shown)
        if let book = rules.book {
            let parts = [
                ("variants", book.variants.count), ("findings", book.findings.count),
                ("pathways", book.pathways.count), ("recommendations", book.recommendations.count),
                ("tests", book.tests.count + book.properties.count),
            ]
            text += "; pack \(book.pack.name) \(book.pack.version): "
            text += parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        }
        let references = rules.book.map { UncheckedReferences($0, checked: genomes.agreeing).text($0) } ?? ""
        let hint = references.isEmpty ? "" : "  " + (DiagnosticCode.otherReference.hint ?? "") + "\n"
        _ = try environment.put(text + "\n" + genomes.text + references + hint)
    }
    return rules.book == nil || !genomes.diagnostics.isEmpty || policy.denies(shown) ? .rulesFail : .done
}
