// SPDX-License-Identifier: Apache-2.0

/// Writes bits, each in the room that its probability gives it: the range coder of LZMA.
struct RangeEncoder {
    /// How likely it is that a bit is 0, in 2048ths. It moves with each bit towards what occurred.
    typealias Probability = UInt16

    /// As likely as not.
    static let even: Probability = 1024

    private(set) var bytes: [UInt8] = []
    private var low: UInt64 = 0
    private var range = UInt32.max
    /// A byte that a carry can still change, and how many there are with it: the others are 0xFF, behind it.
    private var held: UInt8 = 0
    private var heldCount = 1

    /// Writes a bit.
    mutating func encode(_ bit: UInt32, _ probability: inout Probability) {
        let bound = (range >> 11) * UInt32(probability)
        if bit == 0 {
            range = bound
            probability += (2048 - probability) >> 5
        } else {
            low += UInt64(bound)
            range -= bound
            probability -= probability >> 5
        }
        while range < 1 << 24 { shift() }
    }

    /// Writes the lowest bits of a number, the most significant first, each as likely as not.
    mutating func encodeEven(_ number: UInt32, count: UInt32) {
        for place in (0..<count).reversed() {
            range >>= 1
            if number >> place & 1 == 1 { low += UInt64(range) }
            while range < 1 << 24 { shift() }
        }
    }

    /// Writes what is still held: the five bytes that a decoder reads ahead.
    mutating func finish() { for _ in 0..<5 { shift() } }

    /// Makes the range longer by a byte.
    private mutating func shift() {
        range <<= 8
        if low < 0xFF00_0000 || low > 0xFFFF_FFFF {
            let carry = UInt8(truncatingIfNeeded: low >> 32)
            bytes.append(held &+ carry)
            for _ in 1..<heldCount { bytes.append(0xFF &+ carry) }
            held = UInt8(truncatingIfNeeded: low >> 24)
            heldCount = 0
        }
        heldCount += 1
        low = (low & 0x00FF_FFFF) << 8
    }
}
