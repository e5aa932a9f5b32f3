// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// A set of chromosomes: a bit for each, by ``Chromosome/number``.
struct ChromosomeSet: Sendable {
    private var bits: UInt64 = 0

    var isEmpty: Bool { bits == 0 }

    /// The lowest number of a chromosome in the set; `nil` for the empty set.
    var firstNumber: UInt8? { isEmpty ? nil : UInt8(truncatingIfNeeded: bits.trailingZeroBitCount) }

    func contains(_ chromosome: Chromosome) -> Bool { bits >> UInt64(chromosome.number) & 1 == 1 }

    mutating func insert(_ chromosome: Chromosome) { bits |= 1 << UInt64(chromosome.number) }

    mutating func remove(_ chromosome: Chromosome) { bits &= ~(1 << UInt64(chromosome.number)) }

    mutating func formUnion(_ other: ChromosomeSet) { bits |= other.bits }

    mutating func subtract(_ other: ChromosomeSet) { bits &= ~other.bits }
}
