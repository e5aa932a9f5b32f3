// SPDX-License-Identifier: Apache-2.0

/// Writes the numbers of a compiled pack.
public struct TableWriter: Sendable {
    /// The digits so far, ASCII.
    public private(set) var digits: [UInt8] = []

    /// Nothing yet.
    public init() {}

    mutating func write(_ number: UInt32) {
        var rest = number
        repeat {
            let low = UInt8(rest & 31)
            rest >>= 5
            digits.append(Digits.zero + (rest == 0 ? low : low | 32))
        } while rest != 0
    }

    /// A count or an index.
    ///
    /// - Precondition: it fits 32 bits; no rule book comes near.
    mutating func write(_ number: Int) { write(UInt32(number)) }

    /// A number of either sign: 0, -1, 1, -2 ... become 0, 1, 2, 3 ...
    ///
    /// - Precondition: it fits 32 bits.
    mutating func write(signed number: Int) {
        let number = Int64(number)
        write(UInt32(number < 0 ? -2 * number - 1 : 2 * number))
    }

    /// 64 bits as two numbers, the low half first.
    mutating func write(bits: UInt64) {
        write(UInt32(truncatingIfNeeded: bits))
        write(UInt32(truncatingIfNeeded: bits >> 32))
    }

    /// All that another writer has written.
    mutating func write(_ other: TableWriter) { digits += other.digits }
}
