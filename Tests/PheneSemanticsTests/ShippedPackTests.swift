// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneIR
import PheneJSON
import PheneSemantics
import Testing

@Suite struct ShippedPackTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    func files() throws -> [(path: String, text: String)] {
        let folder = Self.root.appending(path: "Rules/Norepinephrine")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }
            .sorted()
            .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }

    @Test func theShippedPackHasNeitherErrorsNorWarnings() throws {
        let result = analyzed(try files())
        // Allowed in the file, with the reason: the name of the change begins with the rarer letter of a palindrome.
        #expect(result.messages == ["PH0467 the label's `-1291C>G` is not checked"])
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
        var random = SmallRandom(state: 7)
        for _ in 0..<60 {
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

/// The same numbers on each run (SplitMix64, Steele and others 2014, doi:10.1145/2660193.2660195).
private struct SmallRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
