// SPDX-License-Identifier: Apache-2.0

/// Unpacks a deflate stream whose packed and unpacked bytes are both in memory and of known length.
///
/// A general inflater has to stop and go on anywhere; a BGZF block does not, and that is worth half the time. Bits are taken
/// a word at a time, and near either end of the memory with care. It answers yes or no: where it says no, zlib is asked
/// for the reason, and its yes counts.
package final class BlockDecoder {
    private let literals = HuffmanTable(.literals)
    private let distances = HuffmanTable(.distances)
    private let lengths = UnsafeMutablePointer<UInt8>.allocate(capacity: 320)

    package init() {}

    deinit {
        literals.deallocate()
        distances.deallocate()
        lengths.deallocate()
    }

    /// - Parameters:
    ///   - packed: the deflated bytes, all of which must be used.
    ///   - room: as long as what comes out.
    /// - Returns: false where these are not the bytes of such a stream.
    package func unpack(_ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Bool {
        guard let first = packed.baseAddress, let out = room.baseAddress else { return false }
        var bits = Bits(place: first, end: first + packed.count)
        var written = 0
        while true {
            bits.refill()
            let isLast = bits.take(1) == 1
            switch bits.take(2) {
            case 0:
                guard bits.isSound, bits.align(), bits.end - bits.place >= 4 else { return false }
                let count = Int(bits.place.loadUnaligned(as: UInt16.self).littleEndian)
                let check = bits.place.loadUnaligned(fromByteOffset: 2, as: UInt16.self).littleEndian
                bits.place += 4
                guard UInt16(count) == ~check, bits.end - bits.place >= count, room.count - written >= count else {
                    return false
                }
                (out + written).copyMemory(from: bits.place, byteCount: count)
                bits.place += count
                written += count
            case 1:
                guard fillFixedTables(), decode(&bits, room, &written) else { return false }
            case 2:
                guard fillTables(&bits), decode(&bits, room, &written) else { return false }
            default: return false
            }
            guard bits.isSound else { return false }
            if isLast { return written == room.count && bits.isAtEnd }
        }
    }

    /// The bits of a stream, the first in the lowest bit.
    private struct Bits {
        var place: UnsafeRawPointer
        let end: UnsafeRawPointer
        var word: UInt64 = 0
        /// How many of the word's bits were read and not taken; below zero where more were taken than there are.
        var count = 0

        /// Reads on until there are 56 bits or the stream ends.
        @inline(__always)
        mutating func refill() {
            if end - place >= 8 {
                refillFast()
            } else {
                while count <= 56, place < end {
                    word |= UInt64(place.load(as: UInt8.self)) &<< UInt64(truncatingIfNeeded: count)
                    place += 1
                    count &+= 8
                }
            }
        }

        /// The same, where eight more bytes can be read.
        @inline(__always)
        mutating func refillFast() {
            // Bits beyond the count are those of the bytes that come next, and are read once more.
            word |= UInt64(littleEndian: place.loadUnaligned(as: UInt64.self)) &<< UInt64(truncatingIfNeeded: count)
            place += (63 &- count) &>> 3
            count |= 56
        }

        @inline(__always)
        mutating func drop(_ bits: UInt32) {
            word = word &>> UInt64(bits)
            count &-= Int(bits)
        }

        @inline(__always)
        mutating func take(_ bits: UInt32) -> UInt32 {
            let taken = UInt32(truncatingIfNeeded: word & (1 &<< UInt64(bits) &- 1))
            drop(bits)
            return taken
        }

        var isSound: Bool { count >= 0 }

        /// Gives back whole bytes, and drops the bits before them.
        mutating func align() -> Bool {
            guard count >= 0 else { return false }
            place -= count / 8
            word = 0
            count = 0
            return true
        }

        var isAtEnd: Bool { place - count / 8 == end }
    }

    /// RFC 1951, section 3.2.6.
    private func fillFixedTables() -> Bool {
        for symbol in 0..<288 { lengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8 }
        for symbol in 288..<320 { lengths[symbol] = 5 }
        return literals.fill(UnsafeBufferPointer(start: lengths, count: 288))
            && distances.fill(UnsafeBufferPointer(start: lengths + 288, count: 32))
    }

    /// RFC 1951, section 3.2.7.
    private func fillTables(_ bits: inout Bits) -> Bool {
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

    private func readLengths(_ bits: inout Bits, _ total: Int, _ table: UnsafePointer<UInt8>) -> Bool {
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

    /// Decodes up to the end of a deflate block.
    private func decode(
        _ stream: inout Bits, _ room: UnsafeMutableRawBufferPointer, _ written: inout Int
    ) -> Bool {
        guard let begin = room.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
        let literals = UnsafePointer(literals.entries)
        let distances = UnsafePointer(distances.entries)
        let literalMask: UInt64 = 1 << 11 - 1
        let distanceMask: UInt64 = 1 << 8 - 1
        var bits = stream
        var out = begin + written
        let end = begin + room.count
        defer {
            stream = bits
            written = out - begin
        }
        while true {
            // A step writes three literals or a match of 258 bytes, copied by eight and so up to seven too many.
            let isRoomy = end - out >= 3 + 258 + 8 && bits.end - bits.place >= 16
            if isRoomy { bits.refillFast() } else { bits.refill() }
            var entry = literals[Int(truncatingIfNeeded: bits.word & literalMask)]
            if isRoomy, entry & HuffmanTable.literal != 0 {
                bits.drop(entry & 0xFF)
                out.pointee = UInt8(truncatingIfNeeded: entry >> 16)
                out += 1
                entry = literals[Int(truncatingIfNeeded: bits.word & literalMask)]
                if entry & HuffmanTable.literal != 0 {
                    bits.drop(entry & 0xFF)
                    out.pointee = UInt8(truncatingIfNeeded: entry >> 16)
                    out += 1
                    entry = literals[Int(truncatingIfNeeded: bits.word & literalMask)]
                    if entry & HuffmanTable.literal != 0 {
                        bits.drop(entry & 0xFF)
                        out.pointee = UInt8(truncatingIfNeeded: entry >> 16)
                        out += 1
                        continue
                    }
                }
                bits.refillFast()
            }
            if entry & (HuffmanTable.further | HuffmanTable.end) == HuffmanTable.further {
                let mask: UInt64 = 1 &<< UInt64(entry >> 8 & 0xFF) &- 1
                entry = literals[Int(entry >> 16 & 0x1FFF) &+ Int(truncatingIfNeeded: bits.word &>> 11 & mask)]
            }
            if entry & HuffmanTable.literal != 0 {
                guard out < end else { return false }
                bits.drop(entry & 0xFF)
                guard bits.isSound else { return false }
                out.pointee = UInt8(truncatingIfNeeded: entry >> 16)
                out += 1
                continue
            }
            if entry & HuffmanTable.end != 0 {
                bits.drop(entry & 0xFF)
                return bits.isSound
            }
            guard entry != 0 else { return false }
            let length = Int(entry >> 16) &+ Self.extra(bits.word, entry)
            bits.drop(entry & 0xFF)

            var distanceEntry = distances[Int(truncatingIfNeeded: bits.word & distanceMask)]
            if distanceEntry & HuffmanTable.furtherDistance != 0 {
                let mask: UInt64 = 1 &<< UInt64(distanceEntry >> 8 & 0xFF) &- 1
                let table = Int(distanceEntry >> 16 & 0x1FFF)
                distanceEntry = distances[table &+ Int(truncatingIfNeeded: bits.word &>> 8 & mask)]
            }
            guard distanceEntry != 0 else { return false }
            let distance = Int(distanceEntry >> 16) &+ Self.extra(bits.word, distanceEntry)
            bits.drop(distanceEntry & 0xFF)
            guard bits.isSound, distance <= out - begin, length <= end - out else { return false }

            let source = UnsafePointer(out) - distance
            if isRoomy, distance >= 8 {
                var copied = 0
                repeat {
                    let word = UnsafeRawPointer(source + copied).loadUnaligned(as: UInt64.self)
                    UnsafeMutableRawPointer(out + copied).storeBytes(of: word, as: UInt64.self)
                    copied &+= 8
                } while copied < length
            } else {
                for index in 0..<length { out[index] = source[index] }
            }
            out += length
        }
    }

    /// The value of the bits behind a code.
    @inline(__always)
    private static func extra(_ word: UInt64, _ entry: UInt32) -> Int {
        let mask: UInt64 = 1 &<< UInt64(entry & 0xFF) &- 1
        return Int(truncatingIfNeeded: (word & mask) &>> UInt64(entry >> 8 & 0xFF))
    }
}
