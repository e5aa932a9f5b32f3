// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Guidance for groups of people: an answer leaves out what is said of the others, and without one all is shown.
@Suite struct GuidanceGroupTests {
    private static let pack = Example.compile(
        InventedGenes.rules
            .replacing("guidance alpha \"Alpha\" {", with: "guidance alpha \"Alpha\" {\n  when alpha_group = adults")
            .replacing(
                "  population \"children\"\n", with: "  population \"children\"\n  when alpha_group = children\n")
            + "input alpha_group : adults | children \"Of which group are you?\"\n")

    private func content(_ answers: Answers, calls: [OutsideCall]) throws -> ReportContent {
        ReportContent(
            try Evaluation(Self.pack, genome: Genome(), answers: answers, calls: OutsideCalls(calls)), file: .none)
    }

    private let known = [OutsideCall(gene: "AAA", diplotype: "*2/*8", file: "lab.tsv", line: 3)]

    private func alpha(_ content: ReportContent) -> [String] {
        content.medicines.filter { $0.drug == "alpha" }.map(\.name).sorted()
    }

    @Test func withoutAnAnswerAllGroupsAreShownAndTheQuestionIsAsked() throws {
        let content = try content([:], calls: known)
        #expect(alpha(content) == ["alpha", "alpha_children"])
        let question = try #require(content.questions.first { $0.name == "alpha_group" })
        #expect(question.keepsOpen == ["Alpha"])
        #expect(content.medicines.filter { $0.drug == "alpha" }.allSatisfy { $0.populationQuestion == "alpha_group" })
    }

    @Test(arguments: [("adults", "alpha"), ("children", "alpha_children")])
    func anAnswerLeavesOutTheOthers(answer: String, shown: String) throws {
        let content = try content(Answers([(name: "alpha_group", value: answer)]), calls: known)
        #expect(alpha(content) == [shown])
        #expect(!content.questions.contains { $0.name == "alpha_group" })
        #expect(content.medicines.filter { $0.drug == "alpha" }.allSatisfy { $0.populationQuestion.isEmpty })
    }

    @Test func whereNothingIsKnownOfTheGeneNobodyIsAsked() throws {
        let content = try content([:], calls: [])
        #expect(alpha(content) == ["alpha", "alpha_children"])
        #expect(!content.questions.contains { $0.name == "alpha_group" })
    }
}

/// Answers that are given later leave calls from outside as they are.
@Suite struct AnsweringTests {
    @Test func callsStayWhereAQuestionIsAnswered() throws {
        let calls = OutsideCalls([OutsideCall(gene: "AAA", diplotype: "*2/*8", file: "lab.tsv", line: 3)])
        let person = try CombinedEvaluation(withoutFileUnder: PackSet(InventedGenes.pack), calls: calls)
        let gene = CombinedContent(try person.answering([:], calls: calls)).parts[0].pharmacogenes.first {
            $0.gene == "AAA"
        }
        #expect(gene?.phenotype?.text == "Poor Metabolizer")
    }
}
