// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Says of most ids or positions at once that no locus has them: a set of bits, looked up by the last eight digits as
/// they stand.
///
/// It spares the skimmer the making of a number. What it lets through is looked up in the table itself, so a wrong yes
/// costs time only; a wrong no cannot be, because equal ids have equal digits.
struct IDSieve {
    /// A power of two of words.
    let bits: [UInt64]
    private let shift: UInt64

    /// The ids and aliases of loci, and of the sites that tell a build.
    init(idsOf loci: LocusTable, and hidden: HiddenLoci = .none) {
        var keys = BuildMarkers.ids.map { $0.key }
        for locus in loci.loci + hidden.loci {
            keys.append(locus.id.key)
            for alias in locus.aliases { keys.append(alias.key) }
        }
        self.init(numbers: keys.map { $0 & ~VariantID.vendor(0).key })
    }

    /// The positions of loci on every build, whatever the chromosome.
    init(positionsOf loci: LocusTable, and hidden: HiddenLoci = .none) {
        self.init(numbers: (loci.loci + hidden.loci).flatMap { $0.placements }.map { UInt64($0.position.value) })
    }

    private init(numbers keys: [UInt64]) {
        // 8 KiB stays in the first-level cache; beyond, one bit in 64 set lets through little.
        var size = 16
        while size < 30, 1 << size < keys.count * 64 { size += 1 }
        var bits = [UInt64](repeating: 0, count: 1 << (size - 6))
        shift = UInt64(64 - size)
        for key in keys {
            let bit = Self.hash(Self.digits(ofNumber: key)) >> shift
            bits[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        self.bits = bits
    }

    /// False where none ends in these digits. They are values 0 to 9, the last in the highest byte.
    ///
    /// - Parameter bits: those of this sieve, held by the caller for the length of its loop.
    @inline(__always)
    func mayHold(_ digits: UInt64, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
        let bit = Self.hash(digits) &>> shift
        return bits[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 == 1
    }

    /// Fibonacci hashing, as in `PerfectHash`. The last digits differ most and lie highest, so they are folded down.
    @inline(__always)
    private static func hash(_ digits: UInt64) -> UInt64 {
        (digits ^ digits &>> 29) &* 0x9E37_79B9_7F4A_7C15
    }

    private static func digits(ofNumber number: UInt64) -> UInt64 {
        var rest = number
        var digits: UInt64 = 0
        for index in 0..<8 {
            digits |= (rest % 10) << UInt64(56 - 8 * index)
            rest /= 10
        }
        return digits
    }
}
