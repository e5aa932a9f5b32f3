// SPDX-License-Identifier: Apache-2.0

/// A lookup table from the next bits of a deflate stream to a symbol (RFC 1951, section 3.2.2).
///
/// The low byte of an entry is the number of bits that it takes, the extra bits behind a code included. Codes longer than the table's
/// index continue in a secondary table. Above the low byte an entry holds:
/// - for a literal the byte to write, a second byte where the index holds its bits too, a bit that says so, and in four bits the
///   number of bits of the first;
/// - for a length or distance the number of bits of the code itself, and the base.
struct HuffmanTable {
    private let entries: UnsafeMutablePointer<UInt32>
    private let indexBits: Int
    private let capacity: Int
    private let kind: Kind

    /// Which of the two codes of a block a table is of.
    enum Kind {
        /// Literals, lengths and the end of the block.
        case literals
        /// The distances of matches.
        case distances
    }

    /// One or two bytes to write, in bits 8 to 15 and 16 to 23.
    static let literal: UInt32 = 1 << 31
    /// There are two bytes.
    private static let double: UInt32 = 1 << 24
    /// A secondary table of literals and lengths: its start in bits 16 to 28, its index bits in the second byte.
    static let secondary: UInt32 = 1 << 30
    /// The same for distances, whose bases go up to 24577 and so reach bit 30.
    static let secondaryDistance: UInt32 = 1 << 31
    /// The end of a deflate block.
    static let end: UInt32 = 1 << 29

    /// A table of zeros; ``deallocate()`` frees it.
    init(_ kind: Kind) {
        self.kind = kind
        indexBits = kind == .literals ? 11 : 8
        // Longer codes come at least in pairs; at worst each pair has a secondary table.
        capacity = kind == .literals ? 1 << 11 + 144 << 4 : 1 << 8 + 16 << 7
        entries = .allocate(capacity: capacity)
        entries.initialize(repeating: 0, count: capacity)
    }

    /// Frees the memory of the table.
    func deallocate() { entries.deallocate() }

    /// The entry at the next bits.
    @inline(__always)
    subscript(index: UInt64) -> UInt32 { entries[Int(truncatingIfNeeded: index)] }

    /// The entry in the secondary table that an entry refers to.
    @inline(__always)
    func secondary(_ entry: UInt32, _ word: UInt64) -> UInt32 {
        let mask: UInt64 = 1 &<< UInt64(entry &>> 8 & 0xFF) &- 1
        return self[UInt64(entry &>> 16 & 0x1FFF) &+ word &>> UInt64(indexBits) & mask]
    }

