// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneDiagnostics
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Questions about sex, age and amount: none is answered by default, and none is asked of people whom it does not concern.
@Suite struct QuestionInversionsTests {
    private static let rules = """
        input pregnant : yes | no "Are you pregnant?"
        input pots : yes | no "Have you POTS?"
        input age : 0..120 years "How old are you?"
        input smoking : none < some < much "How much do you smoke?"
        advice retinol {
          when (sex = female and pregnant = yes) or pots = yes
          avoid retinol "Avoid it."
          on unknown "Open."
          evidence strong
          cite paper
        }
        advice old { when age >= 65 discuss rest "Rest." on unknown "Open." evidence limited cite paper }
        advice smoke { when smoking >= some discuss help "Stop." on unknown "Open." evidence limited cite paper }

        """

    private func content(_ sex: Sex?, _ answers: Answers = [:]) throws -> ReportContent {
        ReportContent(
            try evaluation(sex, answers),
            file: FileFacts(path: "p.txt", kind: "text", build: .grch38, buildEvidence: [], counts: []))
    }

    private func evaluation(_ sex: Sex?, _ answers: Answers = [:]) throws -> Evaluation {
        try Evaluation(pack(Self.rules), genome: Genome(sex: sex), answers: answers)
    }

    @Test func aManIsNotAskedWhetherHeIsPregnant() throws {
        #expect(try content(.male).questions.map(\.name) == ["pots", "age", "smoking"])
        #expect(try content(.female).questions.map(\.name) == ["pregnant", "pots", "age", "smoking"])
        #expect(try content(nil).questions.map(\.name) == ["pregnant", "pots", "age", "smoking", "sex"])
        #expect(try content(nil, ["pregnant": "no"]).questions.map(\.name) == ["pots", "age", "smoking"])
    }

    @Test func anUnknownSexIsNeitherAndIsAskedFor() throws {
        let unknown = try evaluation(nil, ["pregnant": "yes", "pots": "no"])
        #expect(unknown.verdict(of: "retinol") == .unknown)
        #expect(try evaluation(.male, ["pregnant": "yes", "pots": "no"]).verdict(of: "retinol") == .doesNotApply)
        #expect(try evaluation(.female, ["pregnant": "yes"]).verdict(of: "retinol") == .applies)
        let report = try content(nil, ["pregnant": "yes", "pots": "no"])
        #expect(report.questions.first { $0.name == "sex" }?.answers == ["female", "male"])
        #expect(TextReport(report).text.contains("(female or male)"))
    }

    @Test func anAnswerStatesTheSexIfTheFileDoesNot() throws {
        #expect(try evaluation(nil, ["sex": "female", "pregnant": "yes"]).verdict(of: "retinol") == .applies)
        let error = #expect(throws: AnswerError.self) { try evaluation(.male, ["sex": "female", "pots": "no"]) }
        #expect(error?.message == "`female` is not an answer to `sex`, which is known to be male")
    }

    @Test(arguments: [(0, Verdict.doesNotApply), (64, .doesNotApply), (65, .applies), (120, .applies)])
    func numbersAreComparedAsNumbers(age: Int, verdict: Verdict) throws {
        let evaluation = try evaluation(nil, Answers([(name: "age", value: String(age))]))
        #expect(evaluation.verdict(of: "old") == verdict)
    }

    @Test(arguments: ["-1", "121", "old", "", "65.5", "6 5", "+65", "99999999999999999999", "65..120", "65 years"])
    func aNumberOutsideTheRangeIsNotAnAnswer(age: String) throws {
        let error = #expect(throws: AnswerError.self) {
            try evaluation(nil, Answers([(name: "age", value: age)]))
        }
        #expect(error?.message == "`\(age)` is not an answer to `age`, which takes a whole number from 0 to 120 years")
    }

    @Test func anAnswerToAnUnknownQuestionIsAnError() throws {
        let error = #expect(throws: AnswerError.self) { try evaluation(nil, ["potz": "yes"]) }
        guard case .unknownInput("potz", _, let known) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(known == ["age", "pots", "pregnant", "sex", "smoking"])
    }

    @Test func twoDifferentAnswersToOneQuestionAreAnError() throws {
        let twice = Answers([("pots", "yes"), ("pots", "no")])
        let error = #expect(throws: AnswerError.self) { try evaluation(nil, twice) }
        #expect(error?.message == "`pots` is answered twice: `yes` and `no`")
        #expect(throws: Never.self) { try evaluation(nil, Answers([("pots", "yes"), ("pots", "yes")])) }
    }

    @Test func aNumberIsShownAsGiven() throws {
        let report = try content(nil, ["age": 70, "smoking": "some"])
        #expect(report.answers.map(\.value) == ["70 years", "some"])
        #expect(report.questions.allSatisfy { $0.name != "age" })
        let open = TextReport(try content(nil)).text
        #expect(open.contains("age: How old are you? (a whole number from 0 to 120 years)"))
    }

    @Test(arguments: [("none", Verdict.doesNotApply), ("some", .applies), ("much", .applies)])
    func orderedAnswersAreComparedByTheirOrder(answer: String, verdict: Verdict) throws {
        #expect(try evaluation(nil, Answers([(name: "smoking", value: answer)])).verdict(of: "smoke") == verdict)
    }

    @Test func aConditionThatNoSexSatisfiesIsRejected() {
        let rules = """
            variant rs9 in ONX { at GRCh38 X:1000 C>T }
            advice odd { when sex = male and rs9 = C/T discuss rest "Rest." on unknown "Open." evidence strong cite paper }

            """
        #expect(messages(rules).contains { $0.title == "this condition can never be true" })
    }
}
