// SPDX-License-Identifier: Apache-2.0
internal import CZlib

/// The unpacked bytes of a gzip file, of all its members one after another, each checked against its checksum and length.
///
/// Section numbers are those of RFC 1952.
final class GzipSource: ByteSource {
    private let path: String
    private let input: PackedInput
    private let decoder: StreamDecoder
    private let limit: UnpackLimit
    /// False for a text that is looked through without being kept, so that its size does no harm.
    var isLimited = true
    private var isInMember = false
    private var isDone = false
    /// Of the member.
    private var checksum: UInt = 0
    private var length: UInt32 = 0
    /// Of all members.
    private var unpacked = 0

    init(_ packed: any ByteSource, path: String) {
        self.path = path
        input = PackedInput(packed)
        decoder = StreamDecoder(input)
        limit = UnpackLimit(path: path)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        while !isDone {
            if !isInMember { try beginMember() }
            switch try decoder.step(into: buffer) {
            case .wrote(let count):
                let bytes = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
                checksum = crc32_z(checksum, bytes, count)
                length &+= UInt32(truncatingIfNeeded: count)
                unpacked += count
                if isLimited { try limit.check(packed: input.taken, unpacked: unpacked) }
                return count
            case .ended: try endMember()
            case .truncated: throw damage("it ends too early")
            case .corrupt(let what): throw damage(what)
            }
        }
        return 0
    }

    /// Reads a member's header (section 2.3).
    private func beginMember() throws(ReadError) {
        var headerChecksum = crc32_z(0, nil, 0)
        func next() throws(ReadError) -> UInt8 {
            guard let byte = try input.byte() else { throw damage("it ends too early") }
            headerChecksum = withUnsafePointer(to: byte) { crc32_z(headerChecksum, $0, 1) }
            return byte
        }
        guard try next() == 0x1F, try next() == 0x8B else { throw damage("no gzip header is where one should be") }
        guard try next() == 8 else { throw damage("its method is not deflate") }
        let flags = try next()
        guard flags & 0xE0 == 0 else { throw damage("its header has flags that nobody knows") }
        for _ in 0..<6 { _ = try next() }  // time, level, system
        if flags & 4 != 0 {
            let low = try next()
            let size = Int(low) | Int(try next()) << 8
            for _ in 0..<size { _ = try next() }
        }
        for flag in [8, 16] as [UInt8] where flags & flag != 0 {
            while try next() != 0 {}  // name, comment
        }
        if flags & 2 != 0 {
            let expected = UInt32(truncatingIfNeeded: headerChecksum) & 0xFFFF
            guard try input.number(bytes: 2) == expected else { throw damage("the checksum of its header differs") }
        }
        decoder.restart()
        checksum = crc32_z(0, nil, 0)
        length = 0
        isInMember = true
    }

    /// Checks a member, and looks for a further one. Behind the last there may be zeros, which pad tapes and disks.
    private func endMember() throws(ReadError) {
        guard let checksum = try input.number(bytes: 4), let length = try input.number(bytes: 4) else {
            throw damage("it ends too early")
        }
        guard checksum == UInt32(truncatingIfNeeded: self.checksum) else { throw damage("its checksum differs") }
        guard length == self.length else { throw damage("its length differs") }
        isInMember = false
        while true {
            try input.ask(for: 1)
            guard input.count > 0 else { return isDone = true }
            if input.place.load(as: UInt8.self) != 0 { return }
            input.place += 1
        }
    }

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "gzip", offset: input.taken, what: what)
    }
}

/// Unpacks a gzip file in memory, which comes and goes by at most so many bytes at once.
package func unpackGzip(_ bytes: [UInt8], by size: Int) throws(ReadError) -> [UInt8] {
    let source = GzipSource(TrickleSource(bytes, by: size), path: "")
    source.isLimited = false
    var unpacked: [UInt8] = []
    while true {
        let next = try source.bytes(upTo: size)
        if next.isEmpty { return unpacked }
        unpacked += next
    }
}

/// The most that is unpacked. Raw data files are some 25 MB; what goes past this is made to fill a disk or a memory.
struct UnpackLimit {
    private static let mostBytes = 4 << 30
    // Genotype text packs to a quarter or so. Small files may be mostly repetition, so they are let through.
    private static let mostTimes = 100
    private static let unboundedBytes = 16 << 20

    let path: String

    func check(packed: Int, unpacked: Int) throws(ReadError) {
        if unpacked > Self.mostBytes { throw .tooLarge(path: path, limit: "4 GiB") }
        if unpacked > Self.unboundedBytes, unpacked / Self.mostTimes > packed {
            throw .tooLarge(path: path, limit: "100 times the packed size")
        }
    }
}
