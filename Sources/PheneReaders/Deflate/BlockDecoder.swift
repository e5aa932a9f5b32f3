// SPDX-License-Identifier: Apache-2.0

/// Unpacks a deflate stream whose packed and unpacked bytes are both in memory and of known length, as a BGZF block is.
///
/// It answers yes or no: where it says no, zlib is asked for the reason, and its yes counts.
package final class BlockDecoder {
    private let codes = DeflateCodes()

    package init() {}

    /// - Parameters:
    ///   - packed: the deflated bytes, all of which must be used.
    ///   - room: as long as what comes out.
    /// - Returns: false where these are not the bytes of such a stream.
    package func unpack(_ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Bool {
        guard let first = packed.baseAddress, let out = room.baseAddress else { return false }
        var bits = DeflateBits(place: first, end: first + packed.count)
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
                guard codes.fillFixed(), decode(&bits, room, &written) else { return false }
            case 2:
                guard codes.fill(from: &bits), decode(&bits, room, &written) else { return false }
            default: return false
            }
            guard bits.isSound else { return false }
            if isLast { return written == room.count && bits.isAtEnd }
        }
    }

    private func decode(_ bits: inout DeflateBits, _ room: UnsafeMutableRawBufferPointer, _ written: inout Int) -> Bool
    {
        guard let begin = room.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
        var place = begin + written
        let stop = codes.decode(&bits, since: begin, to: &place, end: begin + room.count, isWhole: true)
        written = place - begin
        return stop == .endOfBlock
    }
}
