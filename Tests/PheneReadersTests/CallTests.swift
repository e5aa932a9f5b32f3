// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

@Suite struct CallTests {
    private func read(_ genotype: String) throws -> GenotypeFile {
        try readGenotypes(in: Array("rs1611115\t9\t136500515\t\(genotype)\n".utf8), path: "x", loci: TestLoci.table)
    }

    private func called(_ first: String, _ second: String?...) -> Call {
        var alleles = [Allele(first.utf8)]
        for text in second { alleles.append(text.flatMap { Allele($0.utf8) }) }
        return Genotype(alleles: alleles).map { .called($0) } ?? .noCall
    }

    @Test func twoBasesAreTwoAlleles() throws {
        #expect(try read("CT").genome.records.first?.call == called("C", "T"))
        #expect(try read("tc").genome.records.first?.call == called("C", "T"))
    }

    @Test func oneBaseIsOneAllele() throws {
        #expect(try read("T").genome.records.first?.call == called("T"))
    }

    @Test(arguments: ["--", "-"]) func dashesAreANoCallAndNotAGenotype(text: String) throws {
        let file = try read(text)
        #expect(file.genome.records.first?.call == .noCall)
        #expect(file.counts.noCalls == 1)
        #expect(file.issueCount == 0)
    }

    @Test(arguments: ["T-", "-T"]) func aHalfCallKeepsTheOtherAlleleOpen(text: String) throws {
        let file = try read(text)
        #expect(file.genome.records.first?.call == called("T", nil))
        #expect(file.counts.noCalls == 0)
    }

    @Test func insertionAndDeletionCodesAreKept() throws {
        #expect(try read("DI").genome.records.first?.call == called("D", "I"))
        #expect(try read("II").genome.records.first?.call == called("I", "I"))
    }

    @Test(arguments: ["T?", "TN", "T0", "CTT", "000", "C\\T", "é"])
    func otherTextIsUnreadableAndReported(text: String) throws {
        let file = try read(text)
        #expect(file.genome.records.first?.call == .invalid(.unreadable))
        #expect(file.issues.map(\.problem) == [.genotype(.rs(1_611_115))])
        #expect(file.issues.first?.line == 1)
    }

    @Test(arguments: [" T", "T ", "T\t", "T \t "]) func blanksAroundAGenotypeAreIgnoredAndReportedOnce(text: String)
        throws
    {
        let file = try read(text)
        #expect(file.genome.records.first?.call == called("T"))
        #expect(file.issues.map(\.line) == [0] || file.issues.map(\.line) == [0, 0])
    }

    @Test func indelCodesAtASingleBaseLeaveEveryGenotypePossible() throws {
        let file = try read("II")
        let locus = TestLoci.table.loci[0]
        let reading = locus.reading(of: file.genome.records, in: file.genome)
        #expect(reading.call == .invalid(.unexpectedAllele))
        #expect(reading.possible == locus.domain.possible(for: nil))
    }
}
