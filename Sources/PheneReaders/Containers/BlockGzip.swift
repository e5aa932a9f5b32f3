// SPDX-License-Identifier: Apache-2.0
internal import CZlib

/// The blocks of a BGZF file: gzip members of at most 64 KiB, each of which says how long it is.
///
/// Section numbers are those of the SAM specification, 4.1 "The BGZF compression format".
enum BlockGzip {
    /// The most bytes that a block has, packed or unpacked.
    static let mostBlockBytes = 1 << 16

    /// A complete file ends with this empty block (section 4.1.2).
    static let endMarker: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x04, 0, 0, 0, 0, 0, 0xFF, 0x06, 0, 0x42, 0x43, 0x02, 0, 0x1B, 0, 0x03, 0, 0, 0, 0, 0, 0, 0,
        0, 0,
    ]

    /// Where the parts of a block are.
    struct Block {
        /// Before the deflated bytes.
        let headerSize: Int
        /// All of it, the checksum and the length at its end included.
        let size: Int
    }

    enum Look {
        case block(Block)
        /// More bytes are needed to tell.
        case tooShort
        /// This is no block.
        case other
    }

    /// Looks at the beginning of a block.
    static func look(at bytes: UnsafeRawBufferPointer) -> Look {
        guard bytes.count >= 12 else { return .tooShort }
        guard bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8, bytes[3] & 4 != 0 else { return .other }
        let extra = Int(bytes[10]) | Int(bytes[11]) << 8
        let headerSize = 12 + extra
        guard bytes.count >= headerSize else { return .tooShort }
        var place = 12
        while place + 4 <= headerSize {
            let length = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
            if bytes[place] == 0x42, bytes[place + 1] == 0x43, length == 2, place + 6 <= headerSize {
                let size = (Int(bytes[place + 4]) | Int(bytes[place + 5]) << 8) + 1
                return size >= headerSize + 8 ? .block(Block(headerSize: headerSize, size: size)) : .other
            }
            place += 4 + length
        }
        return .other
    }

    /// True where a file that begins so is made of blocks.
    static func isBlocked(_ head: [UInt8]) -> Bool {
        if case .block = head.withUnsafeBytes({ look(at: $0) }) { return true }
        return false
    }
}

/// Unpacks blocks one by one, each checked against its checksum and its length.
final class BlockInflater {
    // zlib keeps a pointer to the stream, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool
    private let decoder = BlockDecoder()

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = inflateInit2_(stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deallocate()
    }

    enum Outcome: Equatable {
        /// So many bytes were written.
        case wrote(Int)
        case corrupt(String)
    }

    /// Unpacks a block.
    ///
    /// - Parameters:
    ///   - bytes: the whole block, as long as it says.
    ///   - room: at least ``BlockGzip/mostBlockBytes``.
    func unpack(_ bytes: UnsafeRawBufferPointer, _ block: BlockGzip.Block, into room: UnsafeMutableRawBufferPointer)
        -> Outcome
    {
        guard isReady else { return .corrupt("zlib does not start") }
        let deflated = UnsafeRawBufferPointer(rebasing: bytes[block.headerSize..<block.size - 8])
        let checksum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: block.size - 8, as: UInt32.self))
        let size = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: block.size - 4, as: UInt32.self)))
        guard size <= BlockGzip.mostBlockBytes else { return .corrupt("a block says that it is longer than 64 KiB") }
        let own = UnsafeMutableRawBufferPointer(rebasing: room[..<size])
        if decoder.unpack(deflated, into: own), Self.checksum(own) == checksum { return .wrote(size) }

        // What the decoder does not read, zlib does, or says why not.
        inflateReset(stream)
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: deflated.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(deflated.count)
        stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(min(room.count, BlockGzip.mostBlockBytes))
        let result = inflate(stream, Z_FINISH)
        guard result == Z_STREAM_END, stream.pointee.avail_in == 0 else {
            return .corrupt(stream.pointee.msg.map { String(cString: $0) } ?? "a block does not end where it says")
        }
        guard Int(stream.pointee.total_out) == size else { return .corrupt("a block has another length than it says") }
        guard Self.checksum(own) == checksum else { return .corrupt("a block's checksum differs") }
        return .wrote(size)
    }

    private static func checksum(_ bytes: UnsafeMutableRawBufferPointer) -> UInt32 {
        UInt32(
            truncatingIfNeeded: crc32(0, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(bytes.count)))
    }
}
