// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// What is expected with what the person takes, beside what the genotype predicts: neither is ever found in place of the other.
@Suite struct ExpectedActivityBundleTests {
    private typealias Object = [String: Any]

    /// The results are named like phenotypes on purpose.
    private static let pack = Example.compile(
        InventedGenes.rules + """
            input aaa_inhibitor : strong | none "Do you take blockol (strong)?"
            scale activity = none "No function" usual < low "Poor Metabolizer" notable < as_predicted "as the genotype predicts" usual
            finding aaa_with_medicines : activity "AAA with what you take" {
              by AAA, aaa_inhibitor {
                | poor                                | *      | none         |
                | intermediate, normal, indeterminate | strong | low          | note "Strong means much."
                | intermediate, normal, indeterminate | none   | as_predicted |
              }
              caution "The list is not complete."
              on unknown "Guidance is for what the genotype predicts."
              evidence moderate
              cite first "classes of medicines"
            }

            """)
    private static let words = "Expected activity with what the person takes"
    private static let normal = InventedGenes.sequenced([:])

    private func content(_ genome: Genome, _ answer: String?) -> ReportContent {
        let evaluation = Evaluation(
            Self.pack, genome: genome, taking: Answers(answer.map { [("aaa_inhibitor", $0)] } ?? []))
        return ReportContent(evaluation, file: Example.file)
    }

    private func observations(_ content: ReportContent) throws -> [Object] {
        let bundle = try #require(
            JSONSerialization.jsonObject(with: Data(FHIRBundle(content).text.utf8)) as? Object)
        let entries = try #require(bundle["entry"] as? [Object])
        return entries.compactMap { $0["resource"] as? Object }.filter {
            $0["resourceType"] as? String == "Observation"
        }
    }

    private func isExpected(_ observation: Object) -> Bool {
        (observation["code"] as? Object)?["text"] as? String == Self.words
    }

    private func expected(_ content: ReportContent) throws -> Object {
        let found = try observations(content).filter(isExpected)
        #expect(found.count == 1)
        return try #require(found.first)
    }

    private func value(_ observation: Object) -> String? {
        (observation["valueCodeableConcept"] as? Object)?["text"] as? String
    }

    private func absence(_ observation: Object) -> String? {
        let codings = (observation["dataAbsentReason"] as? Object)?["coding"] as? [Object]
        return codings?.first?["code"] as? String
    }

    private func texts(_ words: String, _ observation: Object) -> [String] {
        (observation["component"] as? [Object] ?? []).filter { ($0["code"] as? Object)?["text"] as? String == words }
            .compactMap { $0["valueString"] as? String }
    }

    private func notes(_ observation: Object) -> [String] {
        (observation["note"] as? [Object] ?? []).compactMap { $0["text"] as? String }
    }

    private func phenotype(_ content: ReportContent) throws -> Object {
        try #require(
            try observations(content).first { observation in
                let codings = (observation["code"] as? Object)?["coding"] as? [Object]
                let text = (observation["text"] as? Object)?["div"] as? String ?? ""
                return codings?.first?["code"] as? String == "therapeutic-implication" && text.contains(">AAA")
            })
    }

    private func flat(_ object: Object) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys), as: UTF8.self)
    }

    @Test func whatIsExpectedIsAnObservationOfItsOwn() throws {
        let content = content(Self.normal, "strong")
        let expected = try expected(content)
        #expect(value(expected) == "Poor Metabolizer")
        #expect(absence(expected) == nil)
        #expect(texts("Answer", expected) == ["aaa_inhibitor: strong"])
        #expect(notes(expected).contains("Strong means much.") && notes(expected).contains("The list is not complete."))
        #expect(try flat(expected).contains("workflow-relatedArtifact"))
        let from = try #require(expected["derivedFrom"] as? [Object]).compactMap { $0["reference"] as? String }
        #expect(from == ["urn:uuid:\(try phenotype(content)["id"] as? String ?? "")"])
    }

    @Test func noProgramTakesItForWhatTheGenotypePredicts() throws {
        let content = content(Self.normal, "strong")
        let expected = try expected(content)
        #expect(expected["meta"] == nil)
        #expect((expected["code"] as? Object)?["coding"] == nil)
        #expect((expected["valueCodeableConcept"] as? Object)?["coding"] == nil)
        let text = try flat(expected)
        // The code of a poor metabolizer, and that of a phenotype that follows from a genotype.
        #expect(!text.contains("LA9657-3") && !text.contains("therapeutic-implication") && !text.contains("84413-4"))
        #expect(notes(expected).first?.contains("It is not what the genotype predicts.") == true)
    }

    @Test func whatTheGenotypePredictsStaysAsItIs() throws {
        let alone = try phenotype(content(Self.normal, "none"))
        for answer in ["strong", nil] {
            let predicted = try phenotype(content(Self.normal, answer))
            let both = try [alone, predicted].map { observation in
                try flat(["component": try #require(observation["component"])])
            }
            #expect(both[0] == both[1])
            #expect(try flat(predicted).contains("LA25391-6") && !flat(predicted).contains("LA9657-3"))
            #expect(notes(predicted).contains { $0.hasPrefix("This is what the genotype predicts.") })
        }
    }

    @Test func anOpenQuestionHasNoValue() throws {
        let expected = try expected(content(Self.normal, nil))
        #expect(value(expected) == nil && absence(expected) == "unknown")
        #expect(texts("Question without an answer", expected) == ["aaa_inhibitor"])
        #expect(texts("Possible expected activity", expected) == ["Poor Metabolizer", "as the genotype predicts"])
        #expect(notes(expected).contains("Guidance is for what the genotype predicts."))
    }

    @Test func anOpenGenotypeHasNoValueWhateverIsTaken() throws {
        for answer in ["strong", "none"] {
            let expected = try expected(content(InventedGenes.genome([:]), answer))
            #expect(value(expected) == nil && absence(expected) == "unknown")
            #expect(texts("Answer", expected) == ["aaa_inhibitor: \(answer)"])
        }
    }

    @Test func aGeneWithoutAnInhibitorHasNone() throws {
        #expect(try observations(InventedGenes.content(Self.normal)).allSatisfy { !isExpected($0) })
    }

    @Test func aRedactedReportHasItWithoutAlleles() throws {
        let evaluation = Evaluation(
            Self.pack, genome: InventedGenes.sequenced(["rs1": "C/T"]), taking: ["aaa_inhibitor": "strong"])
        let expected = try expected(ReportContent(evaluation, file: Example.file, isRedacted: true))
        let text = try flat(expected)
        #expect(value(expected) == "Poor Metabolizer" && !text.contains("*") && !text.contains("rs1"))
    }
}
