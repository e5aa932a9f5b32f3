// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Writes `Generated/`: for each pack of the package, what its rules compile to.
///
///     swift package --allow-writing-to-package-directory generate
///     swift package --allow-writing-to-package-directory generate --check
///
/// With `--check` nothing of the package is written, and it fails where `Generated/` is not what it would write.
@main
struct PheneGenerate: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let isCheck = arguments.contains("--check")
        let stranger = arguments.first { $0 != "--check" }
        if let stranger { throw Failure("unknown argument `\(stranger)`; there is `--check` only") }

        let compiler = try context.tool(named: "phenec").url
        let fresh = context.pluginWorkDirectoryURL.appending(path: "Generated")
        try? FileManager.default.removeItem(at: fresh)
        let modules = context.package.targets.compactMap { $0.sourceModule }
        let packs = modules.map { (module: $0, rules: rules(of: $0)) }.filter { !$0.rules.isEmpty }
        for pack in packs {
            let usable = packs.filter { $0.module.id != pack.module.id }.map { $0.rules }
            try review(
                pack.module, pack.rules, beside: usable, compiler: compiler, root: context.package.directoryURL,
                out: fresh)
        }

        let stored = Folder(context.package.directoryURL.appending(path: "Generated"))
        let stale = try stored.differences(from: Folder(fresh))
        if isCheck {
            for name in stale { Diagnostics.error("Generated/\(name) is not what the rules compile to") }
            if !stale.isEmpty {
                throw Failure("run it without `--check` and commit")
            }
        } else {
            try stored.take(stale, from: Folder(fresh))
            for name in stale { print("Generated/\(name)") }
        }
    }

    /// The paths of a target's rule files: `.phene`, or `.md` with blocks of rules; empty where it is no pack.
    private func rules(of module: any SourceModuleTarget) -> [String] {
        let built = Set(module.sourceFiles.map { $0.url.standardizedFileURL.path })
        let files = RuleFolder(module.directoryURL).files.filter { built.contains($0.standardizedFileURL.path) }
        guard files.contains(where: RuleFileName.mayHoldRules) else { return [] }
        return files.map { $0.path }.sorted()
    }

    /// Runs `phenec review` for a pack, which may use the others.
    private func review(
        _ module: any SourceModuleTarget, _ rules: [String], beside packs: [[String]], compiler: URL, root: URL,
        out: URL
    ) throws {
        let process = Process()
        process.executableURL = compiler
        process.arguments =
            ["review", "--module", module.moduleName, "--root", root.path]
            + ["--out", out.appending(path: module.moduleName).path] + rules
            + packs.flatMap { ["--pack"] + $0 }
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure("the rules of \(module.moduleName) do not compile")
        }
    }
}

/// Why `Generated/` was not written, or is stale.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
