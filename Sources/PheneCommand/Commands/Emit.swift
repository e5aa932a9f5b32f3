// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// `phene emit sites` and `phene emit sql`
func emit(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    switch invocation.operands[0] {
    case "sites": return try emitSites(invocation, in: environment)
    case "sql": return try emitSQL(invocation, in: environment)
    default:
        throw .usage(
            "`emit` has no form `\(invocation.operands[0])`"
                + Fault.suggestion(for: invocation.operands[0], among: ["sites", "sql"], as: "it takes"),
            of: .emit)
    }
}

extension Invocation {
    /// The build that `emit` needs.
    func emittedBuild() throws(Fault) -> Build {
        if let build = value(.build).flatMap({ UInt8($0) }).flatMap({ Build(rawValue: $0) }) { return build }
        throw .usage(
            "`emit \(operands[0])` needs `--build`, because a site has another position on each build", of: .emit)
    }

    /// Fails for an option that the other form of `emit` has.
    func refuse(_ options: [OptionName], withoutMeaningFor what: String) throws(Fault) {
        for option in options where has(option) {
            throw .usage("`emit \(what)` has no option `\(option.spelling)`", of: .emit)
        }
    }
}
