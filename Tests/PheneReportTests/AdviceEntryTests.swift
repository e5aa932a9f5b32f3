// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneReport
import PheneRuntime
import Testing

@Suite struct AdviceEntryTests {
    @Test func adviceThatAppliesComesAfterItsCautions() throws {
        let text = TextReport(Example.content(["rs20": "T/T"], ["wilson": "no"])).text
        let caution = try #require(text.firstRange(of: "Caution of copper."))
        let advice = try #require(text.firstRange(of: "Text of copper."))
        #expect(caution.lowerBound < advice.lowerBound)
        #expect(text.contains("consider copper foods and vitamins"))
    }

    @Test func adviceThatDoesNotApplyIsNotShown() {
        let content = Example.content(["rs20": "C/C"], ["wilson": "no", "sleepless": "no"])
        #expect(!content.forms.contains("Text of"))
        #expect(content.flat.contains("No advice from these rules is known to apply."))
        #expect(content.flat.contains("3 other pieces of advice do not apply and are left out."))
    }

    @Test func unknownAdviceIsNotShownAndNamesTheSmallestNeeds() {
        let content = Example.content([:])
        #expect(!content.forms.contains("Text of"))
        let flat = content.flat
        #expect(flat.contains("Whether copper is for you is not known. Needs a genotype at rs20"))
        #expect(flat.contains("- Sleep. Needs an answer to `sleepless`."))
    }

    @Test func heldAdviceNamesWhatHoldsItAndWhatWouldDecideIt() {
        let content = Example.content(["rs20": "T/T"])
        #expect(content.held.map { $0.name } == ["copper"])
        let flat = content.flat
        #expect(
            flat.contains(
                "held for copper foods. Held by \u{201C}No copper with Wilson disease\u{201D}, because copper piles up."
            ))
        #expect(flat.contains("because copper piles up. Needs an answer to `wilson`"))
        // What is not held is still given, and says what is left out of it.
        #expect(flat.contains("Advice consider vitamins Except copper foods: held, see below"))
    }

    @Test func overriddenAdviceStatesWhatOverridesItAndWhy() {
        let content = Example.content(["rs20": "T/T"], ["wilson": "yes"])
        #expect(content.overridden.map { $0.name } == ["copper"])
        #expect(
            content.flat.contains(
                "Set aside consider copper foods By No copper with Wilson disease, because copper piles up"))
        #expect(content.flat.contains("Advice avoid copper foods Text of no copper."))
    }

    @Test func warningsComeBeforeOtherAdvice() {
        let content = Example.content(["rs20": "T/T"], ["wilson": "yes", "sleepless": "yes"])
        #expect(content.applying.map { $0.name } == ["wilson_no_copper", "copper", "sleep"])
    }

    @Test func onlyQuestionsThatKeepSomethingOpenAreAsked() {
        #expect(Example.content([:]).questions.map { $0.name } == ["wilson", "consent", "sleepless"])
        let answered = Example.content(["rs20": "T/T"], ["sleepless": "no", "consent": "no"])
        #expect(answered.questions.map { $0.name } == ["wilson"])
        #expect(answered.questions[0].keepsOpen == ["No copper with Wilson disease", "Eat copper"])
        #expect(answered.flat.contains("Answer, for example, with `wilson=yes`."))
    }

    @Test func lociThatThePackDoesNotKnowAreReported() {
        let content = Example.content(["rs999": "A/A"])
        #expect(content.flat.contains("`rs999` is not a locus of this pack"))
        #expect(content.unknownLoci == ["rs999"])
    }
}
