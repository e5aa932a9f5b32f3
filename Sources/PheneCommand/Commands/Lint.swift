// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneMessages
internal import PheneTesting

/// `phene lint RULES...` and `phene lint --list`
func lint(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    if invocation.has(.list) {
        let lines = MessagePages.warnings.map { "\($0.code.name)  \($0.title)\n" }
        return try environment.put(lines.joined())
    }
    if invocation.operands.isEmpty { throw .usage("`lint` needs `RULES...` or `--list`", of: .lint) }
    let policy = try WarningPolicy(invocation)
    let rules = try CompiledRules(invocation, in: environment)
    let shown = policy.shown(rules.diagnostics)
    if try !environment.put(shown, of: rules, for: invocation) {
        let warnings = shown.count { $0.severity == .warning }
        // What depends on an error is not checked, so there may be more warnings.
        let isComplete = rules.book != nil
        let counted = warnings == 0 ? "no warnings" : warnings == 1 ? "1 warning" : "\(warnings) warnings"
        _ = try environment.put(isComplete ? counted + "\n" : "the rules have errors; \(counted) so far\n")
    }
    return rules.book == nil || policy.denies(shown) ? .rulesFail : .done
}
