// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneModel
import PheneJSON
import PheneRulesTestSupport
import PheneSemantics
import SeededRandom
import Testing

@Suite struct ShippedPackTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    func files() throws -> [(path: String, text: String)] {
        let folder = Self.root.appending(path: "Rules/Norepinephrine")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }
            .sorted()
            .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) } + [usedByNorepinephrine]
    }

    @Test func theShippedPackHasNeitherErrorsNorWarnings() throws {
        let result = analyzed(try files())
        // Allowed in the files, with the reasons: names of palindromic changes that put the other base first, and of deletions.
        let unchecked = ["-1291C>G", "p.Glu301_Glu303del", "Del322-325", "A-3081T"]
        #expect(result.messages == unchecked.map { "PH0467 the label's `\($0)` is not checked" })
        #expect(result.book != nil)
    }

    @Test func theOrderOfTheFilesChangesNothing() throws {
        let files = try files()
        let book = try #require(analyzed(files).book)
        let reversed = try #require(analyzed(files.reversed()).book)
        #expect(book.json.text == reversed.json.text)
    }
}

extension ShippedPackTests {
    /// Lines lost, doubled and swapped, and bytes changed: whatever comes of it, the checks come to an end, and a rule
    /// book comes out only without an error.
    @Test func damagedPacksAreCheckedWithoutATrap() throws {
        let files = try files()
        var random = SeededGenerator(seed: 7)
        for _ in 0..<Cases.count(60) {
            var damaged = files
            for _ in 0..<4 {
                let index = Int.random(in: 0..<files.count, using: &random)
                var lines = damaged[index].text.split(separator: "\n", omittingEmptySubsequences: false)
                let line = Int.random(in: 0..<lines.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: lines.remove(at: line)
                case 1: lines.insert(lines[line], at: line)
                case 2: lines.swapAt(line, Int.random(in: 0..<lines.count, using: &random))
                default:
                    var words = lines[line].split(separator: " ", omittingEmptySubsequences: false)
                    words.shuffle(using: &random)
                    lines[line] = Substring(words.joined(separator: " "))
                }
                damaged[index].text = lines.joined(separator: "\n")
            }
            let result = analyzed(damaged)
            #expect((result.book == nil) == result.diagnostics.contains { $0.severity == .error })
        }
    }
}
