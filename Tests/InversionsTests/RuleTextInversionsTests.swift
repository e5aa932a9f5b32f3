// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneModel
import PheneSemantics
import Testing

/// Rules that a person would read differently from the compiler, or that are not read at all.
@Suite struct RuleTextInversionsTests {
    private static let advice = """
        advice no_copper {
          when level_of_it = low
          avoid copper "Not with that."
          on unknown "Not known."
          evidence limited
          cite paper
        }

        """
    private static let rules =
        "variant rs1 in PLUS { at GRCh38 9:100 A>G }\n" + finding(by: "rs1", "A/A, A/G -> high  G/G -> low")

    private static func checked(_ text: String, path: String = "rules.phene") -> AnalysisResult {
        Compilation(files: [SourceFile(path: path, text: text)]).check()
    }

    private static let pack = """
        pack tests 1.0.0
        source paper { kind dataset  pmid 1  title "A paper" }
        gene PLUS { chromosome 9  strand plus }
        scale level = low < middle < high

        """

    /// An editor shows the advice on a line of its own.
    @Test(arguments: ["\r", "\r\n", "\n"]) func aLineEndOfAnyKindEndsAComment(end: String) throws {
        let text = Self.pack + Self.rules + "// Safety first." + end + Self.advice.replacing("\n", with: end)
        let book = try #require(Self.checked(text).book)
        #expect(book.recommendations.map(\.name) == ["no_copper"])
    }

    @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}"])
    func lineEndsThatOnlyEditorsRecognizeAreNotPartOfRules(end: String) {
        let text = Self.pack + Self.rules + "// Safety first." + end + Self.advice
        #expect(Self.checked(text).book == nil)
        #expect(Self.checked(text).diagnostics.first?.code.name == "PH0106")
    }

    @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{E0041}"])
    func anInvisibleCharacterIsAnErrorInATextToo(mark: String) {
        let text = Self.pack + Self.rules + Self.advice.replacing("Not with", with: "Not\(mark) with")
        #expect(Self.checked(text).book == nil)
        #expect(Self.checked(text).diagnostics.map { $0.code.name } == ["PH0106"])
    }

    @Test(arguments: ["```Phene", "```{.phene}", "```phene,x", "> ```phene", "\u{200B}```phene"])
    func aBlockThatLooksLikeRulesIsNotIgnored(fence: String) {
        let rules = "```phene\n" + Self.pack + Self.rules + "```\n\n"
        #expect(Self.checked(rules, path: "rules.md").book != nil)
        let text = rules + fence + "\n" + Self.advice + "```\n"
        #expect(Self.checked(text, path: "rules.md").book == nil)
    }

    @Test func aByteOrderMarkDoesNotHideRules() throws {
        let text = "\u{FEFF}```phene\n" + Self.pack + Self.rules + Self.advice + "```\n"
        for path in ["rules.md", "rules.MD", "rules.markdown"] {
            #expect(Self.checked(text, path: path).book?.recommendations.count == 1)
        }
    }

    @Test func formattingOfRulesDoesNotChangeTheirDigest() throws {
        let text = Self.pack + Self.rules + Self.advice
        let known = try #require(Self.checked(text).book).digest
        #expect(Self.checked("// a\n" + text.replacing("\n", with: "\r\n"), path: "b/c.phene").book?.digest == known)
        #expect(Self.checked(text.replacing("level_of_it = low", with: "level_of_it = high")).book?.digest != known)
    }
}
