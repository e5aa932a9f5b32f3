// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The loci of a table by their positions on all builds.
///
/// A sorted list and not a dictionary, because it is built for each file and used a few times.
struct LociByPosition {
    /// Ascending by key, and then by the index of the locus.
    private let positions: [(key: UInt64, locus: Int)]

    /// - Complexity: O(n log n) for n positions.
    init(_ loci: LocusTable) {
        var positions: [(key: UInt64, locus: Int)] = []
        for (index, locus) in loci.loci.enumerated() {
            for placement in locus.placements {
                positions.append((Self.key(locus.chromosome, placement.position.value), index))
            }
        }
        positions.sort { $0 < $1 }
        self.positions = positions
    }

    /// One number for a chromosome and a position, counted from 1.
    static func key(_ chromosome: Chromosome, _ position: UInt32) -> UInt64 {
        UInt64(chromosome.number) << 32 | UInt64(position)
    }

    /// The indexes of the loci at a position, ascending.
    ///
    /// - Complexity: O(log n) for n positions.
    func loci(at key: UInt64) -> [Int] {
        var low = 0, high = positions.count
        while low < high {
            let middle = (low + high) / 2
            if positions[middle].key < key { low = middle + 1 } else { high = middle }
        }
        var loci: [Int] = []
        while low < positions.count, positions[low].key == key {
            loci.append(positions[low].locus)
            low += 1
        }
        return loci
    }
}
