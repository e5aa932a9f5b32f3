// SPDX-License-Identifier: Apache-2.0

/// The text of a BGZF file, read at any place by the list of its blocks: a `.gzi` file, which has a count and then for each
/// block but the first its place in the file and in the text, all as 64-bit little-endian numbers
/// (https://www.htslib.org/doc/bgzip.html, "GZI FORMAT").
final class BlockText: SeekableSource {
    private let source: any SeekableSource
    private let path: String
    private let blocks: [(packed: Int, text: Int)]
    private let inflater = BlockInflater()
    private let packed = UnsafeMutableRawBufferPointer.allocate(byteCount: BlockGzip.mostBlockBytes, alignment: 64)
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: BlockGzip.mostBlockBytes, alignment: 64)
    // The block in `room`.
    private var loaded = -1
    private var count = 0
    private var place = 0

    private static let mostIndexBytes = 64 << 20

    /// - Returns: `nil` where there is no list of blocks beside the file.
    init?(_ source: any SeekableSource, path: String) throws(ReadError) {
        guard let bytes = try companion(path + ".gzi", mostBytes: Self.mostIndexBytes) else { return nil }
        var numbers: [Int] = []
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
            let number = bytes[start..<start + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            guard let number = Int(exactly: number) else { throw Self.damaged(path) }
            numbers.append(number)
        }
        guard let listed = numbers.first, numbers.count == 1 + 2 * listed else { throw Self.damaged(path) }
        var blocks = [(packed: 0, text: 0)]
        for index in stride(from: 1, to: numbers.count, by: 2) {
            guard numbers[index] > blocks[blocks.count - 1].packed, numbers[index + 1] >= blocks[blocks.count - 1].text
            else { throw Self.damaged(path) }
            blocks.append((numbers[index], numbers[index + 1]))
        }
        self.source = source
        self.path = path
        self.blocks = blocks
    }

    deinit {
        packed.deallocate()
        room.deallocate()
    }

    /// Not known before the last block is read; what is asked for is checked against another index.
    var size: Int { .max }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let count = try read(at: place, into: buffer)
        place += count
        return count
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard !buffer.isEmpty, offset >= 0 else { return 0 }
        // The last block that begins at the place or before it.
        var low = 0, high = blocks.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if blocks[middle].text <= offset { low = middle } else { high = middle }
        }
        try load(low)
        let within = offset - blocks[low].text
        guard within < count else { return 0 }
        let taken = min(buffer.count, count - within)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[within..<within + taken]))
        return taken
    }

    private func load(_ block: Int) throws(ReadError) {
        if block == loaded { return }
        loaded = -1
        let start = blocks[block].packed
        var filled = 0
        while filled < packed.count {
            let read = try source.read(
                at: start + filled, into: UnsafeMutableRawBufferPointer(rebasing: packed[filled...]))
            if read == 0 { break }
            filled += read
        }
        guard case .block(let found) = BlockGzip.look(at: UnsafeRawBufferPointer(rebasing: packed[..<filled])),
            found.size <= filled
        else { throw damage(start, "there is no block where the list of blocks says that one begins") }
        switch inflater.unpack(UnsafeRawBufferPointer(rebasing: packed[..<found.size]), found, into: room) {
        case .wrote(let size): count = size
        case .corrupt(let what): throw damage(start, what)
        }
        loaded = block
    }

    private func damage(_ offset: Int, _ what: String) -> ReadError {
        .damaged(path: path, container: "BGZF", offset: offset, what: what)
    }

    private static func damaged(_ path: String) -> ReadError {
        .notReference(path: path + ".gzi", what: "it is no list of blocks; make it anew with `bgzip --reindex`")
    }
}
