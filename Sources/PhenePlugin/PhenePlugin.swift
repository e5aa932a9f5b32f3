// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Compiles the rule files of a pack at each build.
///
/// On a target whose folder holds rule files (`.phene`, or `.md` with blocks of rules): one command from all of them to the
/// pack's Swift. On a test target: one command for each pack that it depends on, from the tests in its rule files to Swift
/// Testing.
@main
struct PhenePlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let compiler = try context.tool(named: "phenec").url
        guard let module = target.sourceModule else { return [] }
        let out = context.pluginWorkDirectoryURL
        let root = context.package.directoryURL
        let all = context.package.targets.compactMap { $0.sourceModule.flatMap { RulePack($0) } }
        if let pack = RulePack(module) {
            for (file, reason) in pack.unread { Diagnostics.warning("\(file.path): not read: \(reason)") }
            let name = "rules of \(pack.name)"
            return [
                pack.command(name, "pack", beside: all, compiler: compiler, root: root, out: out, output: "Pack.swift")
            ]
        }
        if module.kind == .test {
            return packs(under: target).map { pack in
                let output = "\(pack.name)+RuleTests.swift"
                let name = "rule tests of \(pack.name)"
                return pack.command(
                    name, "tests", beside: all, compiler: compiler, root: root, out: out, output: output)
            }
        }
        Diagnostics.warning("\(target.name) uses PhenePlugin, but holds no rule file and is no test target")
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
    /// Rule files, and all texts in Markdown, of which the compiler takes those with blocks of rules. Sorted by path.
    let files: [URL]
    /// The other files of the folder, which tests may read.
    let others: [URL]
    /// What looks like rule files and is not read, and why.
    let unread: [(file: URL, reason: String)]

    init?(_ module: any SourceModuleTarget) {
        name = module.moduleName
        let all = module.sourceFiles.map { $0.url }.sorted { $0.path < $1.path }
        let folder = RuleFolder(module.directoryURL)
        let built = Set(all.map { $0.standardizedFileURL.path })
        files = folder.files.filter { built.contains($0.standardizedFileURL.path) }
        unread =
            folder.unread
            + folder.files.filter { !built.contains($0.standardizedFileURL.path) && RuleFileName.mayHoldRules($0) }
            .map { ($0, "the package leaves it out of the target; `phene check` on the folder reads it") }
        others = all.filter { $0.pathExtension != "swift" && ![.rules, .literate].contains(RuleFileName($0)) }
        if !files.contains(where: RuleFileName.mayHoldRules) { return nil }
    }

    /// - Parameter packs: those of the package, which the rules may use.
    func command(
        _ name: String, _ command: String, beside packs: [RulePack], compiler: URL, root: URL, out: URL, output: String
    ) -> Command {
        let usable = packs.filter { $0.name != self.name }
        let arguments = [command, "--module", self.name, "--root", root.path, "--out", out.path]
        return .buildCommand(
            displayName: "Compiling \(name)", executable: compiler,
            arguments: arguments + files.map { $0.path } + usable.flatMap { ["--pack"] + $0.files.map { $0.path } },
            inputFiles: files + others + usable.flatMap { $0.files }, outputFiles: [out.appending(path: output)])
    }
}
