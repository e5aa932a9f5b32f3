// SPDX-License-Identifier: Apache-2.0

/// The two codes of a deflate block, and the loop that decodes by them.
///
/// Bits are taken a word at a time, and near either end of the memory with care.
final class DeflateCodes {
    /// What a step of the loop writes at most: two literals twice, and a match of 258 bytes, copied by eight and at least
    /// sixteen.
    static let stepRoom = 4 + 258 + 16
    /// What it may look at: it reads on by seven bytes at most, three times, and looks at eight.
    static let stepBytes = 32
    /// More than the description of a block's codes takes: 14 bits, 19 lengths of 3, and 316 of at most 14.
    static let mostCodeBytes = 1 << 10

    private let literals = HuffmanTable(.literals)
    private let distances = HuffmanTable(.distances)
    private let lengths = UnsafeMutablePointer<UInt8>.allocate(capacity: 320)

    deinit {
        literals.deallocate()
        distances.deallocate()
        lengths.deallocate()
    }

    /// RFC 1951, section 3.2.6.
    func fillFixed() -> Bool {
        for symbol in 0..<288 { lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8 }
        for symbol in 288..<320 { lengths[symbol] = 5 }
        return literals.fill(UnsafeBufferPointer(start: lengths, count: 288))
            && distances.fill(UnsafeBufferPointer(start: lengths + 288, count: 32))
    }

