// SPDX-License-Identifier: Apache-2.0

/// The two Huffman codes of a deflate block (RFC 1951, section 3.2), and the loop that decodes symbols by them.
///
/// A fast path runs while a whole step fits the input and the output; near the end of either, each bound is checked.
final class DeflateCodes {
    /// The most bytes that a step of the fast path writes: two literals twice, and a match of 258 bytes, which is copied in words of
    /// eight, at least two of them.
    static let maxStepOutput = 4 + 258 + 16
    /// The most bytes that a step may load: it advances by at most seven, three times, and loads eight.
    static let maxStepInput = 32
    /// More bytes than the description of a block's codes has: 14 bits, 19 lengths of 3 bits, and 316 of at most 14.
    static let maxCodeBytes = 1 << 10

    private let literals = HuffmanTable(.literals)
    private let distances = HuffmanTable(.distances)
    private let lengths = UnsafeMutablePointer<UInt8>.allocate(capacity: 320)

    deinit {
        literals.deallocate()
        distances.deallocate()
        lengths.deallocate()
    }

    /// Sets the fixed codes (section 3.2.6).
    func fillFixed() -> Bool {
        for symbol in 0..<288 { lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8 }
        for symbol in 288..<320 { lengths[symbol] = 5 }
        return literals.fill(UnsafeBufferPointer(start: lengths, count: 288))
            && distances.fill(UnsafeBufferPointer(start: lengths + 288, count: 32))
    }

