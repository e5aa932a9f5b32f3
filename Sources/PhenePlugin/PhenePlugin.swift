// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Compiles the rule files of a pack in each build.
///
/// For a target whose folder contains rule files (`.phene`, or `.md` with blocks of rules), one command compiles all of them to
/// the pack's Swift code. For a test target, one command for each pack that it depends on compiles the tests of its rule files
/// to Swift Testing. The rules may `use` the other packs of the package and the packs of its package dependencies.
@main
struct PhenePlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let compiler = try context.tool(named: "phenec").url
        guard let module = target.sourceModule else { return [] }
        let out = context.pluginWorkDirectoryURL
        let all = RulePack.all(in: context.package)
        func compile(_ pack: RulePack, _ command: String, _ name: String, to outputs: [String]) -> Command {
            let usable = pack.usable(among: all)
            return .buildCommand(
                displayName: "Compiling \(name) of \(pack.name)", executable: compiler,
                arguments: pack.arguments(command, using: usable, out: out),
                inputFiles: pack.files + pack.others + usable.flatMap { $0.files },
                outputFiles: outputs.map { out.appending(path: $0) })
        }
        if let pack = RulePack(target, of: context.package) {
            for (file, reason) in pack.unread { Diagnostics.warning("\(file.path): not read: \(reason)") }
            return [compile(pack, "pack", "rules", to: ["Pack.swift", "Tables.swift"])]
        }
        if module.kind == .test {
            return packs(under: target, of: context.package).map { pack in
                compile(pack, "tests", "rule tests", to: ["\(pack.name)+RuleTests.swift"])
            }
        }
        Diagnostics.warning("\(target.name) uses PhenePlugin, but has no rule files and is not a test target")
        return []
    }

    /// The packs of this package that a target depends on directly.
    private func packs(under target: any Target, of package: Package) -> [RulePack] {
        target.dependencies.compactMap { dependency in
            guard case .target(let other) = dependency else { return nil }
            return RulePack(other, of: package)
        }
    }
}
