// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Compiles the rule files of a pack at each build.
///
/// On a target whose folder holds `.phene` files: one command from all of them to the pack's Swift. On a test target: one
/// command for each pack that it depends on, from the tests in its rule files to Swift Testing.
@main
struct PhenePlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let compiler = try context.tool(named: "phenec").url
        guard let module = target.sourceModule else { return [] }
        let out = context.pluginWorkDirectoryURL
        let root = context.package.directoryURL
        if let pack = RulePack(module) {
            let name = "rules of \(pack.name)"
            return [pack.command(name, "pack", compiler: compiler, root: root, out: out, output: "Pack.swift")]
        }
        if module.kind == .test {
            return packs(under: target).map { pack in
                let output = "\(pack.name)+RuleTests.swift"
                let name = "rule tests of \(pack.name)"
                return pack.command(name, "tests", compiler: compiler, root: root, out: out, output: output)
            }
        }
        Diagnostics.warning("\(target.name) uses PhenePlugin, but holds no .phene file and is no test target")
        return []
    }

    /// The packs of this package on which a target depends directly.
    private func packs(under target: any Target) -> [RulePack] {
        target.dependencies.compactMap { dependency in
            guard case .target(let other) = dependency, let module = other.sourceModule else { return nil }
            return RulePack(module)
        }
    }
}

/// A target whose folder holds rule files.
private struct RulePack {
    let name: String
    /// Sorted by path.
    let files: [URL]

    init?(_ module: any SourceModuleTarget) {
        name = module.moduleName
        files = module.sourceFiles.map { $0.url }.filter { $0.pathExtension == "phene" }
            .sorted { $0.path < $1.path }
        if files.isEmpty { return nil }
    }

    func command(_ name: String, _ command: String, compiler: URL, root: URL, out: URL, output: String) -> Command {
        .buildCommand(
            displayName: "Compiling \(name)", executable: compiler,
            arguments: [command, "--module", self.name, "--root", root.path, "--out", out.path] + files.map { $0.path },
            inputFiles: files, outputFiles: [out.appending(path: output)])
    }
}
