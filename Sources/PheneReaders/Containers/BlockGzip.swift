// SPDX-License-Identifier: Apache-2.0

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
    private let decoder = BlockDecoder()

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
        let deflated = UnsafeRawBufferPointer(rebasing: bytes[block.headerSize..<block.size - 8])
        let checksum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: block.size - 8, as: UInt32.self))
        let stated = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: block.size - 4, as: UInt32.self))
        guard let size = Int(exactly: stated), size <= BlockGzip.mostBlockBytes else {
            return .corrupt("a block says that it is longer than 64 KiB")
        }
        let own = UnsafeMutableRawBufferPointer(rebasing: room[..<size])
        if decoder.unpack(deflated, into: own), Self.checksum(own) == checksum { return .wrote(size) }

        // What the fast decoder does not take, the slow one does, or says why not.
        return unpackSlowly(deflated, into: own, checksum: checksum)
    }

    /// - Parameter own: as long as the block says.
    private func unpackSlowly(
        _ deflated: UnsafeRawBufferPointer, into own: UnsafeMutableRawBufferPointer, checksum: UInt32
    ) -> Outcome {
        let input = PackedInput(MemorySource([UInt8](deflated)))
        let stream = StreamDecoder(input)
        var count = 0
        var spare: UInt8 = 0
        while true {
            let step: StreamDecoder.Step
            do throws(ReadError) {
                if count < own.count {
                    step = try stream.step(into: UnsafeMutableRawBufferPointer(rebasing: own[count...]))
                } else {
                    step = try withUnsafeMutableBytes(of: &spare) { room throws(ReadError) in
                        try stream.step(into: room)
                    }
                }
            } catch {
                return .corrupt("a block does not end where it says")
            }
            switch step {
            case .wrote(let more):
                count += more
                guard count <= own.count else { return .corrupt("a block has another length than it says") }
            case .ended:
                guard input.taken == deflated.count else { return .corrupt("a block does not end where it says") }
                guard count == own.count else { return .corrupt("a block has another length than it says") }
                guard Self.checksum(own) == checksum else { return .corrupt("a block's checksum differs") }
                return .wrote(count)
            case .truncated: return .corrupt("a block does not end where it says")
            case .corrupt(let what): return .corrupt(what)
            }
        }
    }

    private static func checksum(_ bytes: UnsafeMutableRawBufferPointer) -> UInt32 {
        var checksum = Checksum()
        checksum.add(UnsafeRawBufferPointer(bytes))
        return checksum.value
    }
}
