// SPDX-License-Identifier: Apache-2.0

/// A stretch of a text, loaded in its turn and then unpacked and looked through by one thread, while others do the next.
final class TextBatch {
    /// How many bytes of text a batch holds: it stays within a core's second cache or so.
    static let capacity = 1 << 20
    /// How many bytes behind a text may be looked at.
    static let margin = 64

    /// The text; behind its end lies the margin.
    let text: UnsafeMutableRawBufferPointer
    /// How long the text is, once it is unpacked.
    fileprivate(set) var count = 0

    // Empty for a text that needs no unpacking.
    fileprivate var blocks: [(start: Int, block: BlockGzip.Block)] = []
    fileprivate let packed: UnsafeMutableRawBufferPointer
    /// Where `packed` begins in the file.
    fileprivate var offset: UInt64 = 0
    private let inflater = BlockInflater()

    init() {
        text = .allocate(byteCount: Self.capacity + Self.margin, alignment: 64)
        packed = .allocate(byteCount: Self.capacity, alignment: 64)
        text.initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit {
        text.deallocate()
        packed.deallocate()
    }

    /// Makes the text out of what was loaded.
    func unpack(path: String) throws(ReadError) {
        guard !blocks.isEmpty else { return }
        count = 0
        for (start, block) in blocks {
            let bytes = UnsafeRawBufferPointer(rebasing: packed[start..<start + block.size])
            let room = UnsafeMutableRawBufferPointer(rebasing: text[count..<count + BlockGzip.mostBlockBytes])
            switch inflater.unpack(bytes, block, into: room) {
            case .wrote(let size): count += size
            case .corrupt(let what):
                throw .damaged(
                    path: path, container: "BGZF", offset: Int(clamping: offset + UInt64(start)), what: what)
            }
        }
    }
}

/// Where batches come from. It is asked by one thread at a time.
protocol BatchSource: AnyObject {
    /// Loads the next stretch.
    ///
    /// - Returns: false at the end.
    func load(_ batch: TextBatch) throws(ReadError) -> Bool
}

/// A text as it is.
final class PlainBatches: BatchSource {
    private let source: any ByteSource

    init(_ source: any ByteSource) { self.source = source }

    func load(_ batch: TextBatch) throws(ReadError) -> Bool {
        batch.blocks.removeAll(keepingCapacity: true)
        batch.count = 0
        while batch.count < TextBatch.capacity {
            let room = UnsafeMutableRawBufferPointer(rebasing: batch.text[batch.count..<TextBatch.capacity])
            let count = try source.read(into: room)
            if count == 0 { break }
            batch.count += count
        }
        return batch.count > 0
    }
}

/// A BGZF file, some blocks at a time.
///
/// A complete file ends with an empty block. What is behind that and begins no further block is left out and noted, as that
/// behind the last member of any gzip file is.
final class BlockBatches: BatchSource {
    private let source: any ByteSource
    private let path: String
    private let window: UnsafeMutableRawBufferPointer
    // What of the window is read and not yet given out, and where the window begins in the file.
    private var begin = 0
    private var end = 0
    private var windowOffset: UInt64 = 0
    private var lastBlock: [UInt8] = []
    private var isDone = false
    private let unpacking: Unpacking

    // Few at first, as the header may be all that is wanted.
    private var blocksPerBatch = 1

    private static let mostBlocks = TextBatch.capacity / BlockGzip.mostBlockBytes
    private static let windowSize = 512 << 10

    init(_ source: any ByteSource, path: String, _ unpacking: Unpacking? = nil) {
        self.source = source
        self.path = path
        self.unpacking = unpacking ?? Unpacking(path: path)
        window = .allocate(byteCount: Self.windowSize, alignment: 64)
    }

    deinit { window.deallocate() }

    /// How many bytes of the file were taken so far.
    var taken: UInt64 { windowOffset + UInt64(begin) }

    func load(_ batch: TextBatch) throws(ReadError) -> Bool {
        batch.blocks.removeAll(keepingCapacity: true)
        batch.count = 0
        batch.offset = taken
        var filled = 0
        let mostBlocks = blocksPerBatch
        blocksPerBatch = min(2 * blocksPerBatch, Self.mostBlocks)
        while batch.blocks.count < mostBlocks {
            guard let block = try nextBlock() else { break }
            let bytes = UnsafeRawBufferPointer(rebasing: window[begin..<begin + block.size])
            UnsafeMutableRawBufferPointer(rebasing: batch.packed[filled...]).copyMemory(from: bytes)
            batch.blocks.append((filled, block))
            filled += block.size
            begin += block.size
            lastBlock.removeAll(keepingCapacity: true)
            if block.size == BlockGzip.endMarker.count { lastBlock.append(contentsOf: bytes) }
        }
        return !batch.blocks.isEmpty
    }

    /// The block at the beginning of what is left, all of it in the window; `nil` at the end of the file.
    private func nextBlock() throws(ReadError) -> BlockGzip.Block? {
        while !isDone {
            let rest = UnsafeRawBufferPointer(rebasing: window[begin..<end])
            switch BlockGzip.look(at: rest) {
            case .other:
                guard lastBlock == BlockGzip.endMarker, !rest.starts(with: [0x1F, 0x8B]) else {
                    throw damage("there is no block where one should begin")
                }
                isDone = try isStray()
            case .block(let block) where block.size <= end - begin: return block
            case .block, .tooShort:
                if try refill() { continue }
                if begin < end {
                    guard lastBlock == BlockGzip.endMarker, rest[0] != 0x1F || rest.count > 1 && rest[1] != 0x8B else {
                        throw damage("it ends in the middle of a block")
                    }
                    isDone = try isStray()
                    continue
                }
                // An empty text is told as such; it has no blocks at all.
                guard lastBlock == BlockGzip.endMarker || windowOffset + UInt64(end) == 0 else {
                    throw damage("the block that marks the end is missing, so the file is cut short")
                }
                isDone = true
            }
        }
        return nil
    }

    /// Steps over zeros, which are padding; notes bytes that are none and begin no block.
    ///
    /// - Returns: true where nothing further is to be read.
    private func isStray() throws(ReadError) -> Bool {
        while true {
            while begin < end, window[begin] == 0 { begin += 1 }
            if begin < end { break }
            if try !refill() { return true }
        }
        // Blocks may go on behind the padding, or be cut there.
        if window[begin] == 0x1F {
            if end - begin < 2, try !refill() { return false }
            if window[begin + 1] == 0x8B { return false }
        }
        unpacking.noteStrayBytes(at: taken)
        return true
    }

    /// - Returns: false at the end of the file.
    private func refill() throws(ReadError) -> Bool {
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

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "BGZF", offset: Int(clamping: taken), what: what)
    }
}
