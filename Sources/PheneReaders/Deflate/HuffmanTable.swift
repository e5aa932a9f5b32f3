// SPDX-License-Identifier: Apache-2.0

/// A look-up from the next bits of a deflate stream to a symbol (RFC 1951, section 3.2.2).
///
/// An entry's low byte is how many bits it takes, those behind a code included. Codes longer than the table's index go on in
/// a second table. Above the low byte:
/// - of a literal the byte to write, a second one where the bits for it are there too, a bit that tells so, and four bits for
///   how many bits the first takes;
/// - of a length or distance how many bits the code itself takes, and its base.
struct HuffmanTable {
    let entries: UnsafeMutablePointer<UInt32>
    let indexBits: Int
    private let capacity: Int
    private let kind: Kind

    enum Kind {
        case literals
        case distances
    }

    /// One or two bytes to write, in bits 8 to 15 and 16 to 23.
    static let literal: UInt32 = 1 << 31
    /// It is two bytes.
    private static let double: UInt32 = 1 << 24
    /// A second table of literals and lengths: its start in bits 16 to 28, its index bits in the second byte.
    static let further: UInt32 = 1 << 30
    /// The same of distances, whose bases are up to 24577 and so reach bit 30.
    static let furtherDistance: UInt32 = 1 << 31
    /// The end of a deflate block.
    static let end: UInt32 = 1 << 29

    init(_ kind: Kind) {
        self.kind = kind
        indexBits = kind == .literals ? 11 : 8
        // Longer codes come at least in pairs, each pair with a table of its own at worst.
        capacity = kind == .literals ? 1 << 11 + 144 << 4 : 1 << 8 + 16 << 7
        entries = .allocate(capacity: capacity)
        entries.initialize(repeating: 0, count: capacity)
    }

    func deallocate() { entries.deallocate() }

    @inline(__always)
    subscript(index: UInt64) -> UInt32 { entries[Int(truncatingIfNeeded: index)] }

    /// The entry in a second table.
    @inline(__always)
    func further(_ entry: UInt32, _ word: UInt64) -> UInt32 {
        let mask: UInt64 = 1 &<< UInt64(entry &>> 8 & 0xFF) &- 1
        return self[UInt64(entry &>> 16 & 0x1FFF) &+ word &>> UInt64(indexBits) & mask]
    }

    /// The first byte of a literal's entry.
    static func firstLiteral(_ entry: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: entry >> 8) }
    /// How many bits it takes.
    static func firstBits(_ entry: UInt32) -> UInt32 { entry >> 25 & 15 }

    /// Fills the table.
    ///
    /// - Parameters:
    ///   - lengths: the length of each symbol's code, 0 to 15; 0 for one that does not occur.
    /// - Returns: false where the lengths are no code in which each sequence of bits means something.
    func fill(_ lengths: UnsafeBufferPointer<UInt8>) -> Bool {
        // 16 counts, 16 places, and the symbols by their codes.
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
            // One symbol alone has a code of one bit, and no distance none.
            guard longest == 1 || longest == 0 && kind == .distances, used < 1 << 15 else { return false }
            for index in 0..<1 << indexBits { entries[index] = 0 }
        }
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let place = Int(starts[Int(length)])
            sorted[place] = UInt16(symbol)
            starts[Int(length)] += 1
        }

        var code: UInt32 = 0
        var next = 1 << indexBits
        var prefix = UInt32.max
        let flag = kind == .literals ? Self.further : Self.furtherDistance
        let furtherBits = longest - indexBits
        for place in 0..<Int(start) {
            let symbol = Int(sorted[place])
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
                    guard next + 1 << furtherBits <= capacity else { return false }
                    entries[Int(first)] = flag | UInt32(next) << 16 | UInt32(furtherBits) << 8
                    next += 1 << furtherBits
                }
                let table = Int(entries[Int(first)] >> 16 & 0x1FFF)
                var index = Int(code >> UInt32(indexBits))
                while index < 1 << furtherBits {
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

    /// Where the bits of an index hold two literals, its entry gets both.
    private func pairLiterals() {
        // From the top down, as the second is looked up at a smaller index and must be single there.
        for index in (0..<1 << indexBits).reversed() {
            let first = entries[index]
            guard first & Self.literal != 0 else { continue }
            let bits = first & 0xFF
            let second = entries[index >> Int(bits)]
            guard second & Self.literal != 0, bits + (second & 0xFF) <= indexBits else { continue }
            let letter = UInt32(Self.firstLiteral(second)) << 16
            entries[index] = first & ~0xFF | Self.double | letter | (bits + (second & 0xFF))
        }
    }

    /// - Returns: 0 for a symbol that has a code and must not occur.
    private func entry(_ symbol: Int, _ length: Int) -> UInt32 {
        let bits = UInt32(length)
        switch kind {
        case .literals:
            if symbol < 256 { return Self.literal | bits << 25 | UInt32(symbol) << 8 | bits }
            if symbol == 256 { return Self.further | Self.end | bits << 8 | bits }
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

    /// The shortest length of a symbol and its further bits (RFC 1951, section 3.2.5).
    private static func length(_ index: Int) -> (base: UInt32, extra: UInt32) {
        if index < 8 { return (UInt32(index) + 3, 0) }
        if index == 28 { return (258, 0) }
        let extra = UInt32(index / 4 - 1)
        return ((4 | UInt32(index & 3)) << extra + 3, extra)
    }
}
