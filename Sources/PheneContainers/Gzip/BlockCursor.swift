// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// Reads lines, or bytes, of a BGZF file from any virtual offset on.
package final class BlockCursor {
    private let block: LoadedBlock
    private let size: Int
    private let path: String
    private let longestLine: Int
    /// The next byte in the block.
    private var position = 0
    private var line: [UInt8] = []

    /// Zeros behind each line, so that bytes behind it may be loaded.
    package static let padding: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]

    /// - Parameters:
    ///   - source: the file; an index states the offsets of its blocks.
    ///   - path: as the user gave it, for messages.
    ///   - longestLine: the most bytes that a line may have.
    package init(_ source: any SeekableSource, path: String, longestLine: Int) {
        block = LoadedBlock(source, path: path, guide: "index")
        size = source.size
        self.path = path
        self.longestLine = longestLine
    }

    /// Continues at an offset.
    ///
    /// - Throws: `FileError.damaged` where no block begins there, or it is shorter than that.
    package func seek(to offset: VirtualOffset) throws(FileError) {
        try load(offset.block)
        guard offset.within <= block.bytes.count else {
            throw block.damage("a block is shorter than the index states")
        }
        position = offset.within
    }

    /// False where the byte before is one of the same block and ends no line.
    package var isAtLineStart: Bool { position == 0 || block.bytes[position - 1] == 0x0A }

    /// Where the next byte is.
    package func offset() throws(FileError) -> VirtualOffset {
        while position == block.bytes.count, block.nextOffset < size { try load(block.nextOffset) }
        return VirtualOffset(block: block.offset, within: position)
    }

    /// The next line without its newline, with ``padding`` behind it; `nil` at the end of the file.
    ///
    /// - Throws: `FileError.endlessLine` for one that is too long.
    package func nextLine() throws(FileError) -> [UInt8]? {
        line.removeAll(keepingCapacity: true)
        while true {
            let bytes = block.bytes
            if position == bytes.count {
                guard block.nextOffset < size else { break }
                try load(block.nextOffset)
                continue
            }
            let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
            guard let newline = rest.firstIndex(of: 0x0A) else {
                line.append(contentsOf: rest)
                position = bytes.count
                if line.count > longestLine { throw .endlessLine(path: path, line: 0) }
                continue
            }
            line.append(contentsOf: rest[..<newline])
            position += newline + 1
            line.append(contentsOf: Self.padding)
            return line
        }
        guard !line.isEmpty else { return nil }
        line.append(contentsOf: Self.padding)
        return line
    }

    /// The next bytes; `nil` where the file ends before the first of them.
    ///
    /// - Throws: `FileError.damaged` where it ends within them.
    package func take(_ wanted: Int) throws(FileError) -> [UInt8]? {
        var taken: [UInt8] = []
        while taken.count < wanted {
            let bytes = block.bytes
            if position == bytes.count {
                guard block.nextOffset < size else { break }
                try load(block.nextOffset)
                continue
            }
            let part = min(bytes.count - position, wanted - taken.count)
            taken.append(contentsOf: bytes[position..<position + part])
            position += part
        }
        if taken.count < wanted, !taken.isEmpty { throw block.damage("it ends in the middle of a record") }
        return taken.isEmpty && wanted > 0 ? nil : taken
    }

    private func load(_ offset: Int) throws(FileError) {
        position = 0
        try block.load(offset)
    }
}

/// A position in the decompressed bytes of a BGZF file: the offset in the file at which a block begins, and one in the block's
/// decompressed bytes, both counted from 0 (SAM specification, section 4.1.1, "virtual file offset").
package struct VirtualOffset: Hashable, Comparable, Sendable {
    /// The block in the upper 48 bits, the offset in it in the lower 16.
    package let value: UInt64

    /// An offset as an index writes it.
    package init(value: UInt64) { self.value = value }

    init(block: Int, within: Int) { value = UInt64(max(0, block)) << 16 | UInt64(within & 0xFFFF) }

    /// Where the block begins in the file; the largest `Int` where that is beyond any file that this machine can read.
    package var block: Int { Int(clamping: value >> 16) }
    /// The offset in the block's decompressed bytes.
    package var within: Int { Int(UInt16(truncatingIfNeeded: value)) }

    package static func < (a: VirtualOffset, b: VirtualOffset) -> Bool { a.value < b.value }
}