    /// Reads the codes of a block (section 3.2.7).
    ///
    /// - Returns: false where the bits describe no codes, or end too early, which ``DeflateBits/isValid`` tells.
    func fill(from bits: inout DeflateBits) -> Bool {
        bits.refill()
        let literalCount = Int(bits.take(5)) + 257
        let distanceCount = Int(bits.take(5)) + 1
        let codeCount = Int(bits.take(4)) + 4
        guard literalCount <= 286, distanceCount <= 30 else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 19 + 256) { memory in
            guard let codeLengths = memory.baseAddress else { return false }
            codeLengths.initialize(repeating: 0, count: 19 + 256)
            for index in 0..<codeCount {
                if index % 8 == 0 { bits.refill() }
                codeLengths[Int(Self.order[index])] = UInt8(bits.take(3))
            }
            guard bits.isValid else { return false }
            let table = codeLengths + 19
            guard Self.fillCodeTable(codeLengths, table) else { return false }
            return readLengths(&bits, literalCount + distanceCount, table)
                && literals.fill(UnsafeBufferPointer(start: lengths, count: literalCount))
                && distances.fill(UnsafeBufferPointer(start: lengths + literalCount, count: distanceCount))
        }
    }

    /// The order of the lengths of the code for lengths.
    private static let order: [UInt8] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// Fills the table of the code for lengths, indexed by the next seven bits: pairs of a symbol and the length of its code.
    private static func fillCodeTable(_ lengths: UnsafePointer<UInt8>, _ table: UnsafeMutablePointer<UInt8>) -> Bool {
        var code: UInt32 = 0
        var used = 0
        for length in 1...7 {
            for symbol in 0..<19 where Int(lengths[symbol]) == length {
                used += 1 << (7 - length)
                guard used <= 128 else { return false }
                var index = Int(code)
                while index < 128 {
                    table[2 * index] = UInt8(symbol)
                    table[2 * index + 1] = UInt8(length)
                    index += 1 << length
                }
                var bit: UInt32 = 1 << UInt32(length - 1)
                while bit != 0, code & bit != 0 {
                    code ^= bit
                    bit >>= 1
                }
                code |= bit
            }
        }
        return used == 128
    }

    /// Reads the lengths of both codes, which are compressed by that code themselves.
    private func readLengths(_ bits: inout DeflateBits, _ total: Int, _ table: UnsafePointer<UInt8>) -> Bool {
        var index = 0
        while index < total {
            bits.refill()
            let entry = Int(bits.word & 127)
            let symbol = table[2 * entry]
            bits.drop(UInt32(table[2 * entry + 1]))
            if symbol < 16 {
                lengths[index] = symbol
                index += 1
                continue
            }
            let value: UInt8
            let count: Int
            switch symbol {
            case 16:
                guard index > 0 else { return false }
                value = lengths[index - 1]
                count = 3 + Int(bits.take(2))
            case 17:
                value = 0
                count = 3 + Int(bits.take(3))
            default:
                value = 0
                count = 11 + Int(bits.take(7))
            }
            guard count <= total - index else { return false }
            for _ in 0..<count {
                lengths[index] = value
                index += 1
            }
        }
        // The end of the block must have a code.
        return bits.isValid && lengths[256] > 0
    }

    /// Why decoding stopped.
    enum Stop {
        /// The block ended.
        case endOfBlock
        /// The input in memory or the output is too short for a further step; all before was decoded.
        case short
        /// No stream has these bits here, or the stream ended too early, which ``DeflateBits/isValid`` tells.
        case damaged
    }

    /// Decodes symbols up to the end of the block, or until input or output is too short.
    ///
    /// - Parameters:
    ///   - stream: the input; advanced.
    ///   - begin: the first byte that a distance may refer to.
    ///   - out: where the next byte is written; advanced.
    ///   - end: behind the last byte that may be written.
    ///   - isWhole: all compressed bytes are in memory, and the output ends where the stream does.
    func decode(
        _ stream: inout DeflateBits, since begin: UnsafeMutablePointer<UInt8>,
        to out: inout UnsafeMutablePointer<UInt8>,
        end: UnsafeMutablePointer<UInt8>, isWhole: Bool
    ) -> Stop {
        var bits = stream
        var position = out
        defer {
            stream = bits
            out = position
        }
        while true {
            if let stop = decodeFast(&bits, since: begin, to: &position, end: end) { return stop }
            if !isWhole, end - position < Self.maxStepOutput || !bits.isLast { return .short }
            bits.refill()
            var entry = literals[bits.word & Self.literalMask]
            if entry & (HuffmanTable.literal | HuffmanTable.secondary | HuffmanTable.end) == HuffmanTable.secondary {
                entry = literals.secondary(entry, bits.word)
            }
            if entry & HuffmanTable.literal != 0 {
                guard position < end else { return .damaged }
                bits.drop(HuffmanTable.firstBits(entry))
                guard bits.isValid else { return .damaged }
                position.pointee = HuffmanTable.firstLiteral(entry)
                position += 1
                continue
            }
            if entry & HuffmanTable.end != 0 {
                bits.drop(entry & 0xFF)
                return bits.isValid ? .endOfBlock : .damaged
            }
            guard let (length, distance) = match(entry, &bits) else { return .damaged }
            guard bits.isValid, distance <= position - begin, length <= end - position else { return .damaged }
            let source = UnsafePointer(position) - distance
            for index in 0..<length { position[index] = source[index] }
            position += length
        }
    }

    /// Decodes while the input and the output are long enough for a whole step, so that bounds need no check within one.
    ///
    /// - Returns: `nil` where one is too short.
    @inline(__always)
    private func decodeFast(
        _ stream: inout DeflateBits, since begin: UnsafeMutablePointer<UInt8>,
        to out: inout UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>
    ) -> Stop? {
        guard end - out >= Self.maxStepOutput, stream.end - stream.position >= Self.maxStepInput else { return nil }
        let lastOutput = end - Self.maxStepOutput
        let lastInput = stream.end - Self.maxStepInput
        let literals = literals
        var bits = stream
        var position = out
        defer {
            stream = bits
            out = position
        }
        bits.refillFast()
        var entry = literals[bits.word & Self.literalMask]
        repeat {
            // An entry holds one or two literals.
            if entry & HuffmanTable.literal != 0 {
                Self.write(entry, &position, &bits)
                entry = literals[bits.word & Self.literalMask]
                if entry & HuffmanTable.literal != 0 {
                    Self.write(entry, &position, &bits)
                    entry = literals[bits.word & Self.literalMask]
                    if entry & HuffmanTable.literal != 0 {
                        Self.write(entry, &position, &bits)
                        bits.refillFast()
                        entry = literals[bits.word & Self.literalMask]
                        continue
                    }
                }
                bits.refillFast()
            }
            if entry & (HuffmanTable.secondary | HuffmanTable.end) != 0 {
                if entry & HuffmanTable.end == 0 { entry = literals.secondary(entry, bits.word) }
                if entry & HuffmanTable.literal != 0 {
                    Self.write(entry, &position, &bits)
                    bits.refillFast()
                    entry = literals[bits.word & Self.literalMask]
                    continue
                }
                if entry & HuffmanTable.end != 0 {
                    bits.drop(entry & 0xFF)
                    return .endOfBlock
                }
            }
            guard let (length, distance) = match(entry, &bits), distance <= position - begin else { return .damaged }
            // The next symbol is looked up while the bytes are copied.
            bits.refillFast()
            entry = literals[bits.word & Self.literalMask]
            let source = UnsafePointer(position) - distance
            if distance >= 8 {
                Self.copyWord(source, position)
                Self.copyWord(source + 8, position + 8)
                var copied = 16
                while copied < length {
                    Self.copyWord(source + copied, position + copied)
                    copied &+= 8
                }
            } else {
                for index in 0..<length { position[index] = source[index] }
            }
            position += length
        } while position <= lastOutput && bits.position <= lastInput
        return nil
    }

    private static let literalMask: UInt64 = 1 << 11 - 1
    private static let distanceMask: UInt64 = 1 << 8 - 1

    /// Writes the one or two literals of an entry.
    @inline(__always)
    private static func write(_ entry: UInt32, _ position: inout UnsafeMutablePointer<UInt8>, _ bits: inout DeflateBits)
    {
        let literals = UInt16(truncatingIfNeeded: entry &>> 8).littleEndian
        UnsafeMutableRawPointer(position).storeBytes(of: literals, as: UInt16.self)
        position += 1 &+ Int(entry &>> 24 & 1)
        bits.drop(entry & 0xFF)
    }

    /// Copies eight bytes.
    @inline(__always)
    private static func copyWord(_ source: UnsafePointer<UInt8>, _ position: UnsafeMutablePointer<UInt8>) {
        let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(position).storeBytes(of: word, as: UInt64.self)
    }

    /// The length and distance of a match; `nil` where the bits are no symbol's.
    @inline(__always)
    private func match(_ entry: UInt32, _ bits: inout DeflateBits) -> (length: Int, distance: Int)? {
        guard entry != 0 else { return nil }
        let length = Int(entry >> 16) &+ Self.extra(bits.word, entry)
        bits.drop(entry & 0xFF)
        var distance = distances[bits.word & Self.distanceMask]
        if distance & HuffmanTable.secondaryDistance != 0 { distance = distances.secondary(distance, bits.word) }
        guard distance != 0 else { return nil }
        let back = Int(distance >> 16) &+ Self.extra(bits.word, distance)
        bits.drop(distance & 0xFF)
        return (length, back)
    }

    /// The number in the extra bits behind a code.
    @inline(__always)
    private static func extra(_ word: UInt64, _ entry: UInt32) -> Int {
        let mask: UInt64 = 1 &<< UInt64(entry & 0xFF) &- 1
        return Int(truncatingIfNeeded: (word & mask) &>> UInt64(entry >> 8 & 0xFF))
    }
}
