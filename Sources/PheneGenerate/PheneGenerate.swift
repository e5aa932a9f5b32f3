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
        for module in context.package.targets.compactMap({ $0.sourceModule }) {
            try review(module, compiler: compiler, root: context.package.directoryURL, out: fresh)
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

    /// Runs `phenec review` for a target that holds rule files: `.phene`, or `.md` with blocks of rules.
    private func review(_ module: any SourceModuleTarget, compiler: URL, root: URL, out: URL) throws {
        let files = module.sourceFiles.map { $0.url }
        let rules = files.filter { $0.pathExtension == "phene" || $0.pathExtension == "md" }.map { $0.path }.sorted()
        if !files.contains(where: mayHoldRules) { return }
        let process = Process()
        process.executableURL = compiler
        process.arguments =
            ["review", "--module", module.moduleName, "--root", root.path]
            + ["--out", out.appending(path: module.moduleName).path] + rules
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure("the rules of \(module.moduleName) do not compile")
        }
    }

    /// Whether a file is to be given to the compiler, which knows what a block of rules is.
    private func mayHoldRules(_ file: URL) -> Bool {
        if file.pathExtension == "phene" { return true }
        guard file.pathExtension == "md", let text = try? String(contentsOf: file, encoding: .utf8) else {
            return false
        }
        return text.split(separator: "\n").contains { line in
            line.contains("phene") && (line.contains("```") || line.contains("~~~"))
        }
    }
}

/// Why `Generated/` was not written, or is stale.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
