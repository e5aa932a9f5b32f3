// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// Decompresses blocks of BGZF one by one and checks each against its checksum and its length.
package final class BlockInflater {
    private let decoder = BlockDecoder()

    /// The result for a block.
    package enum Outcome: Equatable {
        /// The number of bytes that were written.
        case wrote(Int)
        /// The block is damaged, for the stated reason.
        case corrupt(String)
    }

    /// An inflater, whose tables serve one block after another.
    package init() {}

    /// Decompresses a block.
    ///
    /// - Parameters:
    ///   - bytes: the whole block, of the size that its header states.
    ///   - output: at least ``BlockGzip/maxBlockSize``.
    package func decompress(
        _ bytes: UnsafeRawBufferPointer, _ block: BlockGzip.Block, into output: UnsafeMutableRawBufferPointer
    ) -> Outcome {
        let stream = UnsafeRawBufferPointer(rebasing: bytes[block.headerSize..<block.size - 8])
        let checksum = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: block.size - 8, as: UInt32.self))
        let stated = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: block.size - 4, as: UInt32.self))
        guard let size = Int(exactly: stated), size <= BlockGzip.maxBlockSize else {
            return .corrupt("a block states more than 64 KiB")
        }
        let own = UnsafeMutableRawBufferPointer(rebasing: output[..<size])
        if decoder.decompress(stream, into: own), CRC32(UnsafeRawBufferPointer(own)).value == checksum {
            return .wrote(size)
        }
        return decompressAgain(stream, into: own, checksum: checksum)
    }

    /// Decompresses a block that the block decoder refused with the stream decoder, which states what is wrong with it.
    ///
    /// - Parameter own: of the length that the block states.
    private func decompressAgain(
        _ compressed: UnsafeRawBufferPointer, into own: UnsafeMutableRawBufferPointer, checksum: UInt32
    ) -> Outcome {
        let input = CompressedInput(MemorySource([UInt8](compressed)))
        let stream = StreamDecoder(input)
        var count = 0
        var spare: UInt8 = 0
        while true {
            let step: StreamDecoder.Step
            do throws(FileError) {
                if count < own.count {
                    step = try stream.step(into: UnsafeMutableRawBufferPointer(rebasing: own[count...]))
                } else {
                    step = try withUnsafeMutableBytes(of: &spare) { byte throws(FileError) in
                        try stream.step(into: byte)
                    }
                }
            } catch {
                return .corrupt("a block does not end at its stated size")
            }
            switch step {
            case .wrote(let more):
                count += more
                guard count <= own.count else { return .corrupt("a block does not have its stated length") }
            case .ended:
                guard input.taken == compressed.count else {
                    return .corrupt("a block does not end at its stated size")
                }
                guard count == own.count else { return .corrupt("a block does not have its stated length") }
                guard CRC32(UnsafeRawBufferPointer(own)).value == checksum else {
                    return .corrupt("a block's checksum differs")
                }
                return .wrote(count)
            case .truncated: return .corrupt("a block does not end at its stated size")
            case .corrupt(let what): return .corrupt(what)
            }
        }
    }
}
