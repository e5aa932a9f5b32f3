// SPDX-License-Identifier: Apache-2.0

/// Compresses bytes to a gzip file (RFC 1952) of one member, without a name and a time: the same bytes give the same file on
/// every machine, which no program of a system promises.
///
/// - Complexity: linear in the bytes, with a bounded search for earlier occurrences at each of them.
package func gzip(_ bytes: [UInt8]) -> [UInt8] {
    // The magic number, deflate, no flags, no time, the slowest compression, no system.
    var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF]
    file += deflated(bytes)
    let checksum = bytes.withUnsafeBytes { CRC32($0).value }
    for number in [checksum, UInt32(truncatingIfNeeded: bytes.count)] {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            file.append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }
    return file
}

/// Compresses bytes to a deflate stream (RFC 1951).
///
/// - Complexity: as ``gzip(_:)``.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var writer = DeflateBlockWriter()
    bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        let finder = MatchFinder(start, count: bytes.count)
        var position = 0
        // The best match at the position, where it was searched for already.
        var known: MatchFinder.Match?
        while position < bytes.count {
            let match = known ?? finder.longest(at: position)
            known = nil
            guard match.length >= MatchFinder.least else {
                writer.add(literal: start[position])
                position += 1
                continue
            }
            // A longer match one byte later is worth a literal.
            let next = finder.longest(at: position + 1)
            if next.length > match.length {
                writer.add(literal: start[position])
                position += 1
                known = next
                continue
            }
            writer.add(length: match.length, distance: match.distance)
            position += match.length
        }
    }
    writer.end()
    return writer.bytes
}
