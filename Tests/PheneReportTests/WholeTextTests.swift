// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// The whole text loses nothing that the report holds, and says nothing twice.
@Suite struct WholeTextTests {
    private func content(_ name: String) throws -> ReportContent {
        try #require(GoldenPerson.all.first { $0.name == name }).content()
    }

    /// Text without white space, so that line ends do not matter.
    private func packed(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    @Test(arguments: ["typical", "all-unknown", "every-flag", "guarded", "set-aside", "one-copy", "redacted"])
    func everyFactOfTheContentIsThere(name: String) throws {
        let content = try content(name)
        let text = packed(TextReport(content).text)
        func expect(_ words: String) { #expect(words.isEmpty || text.contains(packed(words)), "\(words)") }
        for finding in content.findings {
            for words in [finding.title, finding.quantity, finding.about, finding.evidence, finding.place] {
                expect(words)
            }
            for words in finding.cautions + finding.populations + finding.outcome.possible.map({ $0.title }) {
                expect(words)
            }
            expect(finding.meaning ?? finding.unknownText)
            for locus in finding.loci { expect(locus.name) }
            for locus in finding.loci where locus.state == .called { expect(locus.text) }
            for citation in finding.citations { expect("[\(citation.number)]" + citation.supports) }
        }
        for advice in content.applying + content.held {
            for words in [advice.title, advice.text, advice.place] + advice.cautions { expect(words) }
        }
        for advice in content.unknown { expect(advice.unknownText) }
        for question in content.questions {
            for words in [question.name, question.text] + question.answers + question.keepsOpen { expect(words) }
        }
        for topic in content.topics where ["condition", "drug"].contains(topic.kind) { expect(topic.about) }
        for reference in content.references { expect(reference.text) }
        for limit in content.limits { expect(limit) }
    }

    @Test func aCautionOfSeveralFindingsIsPrintedOnce() {
        let shared = "caution \"Confirm it in a laboratory.\""
        let rules = Example.rules.replacing("caution \"A caution on AAA.\"", with: shared)
            .replacing("on unknown \"Nothing is concluded about ZZZ.\"", with: shared + "\n on unknown \"Nothing.\"")
        let content = ReportContent(
            Evaluation(Example.compile(rules), genome: Genome(["rs10": "A/G", "rs20": "T/T"])), file: Example.file)
        let flat = content.flat
        #expect(flat.ranges(of: "Confirm it in a laboratory.").count == 1)
        #expect(flat.contains("Note 1 Confirm it in a laboratory.") && flat.ranges(of: "Caution: note 1.").count == 2)
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func withoutBackgroundItSaysWhatIsLeftOut(name: String) throws {
        let content = try content(name)
        let short = TextReport(content, hasBackground: false)
        #expect(short.text.contains("Left out here, as it is the same for everyone"))
        for finding in content.findings { #expect(packed(short.text).contains(packed(finding.title))) }
        // No number is cited that the list lacks.
        let body = short.text.components(separatedBy: "\nReferences\n")
        for match in body[0].matches(of: /\[([0-9]+)\]/) {
            #expect(body.count == 2 && body[1].contains("[\(match.output.1)]"))
        }
    }
}
