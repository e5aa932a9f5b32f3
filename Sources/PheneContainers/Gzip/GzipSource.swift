// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// The decompressed bytes of a gzip file: those of all its members, each checked against its checksum and length.
///
/// Zeros behind the last member are padding. Other bytes there that begin no further member are ignored, as `gzip` ignores them, and
/// noted.
///
/// Section numbers are those of RFC 1952.
package final class GzipSource: ByteSource {
    private let path: String
    private let input: CompressedInput
    private let decoder: StreamDecoder
    private let decompression: Decompression
    private var isInMember = false
    private var isDone = false
    private var fault: FileError?
    // The current member.
    private var checksum = CRC32()
    private var length: UInt32 = 0
    // All members.
    private var decompressed: UInt64 = 0

    /// - Parameters:
    ///   - source: the file; read by nobody else from here on.
    ///   - path: as the user gave it, for messages.
    ///   - decompression: the limit of the size; by default one of its own.
    package init(_ source: any ByteSource, path: String, _ decompression: Decompression? = nil) {
        self.path = path
        self.decompression = decompression ?? Decompression(path: path)
        input = CompressedInput(source)
        decoder = StreamDecoder(input)
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        if let fault { throw fault }
        do throws(FileError) {
            return try next(into: buffer)
        } catch {
            fault = error
            throw error
        }
    }

    private func next(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while !isDone {
            if !isInMember { try beginMember() }
            switch try decoder.step(into: buffer) {
            case .wrote(let count):
                checksum.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                length &+= UInt32(truncatingIfNeeded: count)
                decompressed += UInt64(count)
                try decompression.check(compressed: input.takenBytes, decompressed: decompressed)
                return count
            case .ended: try endMember()
            case .truncated: throw damage("it ends too early")
            case .corrupt(let what): throw damage(what)
            }
        }
        return 0
    }

    /// Reads a member's header (section 2.3).
    private func beginMember() throws(FileError) {
        var headerChecksum = CRC32()
        func next() throws(FileError) -> UInt8 {
            guard let byte = try input.byte() else { throw damage("it ends too early") }
            withUnsafeBytes(of: byte) { headerChecksum.update($0) }
            return byte
        }
        guard try next() == 0x1F, try next() == 0x8B else {
            throw damage("there is no gzip header where one should begin")
        }
        guard try next() == 8 else { throw damage("its method is not deflate") }
        let flags = try next()
        guard flags & 0xE0 == 0 else { throw damage("its header has unknown flags") }
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
            let expected = headerChecksum.value & 0xFFFF
            guard try input.number(bytes: 2) == expected else { throw damage("the checksum of its header differs") }
        }
        decoder.restart()
        checksum = CRC32()
        length = 0
        isInMember = true
    }

    /// Checks a member, and searches a further one.
    private func endMember() throws(FileError) {
        guard let checksum = try input.number(bytes: 4), let length = try input.number(bytes: 4) else {
            throw damage("it ends too early")
        }
        guard checksum == self.checksum.value else { throw damage("its checksum differs") }
        guard length == self.length else { throw damage("its length differs") }
        isInMember = false
        while true {
            try input.fill(2)
            guard input.count > 0 else { return isDone = true }
            let first = input.position.load(as: UInt8.self)
            if first == 0 {
                input.position += 1
                continue
            }
            // A member that is cut short after its first byte still counts as a member.
            let isMember =
                first == 0x1F && (input.count < 2 || input.position.load(fromByteOffset: 1, as: UInt8.self) == 0x8B)
            guard !isMember else { return }
            decompression.noteStrayBytes(at: input.takenBytes)
            return isDone = true
        }
    }

    private func damage(_ what: String) -> FileError {
        .damaged(path: path, container: "gzip", offset: input.taken, what: what)
    }
}
