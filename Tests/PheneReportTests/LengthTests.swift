// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import Testing

/// Law: whoever the person is, a report of the shipped rules keeps to its limits, and leaves no notable result unnamed.
@Suite struct LengthTests {
    /// Reports of random people: from nothing to everything called, and from no question to every question answered.
    private static let people = Result {
        let pack = Norepinephrine.pack
        return try (0..<40).flatMap { seed -> [ReportContent] in
            let missing = [0, 0, 5, 20, 50][seed % 5]
            let genome = Genome.random(under: pack, seed: UInt64(seed), missing: missing)
            var answers: [(name: String, value: String)] = []
            // The phase of a diplotype is no question to a person.
            for input in 0..<pack.inputCount where seed % 4 > 0 && !pack.input(input).name.contains(".") {
                let values = pack.input(input).values
                let value =
                    values.contains("yes")
                    ? seed % 4 == 1 || seed % 4 == 3 && (seed >> input) & 1 == 0 ? "yes" : "no"
                    : values[seed % values.count]
                answers.append((pack.input(input).name, value))
            }
            let evaluation = try Evaluation(pack, genome: genome, answers: Answers(answers))
            return [Audience.lay, .clinician].map {
                ReportContent(evaluation, file: Example.file, audience: $0)
            }
        }
    }

    private func lines(_ utf8: [UInt8]) -> Int { utf8.count { $0 == 0x0A } }

    @Test func everyoneGetsTwoScreensThatNameWhatIsNotable() throws {
        for content in try Self.people.get() {
            let summary = TextSummary(content)
            #expect(lines(summary.utf8) <= 80, "\(lines(summary.utf8))")
            let text = summary.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for highlight in content.highlights {
                #expect(text.contains(highlight.heading.prefix(16)), "\(highlight.heading)")
            }
        }
    }

    @Test func whatHasARowHasTheStrongestEvidence() throws {
        let genome = Genome(["rs1611115": "C/C", "rs4680": "G/G", "rs1042714": "C/C", "rs1108580": "G/G"])
        let text = TextSummary(ReportContent(Evaluation(Norepinephrine.pack, genome: genome), file: Example.file)).text
        let strong = try #require(text.firstRange(of: "COMT enzyme activity")?.lowerBound)
        let limited = try #require(text.firstRange(of: "Copies of Glu27")?.lowerBound)
        #expect(strong < limited)
    }

    @Test func aLongTextLeavesOutStudiesOfWhatIsNotNotableAndSaysSo() throws {
        for content in try Self.people.get() {
            let text = TextReport(content, hasBackground: false)
            let flat = text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let isCut = flat.contains("that are not notable or could not be determined")
            #expect(isCut || lines(text.utf8) <= TextReport.lineLimit, "\(lines(text.utf8))")
            for finding in content.findings where finding.isNotable {
                #expect(flat.contains(finding.title) && flat.contains("Measured: " + finding.quantity))
            }
        }
    }

    @Test func aPageHas270KilobytesForEveryone() throws {
        for content in try Self.people.get() {
            let bytes = HTMLReport(content).text.utf8.count
            #expect(bytes <= 270_000, "\(bytes)")
        }
    }
}
