// SPDX-License-Identifier: Apache-2.0

/// Reads numbers of a compiled pack one after another.
///
/// A number past the end reads as 0 and sets ``isBroken``; nothing traps.
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

    public mutating func next() -> Int {
        guard position >= 0, position < numbers.count else {
            isBroken = true
            return 0
        }
        defer { position += 1 }
        return Int(numbers[position])
    }

    public mutating func nextSigned() -> Int {
        let number = next()
        return number & 1 == 1 ? -(number + 1) / 2 : number / 2
    }

    public mutating func nextBits() -> UInt64 {
        let low = UInt64(next())
        return low | UInt64(next()) << 32
    }

    /// A count that cannot be more than what is left, so that a broken table does not reserve the memory of the world.
    public mutating func nextCount() -> Int {
        let count = next()
        guard count <= numbers.count - position else {
            isBroken = true
            return 0
        }
        return count
    }

    public mutating func skip(_ count: Int) { position += count }
}
