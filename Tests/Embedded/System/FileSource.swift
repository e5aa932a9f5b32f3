// SPDX-License-Identifier: Apache-2.0

/// There are no files here; bytes come from memory.
class FileSource: ByteSource {
    let modified: Int64 = 0

    static func open(_ path: String) throws(ReadError) -> FileSource {
        throw .system(path: path, reason: "there are no files on this machine")
    }

    var seekable: (any SeekableSource)? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int { 0 }
}

final class SeekableFileSource: FileSource, SeekableSource {
    let size = 0

    override var seekable: (any SeekableSource)? { self }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int { 0 }
}
