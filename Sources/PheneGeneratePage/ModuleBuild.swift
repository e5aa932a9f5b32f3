// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Compiles the program of the page to one module of WebAssembly.
///
/// All paths that the compiler sees are relative to the folder of the build, where the sources are reached by a link, so that the same
/// sources give the same bytes wherever they are. A Swift module whose sources and whose modules below are those of the last build is
/// not compiled again.
struct ModuleBuild {
    /// The folder of the package with the sources.
    let sources: URL
    /// The folder to build in.
    let folder: URL
    /// `swiftc`; the linker and the compiler of C are beside it.
    let compiler: URL

    /// The page that the module is for.
    let page: Page

    /// A page that a module is for, and what is compiled for it.
    enum Page {
        case reader, playground

        /// The modules, those that others import first.
        var modules: [String] {
            let reading = [
                "PheneBytes", "PheneContainers", "PheneGenome", "PheneJSON", "PheneModel", "PheneRuntime",
                "PheneDiagnostics", "PheneReaders", "PheneReport", "PhenePage",
            ]
            let compiling = [
                "PheneSyntax", "PheneProofs", "PheneSemantics", "PheneCodegen", "PheneCompiler", "PheneTesting",
                "PheneMessages", "PhenePlayground",
            ]
            return self == .reader ? reading : reading + compiling
        }

        /// The module that exports the functions which the page calls. It has the code of all others.
        var main: String { self == .reader ? "Main" : "PlaygroundMain" }

        /// The name of the file of WebAssembly.
        var name: String { self == .reader ? "phene.wasm" : "playground.wasm" }

        /// The sources of ``main``.
        var exports: [String] {
            [ModuleBuild.browser + "/Memory.swift"]
                + [(self == .reader ? ModuleBuild.browser : "phene/Sources/PhenePlayground/Browser") + "/Exports.swift"]
        }
    }

    private static let triple = "wasm32-unknown-none-wasm"
    /// Parts of WebAssembly 2.0: vectors, with which rows are looked through, copies of memory in one instruction, and others that make
    /// the module smaller.
    private static let features = ["-msimd128", "-mbulk-memory", "-msign-ext", "-mnontrapping-fptoint"]
    /// As `Package.swift` has them, for a machine without a system.
    private static let flags = [
        "-target", triple, "-enable-experimental-feature", "Embedded", "-enable-experimental-feature", "Extern", "-wmo",
        "-parse-as-library", "-Osize", "-swift-version", "6", "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault", "-enable-upcoming-feature", "MemberImportVisibility",
        "-package-name", "phene", "-warnings-as-errors", "-Xfrontend", "-disable-stack-protector", "-I", ".",
        // Else the module has a digest of the compiler's invocation, in which paths take part.
        "-Xfrontend", "-disable-incremental-llvm-codegen",
        // Fewer functions are copied into others: a thirtieth of the page.
        "-Xllvm", "-sil-inline-overall-caller-block-limit=40",
    ]
    /// What replaces files and threads, and what exports the functions that the page calls.
    fileprivate static let browser = "phene/Sources/PhenePage/Browser"

    /// - Returns: the module.
    /// - Throws: a ``Failure`` where a tool fails or is missing.
    func run() throws -> URL {
        let disk = FileManager.default
        try disk.createDirectory(at: folder, withIntermediateDirectories: true)
        let link = folder.appending(path: "phene")
        try? disk.removeItem(at: link)
        try disk.createSymbolicLink(at: link, withDestinationURL: sources)
        var digest = Digest()
        for flag in Self.flags + Self.features { digest.add(Data(flag.utf8)) }
        for module in page.modules {
            var files = try swiftFiles(in: "phene/Sources/\(module)").filter {
                !$0.contains("/System/") && !$0.contains("/Browser/")
            }
            if module == "PheneBytes" { files += try swiftFiles(in: Self.browser + "/System") }
            try compile(module, files, &digest)
        }
        try compile(page.main, page.exports, &digest)
        let tools = compiler.resolvingSymlinksInPath().deletingLastPathComponent()
        let cFlags = [
            "--target=" + Self.triple, "-ffreestanding", "-fno-builtin", "-Os", "-c", Self.browser + "/platform.c",
        ]
        try execute(tools.appending(path: "clang"), cFlags + Self.features + ["-o", "platform.o"])
        // The tables of Unicode come with the toolchain; messages ask them.
        let library = tools.deletingLastPathComponent().appending(
            path: "lib/swift/embedded/\(Self.triple)/libswiftUnicodeDataTables.a")
        let linkFlags = [
            "--no-entry", "--gc-sections", "--strip-all", "--compress-relocations", "--stack-first", "-z",
            "stack-size=1048576",
        ]
        try execute(
            tools.appending(path: "wasm-ld"),
            linkFlags + [page.main + ".o", "platform.o", library.path, "-o", page.name])
        return folder.appending(path: page.name)
    }

    /// The Swift files in a folder and its subfolders, sorted by their paths.
    private func swiftFiles(in path: String) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(
            atPath: folder.appending(path: path).resolvingSymlinksInPath().path)
        return names.filter { $0.hasSuffix(".swift") }.map { path + "/" + $0 }.sorted()
    }

    /// Compiles a Swift module, where it is not there already.
    ///
    /// - Parameter digest: of all that was compiled before, which this module may import.
    private func compile(_ module: String, _ files: [String], _ digest: inout Digest) throws {
        for file in files {
            digest.add(Data(file.utf8))
            digest.add(try Data(contentsOf: folder.appending(path: file)))
        }
        let stamp = folder.appending(path: module + ".stamp")
        let text = Data(digest.text.utf8)
        if (try? Data(contentsOf: stamp)) == text { return }
        print("generate-page: compiling \(module) to WebAssembly")
        // The last module has the code of all that it uses of the others, as Embedded Swift compiles what is imported too. The others
        // must be optimized as well: else it takes three times as long, and wants a console. The compiler of rules is compiled in half the
        // time without copies of generic code, and answers as fast as people type.
        var output = ["-emit-module", "-emit-module-path", module + ".swiftmodule"]
        if module == page.main {
            output = ["-c", "-o", module + ".o"]
            if page == .playground { output += ["-Xfrontend", "-disable-sil-perf-optzns"] }
        }
        let features = Self.features.flatMap { ["-Xcc", $0] }
        try execute(compiler, Self.flags + features + ["-module-name", module] + output + files)
        try text.write(to: stamp)
    }

    private func execute(_ tool: URL, _ arguments: [String]) throws {
        guard FileManager.default.isExecutableFile(atPath: tool.path) else {
            throw Failure(
                "the toolchain has no \(tool.lastPathComponent); use one of swift.org that can compile to WebAssembly")
        }
        try start(tool, arguments, in: folder)
    }
}

/// A digest of bytes that tells builds apart: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
private struct Digest {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: Data) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = (state ^ UInt64(bytes.count)) &* 0x100_0000_01B3
    }

    var text: String { String(state, radix: 16) }
}
