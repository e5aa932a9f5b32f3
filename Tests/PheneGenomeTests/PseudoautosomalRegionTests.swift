// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

@Suite struct PseudoautosomalRegionTests {
    private func locus(_ places: [(Build, Int)], on chromosome: Chromosome = .x, _ alleles: [String] = ["A", "G"])
        throws -> Locus
    {
        try #require(
            Locus(
                id: .rs(1), chromosome: chromosome, alleles: alleles.compactMap { Allele($0.utf8) },
                placements: places.compactMap { build, position in
                    Position(position).map { Placement(build: build, position: $0, reference: 0) }
                }))
    }

    @Test(arguments: [
        (Build.grch37, 60_000, false), (.grch37, 60_001, true), (.grch37, 2_699_520, true), (.grch37, 2_699_521, false),
        (.grch37, 154_931_043, false), (.grch37, 154_931_044, true), (.grch37, 155_260_560, true),
        (.grch37, 155_260_561, false),
        (.grch38, 10_000, false), (.grch38, 10_001, true), (.grch38, 2_781_479, true), (.grch38, 2_781_480, false),
        (.grch38, 155_701_382, false), (.grch38, 155_701_383, true), (.grch38, 156_030_895, true),
        (.grch38, 156_030_896, false),
        (.grch38, 43_731_784, false),
    ])
    func aLocusOfTheRegionsHasTwoCopiesInEveryone(build: Build, position: Int, isShared: Bool) throws {
        let locus = try locus([(build, position)])
        #expect(locus.domain.ploidy == (isShared ? .two : .sexDependent))
        for sex in [nil, Sex.male, .female] {
            let genome = Genome(sex: sex, ["rs1": "A/G"])
            let call = locus.reading(of: genome.records, in: genome).call
            #expect((call == .invalid(.wrongCopyNumber)) == (!isShared && sex == .male))
            // One allele is one copy too few where all have two, and is right for a man elsewhere.
            let one = Genome(sex: sex, ["rs1": "A"])
            let reading = locus.reading(of: one.records, in: one)
            #expect((reading.call == .invalid(.wrongCopyNumber)) == (isShared || sex == .female))
        }
    }

    @Test func bothCopiesOfARegionHaveOneLength() throws {
        for build in Build.allCases {
            for region in PseudoautosomalRegion.allCases {
                let x = try #require(region.bases(on: .x, build: build))
                let y = try #require(region.bases(on: .y, build: build))
                #expect(x.count == y.count)
                #expect(region.bases(on: .mt, build: build) == nil)
            }
        }
    }

    @Test func aLocusAcrossTheBoundaryIsNotOfTheRegion() throws {
        #expect(try locus([(.grch38, 2_781_479)], ["AC", "A"]).domain.ploidy == .sexDependent)
        #expect(try locus([(.grch38, 2_781_478)], ["AC", "A"]).domain.ploidy == .two)
        #expect(try locus([(.grch38, 2_781_479), (.grch37, 2_699_520)]).domain.ploidy == .two)
        #expect(try locus([(.grch38, 2_781_479), (.grch37, 2_699_521)]).domain.ploidy == .sexDependent)
        #expect(try locus([(.grch38, 100_000)], on: .y).domain.ploidy == .one)
        #expect(try locus([(.grch38, 100_000)], on: #require(Chromosome(number: 1))).domain.ploidy == .two)
    }

    @Test(arguments: ["A/G", "A|G", "G/A"])
    func twoAllelesOfTheMitochondriaAreHeteroplasmic(text: String) throws {
        let locus = try locus([(.grch38, 100)], on: .mt)
        let genome = Genome(["rs1": text])
        let reading = locus.reading(of: genome.records, in: genome)
        #expect(reading.call == .invalid(.heteroplasmic))
        #expect(reading.possible == locus.domain.all)
        #expect(InvalidCall.heteroplasmic.text.contains("heteroplasmic"))
        // On Y it is a number of copies that cannot be.
        let y = try self.locus([(.grch38, 3_000_000)], on: .y)
        #expect(y.reading(of: genome.records, in: genome).call == .invalid(.wrongCopyNumber))
    }

    @Test func aReadingKeepsTheReasonsOfRefusedGenotypes() throws {
        let locus = try locus([(.grch38, 3_000_000)])
        let refused = Record(
            id: .rs(1), call: .noCall, written: "0/1 (A>G)", refusal: "GQ 5 is below 20", isImputed: true)
        let plain = Record(id: .rs(1), call: .noCall, written: "./.")
        let called = Record(id: .rs(1), call: Call("A/A".utf8), written: "0/0", isImputed: true)
        func reading(_ records: [Record]) -> Reading { locus.reading(of: records, in: Genome(records: records)) }
        #expect(reading([refused, refused, plain]).refusals == ["GQ 5 is below 20"])
        #expect(reading([plain]).refusals == [])
        #expect(!reading([refused]).isImputed)
        #expect(reading([called]).isImputed)
    }

    @Test(arguments: Build.allCases) func eachBaseOfARegionHasItsCounterpartAndBack(build: Build) throws {
        for region in PseudoautosomalRegion.allCases {
            let (x, y) = (
                try #require(region.bases(on: .x, build: build)), try #require(region.bases(on: .y, build: build))
            )
            #expect(x.count == y.count)
            for (one, other) in [(x.lowerBound, y.lowerBound), (x.upperBound, y.upperBound)] {
                #expect(PseudoautosomalRegion.counterpart(of: one, on: .x, build: build) == other)
                #expect(PseudoautosomalRegion.counterpart(of: other, on: .y, build: build) == one)
            }
        }
        #expect(PseudoautosomalRegion.counterpart(of: 50_000_000, on: .x, build: build) == nil)
        #expect(PseudoautosomalRegion.counterpart(of: 20_000, on: Chromosome("1".utf8) ?? .mt, build: build) == nil)
    }
}
