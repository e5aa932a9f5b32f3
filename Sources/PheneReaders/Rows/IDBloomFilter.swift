// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Quickly excludes ids that no locus has: a set of bits, indexed by a hash of the last eight digits of an id.
///
/// It saves the conversion of digits to a number. An id that passes is looked up in the table itself, so a false positive costs only
/// time. There are no false negatives, because equal ids have equal digits.
struct IDBloomFilter {
    /// The bits; the number of words is a power of two.
    let bits: [UInt64]
    private let shift: UInt64

    /// The ids and aliases of loci, and those of the build markers.
    init(idsOf loci: LocusTable, and hidden: HiddenLoci = .none) {
        var keys = BuildMarkers.ids.map { $0.key }
        for locus in loci.loci + hidden.loci {
            keys.append(locus.id.key)
            for alias in locus.aliases { keys.append(alias.key) }
        }
        self.init(numbers: keys.map { $0 & ~VariantID.vendor(0).key })
    }

    private init(numbers keys: [UInt64]) {
        // 8 KiB fits the first-level cache; larger sets have at most one bit in 64 set.
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

    /// False where no id ends in these digits.
    ///
    /// - Parameters:
    ///   - digits: values 0 to 9, the last digit in the highest byte.
    ///   - bits: ``bits``, borrowed once by the caller for all of its loop.
    @inline(__always)
    func mayContain(_ digits: UInt64, _ bits: UnsafeBufferPointer<UInt64>) -> Bool {
        let bit = Self.hash(digits) &>> shift
        return bits[Int(truncatingIfNeeded: bit &>> 6)] &>> (bit & 63) & 1 == 1
    }

    /// Fibonacci hashing, as in `PerfectHash`. The last digits, which differ most, are in the high bytes, so they are folded down.
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
