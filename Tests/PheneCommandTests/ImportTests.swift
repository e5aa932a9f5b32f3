// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene import definitions`; what it writes is tested with the importer.
@Suite struct ImportTests {
    /// A folder with the tables of one gene.
    private func bench() throws -> (bench: Bench, tables: String, output: String) {
        let bench = try Bench()
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/Pharmacogenes/definitions")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            if ["cases.tsv", "guidance.tsv", "inhibitors.tsv", "pairs.tsv"].contains(name) { continue }
            let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                .split(separator: "\n", omittingEmptySubsequences: false)
            let kept = lines.filter {
                $0.hasPrefix("#") || $0.hasPrefix("gene\t") || $0.hasPrefix("ABCG2\t") || name == "sources.tsv"
            }
            try bench.file("tables/" + name, kept.joined(separator: "\n"))
        }
        return (bench, bench.folder.path + "/tables", bench.folder.path + "/rules")
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func rulesAreWrittenAndCheck() throws {
        let (bench, tables, output) = try bench()
        let result = bench.run("import", "definitions", tables, "--output", output)
        #expect(result.code == .done)
        #expect(result.errors.isEmpty)
        #expect(result.output.hasPrefix("3 rule files in \(output): 1 gene, guidance on 0 medicines\n"))
        #expect(try names(in: output) == ["abcg2.phene", "pack.phene", "sources.phene"])
        let check = bench.run("check", output, "--deny", "all")
        #expect(check.code == .done, "\(check.errors)")
        #expect(bench.run("format", "--check", output).code == .done)
    }

    @Test func filesOfAnEarlierImportAreReplacedAndOthersAreNot() throws {
        let (bench, tables, output) = try bench()
        try bench.file("rules/old.phene", "// OLD: imported from tables; import them again instead of editing.\n")
        try bench.file("rules/mine.phene", "// My rules\n")
        let result = bench.run("import", "definitions", tables, "--output", output)
        #expect(result.code == .done)
        #expect(result.output.contains("removed, of an earlier import: old.phene\n"))
        #expect(try names(in: output) == ["abcg2.phene", "mine.phene", "pack.phene", "sources.phene"])
        #expect(bench.run("import", "definitions", tables, "--output", output).code == .done)
    }

    @Test func fileOfAPersonIsNotOverwritten() throws {
        let (bench, tables, output) = try bench()
        try bench.file("rules/abcg2.phene", "// My rules\n")
        let result = bench.run("import", "definitions", tables, "--output", output)
        #expect(result.code == .output)
        #expect(result.errors.contains("this rule file was not written by `phene import`"))
        #expect(try names(in: output) == ["abcg2.phene"])
    }

    @Test func tableWithAMistakeIsReported() throws {
        let (bench, tables, output) = try bench()
        try bench.file("tables/genes.tsv", "gene\tstrand\nABCG2\t-\n")
        let result = bench.run("import", "definitions", tables, "--output", output)
        #expect(result.code == .input)
        #expect(
            result.errors == "\(tables)/genes.tsv:2: error: `strand` is `-`; write one of: plus, minus\n")
        #expect(try names(in: output) == ["pack.phene", "sources.phene"])
    }

    @Test(
        arguments: [
            (["import", "definitoins", "tables", "--output", "rules"], "did you mean `definitions`?"),
            (["import", "definitions", "tables"], "`import` needs `--output FOLDER`"),
            (["import", "definitions"], "`import` needs `definitions FOLDER --output FOLDER`"),
        ])
    func wrongArgumentsAreReported(arguments: [String], message: String) throws {
        let result = try Bench().run(arguments)
        #expect(result.code == .usage)
        #expect(result.errors.contains(message))
    }
}
