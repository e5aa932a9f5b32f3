// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file, a pipe or standard input, read by POSIX calls.
class FileSource: ByteSource {
    fileprivate let path: String
    fileprivate let descriptor: Int32
    private let isOwned: Bool
    /// When the content was last changed, in nanoseconds since 1970.
    fileprivate(set) var modified: Int64 = 0

    fileprivate init(path: String, descriptor: Int32, isOwned: Bool) {
        self.path = path
        self.descriptor = descriptor
        self.isOwned = isOwned
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    var seekable: (any SeekableSource)? { nil }

    /// Opens a path; `-` is standard input.
    ///
    /// - Returns: a `SeekableFileSource` where it is a regular file.
    /// - Throws: `ReadError.system` and `.directory`.
    static func open(_ path: String) throws(ReadError) -> FileSource {
        let isInput = path == "-"
        let descriptor = isInput ? STDIN_FILENO : retrying { posixOpen(path) }
        guard descriptor >= 0 else { throw systemError(path) }
        let source = FileSource(path: path, descriptor: descriptor, isOwned: !isInput)
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw systemError(path) }
        source.modified = status.modified
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw .directory(path: path)
        // A file on standard input may have been read in part by another program; from there on it is a pipe to us.
        case S_IFREG where !isInput || lseek(descriptor, 0, SEEK_CUR) == 0:
            return SeekableFileSource(source, size: Int(status.st_size))
        default: return source
        }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard buffer.count > 0 else { return 0 }
        let count = retrying { posixRead(descriptor, buffer) }
        guard count >= 0 else { throw systemError(path) }
        return count
    }
}

/// A regular file.
final class SeekableFileSource: FileSource, SeekableSource {
    let size: Int
    private let opened: FileSource

    override var seekable: (any SeekableSource)? { self }

    fileprivate init(_ opened: FileSource, size: Int) {
        self.opened = opened
        self.size = size
        super.init(path: opened.path, descriptor: opened.descriptor, isOwned: false)
        modified = opened.modified
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard buffer.count > 0, offset >= 0 else { return 0 }
        let count = retrying { pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)) }
        guard count >= 0 else { throw systemError(path) }
        return count
    }
}

extension stat {
    fileprivate var modified: Int64 {
        #if canImport(Darwin)
            let time = st_mtimespec
        #else
            let time = st_mtim
        #endif
        return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}

// Within the classes above, `open` and `read` name their own methods.
private func posixOpen(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}

private func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}

private func systemError(_ path: String) -> ReadError {
    let number = errno
    return .system(path: path, reason: strerror(number).map { String(cString: $0) } ?? "system error \(number)")
}
