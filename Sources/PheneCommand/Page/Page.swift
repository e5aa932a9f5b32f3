// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReport

/// `phene page --module FILE --output FILE`
func page(_ invocation: Invocation, in environment: Environment) throws(Fault) -> ExitCode {
    guard let path = invocation.value(.module), !path.isEmpty else {
        throw .usage(
            "`page` needs `--module FILE`, the program as WebAssembly, which is compiled from the sources of phene; "
                + "`swift package generate-page` there compiles it and writes the page", of: .page)
    }
    guard let output = invocation.value(.output), !output.isEmpty, output != "-" else {
        throw .usage("`page` needs `--output FILE`, for the page", of: .page)
    }
    let module = try Disk.read(path, atMost: 64 << 20, as: "a module")
    guard module.starts(with: [0, 0x61, 0x73, 0x6D]) else {
        throw .input("\(path): this is not a module of WebAssembly; `swift package generate-page` compiles it")
    }
    if Disk.isSame(path, output) { throw .usage("`--output \(output)` would overwrite the module; give another name") }
    let packs = try CompiledPackTable.packs(invocation, in: environment)
    let page = PageFile(module: module, packs: packs.packs)
    try Disk.write(rules: page.utf8, toFile: output)
    return try environment.put(
        "\(output.inert): \(page.utf8.count) bytes, SHA-256 \(SHA256(page.utf8).hex)\n"
            + "program: \(module.count) bytes, SHA-256 \(SHA256(module).hex)\n")
}
