// SPDX-License-Identifier: Apache-2.0

/// `phene emit sites` and `phene emit sql`
func emit(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    switch invocation.operands[0] {
    case "sites": return try emitSites(invocation, in: environment)
    case "sql": return try emitSQL(invocation, in: environment)
    default:
        throw .usage(
            "`\(invocation.operands[0])` cannot be emitted"
                + Fault.suggestion(for: invocation.operands[0], among: ["sites", "sql"], as: "what can be is"),
            of: .emit)
    }
}

extension Invocation {
    /// Fails for an option that the other form of `emit` has.
    func refuse(_ options: [OptionName], withoutMeaningFor what: String) throws(Fault) {
        for option in options where has(option) {
            throw .usage("`emit \(what)` has no option `\(option.spelling)`", of: .emit)
        }
    }
}
