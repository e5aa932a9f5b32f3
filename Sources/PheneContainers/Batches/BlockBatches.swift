// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// The batches of a BGZF file.
///
/// A complete file ends with an empty block. Bytes behind that which begin no further block are ignored and noted, as those behind
/// the last member of any gzip file are.
package final class BlockBatches: BatchSource {
    private let source: any ByteSource
    private let path: String
    private let window: UnsafeMutableRawBufferPointer
    // The bytes in the window that are read and not yet taken, and the offset of the window in the file.
    private var begin = 0
    private var end = 0
    private var windowOffset: UInt64 = 0
    private var lastBlock: [UInt8] = []
    private var isDone = false
    private let decompression: Decompression

    // Few at first, as the header may be all that is needed.
    private var blocksPerBatch = 1

    private static let maxBlocks = TextBatch.capacity / BlockGzip.maxBlockSize
    private static let windowSize = 512 << 10

    /// - Parameters:
    ///   - source: the file; read by nobody else from here on.
    ///   - path: as the user gave it, for messages.
    ///   - decompression: where stray bytes are noted; by default one of its own.
    package init(_ source: any ByteSource, path: String, _ decompression: Decompression? = nil) {
        self.source = source
        self.path = path
        self.decompression = decompression ?? Decompression(path: path)
        window = .allocate(byteCount: Self.windowSize, alignment: 64)
    }

    deinit { window.deallocate() }

    /// The number of bytes of the file that were taken so far.
    var taken: UInt64 { windowOffset + UInt64(begin) }

    package func load(_ batch: TextBatch) throws(FileError) -> Bool {
        batch.blocks.removeAll(keepingCapacity: true)
        batch.count = 0
        batch.offset = taken
        var filled = 0
        let maxBlocks = blocksPerBatch
        blocksPerBatch = min(2 * blocksPerBatch, Self.maxBlocks)
        while batch.blocks.count < maxBlocks {
            guard let block = try nextBlock() else { break }
            let bytes = UnsafeRawBufferPointer(rebasing: window[begin..<begin + block.size])
            UnsafeMutableRawBufferPointer(rebasing: batch.compressed[filled...]).copyMemory(from: bytes)
            batch.blocks.append((filled, block))
            filled += block.size
            begin += block.size
            lastBlock.removeAll(keepingCapacity: true)
            if block.size == BlockGzip.endMarker.count { lastBlock.append(contentsOf: bytes) }
        }
        return !batch.blocks.isEmpty
    }

    /// The next block, all of it in the window; `nil` at the end of the file.
    private func nextBlock() throws(FileError) -> BlockGzip.Block? {
        while !isDone {
            let rest = UnsafeRawBufferPointer(rebasing: window[begin..<end])
            switch BlockGzip.header(of: rest) {
            case .other:
                guard lastBlock == BlockGzip.endMarker, !rest.starts(with: [0x1F, 0x8B]) else {
                    throw damage("there is no block where one should begin")
                }
                isDone = try skipPadding()
            case .block(let block) where block.size <= end - begin: return block
            case .block, .tooShort:
                if try refill() { continue }
                if begin < end {
                    guard lastBlock == BlockGzip.endMarker, rest[0] != 0x1F || rest.count > 1 && rest[1] != 0x8B else {
                        throw damage("it ends in the middle of a block")
                    }
                    isDone = try skipPadding()
                    continue
                }
                // An empty file has no blocks at all; its reader says so.
                guard lastBlock == BlockGzip.endMarker || windowOffset + UInt64(end) == 0 else {
                    throw damage("the block that marks the end is missing, so the file is cut short")
                }
                isDone = true
            }
        }
        return nil
    }

    /// Skips zeros, which are padding, and notes other bytes that begin no block.
    ///
    /// - Returns: true where nothing further is to be read.
    private func skipPadding() throws(FileError) -> Bool {
        while true {
            while begin < end, window[begin] == 0 { begin += 1 }
            if begin < end { break }
            if try !refill() { return true }
        }
        // Behind the padding there may be further blocks, or a block that is cut short.
        if window[begin] == 0x1F {
            if end - begin < 2, try !refill() { return false }
            if window[begin + 1] == 0x8B { return false }
        }
        decompression.noteStrayBytes(at: taken)
        return true
    }

    /// - Returns: false at the end of the file.
    private func refill() throws(FileError) -> Bool {
        if begin > 0 {
            let rest = UnsafeRawBufferPointer(rebasing: window[begin..<end])
            window.copyMemory(from: rest)
            windowOffset += UInt64(begin)
            end -= begin
            begin = 0
        }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: window[end...]))
        end += count
        return count > 0
    }

    private func damage(_ what: String) -> FileError {
        .damaged(path: path, container: "BGZF", offset: Int(clamping: taken), what: what)
    }
}
