// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import SeededRandom
import Testing

/// The build plugins and `phene check` read the same files of a folder, and report the same files as not read. The plugins'
/// sources are linked into these tests.
@Suite struct RuleFolderTests {
    private static let rules = "source §\n"
    private static let fenced = "# Text\n\n```phene\nsource §\n```\n"

    /// The files with rules that the plugin reads, and those that it reports as not read.
    private func plugin(_ folder: URL) -> (read: Set<String>, unread: Set<String>) {
        let found = RuleFolder(folder)
        return (
            Set(found.files.filter { RuleFileName.mayHoldRules($0) }.map { Self.name($0.path, folder) }),
            Set(found.unread.map { Self.name($0.file.path, folder) })
        )
    }

    /// Each file contains an error, so that `check` names every file that it reads.
    private func check(_ bench: Bench) -> (read: Set<String>, unread: Set<String>) {
        let result = bench.run("check", bench.folder.path)
        var read: Set<String> = [], unread: Set<String> = []
        for line in (result.output + "\n" + result.errors).split(separator: "\n") {
            if let match = line.firstMatch(of: /--> (.*):\d+:\d+$/) {
                read.insert(Self.name(String(match.1), bench.folder))
            }
            for match in line.matches(of: #/(?:^| )(\/[^:]*): not read: /#) {
                unread.insert(Self.name(String(match.1), bench.folder))
            }
        }
        return (read, unread)
    }

    private static func name(_ path: String, _ folder: URL) -> String {
        path.hasPrefix(folder.path + "/") ? String(path.dropFirst(folder.path.count + 1)) : path
    }

    private static let names = [
        "a.phene", "b.PHENE", "c.Phene", "d.md", "e.MD", "f.markdown", "g.txt", "h.phene.txt", "i.phene~", ".j.phene",
        ".phene", ".md", ".k.md", "l.phene.md", "m.mdx", "._a.phene", "n.phene.bak", "README.md", "o", "p.phene.phene",
    ]
    private static let folders = [
        "", "x", "x/y", ".hidden", "Docs.docc", "Docs.docc/more", "x/D.DOCC", "z.phene", "docc",
    ]

    @Test(arguments: Cases.some(of: Array(0..<24))) func bothReadTheSameFiles(seed: Int) throws {
        let bench = try Bench()
        var generator = SeededGenerator(seed: UInt64(seed))
        func random(_ count: Int) -> Int { generator.number(below: count) }
        try bench.file("always.phene", Self.rules)
        for folder in Self.folders {
            for name in Self.names where random(3) == 0 {
                let path = folder.isEmpty ? name : folder + "/" + name
                let isText = name.lowercased().contains("m")
                try bench.file(path, isText ? (random(4) == 0 ? "# No rules\n" : Self.fenced) : Self.rules)
            }
        }
        let disk = FileManager.default
        for number in 0..<4 {
            let targets = ["always.phene", "x", "Docs.docc", "gone", "x/a.phene", ".hidden", "."]
            let names = ["l\(number).phene", "l\(number)", "x/l\(number).md", "l\(number).docc"]
            let link = bench.folder.appending(path: names[random(names.count)])
            guard disk.fileExists(atPath: link.deletingLastPathComponent().path) else { continue }
            try disk.createSymbolicLink(
                at: link, withDestinationURL: bench.folder.appending(path: targets[random(targets.count)]))
        }
        let byPlugin = plugin(bench.folder), byCheck = check(bench)
        #expect(byPlugin.read == byCheck.read)
        #expect(byPlugin.unread == byCheck.unread)
        #expect(!byPlugin.read.isEmpty)
    }

    @Test func theRulesOfADocumentationCatalogAreExamples() throws {
        let bench = try Bench()
        try bench.file("small.phene", Bench.rules)
        try bench.file("Small.docc/Small.md", Self.fenced)
        let result = bench.run("check", bench.folder.path)
        #expect(result.code == .done)
        #expect(result.errors.contains("Small.md: not read: the rules in a documentation catalog are examples"))
    }
}
