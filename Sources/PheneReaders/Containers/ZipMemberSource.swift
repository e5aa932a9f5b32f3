// SPDX-License-Identifier: Apache-2.0
internal import CZlib

/// The unpacked bytes of one member of a zip file; its length and checksum are compared with the directory at the end.
final class ZipMemberSource: ByteSource {
    private let member: ZipArchive.Member
    private let start: Int
    private let path: String
    private let input: PackedInput
    /// Absent for a stored member.
    private let decoder: StreamDecoder?
    private let limit: UnpackLimit
    private var checksum: UInt
    private var unpacked = 0
    private var isDone = false

    init(_ archive: any SeekableSource, member: ZipArchive.Member, start: Int, path: String) {
        self.member = member
        self.start = start
        self.path = path
        input = PackedInput(PackedBytes(archive, from: start, count: member.packedSize))
        decoder = member.method == 8 ? StreamDecoder(input) : nil
        limit = UnpackLimit(path: path)
        checksum = crc32_z(0, nil, 0)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard !buffer.isEmpty, !isDone else { return 0 }
        let count = try unpack(into: buffer)
        checksum = crc32_z(checksum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), count)
        unpacked += count
        try limit.check(packed: input.taken, unpacked: unpacked)
        if count == 0 {
            isDone = true
            guard unpacked == member.size else { throw damage("`\(member.shownName)` has another length than listed") }
            guard checksum == UInt(member.checksum) else {
                throw damage("the checksum of `\(member.shownName)` differs")
            }
        }
        return count
    }

    private func unpack(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard let decoder else { return try input.read(into: buffer) }
        switch try decoder.step(into: buffer) {
        case .wrote(let count): return count
        case .ended: return 0
        case .truncated: throw damage("`\(member.shownName)` ends too early")
        case .corrupt(let what): throw damage("`\(member.shownName)`: \(what)")
        }
    }

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "zip", offset: start + input.taken, what: what)
    }
}

/// A stretch of a seekable source.
final class PackedBytes: ByteSource {
    private let source: any SeekableSource
    private var place: Int
    private let end: Int

    init(_ source: any SeekableSource, from start: Int, count: Int) {
        self.source = source
        place = start
        end = start + count
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(end - place))
        let count = try source.read(at: place, into: wanted)
        place += count
        return count
    }
}