    /// RFC 1951, section 3.2.7.
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
            guard bits.isSound else { return false }
            let table = codeLengths + 19
            guard Self.fillCodeTable(codeLengths, table) else { return false }
            return readLengths(&bits, literalCount + distanceCount, table)
                && literals.fill(UnsafeBufferPointer(start: lengths, count: literalCount))
                && distances.fill(UnsafeBufferPointer(start: lengths + literalCount, count: distanceCount))
        }
    }

    private static let order: [UInt8] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// A table over seven bits: pairs of a symbol and the length of its code.
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
        return bits.isSound && lengths[256] > 0
    }

    enum Stop {
        case endOfBlock
        /// There is too little of the packed bytes in memory, or of room; all before was decoded.
        case short
        /// No stream has these bits here, or the stream ended too early, which ``DeflateBits/isSound`` tells.
        case damaged
    }

    /// Decodes up to the end of a deflate block, or until bytes or room run short.
    ///
    /// - Parameters:
    ///   - begin: the first byte that a distance may lead back to.
    ///   - out: where the next byte is written, and in the end where a further one would be.
    ///   - isWhole: all packed bytes are in memory, and the room ends where the stream does.
    func decode(
        _ stream: inout DeflateBits, since begin: UnsafeMutablePointer<UInt8>,
        to out: inout UnsafeMutablePointer<UInt8>,
        end: UnsafeMutablePointer<UInt8>, isWhole: Bool
    ) -> Stop {
        var bits = stream
        var place = out
        defer {
            stream = bits
            out = place
        }
        while true {
            if let stop = hurry(&bits, since: begin, to: &place, end: end) { return stop }
            if !isWhole, end - place < Self.stepRoom || !bits.isLast { return .short }
            bits.refill()
            var entry = literals[bits.word & Self.literalMask]
            if entry & (HuffmanTable.literal | HuffmanTable.further | HuffmanTable.end) == HuffmanTable.further {
                entry = literals.further(entry, bits.word)
            }
            if entry & HuffmanTable.literal != 0 {
                guard place < end else { return .damaged }
                bits.drop(HuffmanTable.firstBits(entry))
                guard bits.isSound else { return .damaged }
                place.pointee = HuffmanTable.firstLiteral(entry)
                place += 1
                continue
            }
            if entry & HuffmanTable.end != 0 {
                bits.drop(entry & 0xFF)
                return bits.isSound ? .endOfBlock : .damaged
            }
            guard let (length, distance) = match(entry, &bits) else { return .damaged }
            guard bits.isSound, distance <= place - begin, length <= end - place else { return .damaged }
            let source = UnsafePointer(place) - distance
            for index in 0..<length { place[index] = source[index] }
            place += length
        }
    }

    /// Decodes while there are bytes and room enough for a step, so that none is counted.
    ///
    /// - Returns: `nil` where there are not.
    @inline(__always)
    private func hurry(
        _ stream: inout DeflateBits, since begin: UnsafeMutablePointer<UInt8>,
        to out: inout UnsafeMutablePointer<UInt8>, end: UnsafeMutablePointer<UInt8>
    ) -> Stop? {
        guard end - out >= Self.stepRoom, stream.end - stream.place >= Self.stepBytes else { return nil }
        let lastRoom = end - Self.stepRoom
        let lastBytes = stream.end - Self.stepBytes
        let literals = literals
        var bits = stream
        var place = out
        defer {
            stream = bits
            out = place
        }
        bits.refillFast()
        var entry = literals[bits.word & Self.literalMask]
        repeat {
            // Literals come one or two at a time.
            if entry & HuffmanTable.literal != 0 {
                Self.write(entry, &place, &bits)
                entry = literals[bits.word & Self.literalMask]
                if entry & HuffmanTable.literal != 0 {
                    Self.write(entry, &place, &bits)
                    entry = literals[bits.word & Self.literalMask]
                    if entry & HuffmanTable.literal != 0 {
                        Self.write(entry, &place, &bits)
                        bits.refillFast()
                        entry = literals[bits.word & Self.literalMask]
                        continue
                    }
                }
                bits.refillFast()
            }
            if entry & (HuffmanTable.further | HuffmanTable.end) != 0 {
                if entry & HuffmanTable.end == 0 { entry = literals.further(entry, bits.word) }
                if entry & HuffmanTable.literal != 0 {
                    Self.write(entry, &place, &bits)
                    bits.refillFast()
                    entry = literals[bits.word & Self.literalMask]
                    continue
                }
                if entry & HuffmanTable.end != 0 {
                    bits.drop(entry & 0xFF)
                    return .endOfBlock
                }
            }
            guard let (length, distance) = match(entry, &bits), distance <= place - begin else { return .damaged }
            // The next symbol is looked up while the bytes are copied.
            bits.refillFast()
            entry = literals[bits.word & Self.literalMask]
            let source = UnsafePointer(place) - distance
            if distance >= 8 {
                Self.copyWord(source, place)
                Self.copyWord(source + 8, place + 8)
                var copied = 16
                while copied < length {
                    Self.copyWord(source + copied, place + copied)
                    copied &+= 8
                }
            } else {
                for index in 0..<length { place[index] = source[index] }
            }
            place += length
        } while place <= lastRoom && bits.place <= lastBytes
        return nil
    }

    private static let literalMask: UInt64 = 1 << 11 - 1
    private static let distanceMask: UInt64 = 1 << 8 - 1

    @inline(__always)
    private static func write(_ entry: UInt32, _ place: inout UnsafeMutablePointer<UInt8>, _ bits: inout DeflateBits) {
        let letters = UInt16(truncatingIfNeeded: entry &>> 8).littleEndian
        UnsafeMutableRawPointer(place).storeBytes(of: letters, as: UInt16.self)
        place += 1 &+ Int(entry &>> 24 & 1)
        bits.drop(entry & 0xFF)
    }

    @inline(__always)
    private static func copyWord(_ source: UnsafePointer<UInt8>, _ place: UnsafeMutablePointer<UInt8>) {
        let word = UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(place).storeBytes(of: word, as: UInt64.self)
    }

    /// The length and distance of a match; `nil` where the bits are of no symbol.
    @inline(__always)
    private func match(_ entry: UInt32, _ bits: inout DeflateBits) -> (length: Int, distance: Int)? {
        guard entry != 0 else { return nil }
        let length = Int(entry >> 16) &+ Self.extra(bits.word, entry)
        bits.drop(entry & 0xFF)
        var distance = distances[bits.word & Self.distanceMask]
        if distance & HuffmanTable.furtherDistance != 0 { distance = distances.further(distance, bits.word) }
        guard distance != 0 else { return nil }
        let back = Int(distance >> 16) &+ Self.extra(bits.word, distance)
        bits.drop(distance & 0xFF)
        return (length, back)
    }

    /// The value of the bits behind a code.
    @inline(__always)
    private static func extra(_ word: UInt64, _ entry: UInt32) -> Int {
        let mask: UInt64 = 1 &<< UInt64(entry & 0xFF) &- 1
        return Int(truncatingIfNeeded: (word & mask) &>> UInt64(entry >> 8 & 0xFF))
    }
}
