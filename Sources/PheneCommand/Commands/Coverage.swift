// SPDX-License-Identifier: Apache-2.0

internal import PheneReport

/// `phene coverage FILE`
func coverage(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    let person = try CombinedEvaluation(invocation, file: invocation.operands[0], in: environment)
    let report = CombinedCoverage(CombinedContent(person, answerSyntax: .options))
    let text =
        invocation.has(.json) ? report.json : report.text(isColoured: environment.isDataColoured(invocation))
    let code = person.reportOutsideCalls(invocation, in: environment)
    _ = try environment.put(text, for: invocation)
    return code
}
