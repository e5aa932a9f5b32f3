// SPDX-License-Identifier: Apache-2.0

/// Reads numbers of a compiled pack one after another, straight from their digits.
///
/// A number past the end, one of more than 32 bits and a byte that is no digit read as 0 and set ``isBroken``; nothing traps.
struct TableReader {
    private let memory: PackMemory
    /// The index of the next byte; not negative.
    var position: Int
    /// True from the first number that could not be read.
    private(set) var isBroken = false

    init(_ memory: PackMemory, at position: Int = 0) {
        self.memory = memory
        self.position = position
    }

    var isAtEnd: Bool { position >= memory.count }

    /// A count or an index.
    mutating func next() -> Int {
        // An `Int` has 32 bits or more, and all 32 bits of a number may be set.
        guard let number = Int(exactly: nextNumber()) else {
            isBroken = true
            return 0
        }
        return number
    }

    mutating func nextSigned() -> Int {
        // Half of 32 bits and a sign are 32 bits again, which any `Int` can hold.
        let number = nextNumber()
        let half = Int(truncatingIfNeeded: number >> 1)
        return number & 1 == 1 ? -half - 1 : half
    }

    mutating func nextBits() -> UInt64 {
        let low = UInt64(nextNumber())
        return low | UInt64(nextNumber()) << 32
    }

    /// The next number as it is written.
    @inline(__always) mutating func nextNumber() -> UInt32 {
        if position < memory.count {
            let digit = memory.start[position] &- Digits.zero
            if digit < 32 {
                position += 1
                return UInt32(digit)
            }
        }
        return nextLongNumber()
    }

    /// The next number, of more than one digit.
    private mutating func nextLongNumber() -> UInt32 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        // Seven digits hold 35 bits.
        while position < memory.count, shift < 35 {
            let digit = UInt64(memory.start[position] &- Digits.zero)
            position += 1
            number |= (digit & 31) << shift
            shift += 5
            if digit >= 64 { break }
            if digit < 32 {
                guard let number = UInt32(exactly: number) else { break }
                return number
            }
        }
        isBroken = true
        position = memory.count
        return 0
    }

    /// A count of things of at least one digit each. It cannot be more than the digits that are left, so that a broken table
    /// does not reserve the memory of the world.
    mutating func nextCount() -> Int {
        let count = next()
        guard count <= memory.count - position else {
            isBroken = true
            return 0
        }
        return count
    }

    /// Skips a section and returns where each of its elements begins; see ``RecordWriter/section(_:_:)``.
    mutating func nextSection() -> [Int] {
        let count = nextCount()
        var starts: [Int] = []
        starts.reserveCapacity(count)
        var length = 0
        for _ in 0..<count {
            starts.append(length)
            let next = next()
            guard next <= memory.count - length else {
                isBroken = true
                return []
            }
            length += next
        }
        guard length <= memory.count - position else {
            isBroken = true
            return []
        }
        for index in starts.indices { starts[index] += position }
        position += length
        return starts
    }
}
