// SPDX-License-Identifier: Apache-2.0

/// Reads the bits of a deflate stream; the first bit of a byte is its lowest (RFC 1951, section 3.1.1).
struct DeflateBits {
    /// The next byte that is not in the word.
    var position: UnsafeRawPointer
    /// Behind the last byte in memory.
    var end: UnsafeRawPointer
    /// The bits that were read and not taken, the next one lowest; above `count` of them, bits may be set or not.
    var word: UInt64 = 0
    /// The number of bits in the word; negative where more were taken than there are.
    var count = 0
    /// The stream has no bytes behind `end`.
    var isLast = true

    /// Reads bytes until the word has at least 56 bits or the bytes end.
    @inline(__always)
    mutating func refill() {
        if end - position >= 8 {
            refillFast()
        } else {
            while count <= 56, position < end {
                word |= UInt64(position.load(as: UInt8.self)) &<< UInt64(truncatingIfNeeded: count)
                position += 1
                count &+= 8
            }
        }
    }

    /// The same where at least eight bytes are left in memory.
    @inline(__always)
    mutating func refillFast() {
        // Bits above the count are those of the next bytes, which are read again.
        word |= UInt64(littleEndian: position.loadUnaligned(as: UInt64.self)) &<< UInt64(truncatingIfNeeded: count)
        position += (63 &- count) &>> 3
        count |= 56
    }

    /// Removes bits that were looked at in the word.
    @inline(__always)
    mutating func drop(_ bits: UInt32) {
        word = word &>> UInt64(bits)
        count &-= Int(bits)
    }

    /// The next bits, at most 32, as a number.
    @inline(__always)
    mutating func take(_ bits: UInt32) -> UInt32 {
        let taken = UInt32(truncatingIfNeeded: word & (1 &<< UInt64(bits) &- 1))
        drop(bits)
        return taken
    }

    /// False where more bits were taken than the bytes hold.
    var isValid: Bool { count >= 0 }

    /// Returns whole bytes to the memory, so that fewer than eight bits stay in the word.
    mutating func returnBytes() {
        guard count >= 0 else { return }
        position -= count / 8
        count %= 8
        word &= 1 << UInt64(count) - 1
    }

    /// Skips the bits up to the next whole byte.
    ///
    /// - Returns: false where more bits were taken than the bytes hold.
    mutating func align() -> Bool {
        guard count >= 0 else { return false }
        returnBytes()
        word = 0
        count = 0
        return true
    }

    /// True where no whole byte is left.
    var isAtEnd: Bool { position - count / 8 == end }
}
