// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneFormat
import PheneSyntax
import Testing

/// Lines end at a line feed, a carriage return, or both, and everything that reads rule files agrees.
@Suite struct LineEndTests {
    static let book = """
        pack p 1.0.0 "A pack"  // a comment
        // another one
        scale level = low < high
        gene A {
          chromosome 1
          strand plus
          about \"""
            One line,
              and another.
            \"""
        }

        """

    private func said(_ text: String, path: String = "rules.phene") -> [String] {
        let file = parse(SourceFile(path: path, text: text), file: 0)
        let lines = LineTable(Array(text.utf8))
        return file.diagnostics.map { "\($0.code.name) \(lines.location(of: $0.primary.span.start))" }
            + file.texts.map(\.value) + file.declarations.map { "\($0)".prefix(12).description }
    }

    @Test(arguments: ["\r", "\r\n"]) func theEndsOfLinesChangeNothing(ends: String) {
        let others = Self.book.replacing("\n", with: ends)
        #expect(said(others) == said(Self.book))
        #expect(said(Self.book).count == 5)
        let broken = Self.book + "gene B { chromosom 1 }\n"
        #expect(said(broken.replacing("\n", with: ends)) == said(broken))
        let page = "# Title\n\n```phene\n" + Self.book + "```\n\ntext\n"
        #expect(said(page.replacing("\n", with: ends), path: "a.md") == said(page, path: "a.md"))
    }

    @Test func aCommentEndsAtACarriageReturn() {
        let file = parse(
            SourceFile(path: "rules.phene", text: "// allow none\rgene A { chromosome 1  strand plus }\r"), file: 0)
        #expect(file.declarations.count == 1)
        #expect(file.diagnostics.isEmpty)
    }

    @Test func aTextOfOneLineEndsAtACarriageReturn() {
        let file = parse(SourceFile(path: "rules.phene", text: "gene A { name \"one\rtwo\" }\r"), file: 0)
        #expect(file.diagnostics.first?.code.name == "PH0102")
    }

    @Test(arguments: ["\r", "\r\n"]) func theFormatterWritesLineFeeds(ends: String) {
        let text = Self.book.replacing("  // a comment", with: "   // a comment ").replacing("\"\"\"", with: "\"")
            .replacing("\n    One line,\n      and another.\n    ", with: "One line.")
        let wanted = formatted(parse(SourceFile(path: "rules.phene", text: text), file: 0))
        let file = parse(SourceFile(path: "rules.phene", text: text.replacing("\n", with: ends)), file: 0)
        #expect(file.diagnostics.isEmpty)
        #expect(String(decoding: formatted(file), as: UTF8.self) == String(decoding: wanted, as: UTF8.self))
    }

    @Test func linesAreCutAtEachKindOfEnd() {
        let table = LineTable(Array("ab\r\nc\rd\n\r\n\r\re".utf8))
        let ranges = (1...7).map { table.range(ofLine: $0) }
        #expect(ranges == [0..<2, 4..<5, 6..<7, 8..<8, 10..<10, 11..<11, 12..<13])
        #expect(table.location(of: 3) == (1, 4))
        #expect(table.location(of: 12) == (7, 1))
    }
}
