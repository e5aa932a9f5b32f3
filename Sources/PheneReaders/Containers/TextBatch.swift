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
    fileprivate var offset = 0
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
                throw .damaged(path: path, container: "BGZF", offset: offset + start, what: what)
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
final class BlockBatches: BatchSource {
    private let source: any ByteSource
    private let path: String
    private let window: UnsafeMutableRawBufferPointer
    // What of the window is read and not yet given out, and where the window begins in the file.
    private var begin = 0
    private var end = 0
    private var windowOffset = 0
    private var lastBlock: [UInt8] = []

    // Few at first, as the header may be all that is wanted.
    private var blocksPerBatch = 1

    private static let mostBlocks = TextBatch.capacity / BlockGzip.mostBlockBytes
    private static let windowSize = 512 << 10

    init(_ source: any ByteSource, path: String) {
        self.source = source
        self.path = path
        window = .allocate(byteCount: Self.windowSize, alignment: 64)
    }

    deinit { window.deallocate() }

    func load(_ batch: TextBatch) throws(ReadError) -> Bool {
        batch.blocks.removeAll(keepingCapacity: true)
        batch.count = 0
        batch.offset = windowOffset + begin
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
        while true {
            switch BlockGzip.look(at: UnsafeRawBufferPointer(rebasing: window[begin..<end])) {
            case .other: throw damage("there is no block where one should begin")
            case .block(let block) where block.size <= end - begin: return block
            case .block, .tooShort:
                if try refill() { continue }
                guard begin == end else { throw damage("it ends in the middle of a block") }
                // An empty text is told as such; it has no blocks at all.
                guard lastBlock == BlockGzip.endMarker || windowOffset + end == 0 else {
                    throw damage("the block that marks the end is missing, so the file is cut short")
                }
                return nil
            }
        }
    }

    /// - Returns: false at the end of the file.
    private func refill() throws(ReadError) -> Bool {
        if begin > 0 {
            let rest = UnsafeRawBufferPointer(rebasing: window[begin..<end])
            window.copyMemory(from: rest)
            windowOffset += begin
            end -= begin
            begin = 0
        }
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: window[end...]))
        end += count
        return count > 0
    }

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "BGZF", offset: windowOffset + begin, what: what)
    }
}
