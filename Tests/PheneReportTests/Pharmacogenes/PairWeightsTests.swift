// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite("Pairs weighed by published frequencies")
struct PairWeightsTests {
    private let genome = InventedGenes.sequenced(["rs1": "C/T", "rs2": "A/G", "rs21": "C/T", "rs22": "A/A"])

    private func weights(_ symbol: String, _ population: String, _ genome: Genome? = nil) throws -> PairWeights {
        try #require(
            InventedGenes.gene(symbol, genome ?? self.genome, extras: PharmacogeneExtras(population: population))
                .weights)
    }

    @Test func areProductsOfTheFrequenciesAndTwiceThatOfTwoDifferentAlleles() throws {
        let weights = try weights("AAA", "Islanders")
        #expect(weights.absence == nil && weights.population == "Islanders")
        #expect(weights.pairs.map { $0.name } == ["*1/*4", "*2/*3"])
        #expect(weights.pairs.map { $0.expected } == ["0.083", "0.004"])
        #expect(weights.pairs.map { $0.percentOfPairs } == ["95.40", "4.60"])
        #expect(weights.pairs.map { $0.isInferred } == [true, false])
    }

    @Test func givePairsWithoutAFigureNoWeightAndNobodyAShare() throws {
        let weights = try weights("AAA", "Settlers")
        #expect(weights.pairs.allSatisfy { $0.expected == nil && $0.percentOfPairs == nil })
        #expect(weights.pairs.map { $0.unpublished } == [["*4"], []])
        #expect(weights.pairs.map { $0.unseen } == [[], ["*3"]])
        let content = InventedGenes.content(genome, extras: PharmacogeneExtras(population: "Settlers"))
        #expect(content.flat.contains("not published: *4"))
        #expect(content.flat.contains("not seen: *3"))
        #expect(!content.flat.contains("100.00%"))
    }

    @Test func giveNoSharesWhereOnePairOfSeveralHasNoFigure() throws {
        // Without rs4 the alleles *6 and *9 stay possible, of which nothing is published.
        var genome = InventedGenes.genome([
            "rs1": "C/T", "rs2": "A/A", "rs3": "G/G", "10:1005": "T/T", "rs11": "C/C", "rs12": "A/A",
        ])
        genome.sex = nil
        let weights = try weights("AAA", "Islanders", genome)
        #expect(weights.pairs.contains { $0.name == "*1/*2" && $0.expected == "0.166" })
        #expect(weights.pairs.contains { $0.expected == nil && $0.unpublished.contains("*6") })
        #expect(weights.pairs.allSatisfy { $0.percentOfPairs == nil })
        #expect(weights.pairs.first?.expected != nil && weights.pairs.last?.expected == nil)
    }

    @Test func areNotGivenWhereTheyWouldSayNothing() throws {
        #expect(try weights("BBB", "Islanders").absence == .onePair)
        #expect(try weights("LAB", "Islanders").absence == .nothingNamed)
        #expect(try weights("NEED", "Islanders").absence == .nothingNamed)
        let open = InventedGenes.genome(["rs11": "C/T"])
        #expect(try weights("BBB", "Islanders", open).absence == .overlapping)
        #expect(try weights("BBB", "Settlers", open).absence == .unpublished)
        #expect(try weights("AAA", "Nobody").absence == .unpublished)
    }

    @Test func chooseNothing() {
        let plain = InventedGenes.content(genome)
        let weighed = InventedGenes.content(genome, extras: PharmacogeneExtras(population: "Islanders"))
        for (one, other) in zip(plain.pharmacogenes, weighed.pharmacogenes) {
            #expect(one.diplotypes.map { $0.name } == other.diplotypes.map { $0.name })
            #expect(one.phenotype?.text == other.phenotype?.text)
        }
        #expect(plain.medicines.map { $0.text } == weighed.medicines.map { $0.text })
        #expect(weighed.flat.contains("no pair is left out or chosen by it"))
        #expect(weighed.flat.contains("Pairs by published allele frequencies: Islanders"))
    }

    @Test func areInTheTableAndInJSON() throws {
        let content = InventedGenes.content(genome, extras: PharmacogeneExtras(population: "Islanders"))
        let table = TSVReport(content).text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        let column = try #require(table[0].firstIndex(of: "weights"))
        #expect(table.first { $0[0] == "AAA" }?[column] == "*1/*4 0.083; *2/*3 0.004")
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(JSONReport(content).text.utf8)) as? [String: Any])
        let genes = try #require(object["pharmacogenes"] as? [[String: Any]])
        let weights = try #require(genes[0]["weights"] as? [String: Any])
        #expect((weights["pairs"] as? [[String: Any]])?.first?["expected"] as? String == "0.083")
        #expect(genes[0]["ranking"] is NSNull)
    }

    @Test func areLeftOutOfARedactedReport() {
        let content = InventedGenes.content(
            genome, isRedacted: true, extras: PharmacogeneExtras(population: "Islanders"))
        #expect(content.pharmacogenes.allSatisfy { $0.weights == nil })
        #expect(content.flat.contains("Weights of pairs name alleles, and are left out of a redacted report."))
        #expect(!content.forms.contains("*2/*3"))
    }

    @Test func populationsAreThoseOfTheRules() {
        #expect(InventedGenes.pack.alleleFrequencyPopulations == ["Islanders", "Settlers"])
        #expect(Example.content(["rs10": "A/G"]).extras.population == nil)
    }
}
