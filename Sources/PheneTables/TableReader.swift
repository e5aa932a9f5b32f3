// SPDX-License-Identifier: Apache-2.0

/// Reads numbers of a compiled pack one after another.
///
/// A number past the end reads as 0 and sets ``isBroken``, and so does one that no `Int` of the machine can hold; nothing traps.
public struct TableReader: Sendable {
    private let numbers: [UInt32]
    /// The index of the next number.
    public private(set) var position: Int
    public private(set) var isBroken = false

    public init(_ numbers: [UInt32], at position: Int = 0) {
        self.numbers = numbers
        self.position = position
    }

    public var isAtEnd: Bool { position >= numbers.count }

    /// A count, an index or a position.
    public mutating func next() -> Int {
        guard let number = Int(exactly: nextNumber()) else {
            isBroken = true
            return 0
        }
        return number
    }

    public mutating func nextSigned() -> Int {
        // Half of 32 bits and a sign are 32 bits again, which any `Int` can hold.
        let number = nextNumber()
        let half = Int(truncatingIfNeeded: number >> 1)
        return number & 1 == 1 ? -half - 1 : half
    }

    public mutating func nextBits() -> UInt64 {
        let low = UInt64(nextNumber())
        return low | UInt64(nextNumber()) << 32
    }

    /// The next number as it is written. All 32 bits of it may be set, also where `Int` has no more than those.
    private mutating func nextNumber() -> UInt32 {
        guard position >= 0, position < numbers.count else {
            isBroken = true
            return 0
        }
        defer { position += 1 }
        return numbers[position]
    }

    /// A count that cannot be more than what is left, so that a broken table does not reserve the memory of the world.
    public mutating func nextCount() -> Int {
        let count = next()
        guard position <= numbers.count, count <= numbers.count - position else {
            isBroken = true
            return 0
        }
        return count
    }

    public mutating func skip(_ count: Int) {
        let (place, overflow) = position.addingReportingOverflow(count)
        if overflow { isBroken = true } else { position = place }
    }
}
