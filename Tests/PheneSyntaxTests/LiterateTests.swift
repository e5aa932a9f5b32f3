// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneFormat
import PheneSyntax
import Testing

/// Rules in the fenced blocks of a Markdown file.
@Suite struct LiterateTests {
    private let page = """
        # Dopamine beta-hydroxylase

        The gene, a `thing` with "quotes and / slashes:

        ```phene
        gene DBH { chromosome 9  strand plus }
        ```

        ```swift
        gene NOT { chromosome 1 }
        ```

        Two forms are told apart.

        ```phene rules
        finding f : s {
          by rs1 {
            C/C -> high
        ```
        and
        ```phene
            C/T, T/T -> low   // the rarer ones
          }
        }
        ```

        """

    private func parsed(_ text: String, path: String = "page.md") -> ParsedFile {
        parse(SourceFile(path: path, text: text), file: 0)
    }

    private func format(_ text: String) -> String { String(decoding: formatted(parsed(text)), as: UTF8.self) }

    @Test func onlyWhatStandsInBlocksOfRulesIsRead() {
        let file = parsed(page)
        #expect(file.diagnostics.isEmpty)
        #expect(file.declarations.count == 2)
        #expect(file.tree.printed() == Array(page.utf8))
    }

    @Test func aMessagePointsIntoTheWholeFile() throws {
        let text = "# Title\n\n```phene\ngene A { chromosom 1 }\n```\n"
        let span = try #require(parsed(text).diagnostics.first).primary.span
        #expect(text.utf8.dropFirst(span.start).starts(with: "chromosom 1".utf8))
    }

    @Test func everyPrefixParsesAndPrintsBack() {
        let bytes = Array(page.utf8)
        for length in 0...bytes.count {
            let prefix = Array(bytes.prefix(length))
            #expect(parse(SourceFile(path: "page.md", bytes: prefix), file: 0).tree.printed() == prefix)
        }
    }

    @Test func aBlockWithoutAnEndIsAnErrorAtItsBeginning() throws {
        let text = "# Title\n\n```phene\ngene A { chromosome 1  strand plus }\n"
        let file = parsed(text)
        #expect(file.diagnostics.map { $0.code.name } == ["PH0105"])
        #expect(try #require(file.diagnostics.first).primary.span == Span(file: 0, start: 9, end: 17))
        #expect(file.declarations.count == 1)
    }

    @Test func aTextDoesNotGoOnPastItsBlock() {
        let file = parsed(
            "```phene\ngene A { name \"\"\"\n```\n\n\"\"\"\n\n```phene\ngene B { chromosome 1  strand plus }\n```\n")
        #expect(file.diagnostics.first?.code.name == "PH0102")
        #expect(file.declarations.count == 2)
    }

    @Test(arguments: [
        "````md\n```phene\ngene A {}\n```\n````\n", "```text phene\ngene A {}\n```\n",
        "<!--\n```phene\ngene A {}\n```\n-->\n", "<!-- ```phene -->\n", "```js\n<!--\n```\n",
        "```phenec\n gene A {}\n```\n", "Use ```phene``` for rules.\n", "~~~\n```phene\n~~~\n", "",
    ])
    func whatIsNoBlockOfRulesIsText(text: String) {
        #expect(!SourceFile(path: "README.md", text: text).holdsRules)
        #expect(parsed(text).declarations.isEmpty && parsed(text).diagnostics.isEmpty)
    }

    /// A person would take each for rules.
    @Test(arguments: [
        "> ```phene\n> gene A {}\n> ```\n", "    ```phene\n    gene A {}\n    ```\n",
        "- ```phene\n  gene A {}\n  ```\n",
        "1. text\n\n   - ~~~phene\n     ~~~\n", "```Phene\ngene A {}\n```\n", "```{.phene}\n```\n", "```phene,x\n```\n",
        "~~~PHENE\n~~~\n", "``` {#a .phene}\n```\n", "```lang=phene\n```\n", "```{code-block} phene\n```\n",
        "```js\nlet a = 1\n```phene\ngene A {}\n```\n", "<!-- forgotten\n```phene\ngene A {}\n```\n",
    ])
    func whatLooksLikeABlockOfRulesAndIsNotReadIsAnError(text: String) {
        for ends in ["\n", "\r\n", "\r"] {
            let file = SourceFile(path: "rules.md", text: text.replacing("\n", with: ends))
            #expect(file.holdsRules)
            let parsed = parse(file, file: 0)
            #expect(parsed.diagnostics.map { $0.code.name } == ["PH0108"], "\(text)")
            #expect(parsed.declarations.isEmpty)
            #expect(parsed.tree.printed() == file.bytes)
        }
    }

    @Test(arguments: ["rules.md", "rules.MD", "rules.markdown", "folder.phene/Rules.Markdown"])
    func aTextInMarkdownHasSeveralEndings(path: String) {
        #expect(
            parsed("# Title\n\n```phene\ngene A { chromosome 1  strand plus }\n```\n", path: path).declarations.count
                == 1)
    }

    @Test func aByteOrderMarkDoesNotHideTheFirstFence() {
        let file = parsed("\u{FEFF}```phene\ngene A { chromosome 1  strand plus }\n```\n")
        #expect(file.declarations.count == 1 && file.diagnostics.isEmpty)
    }

    @Test func rulesBehindACommentOfHTMLAreRead() {
        let file = parsed("<!-- a\nb -->\n```phene\ngene A { chromosome 1  strand plus }\n```\n")
        #expect(file.declarations.count == 1 && file.diagnostics.isEmpty)
    }

    @Test(arguments: ["``` phene\n```", "````phene\n````\n", "~~~phene\n~~~\n", "   ```phene\r\n   ```\r\n"])
    func aBlockOfRulesHasSeveralSpellings(text: String) {
        #expect(SourceFile(path: "rules.md", text: text).holdsRules)
        #expect(parsed(text).diagnostics.isEmpty)
    }

    @Test func theFormatterTouchesOnlyTheInsideOfBlocks() {
        let text =
            "Some   *text* \n\n\n\n```phene\n\ngene   A{chromosome 1\nstrand plus}\n\n\n```\n\n\n   more  \n```js\n x\n```"
        let expected =
            "Some   *text* \n\n\n\n```phene\ngene A {\n  chromosome 1\n  strand plus\n}\n```\n\n\n   more  \n```js\n x\n```"
        #expect(format(text) == expected)
        #expect(format(expected) == expected)
    }

    @Test func aTableOverTwoBlocksKeepsTheTextBetween() {
        #expect(format(page) == format(format(page)))
        #expect(
            format(page).contains("    C/C      -> high\n```\nand\n```phene\n    C/T, T/T -> low  // the rarer ones\n"))
    }

    @Test func commentsStayInTheirBlock() {
        let text =
            "```phene\n// one\n```\ntext\n```phene\n\n// two\n\ngene A { chromosome 1  strand plus }\n// three\n```\n"
        let expected =
            "```phene\n// one\n```\ntext\n```phene\n// two\n\n"
            + "gene A {\n  chromosome 1\n  strand plus\n}\n// three\n```\n"
        #expect(format(text) == expected)
    }
}
