// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneExport
internal import PheneGenome
internal import PheneReport
internal import PheneRuntime

/// `phene emit sql --build B --dialect D`
func emitSQL(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    try invocation.refuse([.siteForm], withoutMeaningFor: "sql")
    let build = try invocation.emittedBuild()
    let dialect = invocation.value(.dialect).flatMap { SQLDialect(rawValue: $0) } ?? .duckdb
    let packs = try CompiledPackTable.packs(invocation, in: environment)
    guard packs.packs.count == 1 else {
        throw .usage("`emit sql` takes one pack at a time; write the packs into different schemas", of: .emit)
    }
    let given = try GivenAnswers(invocation, to: packs, in: environment)
    let program: SQLProgram
    do throws(AnswerError) {
        let answers = try packs.answers(from: given.answers)
        program = try SQLProgram(packs.packs[0], dialect: dialect, build: build, answers: answers[0])
    } catch {
        throw given.fault(error)
    }
    for site in program.omittedSites {
        environment.writeMessage("warning: nothing is known of \(site.name): \(site.reason)".inert + "\n")
    }
    if !program.nativeInputs.isEmpty {
        environment.writeMessage(
            "note: SQL does not compute \(counted(program.nativeInputs.count, "input")), which it lists; "
                + "`phene cohort --input-values` writes their values\n"
        )
    }
    return try environment.put(program.text, for: invocation)
}
