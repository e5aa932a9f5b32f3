// SPDX-License-Identifier: Apache-2.0

/// A file, a pipe or standard input.
package class FileSource: ByteSource {
    fileprivate let path: String
    fileprivate let descriptor: Descriptor
    private let isOwned: Bool
    /// When the content was last changed, in nanoseconds since 1970.
    package let modified: Int64

    fileprivate init(path: String, descriptor: Descriptor, isOwned: Bool, modified: Int64) {
        self.path = path
        self.descriptor = descriptor
        self.isOwned = isOwned
        self.modified = modified
    }

    deinit {
        if isOwned { try? descriptor.close() }
    }

    package var seekable: (any SeekableSource)? { nil }

    /// Opens a path; `-` is standard input.
    ///
    /// - Returns: a ``SeekableFileSource`` where it is a regular file.
    /// - Throws: `FileError.system` and `.directory`.
    package static func open(_ path: String) throws(FileError) -> FileSource {
        let isInput = path == "-"
        do throws(SystemFailure) {
            let descriptor = isInput ? .standardInput : try Descriptor(reading: path)
            let status: FileStatus
            do throws(SystemFailure) {
                status = try descriptor.status()
            } catch {
                if !isInput { try? descriptor.close() }
                throw error
            }
            // A file on standard input may have been read in part by another program; from there on it is a pipe to us.
            if status.kind == .file, !isInput || descriptor.isAtStart {
                return SeekableFileSource(
                    path: path, descriptor: descriptor, isOwned: !isInput, modified: status.modified,
                    size: Int(clamping: status.size))
            }
            let source = FileSource(
                path: path, descriptor: descriptor, isOwned: !isInput, modified: status.modified)
            if status.kind != .folder { return source }
        } catch {
            throw .system(path: path, reason: error.reason)
        }
        throw .directory(path: path)
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard buffer.count > 0 else { return 0 }
        do throws(SystemFailure) {
            return try descriptor.read(into: buffer)
        } catch {
            throw .system(path: path, reason: error.reason)
        }
    }
}

/// A regular file, which can be read at any offset.
package final class SeekableFileSource: FileSource, SeekableSource {
    package let size: Int

    package override var seekable: (any SeekableSource)? { self }

    fileprivate init(path: String, descriptor: Descriptor, isOwned: Bool, modified: Int64, size: Int) {
        self.size = size
        super.init(path: path, descriptor: descriptor, isOwned: isOwned, modified: modified)
    }

    package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        guard buffer.count > 0, offset >= 0 else { return 0 }
        do throws(SystemFailure) {
            return try descriptor.read(at: offset, into: buffer)
        } catch {
            throw .system(path: path, reason: error.reason)
        }
    }
}
