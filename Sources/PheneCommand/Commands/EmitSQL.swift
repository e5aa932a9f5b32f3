// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneExport
internal import PheneGenome
internal import PheneReport
internal import PheneRuntime

/// `phene emit sql --build B --dialect D`
func emitSQL(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    try invocation.refuse([.siteForm], withoutMeaningFor: "sql")
    guard let number = invocation.value(.build).flatMap({ UInt8($0) }), let build = Build(rawValue: number) else {
        throw .usage("`emit sql` needs `--build`, because a site has another position on each build", of: .emit)
    }
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
    for name in program.unplaced {
        environment.writeMessage("warning: no position on \(build.name): \(name)".inert + "\n")
    }
    if !program.nativeInputs.isEmpty {
        environment.writeMessage(
            "note: \(counted(program.nativeInputs.count, "input")) not computed in SQL, but by `phene cohort --input-values`; the SQL has a list\n"
        )
    }
    return try environment.put(program.text, for: invocation)
}
