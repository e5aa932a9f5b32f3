// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneCompiler
internal import PheneDiagnostics

/// Compiles the rule files that the arguments name.
func run(_ arguments: Arguments) throws(Fault) -> ExitCode {
    var files: [SourceFile] = []
    var packs: [[SourceFile]] = []
    var paths: [String: String] = [:]
    var unreadable: [Fault] = []
    for (index, group) in ([arguments.paths] + arguments.packs).enumerated() {
        var read: [SourceFile] = []
        for path in group {
            let name = arguments.name(of: path)
            guard paths.updateValue(path, forKey: name) == nil else { throw .usage("`\(path)` is given twice") }
            do throws(Fault) {
                read.append(SourceFile(path: name, bytes: try Disk.read(path)))
            } catch { unreadable.append(error) }
        }
        if index == 0 { files = read } else { packs.append(read) }
    }
    guard unreadable.isEmpty else {
        throw .file(unreadable.map { $0.message }.joined(separator: "\nerror: "))
    }

    let given = paths
    let others = packs
    let compilation = Compilation(
        files: files, library: PackLibrary({ _ in others }, lock: { lock(beside: given[$0] ?? $0) }))
    if compilation.files.isEmpty { throw .usage("none of the files contains rules") }
    switch arguments.command {
    case .pack, .review:
        let output = compilation.run(to: arguments.command == .pack ? .pack : .review)
        let shown = compilation.files.map { given[$0.path] ?? $0.path }
        for diagnostic in output.diagnostics {
            Disk.printError(BuildMessage(diagnostic, files: compilation.files, paths: shown).text)
        }
        if output.diagnostics.contains(where: { $0.code == .lockDiffers }) {
            Disk.printError("note: `phene check --update-lock` writes the lock\n")
        }
        if output.files.isEmpty { return .rulesHaveErrors }
        for file in output.files { try Disk.write(file.text, to: file.name, in: arguments.out) }
    case .tests:
        let product = Product.tests(module: arguments.module) { given[$0] ?? $0 }
        let output = compilation.run(to: product)
        // A build also runs `pack` on the same files, which reports the messages.
        let text = output.files.first?.text ?? "#error(\"the rules of \(arguments.module) do not compile\")\n"
        try Disk.write(text, to: Product.testsFileName(module: arguments.module), in: arguments.out)
    }
    return .done
}

/// The content of the lock file in the folder of a rule file. `nil` if there is no readable one.
private func lock(beside ruleFile: String) -> [UInt8]? {
    let folder = ruleFile.lastIndex(of: "/").map { String(ruleFile[...$0]) } ?? ""
    do throws(Fault) {
        return try Disk.read(folder + PackLock.fileName)
    } catch {
        return nil
    }
}

let words = Array(CommandLine.arguments.dropFirst())
if words == ["--help"] || words == ["-h"] {
    print(Arguments.help, terminator: "")
    CurrentProcess.exit(ExitCode.done.rawValue)
}
do throws(Fault) {
    CurrentProcess.exit(try run(Arguments(words)).rawValue)
} catch {
    Disk.printError("error: \(error.message)\n")
    if error.exitCode == .usage { Disk.printError("run `phenec --help` for the arguments\n") }
    CurrentProcess.exit(error.exitCode.rawValue)
}
