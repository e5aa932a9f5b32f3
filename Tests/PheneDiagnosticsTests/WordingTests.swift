// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import Testing

/// Articles and plurals of messages that name a thing by a variable.
@Suite struct WordingTests {
    @Test(arguments: [
        ("target", "a target"), ("recommendation", "a recommendation"), ("assay", "an assay"), ("input", "an input"),
        ("unit", "a unit"),
        ("allele", "an allele"), ("use", "a use"), ("one-step scale", "a one-step scale"), ("order", "an order"),
        ("unknown", "an unknown"), ("", "a "), ("Override", "an Override"),
    ])
    func anArticleFitsItsNoun(noun: String, text: String) { #expect(withArticle(noun) == text) }

    @Test func oneThingIsInTheSingular() {
        #expect([0, 1, 2].map { counted($0, "value") } == ["0 values", "1 value", "2 values"])
        #expect([0, 1, 2].map { counted($0, "locus", "loci") } == ["0 loci", "1 locus", "2 loci"])
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func texts(in folder: String, _ ending: String) throws -> [(name: String, text: String)] {
        let folder = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }
            .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }

    /// No text is composed of an article and a variable: ``withArticle(_:)`` does it.
    @Test func noMessageGuessesAnArticle() throws {
        var count = 0
        for (name, text) in try Self.texts(in: "Sources", ".swift") {
            for line in text.split(separator: "\n") where !line.contains("///") {
                count += 1
                #expect(line.firstMatch(of: /\b(?:a|an) \\\(/) == nil, "\(name): \(line)")
            }
        }
        #expect(count > 10_000)
    }

    /// All messages of the corpus, and all that the golden files hold.
    @Test func noMessageHasAWrongArticleOrPlural() throws {
        let sounds = ["use", "uni", "usu", "eu", "one"]
        // Of a recommendation that is called `a`.
        let verdicts = ["on", "overridden", "applies", "unknown"]
        for folder in ["Tests/Corpus", "Tests/Golden"] {
            for (name, text) in try Self.texts(in: folder, ".txt") {
                for match in text.matches(of: /(?:^|[ "(])a `?([aeiou][a-z]+)/)
                where !sounds.contains(where: { match.1.hasPrefix($0) }) && !verdicts.contains(String(match.1)) {
                    Issue.record("\(name): a \(match.1)")
                }
                let plurals =
                    /(?:^|[^0-9.,:\/-])1 (?:values|sites|letters|errors|warnings|files|tests|steps|pairs|rows|cells|mutants|variants|genotypes|conditions)\b/
                for match in text.matches(of: plurals) { Issue.record("\(name): \(match.0)") }
            }
        }
    }
}
