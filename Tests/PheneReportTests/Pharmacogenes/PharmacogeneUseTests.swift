// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Findings of other rules that use the phenotype of a gene.
@Suite struct PharmacogeneUseTests {
    private static let pack = Example.compile(
        InventedGenes.rules + """
            scale effect = weak < strong
            finding works : effect "Whether it works" {
              by AAA {
                poor, intermediate -> weak
                normal, indeterminate -> strong
              }
              on unknown "Nothing is concluded."
              evidence limited
              cite first
            }

            """)

    private func content(_ genome: Genome) -> ReportContent {
        ReportContent(Evaluation(Self.pack, genome: genome), file: Example.file)
    }

    @Test func aFindingNamesTheGeneThatItUses() throws {
        let finding = try #require(content(InventedGenes.sequenced(["rs1": "T/T"])).findings.first)
        #expect(finding.name == "works")
        #expect(finding.genes == ["AAA"])
        #expect(finding.outcome.text == "weak")
        #expect(finding.basis.map { $0.text } == ["Alleles of AAA: Poor Metabolizer"])
    }

    @Test func ofAGeneThatIsNotDeterminedItSaysSo() throws {
        let content = content(InventedGenes.genome([:]))
        let finding = try #require(content.findings.first)
        #expect(
            finding.outcome.text == "not known: could be weak or strong, because the alleles of AAA are not determined")
        #expect(JSONReport(content).text.contains("\"alleles\""))
        #expect(finding.states == [.notTested])
    }

    @Test func bothPartsAreShown() {
        let content = content(InventedGenes.sequenced(["rs1": "T/T"]))
        #expect(content.flat.contains("Whether it works (AAA): weak"))
        #expect(content.flat.contains("Genes that matter for medicines"))
        #expect(content.cards.map { $0.symbol } == ["AAA"])
        #expect(content.loci.isEmpty)
    }
}

/// What a guideline says where a gene was not tested.
@Suite struct GuidanceWithoutAGeneTests {
    private static let pack = Example.compile(
        InventedGenes.rules + """
            input child : yes | no "Is the person a child?"
            guidance delta "Delta" {
              without AAA
              by child { yes -> avoid strength strong  no -> standard strength strong }
              on unknown "The question was not answered."
              evidence guideline
              cite first
            }

            """)

    private func delta(_ genome: Genome) -> MedicineEntry? {
        let evaluation = Evaluation(Self.pack, genome: genome, taking: ["child": "yes"])
        return ReportContent(evaluation, file: Example.file).medicines.first { $0.name == "delta" }
    }

    @Test func itIsShownWhereNothingIsKnownOfTheGene() {
        let medicine = delta(InventedGenes.genome([:]))
        #expect(medicine?.heading == "Delta (where AAA is not known)")
        #expect(medicine?.text == "avoid")
    }

    @Test func itIsNotShownWhereSomethingIsKnownOfTheGene() {
        #expect(delta(InventedGenes.sequenced([:])) == nil)
        #expect(delta(InventedGenes.genome(["rs3": "G/A"])) == nil)
    }

    /// Copies and hybrids of the gene decide its phenotype, but the variant says that it is not untested.
    @Test func itIsNotShownWhereAVariantOfAGeneThatNeedsALaboratoryWasFound() {
        let pack = Example.compile(
            InventedGenes.rules + """
                input child : yes | no "Is the person a child?"
                guidance delta "Delta" {
                  without LAB
                  by child { yes -> avoid strength strong  no -> standard strength strong }
                  on unknown "The question was not answered."
                  evidence guideline
                  cite first
                }

                """)
        for (genotypes, isShown) in [([:], true), (["rs21": "C/C"], true), (["rs21": "C/T"], false)] {
            let evaluation = Evaluation(pack, genome: InventedGenes.genome(genotypes), taking: ["child": "yes"])
            let names = ReportContent(evaluation, file: Example.file).medicines.map { $0.name }
            #expect(names.contains("delta") == isShown)
        }
    }

    /// Otherwise a report would show it as a result of the file, beside alleles that say something else.
    @Test(arguments: [("AAA.phenotype", "poor"), ("BBB.phenotype", "poor"), ("BBB.score", "0")])
    func whatAllelesGiveIsNoQuestion(name: String, value: String) throws {
        let answers = Answers([(name, value)])
        #expect(throws: AnswerError.self) { try Self.pack.check(answers) }
        #expect(throws: AnswerError.self) { try Self.pack.withheldLoci(under: answers) }
        let failure = #expect(throws: FileEvaluation.Failure.self) {
            try FileEvaluation(of: "no file is read", under: Self.pack, answers: answers)
        }
        guard case .answer = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(throws: Never.self) { try Evaluation(Self.pack, genome: Genome(), answers: answers) }
    }
}
