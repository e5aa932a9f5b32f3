// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import Testing

@Suite("Carried alleles and found variants") struct CarriedAllelesTests {
    private func carried(_ sample: Sample) -> [String: ClosedRange<Int>] {
        let definitions = sample.definitions
        let carried = definitions.matcher.carriedAlleles(in: sample.diplotypes)
        return Dictionary(uniqueKeysWithValues: carried.map { (definitions.name($0.allele), $0.copies) })
    }

    @Test("are in every pair that fits") func alleles() {
        var sample = Sample.reference(Definitions["TPMT"])
        sample.set("18130687=T/C; 18138997=C/T")
        // *1/*3A or *3B/*3C: no allele is certain.
        #expect(carried(sample).isEmpty)
        sample.set("18130687=C/C")
        #expect(carried(sample) == ["*3A": 1...1, "*3C": 1...1])
        sample.set("18138997=T/T")
        #expect(carried(sample) == ["*3A": 2...2])
        #expect(carried(Sample(Definitions["TPMT"])).isEmpty)
    }

    @Test("of CYP2D6 are shown though no phenotype follows") func laboratory() {
        var sample = Sample.reference(Definitions["CYP2D6"])
        sample.set("42128945=C/T")
        #expect(carried(sample)["*4"] == 1...1)
    }

    @Test("of sub-alleles have the name of the core allele") func subAlleles() {
        var sample = Sample.reference(Definitions["SLCO1B1"])
        sample.set("21176804=A|G; 21178615=T|C; 21222355=C|T")
        #expect(carried(sample) == ["*1": 1...1, "*45": 1...1])
    }

    @Test("are named for each position with a variant, and nothing is said of positions that were not read")
    func variants() {
        let definitions = Definitions["CYP2C19"]
        var sample = Sample(definitions)
        sample.set("94781859=G/G; 94761900=C/T; 94780653=A/.; 94842866=G/G")
        let found = definitions.matcher.foundVariants(sample.readings)
        #expect(found.map { definitions.positions[$0.place] } == [94_761_900, 94_780_653, 94_842_866])
        #expect(found.map { $0.copies } == [1...1, 1...2, 2...2])
        #expect(found[0].named.map { definitions.name($0) } == ["*4", "*17"])
        #expect(found[1].named.map { definitions.name($0) } == ["*3"])
        #expect(definitions.matcher.foundVariants(Sample(definitions).readings).isEmpty)
    }
}
