// SPDX-License-Identifier: Apache-2.0
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

// The calls of the C library about files and the process; no other file of the package imports it but those of the
// threads and of the pager.

/// Why a call of the system failed.
package struct SystemFailure: Error {
    /// The system's own words.
    package let reason: String
    /// The reader of a pipe has gone.
    package let isClosedPipe: Bool

    /// The failure of the last call.
    static var last: SystemFailure {
        let number = errno
        let reason = strerror(number).map { String(cString: $0) } ?? "system error \(number)"
        return SystemFailure(reason: reason, isClosedPipe: number == EPIPE)
    }
}

/// What the system knows of a file or folder.
package struct FileStatus {
    /// What a path can name.
    package enum Kind: Sendable {
        /// A regular file.
        case file
        /// A folder.
        case folder
        /// A device, a pipe or a socket.
        case other
    }

    /// Which file or folder it is, by whatever path or link it is reached.
    package struct Identity: Hashable, Sendable {
        private let device: UInt64
        private let number: UInt64

        fileprivate init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    /// What it is.
    package let kind: Kind
    /// The number of bytes of a file.
    let size: Int64
    /// When its content was last changed, in nanoseconds since 1970.
    let modified: Int64
    /// Which file or folder it is.
    package let identity: Identity
    /// Who may read, write and run it, as POSIX mode bits.
    let permissions: UInt32

    /// Whether its group or everyone may read it.
    package var isReadableByOthers: Bool { permissions & 0o044 != 0 }

    fileprivate init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        size = Int64(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
        identity = Identity(status)
        permissions = UInt32(status.st_mode) & 0o7777
    }

    /// The status of what a path names; `nil` where that is nothing. A symbolic link counts as what it points to.
    package static func of(_ path: String) -> FileStatus? {
        var status = stat()
        return stat(path, &status) == 0 ? FileStatus(status) : nil
    }
}

/// An open file of the system. Calls that a signal interrupts are repeated.
package struct Descriptor: Sendable {
    private let number: Int32

    /// Standard input, descriptor 0.
    package static let standardInput = Descriptor(number: STDIN_FILENO)
    /// Standard output, descriptor 1.
    package static let standardOutput = Descriptor(number: STDOUT_FILENO)
    /// Standard error, descriptor 2.
    package static let standardError = Descriptor(number: STDERR_FILENO)

    private init(number: Int32) { self.number = number }

    /// Opens a file for reading.
    init(reading path: String) throws(SystemFailure) {
        number = Int32(try repeated { Int(open(path, O_RDONLY | O_CLOEXEC)) })
    }

    /// Opens a file or device for writing and empties it; what is not there is made.
    ///
    /// - Parameters:
    ///   - permissions: those of a new file, as POSIX mode bits, less those that the process masks.
    ///   - isNew: fails where the path exists, a symbolic link included.
    init(writing path: String, permissions: UInt32, isNew: Bool) throws(SystemFailure) {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | (isNew ? O_EXCL | O_NOFOLLOW : 0)
        number = Int32(try repeated { Int(open(path, flags, mode_t(permissions))) })
    }

    /// Closes the file; a write that the system had put off may fail here.
    func close() throws(SystemFailure) { try check(closeFile(number)) }

    /// Fills the front of a buffer.
    ///
    /// - Returns: the number of bytes; 0 at the end.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
        try repeated { readFile(number, buffer.baseAddress, buffer.count) }
    }

    /// The same from an offset, which leaves the position of ``read(into:)``.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SystemFailure) -> Int {
        try repeated { pread(number, buffer.baseAddress, buffer.count, off_t(offset)) }
    }

    /// Writes all bytes.
    package func write(_ bytes: [UInt8]) throws(SystemFailure) {
        try bytes.withUnsafeBufferPointer { bytes throws(SystemFailure) in try write(UnsafeRawBufferPointer(bytes)) }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(SystemFailure) {
        var written = 0
        while written < bytes.count {
            written += try repeated {
                writeFile(number, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            }
        }
    }

    /// What the system knows of the file.
    func status() throws(SystemFailure) -> FileStatus {
        var status = stat()
        try check(fstat(number, &status))
        return FileStatus(status)
    }

    /// False where the file's position is not its beginning, or it has none.
    var isAtStart: Bool { lseek(number, 0, SEEK_CUR) == 0 }

    /// True where a person may be looking.
    package var isTerminal: Bool { isatty(number) == 1 }
}

/// The names in a folder, in no order, with `.` and `..`.
func namesInFolder(_ path: String) throws(SystemFailure) -> [String] {
    guard let folder = opendir(path) else { throw .last }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let capacity = MemoryLayout.size(ofValue: entry.pointee.d_name)
        let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: capacity) { String(cString: $0) }
        }
        names.append(name)
    }
    return names
}

/// Makes a folder in one that exists; one that is there already is left.
func makeFolder(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw .last }
}

/// Removes a file, if it is there.
func removeFile(_ path: String) { unlink(path) }

/// Removes a file that must be there.
func deleteFile(_ path: String) throws(SystemFailure) { try check(unlink(path)) }

/// Gives a file another name, in place of the file that has it.
func renameFile(_ path: String, to new: String) throws(SystemFailure) { try check(rename(path, new)) }

/// Sets who may read, write and run a file.
func setPermissions(_ permissions: UInt32, ofFile path: String) throws(SystemFailure) {
    try check(chmod(path, mode_t(permissions)))
}

/// Fails where the process may not write a file.
func checkWritable(_ path: String) throws(SystemFailure) { try check(access(path, W_OK)) }

/// The path without symbolic links.
func resolvedPath(_ path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw .last }
    defer { free(resolved) }
    return String(cString: resolved)
}

/// The address of the first occurrence of a byte, by the C library's `memchr`; `nil` where it does not occur.
@inline(__always)
package func firstOccurrence(of byte: UInt8, from start: UnsafeRawPointer, count: Int) -> UnsafeRawPointer? {
    memchr(start, Int32(byte), count).map { UnsafeRawPointer($0) }
}

/// The process that runs.
package enum CurrentProcess {
    /// Ends the process, after what was printed is written out.
    package static func exit(_ code: Int32) -> Never { exitProcess(code) }

    /// The value of an environment variable; `nil` where it is not set.
    package static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// From here on, a write to a pipe whose reader has gone fails and does not end the process.
    package static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}

// Within the types above, these names are those of their own methods.
private func readFile(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(number, buffer, count)
}
private func writeFile(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(number, bytes, count)
}
private func closeFile(_ number: Int32) -> Int32 { close(number) }
private func exitProcess(_ code: Int32) -> Never { exit(code) }

/// The result of a call, which is repeated where a signal interrupts it.
private func repeated(_ call: () -> Int) throws(SystemFailure) -> Int {
    while true {
        let result = call()
        if result >= 0 { return result }
        if errno != EINTR { throw .last }
    }
}

private func check(_ result: Int32) throws(SystemFailure) {
    if result != 0 { throw .last }
}

/// A clock that no change of the time of day moves.
package enum Clock {
    /// Milliseconds since some moment.
    package static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
