// SPDX-License-Identifier: Apache-2.0

/// The probabilities of numbers of a few bits, each bit by the bits before it.
struct BitTree {
    private var probabilities: [RangeEncoder.Probability]
    private let bits: UInt32

    /// - Parameter bits: how many bits a number has.
    init(bits: UInt32) {
        self.bits = bits
        probabilities = Array(repeating: RangeEncoder.even, count: 1 << Int(bits))
    }

    /// Writes a number, its most significant bit first.
    mutating func encode(_ number: UInt32, _ encoder: inout RangeEncoder) {
        var node: UInt32 = 1
        for place in (0..<bits).reversed() { step(number >> place & 1, &node, &encoder) }
    }

    /// Writes a number, its least significant bit first.
    mutating func encodeReversed(_ number: UInt32, _ encoder: inout RangeEncoder) {
        var node: UInt32 = 1
        for place in 0..<bits { step(number >> place & 1, &node, &encoder) }
    }

    private mutating func step(_ bit: UInt32, _ node: inout UInt32, _ encoder: inout RangeEncoder) {
        encoder.encode(bit, &probabilities[Int(node)])
        node = node << 1 | bit
    }

    /// What a number costs, its most significant bit first.
    func price(_ number: UInt32) -> UInt32 {
        var node: UInt32 = 1
        var price: UInt32 = 0
        for place in (0..<bits).reversed() { add(number >> place & 1, &node, &price) }
        return price
    }

    /// What a number costs, its least significant bit first.
    func priceReversed(_ number: UInt32) -> UInt32 {
        var node: UInt32 = 1
        var price: UInt32 = 0
        for place in 0..<bits { add(number >> place & 1, &node, &price) }
        return price
    }

    private func add(_ bit: UInt32, _ node: inout UInt32, _ price: inout UInt32) {
        price += Price.of(bit, probabilities[Int(node)])
        node = node << 1 | bit
    }
}

/// What a bit costs that has a probability, in sixteenths of a bit.
enum Price {
    /// By the probability of the bit, in 128ths.
    private static let table: [UInt32] = (UInt32(0)..<128).map { step in
        // The logarithm of the middle of the step, in four bits behind the point: each squaring gives one.
        var number = step * 16 + 8
        var logarithm: UInt32 = 0
        for _ in 0..<4 {
            number *= number
            logarithm <<= 1
            while number >= 1 << 16 {
                number >>= 1
                logarithm += 1
            }
        }
        return 11 << 4 - 15 - logarithm
    }

    @inline(__always)
    static func of(_ bit: UInt32, _ probability: RangeEncoder.Probability) -> UInt32 {
        table[Int((UInt32(probability) ^ (bit == 0 ? 0 : 2047)) >> 4)]
    }
}
