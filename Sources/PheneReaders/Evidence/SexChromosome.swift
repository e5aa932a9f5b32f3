// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// A chromosome that shows a person's sex.
enum SexChromosome: Sendable {
    case x
    case y

    /// `nil` for other chromosomes.
    init?(_ chromosome: Chromosome?) {
        switch chromosome {
        case .x?: self = .x
        case .y?: self = .y
        default: return nil
        }
    }

    var chromosome: Chromosome {
        switch self {
        case .x: .x
        case .y: .y
        }
    }

    /// The positions, counted from 1, that are outside the pseudoautosomal regions on every build, with a margin.
    ///
    /// The first region ends at 2,781,479 or before on both chromosomes. The second begins at 154,584,238 or later on X, and at
    /// 56,887,903 or later on Y (Genome Reference Consortium: NCBI36, GRCh37 and GRCh38).
    var ownPositions: ClosedRange<UInt32> {
        switch self {
        case .x: 2_800_000...154_500_000
        case .y: 2_800_000...56_800_000
        }
    }
}
