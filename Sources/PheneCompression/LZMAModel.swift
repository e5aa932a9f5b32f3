// SPDX-License-Identifier: Apache-2.0

/// The probabilities of all that an LZMA stream states, none of them by the position (`pb` and `lp` of the format are 0).
struct LZMAModel {
    /// How many high bits of the byte before choose the probabilities of a literal (`lc` of the format).
    static let literalBits: UInt8 = 3
    /// The first slot of distances whose middle bits have no probabilities.
    static let firstFarSlot: UInt32 = 14

    // By the state of the history, which has 12 values.
    var isMatch = Self.even(12)
    var isAgain = Self.even(12)
    var isNotLast = Self.even(12)
    var isNotSecond = Self.even(12)
    var isNotThird = Self.even(12)
    var isLong = Self.even(12)

    var length = LengthModel()
    var lengthAgain = LengthModel()
    /// The slot of a distance, by the kind of the length: 2, 3, 4, or more.
    var slots = Array(repeating: BitTree(bits: 6), count: 4)
    /// The other bits of a distance, by its slot, up to the first far one.
    var near = (UInt32(0)..<firstFarSlot).map { BitTree(bits: $0 < 4 ? 0 : $0 >> 1 - 1) }
    /// The last four bits of a distance of a far slot.
    var align = BitTree(bits: 4)
    private var literals = Self.even(0x300 << Int(literalBits))

    private static func even(_ count: Int) -> [RangeEncoder.Probability] {
        Array(repeating: RangeEncoder.even, count: count)
    }

    /// The slot of a distance: its highest bit, and the one below.
    static func slot(of distance: UInt32) -> UInt32 {
        guard distance >= 4 else { return distance }
        let top = 31 - UInt32(distance.leadingZeroBitCount)
        return top << 1 | distance >> (top - 1) & 1
    }

    /// The first probability of a literal, less one, by the byte before it.
    private static func firstLiteral(behind byte: UInt8) -> Int { 0x300 * Int(byte >> (8 - literalBits)) }

    /// What a literal costs.
    ///
    /// - Parameters:
    ///   - byte: the literal.
    ///   - before: the byte before it; 0 at the start.
    ///   - matched: where the last step was a match, the byte at its distance: the literal is another one.
    func price(ofLiteral byte: UInt8, behind before: UInt8, insteadOf matched: UInt8?) -> UInt32 {
        let start = Self.firstLiteral(behind: before)
        var price: UInt32 = 0
        var node = UInt32(byte) | 0x100
        var (other, isSame) = Self.expected(matched)
        while node < 0x10000 {
            other <<= 1
            price += Price.of(node >> 7 & 1, literals[start + Int(isSame + other & isSame + node >> 8)])
            node <<= 1
            isSame &= ~(other ^ node)
        }
        return price
    }

    /// Writes a literal. Parameters are those of its price.
    mutating func encode(
        literal byte: UInt8, behind before: UInt8, insteadOf matched: UInt8?, _ encoder: inout RangeEncoder
    ) {
        let start = Self.firstLiteral(behind: before)
        var node = UInt32(byte) | 0x100
        var (other, isSame) = Self.expected(matched)
        while node < 0x10000 {
            other <<= 1
            encoder.encode(node >> 7 & 1, &literals[start + Int(isSame + other & isSame + node >> 8)])
            node <<= 1
            isSame &= ~(other ^ node)
        }
    }

    /// The bits that a literal is compared with, and 0x100 as long as the literal has the same, 0 where there are none.
    private static func expected(_ matched: UInt8?) -> (other: UInt32, isSame: UInt32) {
        if let matched { (UInt32(matched), 0x100) } else { (0, 0) }
    }
}

/// The probabilities of lengths.
struct LengthModel {
    /// The least and the greatest length.
    static let least = 2
    static let most = 273

    private var isNotLow = RangeEncoder.even
    private var isHigh = RangeEncoder.even
    private var low = BitTree(bits: 3)
    private var middle = BitTree(bits: 3)
    private var high = BitTree(bits: 8)

    /// Writes a length.
    mutating func encode(_ length: Int, _ encoder: inout RangeEncoder) {
        let number = UInt32(truncatingIfNeeded: length - Self.least)
        encoder.encode(number < 8 ? 0 : 1, &isNotLow)
        if number < 8 { return low.encode(number, &encoder) }
        encoder.encode(number < 16 ? 0 : 1, &isHigh)
        if number < 16 { return middle.encode(number - 8, &encoder) }
        high.encode(number - 16, &encoder)
    }

    /// What a length costs.
    func price(_ length: Int) -> UInt32 {
        let number = UInt32(truncatingIfNeeded: length - Self.least)
        if number < 8 { return Price.of(0, isNotLow) + low.price(number) }
        if number < 16 { return Price.of(1, isNotLow) + Price.of(0, isHigh) + middle.price(number - 8) }
        return Price.of(1, isNotLow) + Price.of(1, isHigh) + high.price(number - 16)
    }
}
