// SPDX-License-Identifier: Apache-2.0

/// Writes the numbers and texts of a compiled pack.
public struct TableWriter: Sendable {
    /// The digits so far, ASCII.
    public private(set) var digits: [UInt8] = []
    /// How many numbers were written.
    public private(set) var count = 0

    public init() {}

    public mutating func write(_ number: UInt32) {
        var rest = number
        repeat {
            let low = UInt8(rest & 31)
            rest >>= 5
            digits.append(Digits.alphabet[Int(rest == 0 ? low : low | 32)])
        } while rest != 0
        count += 1
    }

    /// A count or an index.
    ///
    /// - Precondition: it fits 32 bits; no rule book comes near.
    public mutating func write(_ number: Int) { write(UInt32(number)) }

    /// A number of either sign: 0, -1, 1, -2 ... become 0, 1, 2, 3 ...
    ///
    /// - Precondition: it fits 32 bits.
    public mutating func write(signed number: Int) {
        let number = Int64(number)
        write(UInt32(number < 0 ? -2 * number - 1 : 2 * number))
    }

    /// 64 bits as two numbers, the low half first.
    public mutating func write(bits: UInt64) {
        write(UInt32(truncatingIfNeeded: bits))
        write(UInt32(truncatingIfNeeded: bits >> 32))
    }

    /// Another writer's numbers, after how many they are.
    public mutating func write(record: TableWriter) {
        write(record.count)
        digits += record.digits
        count += record.count
    }
}

/// The texts of a pack in one run of bytes; equal texts are kept once.
public struct TextHeap: Sendable {
    /// In the order in which they were first asked for.
    public private(set) var texts: [String] = []
    private var offsets: [String: Int] = [:]
    private var size = 0

    /// The heap as it is kept in a pack.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        for text in texts { bytes += text.utf8 }
        return bytes
    }

    public init() {}

    /// Where a text begins, counted in bytes of UTF-8 from 0, and how long it is.
    public mutating func place(_ text: String) -> (offset: Int, length: Int) {
        let length = text.utf8.count
        if length == 0 { return (0, 0) }
        if let offset = offsets[text] { return (offset, length) }
        let offset = size
        offsets[text] = offset
        texts.append(text)
        size += length
        return (offset, length)
    }
}
