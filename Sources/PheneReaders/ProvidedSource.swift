// SPDX-License-Identifier: Apache-2.0

package import PheneBytes

/// Bytes that a program outside gives when they are asked for, such as those of a file that a person picked in a browser.
package final class ProvidedSource: SeekableSource {
    /// Fills the front of a buffer from an offset, counted from 0.
    ///
    /// - Returns: the number of bytes written, 0 only at the end; `nil` where they cannot be had.
    package typealias Provider = (_ offset: Int64, _ buffer: UnsafeMutableRawBufferPointer) -> Int?

    private let path: String
    private let total: Int64
    private let provide: Provider
    private var position: Int64 = 0
    private var hasFailed = false

    /// - Parameters:
    ///   - path: the name of the file in messages.
    ///   - size: the number of bytes; may be more than `Int` can count on a machine of 32 bits.
    ///   - provide: gives bytes.
    package init(path: String, size: Int64, provide: @escaping Provider) {
        self.path = path
        self.total = size
        self.provide = provide
    }

    package var size: Int { Int(clamping: total) }

    /// `nil` where `Int` cannot count the bytes: then they can only be read from front to back.
    package var seekable: (any SeekableSource)? { total <= Int64(Int.max) ? self : nil }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        let count = try bytes(at: position, into: buffer)
        position += Int64(count)
        return count
    }

    package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        if offset < 0 { return 0 }
        return try bytes(at: Int64(offset), into: buffer)
    }

    private func bytes(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        if !hasFailed {
            if buffer.isEmpty || offset >= total { return 0 }
            if let count = provide(offset, buffer), count >= 0, count <= buffer.count { return count }
            hasFailed = true
        }
        throw .system(
            path: path, reason: "the file cannot be read; it may have been changed or removed since it was chosen")
    }
}
