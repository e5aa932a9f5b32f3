// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReport

/// `phene page --module FILE --output FILE`, or the same with `--playground`
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
    let page: [UInt8]
    if invocation.has(.playground) {
        if invocation.has(.pack) || invocation.has(.packPath) {
            throw .usage("`--playground` has no packs in it; leave out `--pack` and `--pack-path`", of: .page)
        }
        page = PlaygroundFile(module: module).utf8
    } else {
        page = PageFile(module: module, packs: try CompiledPackTable.packs(invocation, in: environment).packs).utf8
    }
    try Disk.write(rules: page, toFile: output)
    return try environment.put(
        "\(output.inert): \(page.count) bytes, SHA-256 \(SHA256(page).hex)\n"
            + "program: \(module.count) bytes, SHA-256 \(SHA256(module).hex)\n")
}
