// SPDX-License-Identifier: Apache-2.0

import PheneReport
import PheneRuntime
import Testing

@Suite struct AdviceEntryTests {
    @Test func adviceThatAppliesIsReadAfterItsCautions() throws {
        let text = TextReport(Example.content(["rs20": "T/T"], ["wilson": "no"])).text
        let caution = try #require(text.firstRange(of: "Caution of copper."))
        let advice = try #require(text.firstRange(of: "Text of copper."))
        #expect(caution.lowerBound < advice.lowerBound)
        #expect(text.contains("consider copper foods and vitamins"))
    }

    @Test func adviceThatDoesNotApplyIsNotGiven() {
        let content = Example.content(["rs20": "C/C"], ["wilson": "no", "sleepless": "no"])
        #expect(!content.forms.contains("Text of"))
        #expect(content.flat.contains("No advice of these rules is known to apply."))
        #expect(content.flat.contains("3 other pieces of advice do not apply and are left out."))
    }

    @Test func unknownAdviceIsNotGivenAndNamesTheSmallestNeeds() {
        let content = Example.content([:])
        #expect(!content.forms.contains("Text of"))
        let flat = content.flat
        #expect(flat.contains("Whether copper is for you is not known. To know it a reading of rs20"))
        #expect(flat.contains("Advice: Sleep To know it an answer to `sleepless`"))
    }

    @Test func heldAdviceNamesWhoHoldsItAndWhatWouldDecide() {
        let content = Example.content(["rs20": "T/T"])
        #expect(content.held.map { $0.name } == ["copper"])
        let flat = content.flat
        #expect(flat.contains("Held on copper foods Held by No copper with Wilson disease, because copper piles up"))
        #expect(flat.contains("Wilson disease is not known. To decide an answer to `wilson`"))
        // What is not held is still given, and says what is left out of it.
        #expect(flat.contains("Advice consider vitamins Not on copper foods: held, see below"))
    }

    @Test func overriddenAdviceSaysByWhomAndWhy() {
        let content = Example.content(["rs20": "T/T"], ["wilson": "yes"])
        #expect(content.overridden.map { $0.name } == ["copper"])
        #expect(
            content.flat.contains(
                "Set aside consider copper foods By No copper with Wilson disease, because copper piles up"))
        #expect(content.flat.contains("Advice avoid copper foods Text of no copper."))
    }

    @Test func whatToAvoidComesBeforeWhatToDo() {
        let content = Example.content(["rs20": "T/T"], ["wilson": "yes", "sleepless": "yes"])
        #expect(content.applying.map { $0.name } == ["wilson_no_copper", "copper", "sleep"])
    }

    @Test func onlyQuestionsThatKeepSomethingOpenAreAsked() {
        #expect(Example.content([:]).questions.map { $0.name } == ["consent", "sleepless", "wilson"])
        let answered = Example.content(["rs20": "T/T"], ["sleepless": "no", "consent": "no"])
        #expect(answered.questions.map { $0.name } == ["wilson"])
        #expect(answered.questions[0].keepsOpen == ["No copper with Wilson disease", "Eat copper"])
        #expect(answered.flat.contains("--input wilson=yes or --input wilson=no"))
    }

    @Test func whatThePackDoesNotKnowIsTold() {
        let flat = Example.content(["rs999": "A/A"], ["pets": "yes"]).flat
        #expect(flat.contains("`rs999` is not a locus of this pack"))
        #expect(flat.contains("`pets` is not a question of this pack"))
    }
}
