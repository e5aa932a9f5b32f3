// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneMessages
internal import PheneFormat
internal import PheneReport
internal import PheneSyntax

/// `phene format RULES...` and `phene format -`
func format(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    if invocation.operands.contains("-") {
        guard invocation.operands.count == 1 else {
            throw .usage("`-` is standard input, and cannot be combined with other paths", of: .format)
        }
        return try formatInput(invocation, in: environment)
    }
    var result = FormatResult()
    let found = try RuleFiles(invocation.operands)
    environment.reportUnreadFiles(found.unread)
    for file in found.files {
        let parsed = parse(file, file: 0)
        if environment.reportErrors(of: parsed, file, invocation) {
            result.broken.append(file.path)
            continue
        }
        let bytes = formatted(parsed)
        if bytes == file.bytes {
            result.formatted += 1
            continue
        }
        if !invocation.has(.check) { try Disk.rewrite(bytes, toFile: file.path) }
        result.unformatted.append(file.path)
    }
    return try result.write(isCheck: invocation.has(.check), in: environment)
}

/// Formats standard input to standard output, for editors. If there are errors, nothing is written, so that an editor
/// keeps its text.
private func formatInput(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    guard let bytes = environment.input() else { throw .input("standard input cannot be read") }
    let file = SourceFile(path: "standard input", bytes: bytes)
    let parsed = parse(file, file: 0)
    if environment.reportErrors(of: parsed, file, invocation) { return .rulesFail }
    let formatted = formatted(parsed)
    if invocation.has(.check) { return formatted == bytes ? .done : .rulesFail }
    return try environment.put(formatted)
}

/// What was done with each file.
private struct FormatResult {
    /// How many files were formatted already.
    var formatted = 0
    /// Paths of files that were not.
    var unformatted: [String] = []
    /// Paths of files with errors.
    var broken: [String] = []

    /// Writes the paths and a summary.
    func write(isCheck: Bool, in environment: Environment) throws(Fault) -> ExitCode {
        var text = ""
        for path in unformatted { text += (isCheck ? "not formatted: " : "formatted: ") + path.inert + "\n" }
        for path in broken { text += "not changed because of errors: " + path.inert + "\n" }
        if isCheck, !unformatted.isEmpty { text += "`phene format` with the same paths formats them\n" }
        let total = formatted + unformatted.count + broken.count
        text += counted(total, "file")
        text += isCheck ? ", \(unformatted.count) not formatted" : ", \(unformatted.count) changed"
        if !broken.isEmpty { text += ", \(broken.count) with errors" }
        _ = try environment.put(text + "\n")
        return broken.isEmpty && (unformatted.isEmpty || !isCheck) ? .done : .rulesFail
    }
}

extension Environment {
    /// Writes the messages of a file that cannot be formatted; returns false if it can be.
    fileprivate func reportErrors(of parsed: ParsedFile, _ file: SourceFile, _ invocation: Invocation) -> Bool {
        guard parsed.diagnostics.contains(where: { $0.severity == .error }) else { return false }
        // Each file is parsed by itself, as file 0.
        writeMessage(Renderer(sources: [file], isColoured: isColoured(.errors, invocation)).text(parsed.diagnostics))
        return true
    }
}
