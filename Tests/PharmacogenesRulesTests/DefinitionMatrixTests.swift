// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneModel
import PheneRuntime
import Testing

/// The compiled pack has each position, cell, function, phenotype, exception and frequency of the tables.
@Suite struct DefinitionMatrixTests {
    private static let genes = DefinedGene.all(in: Pharmacogenes.pack)

    @Test(arguments: genes.keys.sorted()) func eachGeneIsWhatTheTablesSay(symbol: String) throws {
        let gene = try #require(Self.genes[symbol])
        #expect(try DefinitionReferee().faults(of: gene, named: symbol) == [])
    }

    @Test func theTablesHaveAllGenesPositionsCellsAndFunctions() throws {
        #expect(Set(Self.genes.keys) == Set(try DefinitionTable("positions").byGene.keys))
        #expect(Self.genes.values.map(\.loci.count).reduce(0, +) == 1201)
        let cells = Self.genes.values.map { $0.loci.count * $0.gene.named.count { $0.isCallable } }
        #expect(cells.reduce(0, +) == 201_029)
        #expect(Self.genes.values.map(\.gene.named.count).reduce(0, +) == 1364)
        let figures = Self.genes.values.flatMap(\.frequencies).map(\.figures.count)
        // 11 of 1,822 rows are of alleles without a definition.
        #expect(figures.reduce(0, +) == 1811)
    }

    @Test func frequenciesAreOfNineGroupsAndOfNoGeneWithoutASource() {
        #expect(
            Pharmacogenes.pack.alleleFrequencyPopulations.sorted()
                == [
                    "African American/Afro-Caribbean", "American", "Central/South Asian", "East Asian", "European",
                    "Latino",
                    "Near Eastern", "Oceanian", "Sub-Saharan African",
                ])
        for symbol in ["G6PD", "CYP3A4", "CFTR", "NAT2"] { #expect(Self.genes[symbol]?.frequencies.isEmpty == true) }
    }
}
