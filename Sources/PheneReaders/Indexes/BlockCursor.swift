// SPDX-License-Identifier: Apache-2.0

/// Reads lines, or bytes, of a BGZF file from any place on.
final class BlockCursor {
    private let source: any SeekableSource
    private let path: String
    private let inflater = BlockInflater()
    private let packed = UnsafeMutableRawBufferPointer.allocate(byteCount: BlockGzip.mostBlockBytes, alignment: 64)
    private let text = UnsafeMutableRawBufferPointer.allocate(byteCount: BlockGzip.mostBlockBytes, alignment: 64)
    // The block in `text`, where it begins in the file, and where the next one does.
    private var block = -1
    private var next = 0
    private var count = 0
    private var place = 0
    private var line: [UInt8] = []

    init(_ source: any SeekableSource, path: String) {
        self.source = source
        self.path = path
    }

    deinit {
        packed.deallocate()
        text.deallocate()
    }

    /// - Throws: `ReadError.damaged` where no block begins there, or it is shorter than that.
    func seek(to offset: RegionIndex.Offset) throws(ReadError) {
        try load(offset.block)
        guard offset.within <= count else { throw damage("a block is shorter than the index says") }
        place = offset.within
    }

    /// False where the byte before is one of the same block and ends no line.
    var isAtLineStart: Bool { place == 0 || text[place - 1] == 0x0A }

    /// Where the next line begins.
    func offset() throws(ReadError) -> RegionIndex.Offset {
        while place == count, next < source.size { try load(next) }
        return RegionIndex.Offset(value: UInt64(block) << 16 | UInt64(place & 0xFFFF))
    }

    /// The next line without its newline, with eight more bytes behind it; `nil` at the end of the file.
    func nextLine() throws(ReadError) -> [UInt8]? {
        line.removeAll(keepingCapacity: true)
        while true {
            if place == count {
                guard next < source.size else { break }
                try load(next)
                continue
            }
            let rest = UnsafeRawBufferPointer(rebasing: text[place..<count])
            guard let newline = rest.firstIndex(of: 0x0A) else {
                line.append(contentsOf: rest)
                place = count
                if line.count > TextScan.longestLine { throw .endlessLine(path: path, line: 0) }
                continue
            }
            line.append(contentsOf: rest[..<newline])
            place += newline + 1
            line.append(contentsOf: Self.padding)
            return line
        }
        guard !line.isEmpty else { return nil }
        line.append(contentsOf: Self.padding)
        return line
    }

    /// So many bytes; `nil` where the file ends just here.
    func take(_ wanted: Int) throws(ReadError) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < wanted {
            if place == count {
                guard next < source.size else { break }
                try load(next)
                continue
            }
            let part = min(count - place, wanted - bytes.count)
            bytes.append(contentsOf: text[place..<place + part])
            place += part
        }
        if bytes.count < wanted, !bytes.isEmpty { throw damage("it ends in the middle of a record") }
        return bytes.isEmpty && wanted > 0 ? nil : bytes
    }

    static let padding: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]

    private func load(_ offset: Int) throws(ReadError) {
        place = 0
        if offset == block { return }
        block = offset
        count = 0
        let filled = try source.read(at: offset, into: packed)
        guard case .block(let found) = BlockGzip.look(at: UnsafeRawBufferPointer(rebasing: packed[..<filled])) else {
            throw damage("there is no block where the index says that one begins")
        }
        guard found.size <= filled else { throw damage("it ends in the middle of a block") }
        next = offset + found.size
        switch inflater.unpack(UnsafeRawBufferPointer(rebasing: packed[..<found.size]), found, into: text) {
        case .wrote(let size): count = size
        case .corrupt(let what): throw damage(what)
        }
    }

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "BGZF", offset: max(0, block), what: what)
    }
}
