// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

@Suite struct TextReportTests {
    /// Terminal escapes, text direction marks, a zero-width space, line separators, a byte-order mark.
    static let hostile = "\u{1B}[2J\u{7}\u{202E}abc\u{2066}\u{200B}\u{2028}\r\u{85}\u{FEFF}\u{E0041}"

    private static var hostileContent: ReportContent {
        var genome = Genome()
        let call = Call("A/A".utf8)
        genome.records = [Record(id: .rs(10), call: call, written: hostile, name: hostile, line: 1)]
        var file = Example.file
        file.path = hostile
        file.kind = hostile
        file.buildEvidence = [hostile]
        file.issues = [.init(hostile, brief: hostile)]
        return ReportContent(.init(Example.pack, genome: genome), file: file)
    }

    private static let contents: [ReportContent] = [
        Example.content([:]),
        Example.content(["rs10": "A/A", "rs20": "T/T", "rs30": "C"], sex: .male, ["wilson": "yes", "consent": "yes"]),
        Example.content(["rs10": "./.", "rs20": "G/G"]),
        Example.content(["rs10": String(repeating: "A", count: 5000)]),
        hostileContent,
    ]

    @Test(arguments: contents.indices)
    func noLineIsWiderThan100Columns(index: Int) {
        for line in TextReport(Self.contents[index]).text.split(separator: "\n") { #expect(line.count <= 100) }
    }

    /// Words in ASCII and not, short and longer than a line, separated by one or several spaces.
    @Test(arguments: 0..<40) func aLineContainsAllWordsThatFit(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        func below(_ bound: Int) -> Int { random.number(below: bound) }
        let letters = seed % 2 == 0 ? ["a", "b", "-", "."] : ["a", "b", "\u{2192}", "\u{E9}"]
        let words = (0..<60).map { _ in
            (0..<(below(20) == 0 ? 1 + below(200) : 1 + below(9))).map { _ in letters[below(4)] }.joined()
        }
        var file = Example.file
        file.assumption = words.reduce(into: "") { text, word in
            text += (text.isEmpty ? "" : String(repeating: " ", count: seed % 3 == 0 ? 1 : 1 + below(2))) + word
        }
        let text = TextReport(ReportContent(Example.evaluation([:]), file: file)).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasPrefix("  Assumed     ") })
        let own = lines[first...].prefix { $0.hasPrefix("  Assumed     ") || $0.hasPrefix("              ") }
            .map { $0.dropFirst(14) }
        #expect(own.joined().filter { $0 != " " } == words.joined())
        for (line, next) in zip(own, own.dropFirst()) {
            #expect(line.count <= 86 && !line.hasSuffix(" ") && !line.contains("  "))
            let word = next.prefix { $0 != " " }
            // A word longer than a line is cut where the line ends.
            if line.count < 86 { #expect(line.count + 1 + word.count > 86) }
        }
    }

    @Test(arguments: contents.indices)
    func colourAddsEscapesAndChangesNoWord(index: Int) {
        let plain = TextReport(Self.contents[index]).text
        let coloured = TextReport(Self.contents[index], isColoured: true).text
        #expect(coloured != plain)
        var stripped = ""
        var isEscape = false
        for character in coloured.unicodeScalars {
            if character == "\u{1B}" { isEscape = true }
            if !isEscape { stripped.unicodeScalars.append(character) }
            if character == "m" { isEscape = false }
        }
        #expect(stripped == plain)
    }

    @Test func theContentsOfAFileCannotControlATerminal() {
        let content = Self.hostileContent
        let explanation = ExplanationText(
            of: "rs10", in: Example.evaluation(["rs10": Self.hostile]), file: content.file)
        let forms = [
            TextReport(content).text, JSONReport(content).text, explanation?.text() ?? "", explanation?.json ?? "",
        ]
        for form in forms {
            #expect(!form.isEmpty)
            for scalar in form.unicodeScalars where scalar != "\n" {
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator:
                    Issue.record("U+\(String(scalar.value, radix: 16))")
                default: break
                }
            }
        }
        #expect(TextReport(content).text.contains("\\u{1B}[2J\\u{7}\\u{202E}abc"))
    }

    @Test func theSectionsHaveAFixedOrder() {
        let text = TextReport(Example.content(["rs20": "T/T"])).text
        let heads = text.split(separator: "\n").map { String($0) }
        let order = [
            "The file", "What the file shows at the 3 loci of these rules", "Findings",
            "Findings that could not be determined", "Pathway: The way of it",
            "Advice",
            "Advice that is held", "Advice that may or may not apply", "Open questions", "Limits", "References",
        ].map { heads.firstIndex(of: $0) }
        #expect(!order.contains(nil))
        #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    }

    @Test func anUnstatedStrandIsReported() {
        let genome = Genome(isPlusStrand: false)
        let content = ReportContent(.init(Example.pack, genome: genome), file: Example.file)
        #expect(content.flat.contains("Strand not stated;"))
        #expect(Example.content([:]).flat.contains("Strand plus"))
    }

    @Test func limitsAreAlwaysShown() {
        for content in Self.contents { #expect(content.flat.contains("This is information, not medical advice.")) }
    }

    @Test func linesThatCouldNotBeReadAreReported() {
        var file = Example.file
        file.issues = [.init("line 7: expected 4 columns", brief: "line 7")]
        file.issueCount = 3
        let flat = Example.content([:], file: file).flat
        #expect(flat.contains("line 7: expected 4 columns"))
        #expect(flat.contains("and 2 more lines with errors"))
    }
}
