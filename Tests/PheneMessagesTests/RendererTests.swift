// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import Testing

@Suite struct RendererTests {
    private func render(_ text: String, _ diagnostics: [Diagnostic], path: String = "Rules/a.phene") -> String {
        Renderer(sources: [SourceFile(path: path, text: text)]).text(diagnostics)
    }

    private func message(
        _ start: Int, _ end: Int, _ title: String = "a title", label: String = "", others: [Diagnostic.Mark] = [],
        notes: [String] = [], help: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            DiagnosticCode(214), title, at: Span(file: 0, start: start, end: end), label: label, others: others,
            notes: notes, help: help)
    }

    @Test func aMessageShowsItsLineItsOtherPlaceItsNoteAndItsHelp() {
        let text = String(repeating: "\n", count: 9) + "one two\n  when rs4988235 = T/T\n"
        let shown = render(
            text,
            [
                message(
                    36, 39, "`T` is not an allele of rs4988235", label: "its alleles are `A` and `G`",
                    others: [.init(Span(file: 0, start: 13, end: 16), "declared here")],
                    notes: ["alleles are written on\nthe forward strand"], help: "write `A/A`")
            ])
        #expect(
            shown == """
                error[PH0214]: `T` is not an allele of rs4988235
                  --> Rules/a.phene:11:20
                   |
                11 |   when rs4988235 = T/T
                   |                    ^^^ its alleles are `A` and `G`
                  ::: Rules/a.phene:10:5
                   |
                10 | one two
                   |     ^^^ declared here
                   = note: alleles are written on
                           the forward strand
                   = help: write `A/A`


                """)
    }

    @Test func coloursChangeNothingButTheirCodes() {
        let source = SourceFile(path: "a", text: "one two")
        let diagnostics = [message(4, 7, label: "here", notes: ["n"], help: "h")]
        let coloured = Renderer(sources: [source], isColoured: true).text(diagnostics)
        var plain = ""
        var isCode = false
        for scalar in coloured.unicodeScalars {
            if scalar == "\u{1B}" { isCode = true }
            if !isCode { plain.unicodeScalars.append(scalar) }
            if scalar == "m" { isCode = false }
        }
        #expect(coloured.contains("\u{1B}[1;31m"))
        #expect(plain == Renderer(sources: [source]).text(diagnostics))
    }

    @Test func messagesStandInTheOrderOfFilesAndPlaces() {
        let diagnostics = [message(4, 7, "second"), message(0, 3, "first"), message(4, 7, "and third")]
        let shown = render("one two", diagnostics)
        #expect(shown == render("one two", diagnostics.reversed()))
        let titles = shown.split(separator: "\n").filter { $0.hasPrefix("error") }.map { $0.dropFirst(15) }
        #expect(titles == ["first", "and third", "second"])
    }

    @Test func whatATerminalWouldActOnIsMadeVisible() {
        let text = "a\u{1B}[31m\u{202E}b\tc\r\n"
        let shown = render(text, [message(9, 10, "found `\u{7}`")])
        #expect(shown.contains(#"found `\u{7}`"#))
        #expect(shown.contains(#" | a\u{1b}[31m\u{202e}b    c"# + "\n"))
        #expect(shown.contains(" | " + String(repeating: " ", count: 19) + "^\n"))
        #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" || $0 == "\r" })
    }

    @Test func bytesThatAreNoCharactersAreShownAsOne() {
        let source = SourceFile(path: "a", bytes: Array("ab".utf8) + [0xFF, 0xFE] + Array("c".utf8))
        let shown = Renderer(sources: [source]).text([message(4, 5)])
        #expect(shown.contains("1 | ab\u{FFFD}\u{FFFD}c\n"))
        #expect(shown.contains("  |     ^\n"))
    }

    @Test func aVeryLongLineIsCutAroundThePlace() throws {
        let text = String(repeating: "é", count: 5000) + "HERE" + String(repeating: "x", count: 5000)
        let shown = render(text, [message(10_000, 10_004)])
        let lines = shown.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count < 250 })
        let line = try #require(lines.first { $0.contains("HERE") })
        let carets = try #require(lines.first { $0.contains("^^^^") })
        #expect(line.contains("...é") && line.hasSuffix("x..."))
        #expect(line.prefix { $0 != "H" }.count == carets.prefix { $0 != "^" }.count)
    }

    @Test(arguments: [(0, 0), (3, 3), (3, 4), (4, 4), (0, 99), (50, 99), (7, 8)])
    func aPlaceAtOrPastTheEndOfALineStillHasACaret(start: Int, end: Int) {
        #expect(render("one\ntwo", [message(start, end)]).contains("^"))
        #expect(render("", [message(start, end)]).contains("^"))
    }

    @Test func linesOfContinuationBytesAreCutWithoutATrap() {
        let source = SourceFile(path: "a", bytes: Array(repeating: 0x80, count: 1000))
        for start in stride(from: 0, through: 1000, by: 50) {
            let shown = Renderer(sources: [source]).text([message(start, start + 1)])
            #expect(shown.contains("^"))
        }
    }
}
