// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics

/// `phene lint RULES...` and `phene lint --list`
func lint(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    if invocation.has(.list) {
        let lines = MessagePages.warnings.map { "\($0.code.name)  \($0.title)\n" }
        return try surroundings.put(lines.joined())
    }
    if invocation.operands.isEmpty { throw .usage("`lint` needs `RULES...` or `--list`", of: .lint) }
    let policy = try WarningPolicy(invocation)
    let rules = try CompiledRules(invocation, in: surroundings)
    let shown = policy.shown(rules.diagnostics)
    if try !surroundings.put(shown, of: rules, for: invocation) {
        let warnings = shown.count { $0.severity == .warning }
        let isWhole = rules.book != nil
        // What depends on something broken is not looked at, so there may be more.
        let counted = warnings == 0 ? "no warnings" : warnings == 1 ? "1 warning" : "\(warnings) warnings"
        _ = try surroundings.put(isWhole ? counted + "\n" : "the rules have errors; \(counted) so far\n")
    }
    return rules.book == nil || policy.denies(shown) ? .rulesFail : .done
}
