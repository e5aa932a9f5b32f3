// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Writes the private page: one HTML file that reads genotype files in a browser.
///
///     swift package --allow-writing-to-package-directory generate-page --pack norepinephrine --output page.html
///
/// It compiles the program of the page from the sources of phene with the compiler that builds them too, as Embedded Swift for
/// WebAssembly, and then runs `phene page` with it. `--playground` makes the playground for authors of rules instead. In a package that depends on phene, `--pack` may name a folder of its rules. With
/// `--module FILE` it writes the program there too. All other arguments are those of `phene page`.
@main
struct PheneGeneratePage: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        var arguments = arguments
        let copy = try Self.take("--module", from: &arguments)
        if !arguments.contains("--output") { arguments += ["--output", "page.html"] }
        let phene = try program("phene")
        guard let sources = Self.package(of: "PhenePage", in: context.package) else {
            throw Failure("the sources of phene are not among the packages")
        }
        let build = ModuleBuild(
            sources: sources.directoryURL, folder: context.pluginWorkDirectoryURL.appending(path: "module"),
            compiler: try context.tool(named: "swiftc").url,
            page: arguments.contains("--playground") ? .playground : .reader)
        let module = try build.run()
        if let copy {
            let target = URL(filePath: copy, relativeTo: context.package.directoryURL)
            try? FileManager.default.removeItem(at: target)
            try FileManager.default.copyItem(at: module, to: target)
        }
        try start(phene, ["page", "--module", module.path] + arguments, in: context.package.directoryURL)
    }

    /// The path of a built program of the packages.
    ///
    /// It is built here, as `swift build` builds it. As a tool of this plugin, with all modules below it, it would be built once more
    /// with each build of the package.
    private func program(_ name: String) throws -> URL {
        let build = try packageManager.build(.product(name), parameters: .init(configuration: .inherit))
        guard build.succeeded, let program = build.builtArtifacts.first(where: { $0.url.lastPathComponent == name })
        else {
            throw Failure("\(name) cannot be built:\n\(build.logText)")
        }
        return program.url
    }

    /// The value of an option, which is removed.
    private static func take(_ option: String, from arguments: inout [String]) throws -> String? {
        guard let index = arguments.firstIndex(of: option) else { return nil }
        guard index + 1 < arguments.count else { throw Failure("`\(option)` needs a value") }
        let value = arguments[index + 1]
        arguments.removeSubrange(index...(index + 1))
        return value
    }

    /// The package that has a target, or one that it depends on.
    private static func package(of target: String, in package: Package) -> Package? {
        if package.targets.contains(where: { $0.name == target }) { return package }
        return package.dependencies.lazy.compactMap { Self.package(of: target, in: $0.package) }.first
    }
}

/// Runs a program to its end.
///
/// - Throws: a ``Failure`` where it fails; what it wrote has said why.
func start(_ program: URL, _ arguments: [String], in folder: URL) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
        throw Failure("\(program.lastPathComponent) failed")
    }
}

/// The reason why no page was written.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
