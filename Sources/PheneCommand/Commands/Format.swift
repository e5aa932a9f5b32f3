// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneReport
internal import PheneSyntax

/// `phene format RULES...` and `phene format -`
func format(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    if invocation.operands.contains("-") {
        guard invocation.operands.count == 1 else {
            throw .usage("`-` is standard input, so nothing else can stand beside it", of: .format)
        }
        return try formatInput(invocation, in: surroundings)
    }
    var outcome = FormatOutcome()
    let found = try RuleFiles(invocation.operands)
    surroundings.tellUnread(found.unread)
    for file in found.files {
        let parsed = parse(file, file: 0)
        if surroundings.tellErrors(of: parsed, file, invocation) {
            outcome.broken.append(file.path)
            continue
        }
        let bytes = formatted(parsed)
        if bytes == file.bytes {
            outcome.same += 1
            continue
        }
        if !invocation.has(.check) { try Disk.rewrite(bytes, toFile: file.path) }
        outcome.other.append(file.path)
    }
    return try outcome.tell(isCheck: invocation.has(.check), in: surroundings)
}

/// Standard input to standard output, for editors. Where there are errors nothing is written, so that an editor keeps
/// what it has.
private func formatInput(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    guard let bytes = surroundings.input() else { throw .input("standard input cannot be read") }
    let file = SourceFile(path: "standard input", bytes: bytes)
    let parsed = parse(file, file: 0)
    if surroundings.tellErrors(of: parsed, file, invocation) { return .rulesFail }
    let formatted = formatted(parsed)
    if invocation.has(.check) { return formatted == bytes ? .done : .rulesFail }
    return try surroundings.put(formatted)
}

/// What became of the files.
private struct FormatOutcome {
    /// How many were in the style already.
    var same = 0
    /// Paths of those that were not.
    var other: [String] = []
    /// Paths of those that have errors.
    var broken: [String] = []

    func tell(isCheck: Bool, in surroundings: Surroundings) throws(Fault) -> ExitCode {
        var text = ""
        for path in other { text += (isCheck ? "not in the style: " : "formatted: ") + path.inert + "\n" }
        for path in broken { text += "left alone, because it has errors: " + path.inert + "\n" }
        if isCheck, !other.isEmpty { text += "`phene format` with the same paths writes them in the style\n" }
        let total = same + other.count + broken.count
        text += counted(total, "file")
        text += isCheck ? ", \(other.count) not in the style" : ", \(other.count) changed"
        if !broken.isEmpty { text += ", \(broken.count) with errors" }
        _ = try surroundings.put(text + "\n")
        return broken.isEmpty && (other.isEmpty || !isCheck) ? .done : .rulesFail
    }
}

extension Surroundings {
    /// Writes the messages of a file that cannot be formatted; false where it can be.
    fileprivate func tellErrors(of parsed: ParsedFile, _ file: SourceFile, _ invocation: Invocation) -> Bool {
        guard parsed.diagnostics.contains(where: { $0.severity == .error }) else { return false }
        // Each file is parsed by itself, as the first of its own.
        tell(Renderer(sources: [file], isColoured: isColoured(.errors, invocation)).text(parsed.diagnostics))
        return true
    }
}
