// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers

/// The text of a BGZF file, read at any offset by the list of its blocks: a `.gzi` file, which has a count and then, for each block except
/// the first, its offset in the file and in the text, all as 64-bit little-endian numbers (https://www.htslib.org/doc/bgzip.html,
/// "GZI FORMAT").
final class IndexedBGZFSource: SeekableSource {
    private let blocks: [(compressed: Int, text: Int)]
    private let block: LoadedBlock
    private var position = 0

    private static let maxIndexBytes = 64 << 20

    /// Reads the list of blocks; `nil` where there is none beside the file.
    init?(_ source: any SeekableSource, path: String) throws(ReadError) {
        guard let bytes = try readingFile(companion(path + ".gzi", maxBytes: Self.maxIndexBytes)) else { return nil }
        var numbers: [Int] = []
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
            let number = bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            guard let number = Int(exactly: number) else { throw Self.damaged(path) }
            numbers.append(number)
        }
        guard let listed = numbers.first, numbers.count == 1 + 2 * listed else { throw Self.damaged(path) }
        var blocks = [(compressed: 0, text: 0)]
        for index in stride(from: 1, to: numbers.count, by: 2) {
            guard numbers[index] > blocks[blocks.count - 1].compressed,
                numbers[index + 1] >= blocks[blocks.count - 1].text
            else { throw Self.damaged(path) }
            blocks.append((numbers[index], numbers[index + 1]))
        }
        self.blocks = blocks
        block = LoadedBlock(source, path: path, guide: "list of blocks")
    }

    /// Not known before the last block is read; offsets are checked against another index.
    var size: Int { .max }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = try read(at: position, into: buffer)
        position += count
        return count
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard !buffer.isEmpty, offset >= 0 else { return 0 }
        // The last block that begins at the offset or before it.
        var low = 0, high = blocks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if blocks[middle].text <= offset { low = middle } else { high = middle }
        }
        try block.load(blocks[low].compressed)
        let bytes = block.bytes
        let within = offset - blocks[low].text
        guard within < bytes.count else { return 0 }
        let taken = min(buffer.count, bytes.count - within)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[within..<within + taken]))
        return taken
    }

    private static func damaged(_ path: String) -> ReadError {
        .notReference(path: path + ".gzi", what: "it is not a list of blocks; create it again with `bgzip --reindex`")
    }
}
