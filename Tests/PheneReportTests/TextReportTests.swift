// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite struct TextReportTests {
    /// Escapes of a terminal, marks of text direction, a zero-width space, line separators, a byte-order mark.
    static let hostile = "\u{1B}[2J\u{7}\u{202E}abc\u{2066}\u{200B}\u{2028}\r\u{85}\u{FEFF}\u{E0041}"

    private static var hostileContent: ReportContent {
        var genome = Genome()
        let call = Call("A/A".utf8)
        genome.records = [Record(id: .rs(10), call: call, written: hostile, name: hostile, line: 1)]
        var file = Example.file
        file.path = hostile
        file.kind = hostile
        file.grounds = [hostile]
        file.issues = [.init(hostile, brief: hostile)]
        return ReportContent(.init(Example.pack, genome: genome, answers: [hostile: "x"]), file: file)
    }

    private static let contents: [ReportContent] = [
        Example.content([:]),
        Example.content(["rs10": "A/A", "rs20": "T/T", "rs30": "C"], sex: .male, ["wilson": "yes", "consent": "yes"]),
        Example.content(["rs10": "./.", "rs20": "G/G"]),
        Example.content(["rs10": String(repeating: "A", count: 5000)]),
        hostileContent,
    ]

    @Test(arguments: contents.indices)
    func noLineIsWiderThan80Columns(index: Int) {
        for line in TextReport(Self.contents[index]).text.split(separator: "\n") { #expect(line.count <= 80) }
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

    @Test func whatAFileHoldsCannotActOnATerminal() {
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

    @Test func theSectionsStandInOneOrder() {
        let text = TextReport(Example.content(["rs20": "T/T"])).text
        let heads = text.split(separator: "\n").map { String($0) }
        let order = [
            "The file", "What the file says at the 3 loci of these rules", "Findings", "Pathway: The way of it",
            "Advice",
            "Advice that is held", "Questions that matter", "What could not be told, and why", "Limits", "References",
        ].map { heads.firstIndex(of: $0) }
        #expect(!order.contains(nil))
        #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    }

    @Test func anUnstatedStrandIsTold() {
        let genome = Genome(isPlusStrand: false)
        let content = ReportContent(.init(Example.pack, genome: genome), file: Example.file)
        #expect(content.flat.contains("Strand not stated;"))
        #expect(Example.content([:]).flat.contains("Strand plus"))
    }

    @Test func limitsAreAlwaysThere() {
        for content in Self.contents { #expect(content.flat.contains("This is information, not medical advice.")) }
    }

    @Test func linesThatCouldNotBeReadAreTold() {
        var file = Example.file
        file.issues = [.init("line 7: expected 4 columns", brief: "line 7")]
        file.issueCount = 3
        let flat = Example.content([:], file: file).flat
        #expect(flat.contains("line 7: expected 4 columns"))
        #expect(flat.contains("and 2 more lines with faults"))
    }
}
