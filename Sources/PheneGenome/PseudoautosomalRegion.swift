// SPDX-License-Identifier: Apache-2.0

/// The two regions at the ends of X and Y that have the same sequence on both, so that everyone has two copies of a locus there.
///
/// Source: the regions of the Genome Reference Consortium for GRCh37 and GRCh38, as in NCBI's assembly reports (GCF_000001405.13 and
/// .26), Ensembl's page on the human pseudoautosomal regions, and UCSC's pages of hg19 and hg38; for NCBI36 UCSC's page of hg18.
public enum PseudoautosomalRegion: Sendable, CaseIterable {
    /// PAR1, at the beginning of both chromosomes.
    case first
    /// PAR2, at the end of both chromosomes.
    case second

    /// Its positions on X or Y, counted from 1; `nil` on any other chromosome.
    public func bases(on chromosome: Chromosome, build: Build) -> ClosedRange<UInt32>? {
        switch (self, chromosome, build) {
        case (.first, .x, .grch36), (.first, .y, .grch36): 1...2_709_520
        case (.second, .x, .grch36): 154_584_238...154_913_754
        case (.second, .y, .grch36): 57_443_438...57_772_954
        case (.first, .x, .grch37): 60_001...2_699_520
        case (.first, .y, .grch37): 10_001...2_649_520
        case (.second, .x, .grch37): 154_931_044...155_260_560
        case (.second, .y, .grch37): 59_034_050...59_363_566
        case (.first, .x, .grch38), (.first, .y, .grch38): 10_001...2_781_479
        case (.second, .x, .grch38): 155_701_383...156_030_895
        case (.second, .y, .grch38): 56_887_903...57_217_415
        default: nil
        }
    }

    /// True where `length` bases from a position on are all in one of the regions.
    public static func holds(
        _ position: Position, length: Int = 1, on chromosome: Chromosome, build: Build
    ) -> Bool {
        let last = UInt64(position.value) + UInt64(max(1, length)) - 1
        for region in allCases {
            guard let bases = region.bases(on: chromosome, build: build) else { continue }
            if bases.contains(position.value), last <= UInt64(bases.upperBound) { return true }
        }
        return false
    }

    /// The position of the same base on the other of X and Y, counted from 1; `nil` outside the regions and on other chromosomes.
    public static func counterpart(of position: UInt32, on chromosome: Chromosome, build: Build) -> UInt32? {
        let other: Chromosome = chromosome == .x ? .y : .x
        for region in allCases {
            guard let bases = region.bases(on: chromosome, build: build), bases.contains(position),
                let others = region.bases(on: other, build: build)
            else { continue }
            return position - bases.lowerBound + others.lowerBound
        }
        return nil
    }
}

extension Placement {
    /// True where a locus with these alleles is in a pseudoautosomal region.
    public func isPseudoautosomal(on chromosome: Chromosome, alleles: [Allele]) -> Bool {
        let length = reference.flatMap { alleles.indices.contains($0) ? alleles[$0].bytes.count : nil } ?? 1
        return PseudoautosomalRegion.holds(position, length: length, on: chromosome, build: build)
    }
}
