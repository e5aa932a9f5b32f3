// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneMessages
internal import PheneTesting
internal import PheneJSON
internal import PheneReport

extension CompiledRules {
    /// Compiles the rule files of the operands; with `--fix` or `--fix-guesses`, fixes are applied and written first.
    ///
    /// - Throws: a ``Fault`` if a path cannot be read or written.
    init(_ invocation: Invocation, in environment: Environment) throws(Fault) {
        let packPaths = invocation.all(.packPath)
        guard invocation.has(.fix) || invocation.has(.fixGuesses) else {
            try self.init(invocation.operands, packPaths: packPaths)
            return
        }
        let found = try RuleFiles(invocation.operands)
        let before = Compilation(files: found.files, library: .onDisk(packPaths))
        let fixed = before.applyingFixes(invocation.has(.fixGuesses) ? .guesses : .safe)
        let changed = zip(before.ownFiles, fixed.files).filter { $0.bytes != $1.bytes }.map { $1 }
        for file in changed { try Disk.rewrite(file.bytes, toFile: file.path) }
        for step in fixed.steps {
            let location = "\(step.path):\(step.line):\(step.column)"
            let prefix = step.diagnostic.areFixesSafe ? "fixed" : "fixed by a guess"
            environment.writeMessage(
                "\(location): \(prefix): \(step.diagnostic.title) [\(step.diagnostic.code.name)]".inert + "\n")
        }
        let fixes = counted(fixed.steps.count, "fix", "fixes")
        let files = counted(changed.count, "file")
        environment.writeMessage(changed.isEmpty ? "nothing to fix\n\n" : "\(fixes) in \(files)\n\n")
        self.init(
            Compilation(files: fixed.files, library: .onDisk(packPaths)), unread: found.unread)
    }
}

extension Environment {
    /// Writes messages in the format of `--format`: JSON and SARIF to standard output, text to standard error.
    ///
    /// - Returns: true if standard output holds a complete document, so that nothing else may be written to it.
    func put(
        _ diagnostics: [Diagnostic], of rules: CompiledRules, for invocation: Invocation
    ) throws(Fault) -> Bool {
        reportUnreadFiles(rules.unread)
        switch invocation.value(.format) {
        case "json":
            _ = try put(MessageJSON.json(diagnostics, sources: rules.files).text)
            return true
        case "sarif":
            let log = SARIF.log(diagnostics, sources: rules.files, version: version, pages: MessagePages.all)
            _ = try put(log.text)
            return true
        default:
            let isColoured = isColoured(.errors, invocation)
            writeMessage(Renderer(sources: rules.files, isColoured: isColoured).text(diagnostics))
            return false
        }
    }

    /// Warns of files that look like rules and were not read.
    func reportUnreadFiles(_ unread: [String]) {
        for sentence in unread { writeMessage("warning: \(sentence.inert)\n") }
    }
}
