// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneJSON
internal import PheneMessages
internal import PheneReport

extension CompiledRules {
    /// The rule files of the operands; with `--fix` or `--fix-guesses` after their fixes were applied and written.
    ///
    /// - Throws: a ``Fault`` where a path cannot be read or written.
    init(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) {
        let packPaths = invocation.all(.packPath)
        guard invocation.has(.fix) || invocation.has(.fixGuesses) else {
            try self.init(invocation.operands, packPaths: packPaths)
            return
        }
        let found = try RuleFiles(invocation.operands)
        let before = Compilation(files: found.files, companions: .onDisk, library: .onDisk(packPaths))
        let mending = before.mended(invocation.has(.fixGuesses) ? .guesses : .safe)
        let changed = zip(before.ownFiles, mending.files).filter { $0.bytes != $1.bytes }.map { $1 }
        for file in changed { try Disk.rewrite(file.bytes, toFile: file.path) }
        for step in mending.steps {
            let place = "\(step.path):\(step.line):\(step.column)"
            let mark = step.diagnostic.areFixesSafe ? "fixed" : "fixed by a guess"
            surroundings.tell("\(place): \(mark): \(step.diagnostic.title) [\(step.diagnostic.code.name)]".inert + "\n")
        }
        let fixes = counted(mending.steps.count, "fix", "fixes")
        let files = counted(changed.count, "file")
        surroundings.tell(changed.isEmpty ? "nothing to fix\n\n" : "\(fixes) in \(files)\n\n")
        self.init(
            Compilation(files: mending.files, companions: .onDisk, library: .onDisk(packPaths)), unread: found.unread)
    }
}

extension Surroundings {
    /// Writes messages in the form that `--format` names: JSON and SARIF as data, text as messages.
    ///
    /// - Returns: true where the data is complete, so that nothing else must be written to the output.
    func put(
        _ diagnostics: [Diagnostic], of rules: CompiledRules, for invocation: Invocation
    ) throws(Fault) -> Bool {
        tellUnread(rules.unread)
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
            tell(Renderer(sources: rules.files, isColoured: isColoured).text(diagnostics))
            return false
        }
    }

    /// Says what looks like rules and was not read.
    func tellUnread(_ unread: [String]) {
        for sentence in unread { tell("warning: \(sentence.inert)\n") }
    }
}
