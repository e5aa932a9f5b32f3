// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite("A medicine by genes")
struct MedicineEntryTests {
    @Test func oneRecommendationIsGivenWhereOneIsPossible() {
        let medicine = InventedGenes.medicine("alpha", InventedGenes.sequenced(["rs1": "T/T"]))
        #expect(medicine.state == .known)
        #expect(medicine.text == "avoid; also: alternative drug")
        #expect(medicine.recommendations.map { $0.gist } == ["It does not work."])
        #expect(medicine.recommendations.map { $0.strengthText } == ["strong"])
        #expect(medicine.basisText == "AAA: Poor Metabolizer")
        #expect(medicine.asks)
        #expect(medicine.citations.count == 1)
    }

    @Test func ofSeveralNoneIsPicked() {
        let medicine = InventedGenes.medicine("alpha", InventedGenes.genome(["rs1": "C/T", "rs2": "A/A"]))
        #expect(medicine.state == .several)
        #expect(medicine.text == "depends on AAA: lower dose or no recommendation")
        #expect(medicine.openGenes == ["AAA"])
        #expect(!medicine.asks)
    }

    @Test func whatIsSharedByAllThatIsPossibleIsKnown() {
        // Intermediate or Normal: in children the guideline says the same of both.
        let genome = InventedGenes.sequenced(["rs1": "C/."])
        #expect(InventedGenes.medicine("alpha", genome).state == .several)
        let children = InventedGenes.medicine("alpha_children", genome)
        #expect(children.state == .known)
        #expect(children.text == "standard use")
        #expect(children.heading == "Alpha (children)")
    }

    @Test func whereEverythingIsOpenItIsNotDetermined() {
        let medicine = InventedGenes.medicine("gamma", InventedGenes.sequenced(["rs21": "C/C", "rs22": "A/A"]))
        #expect(medicine.state == .open)
        #expect(medicine.text == "not determined: depends on LAB")
    }

    @Test func ofTwoGenesTheOneThatIsOpenIsNamed() {
        var genome = InventedGenes.sequenced([:])
        genome.records.removeAll { ["rs11", "rs12"].contains($0.id.name) }
        let medicine = InventedGenes.medicine("beta", genome)
        #expect(medicine.state == .several)
        #expect(medicine.text == "depends on BBB: lower dose or standard use")
    }

    @Test func whatAsksForMostComesFirst() {
        let content = InventedGenes.content(InventedGenes.sequenced(["rs1": "T/T", "rs11": "C/T"]))
        #expect(content.medicines.map { $0.name } == ["alpha", "alpha_children", "beta", "gamma"])
        let other = InventedGenes.content(InventedGenes.sequenced(["rs11": "C/T", "rs12": "A/A"]))
        #expect(other.medicines.map { $0.name } == ["beta", "alpha", "alpha_children", "gamma"])
    }

    @Test func everyFormSaysToShowItToAPrescriber() {
        let content = InventedGenes.content(InventedGenes.sequenced(["rs1": "T/T"]))
        for text in [
            content.flat, TextSummary(content).text, MarkdownReport(content).text, HTMLReport(content).text,
        ] {
            #expect(text.contains("Show this to your prescriber. Do not change a medicine because of it."))
        }
    }
}
