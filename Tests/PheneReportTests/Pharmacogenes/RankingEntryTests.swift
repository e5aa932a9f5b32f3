// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite("The ranking by matched positions")
struct RankingEntryTests {
    private let extras = PharmacogeneExtras(hasRanking: true)
    private let genome = InventedGenes.sequenced(["rs1": "C/T", "rs2": "A/G", "rs21": "C/T", "rs22": "A/A"])

    @Test func isThereOnlyWhereItIsAskedFor() {
        let content = InventedGenes.content(genome)
        #expect(content.pharmacogenes.allSatisfy { $0.ranking == nil && $0.weights == nil })
        for word in ["PharmCAT", "ranking_kind", "Ranking by"] { #expect(!content.forms.contains(word), "\(word)") }
        let asked = InventedGenes.content(genome, extras: extras).forms
        for word in ["PharmCAT", "ranking_kind", "Ranking by"] { #expect(asked.contains(word), "\(word)") }
    }

    @Test func namesThePairWithMostPositionsNextToAllThatFit() throws {
        let gene = InventedGenes.gene("AAA", genome, extras: extras)
        #expect(gene.diplotypes.map { $0.name } == ["*1/*4", "*2/*3"])
        let ranking = try #require(gene.ranking)
        #expect(ranking.kind == .diplotypes && ranking.reason == nil)
        // The reference allele counts all 5 positions, and *4 its two.
        #expect(ranking.results.map { $0.name } == ["*1/*4"])
        #expect(ranking.results.first?.matchedPositions == 7)
    }

    @Test func changesNothingElseOfTheReport() {
        let (plain, ranked) = (InventedGenes.content(genome), InventedGenes.content(genome, extras: extras))
        for (one, other) in zip(plain.pharmacogenes, ranked.pharmacogenes) {
            #expect(one.alleleText == other.alleleText && one.phenotype?.text == other.phenotype?.text)
        }
        #expect(plain.medicines.map { $0.text } == ranked.medicines.map { $0.text })
    }

    @Test func isSaidToBeNoEvidenceAndNoChoiceInEveryForm() {
        let content = InventedGenes.content(genome, extras: extras)
        for text in [content.flat, HTMLReport(content).text, TextSummary(content).text] {
            let flat = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
            #expect(flat.contains("it is no evidence, and no choice of this report"))
        }
    }

    @Test func ranksNothingOfAGeneThatNeedsALaboratory() throws {
        let ranking = try #require(InventedGenes.gene("LAB", genome, extras: extras).ranking)
        #expect(ranking.kind == .none && ranking.reason == .needsLaboratory && ranking.results.isEmpty)
    }

    @Test func ofAGeneWithoutAReadPositionIsSaidToBeMissing() throws {
        let content = InventedGenes.content(genome, extras: extras)
        #expect(InventedGenes.gene("NEED", genome, extras: extras).ranking?.reason == .nothingRead)
        #expect(content.flat.contains("Not ranked, because no position was read: NEED."))
        let partial = InventedGenes.genome(["rs32": "A/G"])
        #expect(InventedGenes.gene("NEED", partial, extras: extras).ranking?.reason == .requiredMissing)
    }

    @Test func listsCombinationsWithoutAPhenotypeWhereNoPairFits() throws {
        let genome = InventedGenes.sequenced(["rs1": "T/T", "rs3": "G/A"])
        let gene = InventedGenes.gene("AAA", genome, extras: extras)
        #expect(gene.state == .noPairFits)
        #expect(gene.alleleText == "not determined: no pair of named alleles has everything that was read")
        #expect(gene.phenotype?.isNarrowed == false)
        let ranking = try #require(gene.ranking)
        #expect(ranking.kind == .combinations)
        #expect(ranking.results.map { $0.name } == ["*2/[*2 + *5]"])
        #expect(ranking.results.allSatisfy { $0.matchedPositions == nil })
    }

    @Test func namesAVariantThatNoDefinitionLists() throws {
        let gene = InventedGenes.gene("AAA", InventedGenes.sequenced(["rs1": "C/A", "rs2": "G/G"]), extras: extras)
        #expect(gene.state == .unlistedAllele)
        let ranking = try #require(gene.ranking)
        #expect(ranking.kind == .combinations)
        #expect(ranking.results.map { $0.name } == ["*3/[*3 + g.1001C>A]"])
        #expect(gene.phenotype?.isNarrowed == false)
    }

    @Test func isLeftOutOfARedactedReport() {
        let content = InventedGenes.content(genome, isRedacted: true, extras: extras)
        #expect(content.pharmacogenes.allSatisfy { $0.ranking == nil })
        #expect(content.flat.contains("A ranking of pairs names alleles, and is left out of a redacted report."))
        for secret in ["*1/*4", "*4"] { #expect(!content.forms.contains(secret)) }
    }
}
