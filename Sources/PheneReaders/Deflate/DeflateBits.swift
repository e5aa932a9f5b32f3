// SPDX-License-Identifier: Apache-2.0

/// The bits of a stream, the first in the lowest bit.
struct DeflateBits {
    var place: UnsafeRawPointer
    var end: UnsafeRawPointer
    var word: UInt64 = 0
    /// How many of the word's bits were read and not taken; below zero where more were taken than there are.
    var count = 0
    /// Behind `end` the stream has no more bytes.
    var isLast = true

    /// Reads on until there are 56 bits or the stream ends.
    @inline(__always)
    mutating func refill() {
        if end - place >= 8 {
            refillFast()
        } else {
            while count <= 56, place < end {
                word |= UInt64(place.load(as: UInt8.self)) &<< UInt64(truncatingIfNeeded: count)
                place += 1
                count &+= 8
            }
        }
    }

    /// The same, where eight more bytes can be read.
    @inline(__always)
    mutating func refillFast() {
        // Bits beyond the count are those of the bytes that come next, and are read once more.
        word |= UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) &<< UInt64(truncatingIfNeeded: count)
        place += (63 &- count) &>> 3
        count |= 56
    }

    @inline(__always)
    mutating func drop(_ bits: UInt32) {
        word = word &>> UInt64(bits)
        count &-= Int(bits)
    }

    @inline(__always)
    mutating func take(_ bits: UInt32) -> UInt32 {
        let taken = UInt32(truncatingIfNeeded: word & (1 &<< UInt64(bits) &- 1))
        drop(bits)
        return taken
    }

    var isSound: Bool { count >= 0 }

    /// Gives back whole bytes, so that fewer than eight bits are left.
    mutating func giveBack() {
        guard count >= 0 else { return }
        place -= count / 8
        count %= 8
        word &= 1 << UInt64(count) - 1
    }

    /// Drops the bits up to the next whole byte.
    mutating func align() -> Bool {
        guard count >= 0 else { return false }
        giveBack()
        word = 0
        count = 0
        return true
    }

    var isAtEnd: Bool { place - count / 8 == end }
}
