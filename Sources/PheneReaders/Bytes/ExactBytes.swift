// SPDX-License-Identifier: Apache-2.0

/// A source from which stated numbers of bytes are taken; where it ends too early, that is damage.
///
/// What a file claims of its own length is not believed: memory grows as bytes arrive.
final class ExactBytes {
    private let source: any ByteSource
    private let path: String
    private let container: String
    /// How many bytes were taken.
    private(set) var offset: UInt64 = 0
    private let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)
    // What of the room is read and not yet taken.
    private var begin = 0
    private var end = 0

    init(_ source: any ByteSource, path: String, container: String) {
        self.source = source
        self.path = path
        self.container = container
    }

    deinit { room.deallocate() }

    func take(_ count: Int) throws(ReadError) -> [UInt8] {
        guard let bytes = try takeUnlessAtEnd(count) else {
            if count == 0 { return [] }
            throw damage("it ends too early")
        }
        return bytes
    }

    /// - Returns: `nil` where the source ends just here.
    func takeUnlessAtEnd(_ count: Int) throws(ReadError) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard try fill() else {
                if bytes.isEmpty { return nil }
                throw damage("it ends too early")
            }
            let part = min(end - begin, count - bytes.count)
            bytes.append(contentsOf: room[begin..<begin + part])
            begin += part
            offset += UInt64(part)
        }
        return bytes
    }

    /// The next bytes where they are, without taking them; fewer only where the source ends. They stay up to the next call.
    ///
    /// - Precondition: few; no more than 256 KiB.
    func peek(_ count: Int) throws(ReadError) -> UnsafeRawBufferPointer {
        if end - begin < count {
            room.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[begin..<end]))
            end -= begin
            begin = 0
            while end < min(count, room.count) {
                let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[end...]))
                if read == 0 { break }
                end += read
            }
        }
        return UnsafeRawBufferPointer(rebasing: room[begin..<min(end, begin + count)])
    }

    /// The next line without its newline; `nil` at the end.
    ///
    /// - Throws: `ReadError.endlessLine` past the limit.
    func line(_ number: Int, limit: Int) throws(ReadError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            guard try fill() else { return line.isEmpty ? nil : line }
            let rest = room[begin..<end]
            let newline = rest.firstIndex(of: 0x0A)
            let stop = newline ?? end
            line.append(contentsOf: room[begin..<stop])
            if line.count > limit { throw .endlessLine(path: path, line: number) }
            begin = newline.map { $0 + 1 } ?? end
            if newline != nil {
                if line.last == 0x0D { line.removeLast() }
                return line
            }
        }
    }

    func skip(_ count: Int) throws(ReadError) {
        var left = count
        while left > 0 {
            guard try fill() else { throw damage("it ends too early") }
            let part = min(end - begin, left)
            begin += part
            offset += UInt64(part)
            left -= part
        }
    }

    func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: container, offset: Int(clamping: offset), what: what)
    }

    private func fill() throws(ReadError) -> Bool {
        if begin < end { return true }
        begin = 0
        end = 0
        end = try source.read(into: room)
        return end > 0
    }
}
