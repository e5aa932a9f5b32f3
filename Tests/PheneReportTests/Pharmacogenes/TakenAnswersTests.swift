// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Medicines that change an enzyme of which the genotype says nothing, and guidance for people of whom nothing is known.
@Suite struct TakenAnswersTests {
    private static let pack = Example.compile(
        InventedGenes.rules + """
            input aaa_inhibitor : strong | none "Do you take blockol (strong)?"
            input aaa_inducer : strong | none "Do you take wakol (strong)?"
            scale activity = not_stated "not stated" notable < not_predicted "what the genotype predicts is not known" neutral <
              no_function "no function" usual < less "less active" notable < as_predicted "as the genotype predicts" usual <
              more "more active" notable
            finding aaa_with_medicines : activity "AAA with what you take" {
              by AAA, aaa_inhibitor, aaa_inducer {
                | poor                 | *      | none   | no_function   |
                | poor                 | *      | strong | not_stated    |
                | intermediate, normal | none   | none   | as_predicted  |
                | intermediate, normal | strong | none   | less          |
                | intermediate, normal | none   | strong | more          |
                | intermediate, normal | strong | strong | not_stated    |
                | indeterminate        | *      | *      | not_predicted |
              }
              on unknown "Guidance is for what the genotype predicts."
              evidence moderate
              cite first
            }
            input child : yes | no "Is the person a child?"
            guidance delta "Delta" {
              without AAA
              by child { yes -> avoid strength strong  no -> standard strength strong }
              on unknown "The question was not answered."
              evidence guideline
              cite first
            }
            input hla_b_15_02 : positive | negative "Do you have the allele?"
            guidance epsilon "Epsilon" {
              without hla_b_15_02
              by child { yes -> avoid strength strong  no -> standard strength strong }
              on unknown "The question was not answered."
              evidence guideline
              cite first
            }

            """)

    private static let untested = InventedGenes.genome([:])
    /// Of `*6` the function is not assigned.
    private static let indeterminate = InventedGenes.sequenced(["rs4": "G/G"])

    private func content(_ genome: Genome, _ answers: [(String, String)]) -> ReportContent {
        ReportContent(
            Evaluation(Self.pack, genome: genome, taking: Answers(answers + [("child", "yes")])), file: Example.file)
    }

    private func expected(_ content: ReportContent) throws -> ExpectedActivity {
        try #require(content.pharmacogenes.first { $0.gene == "AAA" }?.expected.first)
    }

    private static func warning(_ answers: String) -> String {
        "What you take may change the activity of AAA (\(answers)), and this guidance does not take it into account."
    }

    private static let none = [("aaa_inhibitor", "none"), ("aaa_inducer", "none")]

    @Test func whatIsNotPredictedIsNotAsPredicted() throws {
        for answers in [[], Self.none] {
            let expected = try expected(content(Self.indeterminate, answers))
            #expect(expected.state == .genotypeOpen)
            #expect(expected.text.hasPrefix("what the genotype predicts is not known"))
            #expect(expected.warning == nil)
        }
        let taken = try expected(content(Self.indeterminate, [("aaa_inhibitor", "strong"), ("aaa_inducer", "none")]))
        #expect(taken.state == .genotypeOpen)
        #expect(taken.warning == Self.warning("aaa_inhibitor: strong"))
    }

    @Test func ofAGeneThatIsNotDeterminedNothingIsAsPredicted() throws {
        let expected = try expected(content(Self.untested, Self.none))
        #expect(expected.state == .genotypeOpen)
        #expect(expected.taken.isEmpty)
        #expect(expected.warning == nil)
        #expect(try self.expected(content(InventedGenes.sequenced([:]), Self.none)).state == .asPredicted)
    }

    @Test func guidanceWithoutAGeneNamesWhatIsTaken() throws {
        for (answers, warnings) in [
            ([], []), (Self.none, []), ([("aaa_inhibitor", "none")], []),
            ([("aaa_inhibitor", "strong")], [Self.warning("aaa_inhibitor: strong")]),
            (
                [("aaa_inhibitor", "strong"), ("aaa_inducer", "strong")],
                [Self.warning("aaa_inhibitor: strong; aaa_inducer: strong")]
            ),
            ([("aaa_inhibitor", "none"), ("aaa_inducer", "strong")], [Self.warning("aaa_inducer: strong")]),
        ] as [([(String, String)], [String])] {
            let content = content(Self.untested, answers)
            let delta = try #require(content.medicines.first { $0.name == "delta" })
            #expect(delta.text == "avoid")
            #expect(delta.warnings == warnings)
            for warning in warnings { #expect(content.flat.contains(warning)) }
        }
    }

    @Test func withoutFunctionNothingIsLowered() throws {
        let expected = try expected(
            content(InventedGenes.sequenced(["rs1": "T/T"]), [("aaa_inhibitor", "strong"), ("aaa_inducer", "none")]))
        #expect(expected.state == .asPredicted)
        #expect(expected.warning == nil)
    }

    @Test func guidanceWithoutAGeneIsNotShownWhereAnUnlistedAlleleWasRead() {
        for (genotypes, isShown) in [([:], true), (["rs3": "G/T"], false)] {
            let medicines = content(InventedGenes.genome(genotypes), []).medicines
            #expect(medicines.contains { $0.name == "delta" } == isShown)
        }
    }

    @Test func guidanceWithoutAnAlleleIsNotShownWhereACallIsAboutIt() throws {
        // One field may be this allele or another one; another gene says nothing of it.
        for (gene, diplotype, isShown) in [("HLA-B", "*15/*07:02", false), ("HLA-A", "*31:01/*02:01", true)] {
            let call = OutsideCall(gene: gene, diplotype: diplotype, file: "lab.tsv", line: 1)
            let evaluation = try Evaluation(
                Self.pack, genome: Self.untested, answers: Answers([("child", "yes")]), calls: OutsideCalls([call]))
            let medicines = ReportContent(evaluation, file: Example.file).medicines
            #expect(medicines.contains { $0.name == "epsilon" } == isShown)
        }
    }
}
