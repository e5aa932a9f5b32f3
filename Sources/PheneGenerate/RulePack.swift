// SPDX-License-Identifier: Apache-2.0

import Foundation
import PackagePlugin

/// A target whose folder contains rule files, in this package or in a package dependency. A plugin cannot use a library, so
/// that each of the two plugins has an identical copy of this file.
struct RulePack {
    /// The name of the module.
    let name: String
    /// The rule files and all Markdown files, sorted by path. The compiler ignores Markdown files without rules.
    let files: [URL]
    /// The other files of the folder, such as `Pack.lock` and the genotype files of tests.
    let others: [URL]
    /// The files that look like rule files but are not read, with the reason.
    let unread: [(file: URL, reason: String)]
    /// The package of the target.
    let package: Package

    /// - Returns: `nil` if the target has no rules.
    init?(_ target: any Target, of package: Package) {
        guard let module = target.sourceModule else { return nil }
        let all = module.sourceFiles.map { $0.url }.sorted { $0.path < $1.path }
        guard all.contains(where: { [.rules, .literate].contains(RuleFileName($0)) }) else { return nil }
        name = module.moduleName
        self.package = package
        let folder = RuleFolder(module.directoryURL)
        let built = Set(all.map { $0.standardizedFileURL.path })
        files = folder.files.filter { built.contains($0.standardizedFileURL.path) }.sorted { $0.path < $1.path }
        others = all.filter { $0.pathExtension != "swift" && ![.rules, .literate].contains(RuleFileName($0)) }
        unread =
            folder.unread
            + folder.files.filter { !built.contains($0.standardizedFileURL.path) && RuleFileName.mayHoldRules($0) }
            .map { ($0, "the package excludes it from the target, but `phene check` on the folder reads it") }
        if !files.contains(where: RuleFileName.mayHoldRules) { return nil }
    }

    /// The packs of a package and of its package dependencies, which its rules may use.
    static func all(in package: Package) -> [RulePack] {
        var seen: Set<String> = []
        var packs: [RulePack] = []
        var next = [package]
        while !next.isEmpty {
            let package = next.removeFirst()
            guard seen.insert(package.id).inserted else { continue }
            packs += package.targets.compactMap { RulePack($0, of: package) }
            next += package.dependencies.map { $0.package }
        }
        return packs
    }

    /// The packs that this pack may use.
    func usable(among packs: [RulePack]) -> [RulePack] {
        packs.filter { $0.name != name || $0.package.id != package.id }
    }

    /// The arguments of `phenec` that compile the pack.
    ///
    /// - Parameters:
    ///   - command: `pack`, `tests` or `review`.
    ///   - packs: the packs that it may use.
    ///   - out: the folder to write to.
    func arguments(_ command: String, using packs: [RulePack], out: URL) -> [String] {
        var arguments = [command, "--module", name, "--root", package.directoryURL.path, "--out", out.path]
        var named: Set<String> = [package.id]
        for other in packs.map({ $0.package }) where named.insert(other.id).inserted {
            arguments += ["--dependency", other.displayName, other.directoryURL.path]
        }
        return arguments + files.map { $0.path } + packs.flatMap { ["--pack"] + $0.files.map { $0.path } }
    }
}
