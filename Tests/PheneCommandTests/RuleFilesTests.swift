// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// Which files of a folder are read, and what is reported about files that look like rules and are not.
@Suite struct RuleFilesTests {
    @Test(arguments: ["small.phene", "small.PHENE", "small.Phene", "deep/er/small.phene"])
    func rulesAreReadForAnyCaseOfTheFileExtension(name: String) throws {
        let bench = try Bench()
        try bench.file(name, Bench.rules)
        let result = bench.run("check", bench.folder.path)
        #expect(result.code == .done)
        #expect(result.output.hasPrefix("1 file: no errors"))
    }

    @Test(arguments: ["small.md", "small.MD", "small.markdown"]) func blocksInMarkdownAreRead(name: String) throws {
        let bench = try Bench()
        try bench.file(name, "# Rules\n\n```phene\n" + Bench.rules + "```\n")
        #expect(bench.run("check", bench.folder.path).code == .done)
    }

    @Test(arguments: ["more.phene.txt", "more.phene.bak", "more.phene~", ".more.phene"])
    func aFileThatLooksLikeRulesAndIsNotReadIsReported(name: String) throws {
        let bench = try Bench()
        try bench.file("small.phene", Bench.rules)
        try bench.file(name, Bench.rules)
        for command in ["check", "lint", "test", "format"] {
            let result = bench.run(command, bench.folder.path)
            #expect(result.code == .done)
            #expect(result.errors.contains("/\(name): not read: "), "\(command)")
        }
        #expect(bench.run("check", bench.folder.path, "--format", "json").errors.contains("/\(name): not read: "))
    }

    @Test func aNamedFileWithoutRulesIsReported() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules)
        let other = try bench.file("README.md", "# Nothing\n")
        #expect(bench.run("check", path, other).errors.contains("README.md: it has no block of rules"))
        #expect(!bench.run("check", bench.folder.path).errors.contains("README.md"))
    }

    @Test func aLinkThatLeadsBackIsNotFollowedTwice() throws {
        let bench = try Bench()
        try bench.file("pack/small.phene", Bench.rules)
        let disk = FileManager.default
        try disk.createSymbolicLink(
            at: bench.folder.appending(path: "pack/up"), withDestinationURL: bench.folder.appending(path: "pack"))
        try disk.createSymbolicLink(
            at: bench.folder.appending(path: "pack/top"), withDestinationURL: bench.folder)
        try disk.createSymbolicLink(
            at: bench.folder.appending(path: "pack/again.phene"),
            withDestinationURL: bench.folder.appending(path: "pack/small.phene"))
        let result = bench.run("check", bench.folder.path)
        #expect(result.code == .done)
        #expect(result.output.hasPrefix("1 file: no errors"))
    }

    @Test func aBrokenLinkIsReported() throws {
        let bench = try Bench()
        try bench.file("small.phene", Bench.rules)
        try FileManager.default.createSymbolicLink(
            at: bench.folder.appending(path: "lost.phene"), withDestinationURL: bench.folder.appending(path: "gone"))
        #expect(bench.run("check", bench.folder.path).errors.contains("lost.phene: not read: the link is broken"))
    }
}
