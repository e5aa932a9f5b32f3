// SPDX-License-Identifier: Apache-2.0

internal import PheneExport
internal import PheneGenome
internal import PheneReport

/// `phene emit sites --build B`
func emitSites(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    try invocation.refuse([.dialect, .input], withoutMeaningFor: "sites")
    let build = try invocation.emittedBuild()
    let form = invocation.value(.siteForm).flatMap { SiteForm(rawValue: $0) } ?? .bed
    let packs = try CompiledPackTable.packs(invocation, in: environment)
    let list = SiteList(packs.packs, on: build)
    for site in list.unplaced {
        environment.writeMessage("warning: no position on \(build.name): \(site.name) (\(site.pack))".inert + "\n")
    }
    return try environment.put(list.text(as: form), for: invocation)
}
