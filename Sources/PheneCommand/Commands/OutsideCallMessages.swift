// SPDX-License-Identifier: Apache-2.0

internal import PheneReport
internal import PheneRuntime

extension CombinedEvaluation {
    /// Says on standard error what is wrong with calls from outside; see `OutsideCallMessages`.
    func reportOutsideCalls(_ invocation: Invocation, in environment: Environment) -> ExitCode {
        // Without calls there is nothing to say.
        if parts.allSatisfy({ $0.evaluation.outside.isEmpty }) { return .done }
        return OutsideCallMessages(parts.map { $0.evaluation.disclosed }, invocation).report(in: environment)
    }
}

extension OutsideCallMessages {
    /// - Parameters:
    ///   - people: one person under each of several packs, as it may be shown.
    ///   - invocation: the command.
    init(_ people: [Evaluation], _ invocation: Invocation) {
        self.init(
            people, isRedacted: invocation.has(.redact),
            others: { CompiledPackTable.all.map { $0.open() } },
            remedy: { invocation.way(to: $0.name) })
    }

    /// Writes the messages.
    ///
    /// - Returns: ``ExitCode/input`` if a call has an error, as the report is then not what was asked for; else ``ExitCode/done``.
    func report(in environment: Environment) -> ExitCode {
        let messages = all
        for message in messages { environment.writeMessage((message.kind.rawValue + ": " + message.text).inert + "\n") }
        return messages.contains { $0.kind == .error } ? .input : .done
    }
}

extension Invocation {
    /// How to open a pack beside those that are open; empty where the command has no option for it.
    fileprivate func way(to pack: String) -> String {
        if !command.options.contains(.pack) { return "" }
        let open = packNames.isEmpty ? [CompiledPackTable.all[0].name] : packNames
        return "; open it with `\(OptionName.pack.spelling) " + (open + [pack]).joined(separator: ",") + "`"
    }
}
