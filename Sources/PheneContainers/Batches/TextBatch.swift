// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// A chunk of a text. One thread at a time loads a batch, in the order of the file; each thread then decompresses and searches its
/// batch while others do the same with the next ones.
package final class TextBatch {
    /// The most bytes of text in a batch: 768 KiB, which fits the second-level cache of a core beside the rest. A batch of 1 MiB is
    /// no faster and takes half a MiB more with two threads.
    package static let capacity = 3 << 18
    /// The number of bytes behind a text that may be loaded.
    package static let margin = 64

    /// The text, of which ``count`` bytes are valid; ``margin`` further bytes may be loaded behind it.
    package let text: UnsafeMutableRawBufferPointer
    /// The number of bytes of the text, known once it is decompressed.
    package internal(set) var count = 0

    // Empty for a text that is not compressed.
    var blocks: [(start: Int, block: BlockGzip.Block)] = []
    let compressed: UnsafeMutableRawBufferPointer
    /// The offset of `compressed` in the file.
    var offset: UInt64 = 0
    private let inflater = BlockInflater()

    /// An empty batch.
    package init() {
        text = .allocate(byteCount: Self.capacity + Self.margin, alignment: 64)
        compressed = .allocate(byteCount: Self.capacity, alignment: 64)
        text.initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit {
        text.deallocate()
        compressed.deallocate()
    }

    /// Decompresses what was loaded, where it is compressed.
    ///
    /// - Parameter path: as the user gave it, for messages.
    /// - Throws: `FileError.damaged`.
    package func decompress(path: String) throws(FileError) {
        guard !blocks.isEmpty else { return }
        count = 0
        for (start, block) in blocks {
            let bytes = UnsafeRawBufferPointer(rebasing: compressed[start..<start + block.size])
            let output = UnsafeMutableRawBufferPointer(rebasing: text[count..<count + BlockGzip.maxBlockSize])
            switch inflater.decompress(bytes, block, into: output) {
            case .wrote(let size): count += size
            case .corrupt(let what):
                throw .damaged(
                    path: path, container: "BGZF", offset: Int(clamping: offset + UInt64(start)), what: what)
            }
        }
    }
}

/// Where batches come from. One thread at a time loads one.
package protocol BatchSource: AnyObject {
    /// Loads the next chunk.
    ///
    /// - Returns: false at the end.
    func load(_ batch: TextBatch) throws(FileError) -> Bool
}

/// The batches of a text that is not compressed.
package final class PlainBatches: BatchSource {
    private let source: any ByteSource

    /// - Parameter source: read by nobody else from here on.
    package init(_ source: any ByteSource) { self.source = source }

    package func load(_ batch: TextBatch) throws(FileError) -> Bool {
        batch.blocks.removeAll(keepingCapacity: true)
        batch.count = 0
        while batch.count < TextBatch.capacity {
            let rest = UnsafeMutableRawBufferPointer(rebasing: batch.text[batch.count..<TextBatch.capacity])
            let count = try source.read(into: rest)
            if count == 0 { break }
            batch.count += count
        }
        return batch.count > 0
    }
}
