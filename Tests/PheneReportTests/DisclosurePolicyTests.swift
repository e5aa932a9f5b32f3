// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// A genotype that a rule uses only with the person's consent is not shown, and cannot be inferred, without it.
@Suite struct DiscretionTests {
    private func everything(_ genotype: String, _ answers: Answers) -> String {
        let evaluation = Example.evaluation(["rs30": genotype], sex: .female, answers)
        var all = ReportContent(evaluation, file: Example.file).forms
        for name in ["xxx_loss", "rs30"] {
            if let explanation = ExplanationText(of: name, in: evaluation, file: Example.file) {
                all += explanation.text() + explanation.json
            }
        }
        return all
    }

    @Test(arguments: [Answers(), ["consent": "no"]])
    func withoutConsentTwoPeopleGetTheSameReport(answers: Answers) {
        let one = everything("C/C", answers)
        #expect(one == everything("T/T", answers))
        #expect(!one.contains("Sentence of"))
        #expect(one.contains("not shown"))
    }

    @Test func withConsentTheGenotypeIsShown() {
        let one = everything("T/T", ["consent": "yes"])
        #expect(one.contains("Sentence of loss."))
        #expect(one.contains("rs30: T/T; the file has `T/T`"))
        #expect(one != everything("C/C", ["consent": "yes"]))
    }

    @Test func aLineAboutAWithheldLocusIsReportedWithoutItsText() {
        var file = Example.file
        file.issues = [.init("line 3: odd: rs30 TT", brief: "line 3: odd", id: "rs30")]
        let withheld = Example.content(["rs30": "T/T"], file: file)
        #expect(withheld.flat.contains("line 3: odd"))
        #expect(!withheld.forms.contains("rs30 TT"))
        #expect(Example.content(["rs30": "T/T"], ["consent": "yes"], file: file).forms.contains("rs30 TT"))
    }
}
