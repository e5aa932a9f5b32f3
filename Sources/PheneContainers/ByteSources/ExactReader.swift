// SPDX-License-Identifier: Apache-2.0

package import PheneBytes

/// Reads exact numbers of bytes, or lines, from a source; where the source ends too early, the file is damaged.
///
/// The lengths that a file states are not trusted: memory grows as bytes arrive.
package final class ExactReader {
    private let source: any ByteSource
    private let path: String
    private let container: String
    /// The number of bytes that were taken or skipped.
    package private(set) var offset: UInt64 = 0
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 64)
    // The bytes in the buffer that are read from the source and not yet taken. These stay private: what other modules can inline is
    // checked for exclusive access at run time, which cost a BCF a tenth of its time.
    private var begin = 0
    private var end = 0

    /// - Parameters:
    ///   - source: read by nobody else from here on.
    ///   - path: as the user gave it, for messages.
    ///   - container: the format, for messages.
    package init(_ source: any ByteSource, path: String, container: String) {
        self.source = source
        self.path = path
        self.container = container
    }

    deinit { buffer.deallocate() }

    /// The next `count` bytes.
    ///
    /// - Throws: `FileError.damaged` where the source ends before.
    package func take(_ count: Int) throws(FileError) -> [UInt8] {
        guard let bytes = try takeUnlessAtEnd(count) else {
            if count == 0 { return [] }
            throw damage("it ends too early")
        }
        return bytes
    }

    /// The next `count` bytes; `nil` where the source ends before the first of them.
    ///
    /// - Throws: `FileError.damaged` where the source ends within them.
    package func takeUnlessAtEnd(_ count: Int) throws(FileError) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            guard try fill() else {
                if bytes.isEmpty { return nil }
                throw damage("it ends too early")
            }
            let part = min(end - begin, count - bytes.count)
            bytes.append(contentsOf: buffer[begin..<begin + part])
            begin += part
            offset += UInt64(part)
        }
        return bytes
    }

    /// The next bytes, without taking them; fewer only where the source ends. They are valid until the next call.
    ///
    /// - Precondition: `count` is at most 256 KiB.
    package func peek(_ count: Int) throws(FileError) -> UnsafeRawBufferPointer {
        if end - begin < count {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[begin..<end]))
            end -= begin
            begin = 0
            while end < min(count, buffer.count) {
                let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
                if read == 0 { break }
                end += read
            }
        }
        return UnsafeRawBufferPointer(rebasing: buffer[begin..<min(end, begin + count)])
    }

    /// The next line without its newline or carriage return and newline; `nil` at the end. ``offset`` does not count it.
    ///
    /// - Parameters:
    ///   - number: the number of the line, counted from 1, for messages.
    ///   - limit: the most bytes that a line may have.
    /// - Throws: `FileError.endlessLine` past the limit.
    package func line(_ number: Int, limit: Int) throws(FileError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            guard try fill() else { return line.isEmpty ? nil : line }
            let rest = buffer[begin..<end]
            let newline = rest.firstIndex(of: 0x0A)
            let stop = newline ?? end
            line.append(contentsOf: buffer[begin..<stop])
            if line.count > limit { throw .endlessLine(path: path, line: number) }
            begin = newline.map { $0 + 1 } ?? end
            if newline != nil {
                if line.last == 0x0D { line.removeLast() }
                return line
            }
        }
    }

    /// Skips `count` bytes.
    ///
    /// - Throws: `FileError.damaged` where the source ends before.
    package func skip(_ count: Int) throws(FileError) {
        var left = count
        while left > 0 {
            guard try fill() else { throw damage("it ends too early") }
            let part = min(end - begin, left)
            begin += part
            offset += UInt64(part)
            left -= part
        }
    }

    /// The error of a file that is damaged at ``offset``.
    package func damage(_ what: String) -> FileError {
        .damaged(path: path, container: container, offset: Int(clamping: offset), what: what)
    }

    private func fill() throws(FileError) -> Bool {
        if begin < end { return true }
        begin = 0
        end = 0
        end = try source.read(into: buffer)
        return end > 0
    }
}
