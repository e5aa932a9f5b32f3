// SPDX-License-Identifier: Apache-2.0

/// The blocks of a BGZF file: gzip members of at most 64 KiB, each of which states its size.
///
/// Section numbers are those of the SAM specification, 4.1 "The BGZF compression format".
package enum BlockGzip {
    /// The most bytes that a block has, compressed or decompressed.
    package static let maxBlockSize = 1 << 16

    /// The empty block with which a complete file ends (section 4.1.2).
    package static let endMarker: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x04, 0, 0, 0, 0, 0, 0xFF, 0x06, 0, 0x42, 0x43, 0x02, 0, 0x1B, 0, 0x03, 0, 0, 0, 0, 0, 0, 0,
        0, 0,
    ]

    /// The parts of a block.
    package struct Block {
        /// The number of bytes before the deflate stream.
        package let headerSize: Int
        /// The number of bytes of the whole block, with the checksum and the length at its end.
        package let size: Int
    }

    /// What the first bytes of a possible block say.
    package enum Header {
        /// A block, which may be longer than the bytes.
        case block(Block)
        /// More bytes are needed.
        case tooShort
        /// No block begins here.
        case other
    }

    /// Reads the header of a block.
    package static func header(of bytes: UnsafeRawBufferPointer) -> Header {
        guard bytes.count >= 12 else { return .tooShort }
        guard bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8, bytes[3] & 4 != 0 else { return .other }
        let extra = Int(bytes[10]) | Int(bytes[11]) << 8
        let headerSize = 12 + extra
        guard bytes.count >= headerSize else { return .tooShort }
        var field = 12
        while field + 4 <= headerSize {
            let length = Int(bytes[field + 2]) | Int(bytes[field + 3]) << 8
            if bytes[field] == 0x42, bytes[field + 1] == 0x43, length == 2, field + 6 <= headerSize {
                let size = (Int(bytes[field + 4]) | Int(bytes[field + 5]) << 8) + 1
                return size >= headerSize + 8 ? .block(Block(headerSize: headerSize, size: size)) : .other
            }
            field += 4 + length
        }
        return .other
    }

    /// True where a file that begins with these bytes is made of blocks.
    package static func isBlocked(_ head: [UInt8]) -> Bool {
        if case .block = head.withUnsafeBytes({ header(of: $0) }) { return true }
        return false
    }
}