    /// The first byte of a literal's entry.
    static func firstLiteral(_ entry: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: entry >> 8) }
    /// The number of bits that the first literal of an entry takes.
    static func firstBits(_ entry: UInt32) -> UInt32 { entry >> 25 & 15 }

    /// Fills the table.
    ///
    /// - Parameters:
    ///   - lengths: the length of each symbol's code, 0 to 15; 0 for one that does not occur.
    /// - Returns: false where the lengths are not those of a complete code.
    func fill(_ lengths: UnsafeBufferPointer<UInt8>) -> Bool {
        // 16 counts, 16 starts, and the symbols in the order of their codes.
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 32 + 320) { memory in
            guard let counts = memory.baseAddress else { return false }
            return fill(lengths, counts: counts, starts: counts + 16, sorted: counts + 32)
        }
    }

    private func fill(
        _ lengths: UnsafeBufferPointer<UInt8>, counts: UnsafeMutablePointer<UInt16>,
        starts: UnsafeMutablePointer<UInt16>, sorted: UnsafeMutablePointer<UInt16>
    ) -> Bool {
        guard lengths.count <= 320 else { return false }
        counts.initialize(repeating: 0, count: 16)
        for length in lengths { counts[Int(length & 15)] += 1 }
        var used = 0
        var longest = 0
        var start: UInt16 = 0
        for length in 1..<16 {
            starts[length] = start
            start += counts[length]
            used += Int(counts[length]) << (15 - length)
            if counts[length] > 0 { longest = length }
        }
        if used != 1 << 15 {
            // A symbol that is the only one has a code of one bit; a block without matches has no distances.
            guard longest == 1 || longest == 0 && kind == .distances, used < 1 << 15 else { return false }
            for index in 0..<1 << indexBits { entries[index] = 0 }
        }
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let position = Int(starts[Int(length)])
            sorted[position] = UInt16(symbol)
            starts[Int(length)] += 1
        }

        var code: UInt32 = 0
        var next = 1 << indexBits
        var prefix = UInt32.max
        let flag = kind == .literals ? Self.secondary : Self.secondaryDistance
        let secondaryBits = longest - indexBits
        for position in 0..<Int(start) {
            let symbol = Int(sorted[position])
            let length = Int(lengths[symbol])
            let entry = entry(symbol, length)
            if length <= indexBits {
                var index = Int(code)
                while index < 1 << indexBits {
                    entries[index] = entry
                    index += 1 << length
                }
            } else {
                let first = code & (1 << UInt32(indexBits) - 1)
                if first != prefix {
                    prefix = first
                    guard next + 1 << secondaryBits <= capacity else { return false }
                    entries[Int(first)] = flag | UInt32(next) << 16 | UInt32(secondaryBits) << 8
                    next += 1 << secondaryBits
                }
                let table = Int(entries[Int(first)] >> 16 & 0x1FFF)
                var index = Int(code >> UInt32(indexBits))
                while index < 1 << secondaryBits {
                    entries[table + index] = entry
                    index += 1 << (length - indexBits)
                }
            }
            // The next code, its bits in the order of the stream: the lowest zero from the top is set, those above cleared.
            var bit: UInt32 = 1 << UInt32(length - 1)
            while bit != 0, code & bit != 0 {
                code ^= bit
                bit >>= 1
            }
            code |= bit
        }
        if kind == .literals { pairLiterals() }
        return true
    }

    /// Puts two literals into the entry of an index whose bits hold both.
    private func pairLiterals() {
        // From the highest index down, as the second is looked up at a smaller index and must not be paired yet.
        for index in (0..<1 << indexBits).reversed() {
            let first = entries[index]
            guard first & Self.literal != 0 else { continue }
            let bits = first & 0xFF
            let second = entries[index >> Int(bits)]
            guard second & Self.literal != 0, bits + (second & 0xFF) <= indexBits else { continue }
            let literal = UInt32(Self.firstLiteral(second)) << 16
            entries[index] = first & ~0xFF | Self.double | literal | (bits + (second & 0xFF))
        }
    }

    /// The entry of a symbol whose code has so many bits.
    ///
    /// - Returns: 0 for a symbol that has a code and must not occur.
    private func entry(_ symbol: Int, _ length: Int) -> UInt32 {
        let bits = UInt32(length)
        switch kind {
        case .literals:
            if symbol < 256 { return Self.literal | bits << 25 | UInt32(symbol) << 8 | bits }
            if symbol == 256 { return Self.secondary | Self.end | bits << 8 | bits }
            guard symbol < 286 else { return 0 }
            let (base, extra) = Self.length(symbol - 257)
            return base << 16 | bits << 8 | (bits + extra)
        case .distances:
            guard symbol < 30 else { return 0 }
            let extra = symbol < 2 ? 0 : UInt32(symbol / 2 - 1)
            let base: UInt32 = symbol < 2 ? UInt32(symbol) + 1 : (2 | UInt32(symbol & 1)) << extra + 1
            return base << 16 | bits << 8 | (bits + extra)
        }
    }

    /// The shortest length of a symbol and its number of extra bits (RFC 1951, section 3.2.5).
    private static func length(_ index: Int) -> (base: UInt32, extra: UInt32) {
        if index < 8 { return (UInt32(index) + 3, 0) }
        if index == 28 { return (258, 0) }
        let extra = UInt32(index / 4 - 1)
        return ((4 | UInt32(index & 3)) << extra + 3, extra)
    }
}
