// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// The decompressed bytes of one member of a zip file, checked at their end against the length and checksum in the directory.
package final class ZipMemberSource: ByteSource {
    private let member: ZipArchive.Member
    private let start: Int
    private let path: String
    private let input: CompressedInput
    // Absent for a stored member.
    private let decoder: StreamDecoder?
    private let decompression: Decompression
    private var checksum = CRC32()
    private var decompressed: UInt64 = 0
    private var isDone = false
    private var fault: FileError?

    init(
        _ archive: any SeekableSource, member: ZipArchive.Member, start: Int, path: String,
        _ decompression: Decompression
    ) {
        self.decompression = decompression
        self.member = member
        self.start = start
        self.path = path
        input = CompressedInput(RangeSource(archive, from: start, count: Int(clamping: member.compressedSize)))
        decoder = member.method == 8 ? StreamDecoder(input) : nil
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        if let fault { throw fault }
        guard !buffer.isEmpty, !isDone else { return 0 }
        do throws(FileError) {
            return try next(into: buffer)
        } catch {
            fault = error
            throw error
        }
    }

    private func next(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = try decompress(into: buffer)
        checksum.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        decompressed += UInt64(count)
        try decompression.check(compressed: input.takenBytes, decompressed: decompressed)
        if count == 0 {
            isDone = true
            guard decompressed == UInt64(member.size) else {
                throw damage("`\(member.shownName)` does not have the listed length")
            }
            guard checksum.value == member.checksum else {
                throw damage("the checksum of `\(member.shownName)` differs")
            }
        }
        return count
    }

    private func decompress(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard let decoder else { return try input.read(into: buffer) }
        switch try decoder.step(into: buffer) {
        case .wrote(let count): return count
        case .ended: return 0
        case .truncated: throw damage("`\(member.shownName)` ends too early")
        case .corrupt(let what): throw damage("`\(member.shownName)`: \(what)")
        }
    }

    private func damage(_ what: String) -> FileError {
        .damaged(path: path, container: "zip", offset: start + input.taken, what: what)
    }
}
