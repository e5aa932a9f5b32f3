// SPDX-License-Identifier: Apache-2.0

/// The unpacked bytes of one member of a zip file; its length and checksum are compared with the directory at the end.
final class ZipMemberSource: ByteSource {
    private let member: ZipArchive.Member
    private let start: Int
    private let path: String
    private let input: PackedInput
    /// Absent for a stored member.
    private let decoder: StreamDecoder?
    private let unpacking: Unpacking
    private var checksum = Checksum()
    private var unpacked: UInt64 = 0
    private var isDone = false
    private var fault: ReadError?

    init(
        _ archive: any SeekableSource, member: ZipArchive.Member, start: Int, path: String, _ unpacking: Unpacking
    ) {
        self.unpacking = unpacking
        self.member = member
        self.start = start
        self.path = path
        input = PackedInput(PackedBytes(archive, from: start, count: member.packedSize))
        decoder = member.method == 8 ? StreamDecoder(input) : nil
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        if let fault { throw fault }
        guard !buffer.isEmpty, !isDone else { return 0 }
        do throws(ReadError) {
            return try next(into: buffer)
        } catch {
            fault = error
            throw error
        }
    }

    private func next(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let count = try unpack(into: buffer)
        checksum.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        unpacked += UInt64(count)
        try unpacking.check(packed: input.takenBytes, unpacked: unpacked)
        if count == 0 {
            isDone = true
            guard unpacked == UInt64(member.size) else {
                throw damage("`\(member.shownName)` has another length than listed")
            }
            guard checksum.value == member.checksum else {
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

    /// - Parameter count: what goes past the source's end is cut there, and so reads as an early end.
    init(_ source: any SeekableSource, from start: Int, count: some BinaryInteger) {
        self.source = source
        place = min(start, source.size)
        end = place + min(Int(clamping: count), source.size - place)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(end - place))
        let count = try source.read(at: place, into: wanted)
        place += count
        return count
    }
}
