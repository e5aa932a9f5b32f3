// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// What medicines that a person takes make of a phenotype, and the warning that guidance by the gene has.
@Suite struct ExpectedActivityTests {
    private static let pack = Example.compile(
        InventedGenes.rules + """
            input aaa_inhibitor : strong | weak | none "Do you take blockol (strong) or slowol (weak)?"
            scale activity = no_function "no function" usual < much_less "much less active than the genotype predicts" notable <
              slightly_less "slightly less active" notable < as_predicted "as the genotype predicts" usual
            finding aaa_with_medicines : activity "AAA with what you take" {
              by AAA, aaa_inhibitor {
                | poor                                | *      | no_function   |
                | intermediate, normal, indeterminate | strong | much_less     | note "Strong means much."
                | intermediate, normal, indeterminate | weak   | slightly_less |
                | intermediate, normal, indeterminate | none   | as_predicted  |
              }
              caution "The list is not complete."
              on unknown "Guidance is for what the genotype predicts."
              evidence moderate
              cite first "classes of medicines"
            }

            """)

    private func content(_ genome: Genome, _ answer: String?) -> ReportContent {
        let evaluation = Evaluation(
            Self.pack, genome: genome, taking: Answers(answer.map { [("aaa_inhibitor", $0)] } ?? []))
        return ReportContent(evaluation, file: Example.file)
    }

    private func expected(_ content: ReportContent) throws -> ExpectedActivity {
        try #require(content.pharmacogenes.first { $0.gene == "AAA" }?.expected.first)
    }

    private static let normal = InventedGenes.sequenced([:])
    private static let warning = "What guidelines say by AAA is for the phenotype that the genotype predicts."

    @Test func bothThePredictedAndTheExpectedAreShownWithTheReason() throws {
        let content = content(Self.normal, "strong")
        let expected = try expected(content)
        #expect(content.pharmacogenes.first?.phenotype?.text == "Normal Metabolizer")
        #expect(expected.state == .changed)
        #expect(expected.text == "much less active than the genotype predicts (aaa_inhibitor: strong)")
        #expect(expected.meaning == "Strong means much.")
        let alpha = try #require(content.medicines.first { $0.name == "alpha" })
        #expect(alpha.text == "standard use")
        #expect(alpha.warnings == [Self.warning + " AAA with what you take: " + expected.text + "."])
        #expect(alpha.basisText.contains("AAA: Normal Metabolizer; AAA with what you take: much less active"))
    }

    @Test func unansweredQuestionIsNotTakenForNo() throws {
        let content = content(Self.normal, nil)
        let expected = try expected(content)
        #expect(expected.state == .unanswered)
        #expect(expected.text == "not known, because `aaa_inhibitor` was not answered")
        #expect(content.medicines.first { $0.name == "alpha" }?.warnings.count == 1)
        #expect(content.questions.map { $0.name }.contains("aaa_inhibitor"))
    }

    @Test func nothingTakenNeedsNoWarning() throws {
        for (genome, state) in [
            (Self.normal, ExpectedActivity.State.asPredicted), (InventedGenes.genome([:]), .genotypeOpen),
        ] {
            let content = content(genome, "none")
            #expect(try expected(content).state == state)
            #expect(content.medicines.allSatisfy { $0.warnings.isEmpty })
            #expect(!content.flat.contains(Self.warning))
        }
    }

    @Test func aBundleHasTheWarningToo() {
        for answer in ["strong", nil] {
            let text = FHIRBundle(content(Self.normal, answer)).text
            #expect(text.contains(Self.warning) && text.contains("AAA with what you take"))
        }
        #expect(!FHIRBundle(content(Self.normal, "none")).text.contains(Self.warning))
    }

    @Test func withoutFunctionAnInhibitorChangesNothing() throws {
        let content = content(InventedGenes.sequenced(["rs1": "T/T"]), nil)
        #expect(try expected(content).text == "no function")
        #expect(content.medicines.allSatisfy { $0.warnings.isEmpty })
    }

    @Test func openGeneWithAMedicineIsNotDeterminedAndWarnsOfTheMedicine() throws {
        let content = content(InventedGenes.genome([:]), "strong")
        let expected = try expected(content)
        #expect(expected.state == .genotypeOpen)
        #expect(expected.text == "not known (aaa_inhibitor: strong), because the alleles of AAA are not determined")
        let warning =
            "What you take may change the activity of AAA (aaa_inhibitor: strong), and this guidance does not take it into account."
        #expect(expected.warning == warning)
        #expect(content.medicines.first { $0.name == "alpha" }?.warnings == [warning])
        #expect(content.medicines.first { $0.name == "gamma" }?.warnings == [])
        #expect(content.flat.contains(warning))
        #expect(HTMLReport(content).text.contains(warning))
        #expect(JSONReport(content).text.contains(warning))
        #expect(FHIRBundle(content).text.contains(warning))
    }

    @Test func openGeneWithoutAnAnswerNeedsNoWarning() {
        #expect(content(InventedGenes.genome([:]), nil).medicines.allSatisfy { $0.warnings.isEmpty })
    }

    @Test func eachFormShowsTheWarning() {
        for answer in ["strong", nil] {
            let content = content(Self.normal, answer)
            #expect(content.flat.contains(Self.warning))
            #expect(
                TextSummary(content).text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
                    .contains(Self.warning))
            #expect(HTMLReport(content).text.contains(Self.warning))
            #expect(JSONReport(content).text.contains(Self.warning))
            let cell = "aaa_with_medicines=" + (answer == nil ? "unanswered" : "much_less")
            #expect(TSVReport(content).text.contains(cell))
        }
    }

    @Test func itIsShownWithTheGeneAndNotAmongOtherFindings() {
        let content = content(Self.normal, "weak")
        #expect(content.findings.isEmpty)
        #expect(content.flat.contains("AAA with what you take: slightly less active (aaa_inhibitor: weak)"))
        #expect(content.flat.contains("The list is not complete."))
    }

    @Test func documentationNamesItsMembers() throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../Sources/PheneReport/PheneReport.docc/ReportAsJSON.md"), encoding: .utf8)
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(JSONReport(content(Self.normal, nil)).text.utf8)) as? [String: Any])
        let genes = try #require(report["pharmacogenes"] as? [[String: Any]])
        let expected = try #require(genes.first?["expected"] as? [[String: Any]])
        let start = try #require(page.range(of: "### A pharmacogene\n"))
        for name in try #require(expected.first).keys {
            #expect(page[start.upperBound...].contains("`\(name)`"), "\(name)")
        }
    }
}
