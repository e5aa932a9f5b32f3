// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import Testing

@testable import PheneReaders

@Suite struct LocusPositionsTests {
    private func locus(_ id: UInt64, _ alleles: [String], _ places: [(Build, Int, Int?)]) throws -> Locus {
        let one = try #require(Chromosome(number: 1))
        return try #require(
            Locus(
                id: .rs(id), chromosome: one, alleles: alleles.compactMap { Allele($0.utf8) },
                placements: places.compactMap { build, position, reference in
                    Position(position).map { Placement(build: build, position: $0, reference: reference) }
                }))
    }

    private func positions(on build: Build) throws -> LocusPositions {
        let table = try #require(
            LocusTable(loci: [
                locus(1, ["A", "G"], [(.grch37, 500, 0), (.grch38, 700, 0)]),
                locus(2, ["C", "T"], [(.grch38, 700, 0)]),
                locus(3, ["TCAG", "T"], [(.grch38, 690, 0)]), locus(4, ["T", "TCAG"], [(.grch38, 695, nil)]),
            ]))
        return LocusPositions(table, on: build)
    }

    @Test func severalLociMayShareAPosition() throws {
        let one = try #require(Chromosome(number: 1))
        let positions = try positions(on: .grch38)
        #expect(positions.entries(on: one, at: 700).map(\.locus) == [0, 1])
        #expect(positions.entries(on: one, at: 691).isEmpty)
        #expect(positions.entries(on: .x, at: 700).isEmpty)
    }

    @Test func aLongLocusIsFoundByAnyOfItsBases() throws {
        let one = try #require(Chromosome(number: 1))
        let positions = try positions(on: .grch38)
        #expect(positions.entries(on: one, overlapping: 693, through: 693).map(\.locus) == [2])
        #expect(positions.entries(on: one, overlapping: 694, through: 694).isEmpty)
        // Without a declared reference the longest allele is taken for it.
        #expect(positions.entries(on: one, overlapping: 698, through: 710).map(\.locus) == [3, 0, 1])
        #expect(positions.entries(on: one, overlapping: 0, through: .max).count == 4)
    }

    @Test func eachBuildHasItsOwnPositions() throws {
        let one = try #require(Chromosome(number: 1))
        #expect(try positions(on: .grch37).entries(on: one, at: 500).map(\.locus) == [0])
        #expect(try positions(on: .grch37).all.count == 1)
        #expect(try positions(on: .grch36).all.isEmpty)
    }
}
