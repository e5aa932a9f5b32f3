// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// Writes `Generated/`: the compiled rules of each pack of the package, for review.
///
///     swift package --allow-writing-to-package-directory generate
///     swift package --allow-writing-to-package-directory generate --check
///
/// With `--check` nothing is written, and the command fails if `Generated/` is out of date.
@main
struct PheneGenerate: CommandPlugin {
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let isCheck = arguments.contains("--check")
        let unknown = arguments.first { $0 != "--check" }
        if let unknown { throw Failure("unknown argument `\(unknown)`; the only one is `--check`") }

        let compiler = try context.tool(named: "phenec").url
        let fresh = context.pluginWorkDirectoryURL.appending(path: "Generated")
        try? FileManager.default.removeItem(at: fresh)
        let all = RulePack.all(in: context.package)
        for pack in all where pack.package.id == context.package.id {
            try review(pack, using: pack.usable(among: all), compiler: compiler, out: fresh)
        }

        let stored = Folder(context.package.directoryURL.appending(path: "Generated"))
        let stale = try stored.differences(from: Folder(fresh))
        if isCheck {
            for name in stale { Diagnostics.error("Generated/\(name) is out of date") }
            if !stale.isEmpty {
                throw Failure("run `generate` without `--check`, and commit the result")
            }
        } else {
            try stored.replace(stale, from: Folder(fresh))
            for name in stale { print("Generated/\(name)") }
        }
    }

    /// Runs `phenec review` for a pack, which may use others.
    private func review(_ pack: RulePack, using packs: [RulePack], compiler: URL, out: URL) throws {
        let process = Process()
        process.executableURL = compiler
        process.arguments = pack.arguments("review", using: packs, out: out.appending(path: pack.name))
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            throw Failure("the rules of \(pack.name) do not compile")
        }
    }
}

/// The reason why `Generated/` was not written, or that it is out of date.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
