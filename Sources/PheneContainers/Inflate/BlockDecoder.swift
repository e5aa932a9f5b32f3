// SPDX-License-Identifier: Apache-2.0

/// Decompresses a deflate stream (RFC 1951) whose compressed and decompressed bytes are both in memory and of known length, as those of a
/// BGZF block are.
///
/// It gives no reason for a refusal; ``StreamDecoder`` does.
package final class BlockDecoder {
    private let codes = DeflateCodes()

    /// A decoder, whose tables serve one stream after another.
    package init() {}

    /// Decompresses a stream.
    ///
    /// - Parameters:
    ///   - compressed: the stream, all bytes of which must be used.
    ///   - output: as long as the decompressed bytes.
    /// - Returns: false where these are not the bytes of such a stream; the output then holds anything.
    package func decompress(
        _ compressed: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> Bool {
        guard let first = compressed.baseAddress, let out = output.baseAddress else { return false }
        var bits = DeflateBits(position: first, end: first + compressed.count)
        var written = 0
        while true {
            bits.refill()
            let isLast = bits.take(1) == 1
            switch bits.take(2) {
            case 0:
                guard bits.isValid, bits.align(), bits.end - bits.position >= 4 else { return false }
                let count = Int(bits.position.loadUnaligned(as: UInt16.self).littleEndian)
                let check = bits.position.loadUnaligned(fromByteOffset: 2, as: UInt16.self).littleEndian
                bits.position += 4
                guard UInt16(count) == ~check, bits.end - bits.position >= count, output.count - written >= count else {
                    return false
                }
                (out + written).copyMemory(from: bits.position, byteCount: count)
                bits.position += count
                written += count
            case 1:
                guard codes.fillFixed(), decode(&bits, output, &written) else { return false }
            case 2:
                guard codes.fill(from: &bits), decode(&bits, output, &written) else { return false }
            default: return false
            }
            guard bits.isValid else { return false }
            if isLast { return written == output.count && bits.isAtEnd }
        }
    }

    private func decode(_ bits: inout DeflateBits, _ output: UnsafeMutableRawBufferPointer, _ written: inout Int)
        -> Bool
    {
        guard let begin = output.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
        var position = begin + written
        let stop = codes.decode(&bits, since: begin, to: &position, end: begin + output.count, isWhole: true)
        written = position - begin
        return stop == .endOfBlock
    }
}
