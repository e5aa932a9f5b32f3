// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCompiler
import PheneDiagnostics
import Testing

/// `Rules.txt` changes exactly with the meaning of the rules.
@Suite struct RuleListingTests {
    private static let shipped = pack("Norepinephrine")
    private static let library: PackLibrary = {
        let used = pack("Pharmacogenes")
        let lock = (try? Data(contentsOf: folder("Norepinephrine").appending(path: "Pack.lock"))).map { Array($0) }
        return PackLibrary({ _ in [used] }, lock: { _ in lock })
    }()

    private static func folder(_ pack: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Rules/" + pack)
    }

    private static func pack(_ pack: String) -> [SourceFile] {
        let folder = folder(pack)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().filter { $0.hasSuffix(".phene") }.compactMap { name in
            (try? Data(contentsOf: folder.appending(path: name))).map {
                SourceFile(path: "Rules/" + pack + "/" + name, bytes: Array($0))
            }
        }
    }

    /// The lines of the generated files for review.
    private func review(_ files: [SourceFile]) throws -> [String: [Substring]] {
        let output = Compilation(files: files, library: Self.library).run(to: .review)
        let errors = output.diagnostics.filter { $0.severity == .error }
        try #require(errors.isEmpty, "\(errors.map(\.title))")
        let named = output.files.map { ($0.name, $0.text.split(separator: "\n", omittingEmptySubsequences: false)) }
        return Dictionary(uniqueKeysWithValues: named)
    }

    private func shipped(_ edit: (String) -> String, in name: String) -> [SourceFile] {
        Self.shipped.map { file in
            guard file.path.hasSuffix("/" + name) else { return file }
            return SourceFile(path: file.path, text: edit(String(decoding: file.bytes, as: UTF8.self)))
        }
    }

    @Test func aChangeOfThreeRuleLinesShowsAsThreeLines() throws {
        let edits = [
            ("C/C -> usual note \"The common form, with", "C/C -> intermediate note \"The common form, with"),
            ("on average between the two other groups.", "between those of the two other groups."),
            ("quantity \"plasma dopamine beta-hydroxylase activity\"", "quantity \"activity of DBH in plasma\""),
        ]
        let changed = shipped(
            { text in
                edits.reduce(text) { text, edit in
                    #expect(text.contains(edit.0))
                    return text.replacing(edit.0, with: edit.1)
                }
            }, in: "dbh.phene")
        let before = try review(Self.shipped), after = try review(changed)
        let rules = try #require(after["Rules.txt"]).difference(from: try #require(before["Rules.txt"]))
        #expect(rules.removals.count == 3)
        #expect(rules.insertions.count == 3)
        for case .insert(_, let line, _) in rules { #expect(line.hasPrefix("finding dbh_activity: "), "\(line)") }
        #expect(before["Pack.swift"] == after["Pack.swift"])
        #expect(before["Tables.swift"] != after["Tables.swift"])
    }

    @Test func movedLinesChangeOnlyTheTables() throws {
        let before = try review(Self.shipped)
        let after = try review(shipped({ "// A comment.\n\n" + $0 }, in: "comt.phene"))
        #expect(before["Rules.txt"] == after["Rules.txt"])
        #expect(before["Pack.swift"] == after["Pack.swift"])
        #expect(before["Tables.swift"] != after["Tables.swift"])
    }

    @Test func aTestOfRulesIsNotInTheListing() throws {
        let test = "\ntest \"one more\" {\n  given rs1611115 T/T\n  expect dbh_activity = very_low\n}\n"
        let before = try review(Self.shipped), after = try review(shipped({ $0 + test }, in: "dbh.phene"))
        #expect(before["Rules.txt"] == after["Rules.txt"])
    }

    @Test func eachLineNamesItsDeclarationAndIsUnique() throws {
        let lines = try #require(try review(Self.shipped)["Rules.txt"]).dropFirst().dropLast()
        #expect(lines.count > 1000)
        #expect(lines.contains { $0.hasPrefix("finding dbh_activity: row T/T  very_low  note \"") })
        #expect(lines.contains("finding dbh_activity: reads rs1611115"))
        #expect(lines.contains("variant rs1611115: alleles T, C"))
        #expect(!lines.contains { $0.contains(".phene:") })
        #expect(!lines.contains { $0.contains("[") && $0.contains("{") })
        #expect(Set(lines).count == lines.count)
    }
}
