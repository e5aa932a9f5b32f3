// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// A block of a BGZF file, decompressed in memory; it can be loaded from any offset at which one begins.
package final class LoadedBlock {
    private let source: any SeekableSource
    private let path: String
    private let guide: String
    private let inflater = BlockInflater()
    private let compressed = UnsafeMutableRawBufferPointer.allocate(byteCount: BlockGzip.maxBlockSize, alignment: 64)
    private let text = UnsafeMutableRawBufferPointer.allocate(byteCount: BlockGzip.maxBlockSize, alignment: 64)
    /// Where the block begins in the file, counted from 0; -1 before one is loaded.
    package private(set) var offset = -1
    /// Where the next block begins in the file.
    package private(set) var nextOffset = 0
    private var count = 0
    private var isLoaded = false

    /// - Parameters:
    ///   - source: the file.
    ///   - path: as the user gave it, for messages.
    ///   - guide: the source of the offsets of blocks, such as `index`, for messages.
    package init(_ source: any SeekableSource, path: String, guide: String) {
        self.source = source
        self.path = path
        self.guide = guide
    }

    deinit {
        compressed.deallocate()
        text.deallocate()
    }

    /// The decompressed bytes; none before a block is loaded. They are valid until the next one is.
    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: text[..<count]) }

    /// Loads the block at an offset of the file, unless it is loaded.
    ///
    /// - Throws: `FileError.damaged` where no valid block begins there.
    package func load(_ offset: Int) throws(FileError) {
        if isLoaded, offset == self.offset { return }
        isLoaded = false
        self.offset = offset
        count = 0
        let filled = try source.fill(compressed, at: offset)
        guard case .block(let found) = BlockGzip.header(of: UnsafeRawBufferPointer(rebasing: compressed[..<filled]))
        else { throw damage("there is no block where the \(guide) states one") }
        guard found.size <= filled else { throw damage("it ends in the middle of a block") }
        nextOffset = offset + found.size
        let block = UnsafeRawBufferPointer(rebasing: compressed[..<found.size])
        switch inflater.decompress(block, found, into: text) {
        case .wrote(let size): count = size
        case .corrupt(let what): throw damage(what)
        }
        isLoaded = true
    }

    /// The error of a file that is damaged in this block.
    package func damage(_ what: String) -> FileError {
        .damaged(path: path, container: "BGZF", offset: max(0, offset), what: what)
    }
}
