// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReport
internal import PheneRuntime

/// `phene pack RULES... --output FILE.phenepack`
func compilePack(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    guard let output = invocation.value(.output), output.hasSuffix(CompiledPackFile.ending) else {
        throw .usage(
            "`pack` needs `--output FILE\(CompiledPackFile.ending)`, a file whose name ends so", of: .pack)
    }
    for path in invocation.operands where Disk.isSame(path, output) {
        throw .usage("`--output \(output)` would overwrite an input file; give another name", of: .pack)
    }
    for path in invocation.operands where CompiledPackFile.isNamed(path) {
        throw .usage("`\(path)` is a compiled pack already; give the rule files it was made from", of: .pack)
    }
    let rules = try CompiledRules(invocation.operands, packPaths: invocation.all(.packPath))
    environment.reportUnreadFiles(rules.unread)
    let pack = try rules.pack(isColoured: environment.isColoured(.errors, invocation))
    let bytes = CompiledPackFile.bytes(of: pack)
    try Disk.write(rules: bytes, toFile: output)
    return try environment.put(
        "\(output.inert): \(bytes.count) bytes, SHA-256 \(SHA256(bytes).hex)\n"
            + "pack \(pack.name.inert) \(pack.version.inert), digest \(pack.digest)\n")
}
