// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

@Suite struct GenomeWordsTests {
    @Test(arguments: [
        ("1", 1), ("22", 22), ("chr9", 9), ("X", 23), ("chrX", 23), ("y", 24), ("MT", 25), ("M", 25), ("chrM", 25),
    ]) func chromosomesAreReadInEverySpelling(text: String, number: UInt8) {
        #expect(Chromosome(text.utf8)?.number == number)
    }

    @Test(arguments: ["", "0", "23", "25", "01", "chr", "XY", "1X", "Z", "chr1a", "999"])
    func otherTextIsNotAChromosome(text: String) {
        #expect(Chromosome(text.utf8) == nil)
    }

    @Test(arguments: ["rs4680", "i5039729", "rs999999999999"]) func idsKeepTheirNames(name: String) {
        #expect(VariantID(name.utf8)?.name == name)
    }

    @Test(arguments: ["", "rs", "i", "4680", "rs12x", "RS4680", "rs1234567890123", "x1"])
    func otherTextIsNotAnId(name: String) {
        #expect(VariantID(name.utf8) == nil)
    }

    @Test func vendorIdsAndDbSNPIdsAreDifferent() {
        #expect(VariantID("rs4680".utf8) != VariantID("i4680".utf8))
    }

    @Test func complementingAnAlleleTwiceChangesNothing() throws {
        for letters in ["A", "ACGT", "TTG"] {
            let allele = try #require(Allele(letters.utf8))
            #expect(allele.complemented?.complemented == allele)
        }
        #expect(Allele("I".utf8)?.complemented == nil)
        #expect(Allele("N".utf8) == nil)
        // A letter alone is read as it is in a text, and no letter that a text may not have.
        for letter in UInt8.min...UInt8.max {
            let text = String(decoding: [letter], as: UTF8.self)
            let isUpper = !(97...122).contains(letter)
            #expect(Allele.single(letter) == (isUpper && letter < 128 ? Allele(text.utf8) : nil))
        }
    }

    @Test func unphasedGenotypesHaveNoOrderAndPhasedOnesDo() throws {
        let a = Allele("A".utf8), g = Allele("G".utf8)
        #expect(Genotype(alleles: [a, g]) == Genotype(alleles: [g, a]))
        #expect(Genotype(alleles: [a, g], isPhased: true) != Genotype(alleles: [g, a], isPhased: true))
        #expect(Genotype(alleles: [g, a])?.text == "A/G")
        #expect(Genotype(alleles: [nil, nil]) == nil)
    }

    @Test(arguments: [(1, Ploidy.two, 1), (2, .two, 3), (4, .two, 10), (2, .sexDependent, 5), (3, .one, 3)])
    func codesOfADomainStandForDistinctGenotypes(alleles: Int, ploidy: Ploidy, count: Int) throws {
        let domain = try #require(GenotypeDomain(alleleCount: alleles, ploidy: ploidy))
        #expect(domain.count == count)
        #expect(Set(domain.all.map { domain.alleles(of: $0) }).count == count)
        for code in domain.all {
            let carried = domain.alleles(of: code)
            #expect((carried.count == 2 ? domain.code(carried[1], carried[0]) : domain.code(carried[0])) == code)
        }
    }

    @Test func aDomainPast64CodesIsRefused() {
        #expect(GenotypeDomain(alleleCount: 10, ploidy: .two)?.count == 55)
        #expect(GenotypeDomain(alleleCount: 11, ploidy: .two) == nil)
        #expect(GenotypeDomain(alleleCount: 10, ploidy: .sexDependent) == nil)
        #expect(GenotypeDomain(alleleCount: 0, ploidy: .two) == nil)
    }

    @Test func literalsThatAreNoGenotypeAreKeptAsInvalid() {
        let genome = Genome(["rs1": "A/Q", "nonsense": "A/A"])
        #expect(genome.records.map { $0.call } == [.invalid(.unreadable), genome.records[1].call])
        #expect(genome.records[1].name == "nonsense")
    }
}
