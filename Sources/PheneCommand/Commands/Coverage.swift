// SPDX-License-Identifier: Apache-2.0

internal import PheneReport

/// `phene coverage FILE`
func coverage(_ invocation: Invocation, in surroundings: Surroundings) throws(Fault) -> ExitCode {
    let person = try Person(invocation, file: invocation.operands[0], in: surroundings)
    let report = CoverageReport(ReportContent(person.evaluation, file: person.file))
    let text =
        invocation.has(.json) ? report.json : report.text(isColoured: surroundings.isDataColoured(invocation))
    return try surroundings.put(text, for: invocation)
}
