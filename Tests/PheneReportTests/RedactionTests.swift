// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite struct RedactionTests {
    private static var file: FileFacts {
        var file = Example.file
        file.path = "jane-doe.txt"
        file.issues = [.init("line 9: odd: rs10 AG", brief: "line 9: odd", id: "rs10")]
        return file
    }

    private func content(isRedacted: Bool) -> ReportContent {
        let evaluation = Example.evaluation(["rs10": "A/G", "rs777": "T/T", "rs20": "./."], sex: .female)
        return ReportContent(evaluation, file: Self.file, isRedacted: isRedacted)
    }

    @Test func noFormatContainsGenotypesOrIds() {
        let whole = content(isRedacted: false).forms
        // The sentence of a rule's row is what the person is told, and these rules name themselves by the genotype.
        let redacted = content(isRedacted: true).forms.replacing("Sentence of A/G.", with: "")
        for secret in ["A/G", "rs10", "rs20", "rs777", "10A>G", "jane-doe", "line 9"] {
            #expect(whole.contains(secret))
            #expect(!redacted.contains(secret))
        }
    }

    @Test func findingsStay() {
        let (whole, redacted) = (content(isRedacted: false), content(isRedacted: true))
        #expect(redacted.findings.map { $0.outcome.isKnown } == whole.findings.map { $0.outcome.isKnown })
        #expect(redacted.findings.map { $0.meaning } == whole.findings.map { $0.meaning })
        #expect(redacted.coverage.map { $0.count } == whole.coverage.map { $0.count })
        #expect(redacted.forms.contains("in the middle"))
    }

    @Test func aMissingSiteIsStillNamedByItsGene() {
        #expect(content(isRedacted: true).flat.contains("a site of ZZZ is a no-call"))
    }

    @Test func theReportStatesThatItIsRedacted() {
        #expect(content(isRedacted: true).flat.contains("are left out"))
        #expect(JSONReport(content(isRedacted: true)).text.contains("\"isRedacted\": true"))
    }
}
