// SPDX-License-Identifier: Apache-2.0

/// There are no files here; bytes come from memory.
package class FileSource: ByteSource {
    package let modified: Int64 = 0

    package static func open(_ path: String) throws(FileError) -> FileSource {
        throw .system(path: path, reason: "there are no files on this machine")
    }

    package var seekable: (any SeekableSource)? { nil }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int { 0 }
}

package final class SeekableFileSource: FileSource, SeekableSource {
    package let size = 0

    package override var seekable: (any SeekableSource)? { self }

    package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int { 0 }
}
