// SPDX-License-Identifier: Apache-2.0

/// The unpacked bytes of a gzip file, of all its members one after another, each checked against its checksum and length.
///
/// Behind the last member there may be zeros, which pad tapes and disks. Other bytes there that begin no further member are
/// left out as `gzip` leaves them out, and noted.
///
/// Section numbers are those of RFC 1952.
final class GzipSource: ByteSource {
    private let path: String
    private let input: PackedInput
    private let decoder: StreamDecoder
    private let unpacking: Unpacking
    private var isInMember = false
    private var isDone = false
    private var fault: ReadError?
    /// Of the member.
    private var checksum = Checksum()
    private var length: UInt32 = 0
    /// Of all members.
    private var unpacked: UInt64 = 0

    init(_ packed: any ByteSource, path: String, _ unpacking: Unpacking? = nil) {
        self.path = path
        self.unpacking = unpacking ?? Unpacking(path: path)
        input = PackedInput(packed)
        decoder = StreamDecoder(input)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard !buffer.isEmpty else { return 0 }
        if let fault { throw fault }
        do throws(ReadError) {
            return try next(into: buffer)
        } catch {
            fault = error
            throw error
        }
    }

    private func next(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while !isDone {
            if !isInMember { try beginMember() }
            switch try decoder.step(into: buffer) {
            case .wrote(let count):
                checksum.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                length &+= UInt32(truncatingIfNeeded: count)
                unpacked += UInt64(count)
                try unpacking.check(packed: input.takenBytes, unpacked: unpacked)
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
        var headerChecksum = Checksum()
        func next() throws(ReadError) -> UInt8 {
            guard let byte = try input.byte() else { throw damage("it ends too early") }
            withUnsafeBytes(of: byte) { headerChecksum.add($0) }
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
            let expected = headerChecksum.value & 0xFFFF
            guard try input.number(bytes: 2) == expected else { throw damage("the checksum of its header differs") }
        }
        decoder.restart()
        checksum = Checksum()
        length = 0
        isInMember = true
    }

    /// Checks a member, and looks for a further one.
    private func endMember() throws(ReadError) {
        guard let checksum = try input.number(bytes: 4), let length = try input.number(bytes: 4) else {
            throw damage("it ends too early")
        }
        guard checksum == self.checksum.value else { throw damage("its checksum differs") }
        guard length == self.length else { throw damage("its length differs") }
        isInMember = false
        while true {
            try input.ask(for: 2)
            guard input.count > 0 else { return isDone = true }
            let first = input.place.load(as: UInt8.self)
            if first == 0 {
                input.place += 1
                continue
            }
            // A member that is cut within its first two bytes is a member all the same.
            let isMember =
                first == 0x1F && (input.count < 2 || input.place.load(fromByteOffset: 1, as: UInt8.self) == 0x8B)
            guard !isMember else { return }
            unpacking.noteStrayBytes(at: input.takenBytes)
            return isDone = true
        }
    }

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "gzip", offset: input.taken, what: what)
    }
}

/// Unpacks a gzip file in memory, which comes and goes by at most so many bytes at once.
package func unpackGzip(_ bytes: [UInt8], by size: Int) throws(ReadError) -> [UInt8] {
    let unpacking = Unpacking(path: "")
    unpacking.isLimited = false
    let source = GzipSource(TrickleSource(bytes, by: size), path: "", unpacking)
    var unpacked: [UInt8] = []
    while true {
        let next = try source.bytes(upTo: size)
        if next.isEmpty { return unpacked }
        unpacked += next
    }
}
