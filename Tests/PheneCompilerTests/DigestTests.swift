// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCompiler
import PheneDiagnostics
import PheneModel
import PheneSemantics
import PheneSyntax
import Testing

/// The digest of a pack depends on its meaning alone.
@Suite struct DigestTests {
    /// Several corpus files as one pack, with haplotypes, scores, pathways, overrides and topics.
    private static let whole: SourceFile = {
        let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Corpus")
        let names = [
            "shared", "good/haplotypes/activity-score", "good/advice/override-and-hold",
        ]
        let texts = names.map { name in
            let data = (try? Data(contentsOf: corpus.appending(path: name + ".phene"))) ?? Data()
            return String(decoding: data, as: UTF8.self)
        }
        return SourceFile(path: "whole.phene", text: texts.joined(separator: "\n"))
    }()

    private func digest(_ files: [SourceFile]) throws -> String {
        let result = Compilation(files: files).check()
        let errors = result.diagnostics.filter { $0.severity == .error }
        return try #require(result.book, "\(errors.map(\.title))").digest
    }

    private func digest(_ text: String) throws -> String { try digest([SourceFile(path: "a.phene", text: text)]) }

    /// The declarations of the pack, each with the comments before it.
    private static let declarations: [String] = {
        let tree = parse(whole, file: 0).tree
        return tree.root.children.map { String(decoding: tree.printed($0), as: UTF8.self) }
    }()

    @Test func formattingDoesNotChangeTheDigest() throws {
        let text = String(decoding: Self.whole.bytes, as: UTF8.self)
        let known = try digest([Self.whole])
        #expect(known.count == 64)
        #expect(try digest(text.replacing("\n", with: "\r\n")) == known)
        #expect(try digest(text.replacing("\n", with: "\r")) == known)
        #expect(try digest("// a comment\n\n" + text.replacing("\n  ", with: "\n\t// why\n     ")) == known)
        #expect(try digest(text.replacing(" = ", with: "  =  ").replacing(" <= ", with: "<=")) == known)
        #expect(try digest([SourceFile(path: "other/folder/b.phene", text: text)]) == known)
        #expect(try digest([SourceFile(path: "a.md", text: "# Tour\n\n```phene\n\(text)\n```\n")]) == known)
        let isTest = { (text: String) in text.contains("\ntest \"") || text.contains("\nproperty \"") }
        #expect(try digest(Self.declarations.filter { !isTest($0) }.joined()) == known)
    }

    @Test func numbersOfSourcesAreMeaningAndHowASourceWasReadIsNot() throws {
        let text = String(decoding: Self.whole.bytes, as: UTF8.self)
        let known = try digest(text)
        let paper = "\n  title \"A paper\"\n"
        #expect(try digest(text.replacing(paper, with: paper + "  seen \"a copy\"\n")) == known)
        #expect(try digest(text.replacing(paper, with: paper + "  pages \"1-2\"\n")) != known)
        let place = "  at GRCh38 9:100000 T>C\n"
        let counted = try digest(
            text.replacing(place, with: place + "  frequency C 1/20 in \"here\" panel \"P\" n 10 cite paper\n"))
        let again = try digest(
            text.replacing(place, with: place + "  frequency C 2/20 in \"here\" panel \"P\" n 10 cite paper\n"))
        #expect(counted != known && again != known && again != counted)
        let evidence = "  evidence strong\n"
        let effect = "  effect odds_ratio 2 of \"an outcome\" for C cite paper\n"
        #expect(try digest(text.replacing(evidence, with: effect + evidence, maxReplacements: 1)) != known)
    }

    @Test func theOrderOfFilesAndDeclarationsDoesNotChangeTheDigest() throws {
        let known = try digest([Self.whole])
        #expect(Self.declarations.count > 10)
        #expect(try digest(Self.declarations.reversed().joined(separator: "\n")) == known)
        let files = Self.declarations.enumerated().map { index, text in
            SourceFile(path: "\((index * 7) % 23)/\(index).phene", text: text)
        }
        #expect(try digest(files) == known)
        #expect(try digest(files.reversed()) == known)
    }

    private static let small = """
        pack p 1.0.0 "A pack"
        source s { pmid 1  title "A paper" }
        gene G { chromosome 1  strand plus }
        variant rs1 in G { at GRCh38 1:1000 A>G }
        scale level = low "less" < high "more"
        input at : yes | no "Do you?"
        finding it : level "It" {
          by rs1 {
            A/A -> low  note "A note."
            A/G, G/G -> high
          }
          on unknown "Not read."
          evidence strong
          cite s
        }
        advice a {
          when it = low and at = yes
          avoid x "Avoid it."
          on unknown "Not known."
          evidence limited
          cite s
        }

        """

    @Test(arguments: [
        ("A/A -> low  note", "A/G -> low  note"), ("it = low", "it = high"),
        ("at = yes", "at = no"), (" and at = yes", " or at = yes"), ("when it = low", "when not it = low"),
        ("avoid x", "reduce x"), ("avoid x", "avoid y"), ("A note.", "Another note."), ("Avoid it.", "Avoid that."),
        ("A>G", "A/G"), ("1:1000", "1:1001"), ("GRCh38", "GRCh37"), ("rs1 ", "rs2 "), ("strand plus", "strand minus"),
        ("evidence limited", "evidence strong"), ("pmid 1", "pmid 2"), ("\"less\"", "\"fewer\""), ("1.0.0", "1.0.1"),
        ("pack p", "pack q"), ("Do you?", "Did you?"), ("Not read.", "Unread."), ("A paper", "Paper"),
        ("input at", "input att"),
    ])
    func aChangeOfMeaningChangesTheDigest(change: (String, String)) throws {
        var text = Self.small.replacing(change.0, with: change.1)
        if change.0 == "A/A -> low  note" { text = text.replacing("A/G, G/G", with: "A/A, G/G") }
        if change.0 == "input at" { text = text.replacing("and at =", with: "and att =") }
        #expect(text != Self.small)
        #expect(try digest(text) != digest(Self.small))
    }
}
