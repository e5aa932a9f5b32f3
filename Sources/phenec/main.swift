// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#endif

/// Compiles what the arguments name.
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
        files: files, companions: companions(of: given), library: PackLibrary { _ in others })
    if compilation.files.isEmpty { throw .usage("none of the files holds rules") }
    switch arguments.command {
    case .pack, .review:
        let output = compilation.run(to: arguments.command == .pack ? .pack : .review)
        let shown = compilation.files.map { given[$0.path] ?? $0.path }
        for diagnostic in output.diagnostics {
            complain(BuildMessage(diagnostic, files: compilation.files, paths: shown).text)
        }
        if output.files.isEmpty { return .rulesHaveErrors }
        for file in output.files { try Disk.write(file.text, to: file.name, in: arguments.out) }
    case .tests:
        let product = Product.tests(module: arguments.module) { given[$0] ?? $0 }
        let output = compilation.run(to: product)
        // A build runs `pack` over the same files, and that tells the messages; twice would be once too often.
        let text = output.files.first?.text ?? "#error(\"the rules of \(arguments.module) do not compile\")\n"
        try Disk.write(text, to: product.fileName, in: arguments.out)
    }
    return .done
}

/// Files that lie beside the rule files, whose paths on disk are given by their names in the compilation.
private func companions(of paths: [String: String]) -> Companions {
    Companions { path, ruleFile in
        let ruleFile = paths[ruleFile] ?? ruleFile
        let folder = ruleFile.lastIndex(of: "/").map { String(ruleFile[...$0]) } ?? ""
        do throws(Fault) {
            return .bytes(try Disk.read(folder + path))
        } catch {
            return .unreadable(error.message)
        }
    }
}

/// Prints to standard error, where messages go; nothing can be done where that fails.
func complain(_ text: String) { _ = Descriptor.standardError.writeAll(Array(text.utf8)) }

let words = Array(CommandLine.arguments.dropFirst())
if words == ["--help"] || words == ["-h"] {
    print(Arguments.help, terminator: "")
    exit(ExitCode.done.rawValue)
}
do throws(Fault) {
    exit(try run(Arguments(words)).rawValue)
} catch {
    complain("error: \(error.message)\n")
    if error.exitCode == .usage { complain("`phenec --help` tells the arguments\n") }
    exit(error.exitCode.rawValue)
}
