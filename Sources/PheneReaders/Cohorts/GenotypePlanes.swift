// SPDX-License-Identifier: Apache-2.0

/// Two bits of each of 512 people as two planes: the low bits and the high bits.
///
/// The bits are those of a `.bed`: 0 stands for two of the first allele, 2 for one of each, 3 for two of the second, and 1 for a missing
/// genotype. Bit `n` of word `w` is person `64 w + n`.
package struct GenotypePlanes: Sendable {
    package var low: SIMD8<UInt64>
    package var high: SIMD8<UInt64>

    /// The number of people.
    package static let width = 512
    /// The number of bytes that their genotypes take in a `.bed`.
    package static let byteCount = 128

    package init(low: SIMD8<UInt64>, high: SIMD8<UInt64>) {
        self.low = low
        self.high = high
    }

    /// Splits the bytes of a `.bed`.
    ///
    /// - Parameter bytes: 128 bytes, four people in each, the first in the lowest bits.
    @inline(__always)
    package init(_ bytes: UnsafeRawPointer) {
        // Words are read as little-endian, so that people follow each other from the lowest bits up.
        let even: SIMD8<UInt64>, odd: SIMD8<UInt64>
        let words = bytes.loadUnaligned(as: SIMD16<UInt64>.self)
        #if _endian(little)
            (even, odd) = (words.evenHalf, words.oddHalf)
        #else
            var swapped = words
            for index in 0..<16 { swapped[index] = words[index].byteSwapped }
            (even, odd) = (swapped.evenHalf, swapped.oddHalf)
        #endif
        low = Self.evenBits(even) | Self.evenBits(odd) &<< 32
        high = Self.evenBits(even &>> 1) | Self.evenBits(odd &>> 1) &<< 32
    }

    /// The 32 bits at even places of each word, side by side in its lower half.
    @inline(__always)
    private static func evenBits(_ words: SIMD8<UInt64>) -> SIMD8<UInt64> {
        var x = words & SIMD8(repeating: 0x5555_5555_5555_5555)
        x = (x | x &>> 1) & SIMD8(repeating: 0x3333_3333_3333_3333)
        x = (x | x &>> 2) & SIMD8(repeating: 0x0F0F_0F0F_0F0F_0F0F)
        x = (x | x &>> 4) & SIMD8(repeating: 0x00FF_00FF_00FF_00FF)
        x = (x | x &>> 8) & SIMD8(repeating: 0x0000_FFFF_0000_FFFF)
        return (x | x &>> 16) & SIMD8(repeating: 0x0000_0000_FFFF_FFFF)
    }

    /// The people whose code is one of some.
    ///
    /// - Parameter codes: bit `c` stands for the code `c`.
    @inline(__always)
    package func having(_ codes: UInt8) -> SIMD8<UInt64> {
        var people = SIMD8<UInt64>(repeating: 0)
        if codes & 1 != 0 { people |= ~low & ~high }
        if codes & 2 != 0 { people |= low & ~high }
        if codes & 4 != 0 { people |= ~low & high }
        if codes & 8 != 0 { people |= low & high }
        return people
    }
}

/// A number for each of 512 people, as planes of its bits: one is added to that of many people at once.
struct PeopleCounter {
    /// The planes, the lowest bit first.
    private(set) var planes: [SIMD8<UInt64>] = []

    /// Adds one to the numbers of some people.
    ///
    /// - Complexity: a carry seldom reaches far, so about two planes.
    @inline(__always)
    mutating func add(_ people: SIMD8<UInt64>) {
        var carry = people
        var plane = 0
        while carry != SIMD8(repeating: 0) {
            if plane == planes.count { planes.append(SIMD8(repeating: 0)) }
            let next = planes[plane] & carry
            planes[plane] ^= carry
            carry = next
            plane += 1
        }
    }

    /// The people whose number is at least a bound.
    func atLeast(_ bound: Int) -> SIMD8<UInt64> {
        if bound <= 0 { return SIMD8(repeating: .max) }
        if planes.isEmpty || bound >> planes.count != 0 { return SIMD8(repeating: 0) }
        // From the highest bit down: greater so far, or equal so far.
        var greater = SIMD8<UInt64>(repeating: 0), equal = SIMD8<UInt64>(repeating: .max)
        for plane in planes.indices.reversed() {
            if bound >> plane & 1 == 0 {
                greater |= equal & planes[plane]
                equal &= ~planes[plane]
            } else {
                equal &= planes[plane]
            }
        }
        return greater | equal
    }

    /// The number of one person.
    ///
    /// - Parameter person: from 0 to 511.
    func number(of person: Int) -> Int {
        var number = 0
        for (plane, bits) in planes.enumerated() {
            number |= Int(bits[person >> 6] >> UInt64(person & 63) & 1) << plane
        }
        return number
    }
}
