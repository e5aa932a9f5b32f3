// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneFormat
import PheneSyntax
import SeededRandom
import Testing

/// What formatting may never do, over the rule files that ship and over copies with their white space shaken.
@Suite struct FormatLawTests {
    /// Tokens and comments in their order, without the white space.
    private func words(_ bytes: [UInt8]) -> [[UInt8]] {
        let tree = parse(SourceFile(path: "rules.phene", bytes: bytes), file: 0).tree
        var words: [[UInt8]] = []
        for token in 0..<tree.tokenCount {
            for line in tree.trivia(before: token).split(separator: 0x0A) {
                let comment = String(decoding: line, as: UTF8.self).drop { $0 == " " || $0 == "\t" || $0 == "\r" }
                var kept = Array(comment.utf8)
                while let last = kept.last, last == 0x20 || last == 0x0D || last == 0x09 { kept.removeLast() }
                if !kept.isEmpty { words.append(kept) }
            }
            words.append(Array(tree.bytes(of: token)))
        }
        return words
    }

    private func check(_ bytes: [UInt8]) {
        let once = formatted(parse(SourceFile(path: "rules.phene", bytes: bytes), file: 0))
        let parsed = parse(SourceFile(path: "rules.phene", bytes: once), file: 0)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(words(once) == words(bytes), "\(text)")
        #expect(parsed.diagnostics.isEmpty, "\(text)")
        #expect(formatted(parsed) == once, "\(text)")
    }

    @Test(arguments: ShippedRulesTests.files) func theShippedRulesKeepTheirWordsAndAreStable(file: SourceFile) {
        check(file.bytes)
    }

    @Test(arguments: ShippedRulesTests.files) func theShippedRulesAreInTheStyle(file: SourceFile) {
        #expect(
            String(decoding: formatted(parse(file, file: 0)), as: UTF8.self)
                == String(decoding: file.bytes, as: UTF8.self))
    }

    @Test(arguments: ShippedRulesTests.files) func shakenWhiteSpaceChangesNoWordAndSettlesAtOnce(file: SourceFile) {
        var random = SeededGenerator(seed: 11)
        let tree = parse(file, file: 0).tree
        let gaps: [String] = [" ", "  ", "\n", "\n\n\n", "\t", " // c\n", "\n  // own\n", "\n\n/- "]
        for _ in 0..<Cases.count(60) {
            var bytes: [UInt8] = []
            for token in 0..<tree.tokenCount {
                let trivia = tree.trivia(before: token)
                let isShaken = !trivia.isEmpty && Int.random(in: 0..<20, using: &random) == 0
                bytes += isShaken ? Array((gaps.randomElement(using: &random) ?? "").utf8) : Array(trivia)
                bytes += tree.bytes(of: token)
            }
            // A gap can change the meaning, after `/-` above all; then there may be an error, and nothing to check.
            guard parse(SourceFile(path: "rules.phene", bytes: bytes), file: 0).diagnostics.isEmpty else { continue }
            check(bytes)
        }
    }
}
