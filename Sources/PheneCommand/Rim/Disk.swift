// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#endif

/// All that `phene` itself does to the disk; genotype files are read by `PheneReaders`.
enum Disk {
    enum Kind { case file, folder, other, absent }

    /// No rule file comes near this size; a device or a wrong file is not read for ever.
    static let largestRuleFile = 16 << 20

    /// What a path names; a symbolic link counts as what it points to.
    static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .absent }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Whether two paths name one file.
    static func isSame(_ a: String, _ b: String) -> Bool {
        var one = stat()
        var other = stat()
        guard stat(a, &one) == 0, stat(b, &other) == 0 else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    /// What a file or folder is, by whatever path or link it is reached.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// `nil` where there is no such file or folder.
    static func identity(of path: String) -> Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    }

    /// The names in a folder, sorted; those that begin with a dot are left out, unless they are asked for.
    static func names(inFolder path: String, withDots: Bool = false) throws(Fault) -> [String] {
        guard let folder = opendir(path) else { throw .input("\(path): \(reason())") }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(cString: $0)
                }
            }
            if name.utf8.first != 0x2E || withDots && name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The bytes of a rule file, or of a file that one names.
    static func read(_ path: String, atMost limit: Int = largestRuleFile) throws(Fault) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .input("\(path): \(reason()); check the path and that you may read the file") }
        defer { close(file) }
        return try read(file, of: path, atMost: limit)
    }

    /// The bytes of a rule file on standard input.
    static func readInput() throws(Fault) -> [UInt8] { try read(0, of: "standard input", atMost: largestRuleFile) }

    private static func read(_ file: Int32, of path: String, atMost limit: Int) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, used in
                repeat {
                    count = Self.fill(buffer, from: file)
                } while count < 0 && errno == EINTR
                used = max(0, count)
            }
            if count < 0 { throw .input("\(path): \(reason())") }
            if chunk.isEmpty { return bytes }
            bytes += chunk
            if bytes.count > limit {
                throw .input("\(path): the file is too large to be a rule file, or one of a test")
            }
        }
    }

    /// The first byte of a file; `nil` where it is empty or cannot be read.
    static func firstByte(of path: String) -> UInt8? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: 1) { buffer, used in used = max(0, fill(buffer, from: file)) }
        return bytes.first
    }

    /// Writes all bytes to an open descriptor, in as few calls as the system lets.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> WriteFailure? {
        bytes.withUnsafeBytes { all in
            var done = 0
            while done < all.count {
                let count = put(UnsafeRawBufferPointer(rebasing: all[done...]), to: descriptor)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno == EPIPE ? .closed : .failed(reason())
                }
                done += count
            }
            return nil
        }
    }

    /// Writes a file that only its owner may read. A file that was there stays as it was where the disk fails.
    static func write(_ bytes: [UInt8], toFile path: String) throws(Fault) {
        switch kind(of: path) {
        case .folder: throw .output("\(path): this is a folder; give the name of a file")
        // A device or a pipe cannot be replaced by a file that was written beside it.
        case .other: try write(bytes, opening: path, for: path)
        case .file, .absent:
            let draft = path + ".part"
            // A draft that a broken run left is another's file for all we know: its mode and target are not ours.
            unlink(draft)
            do throws(Fault) {
                try write(bytes, opening: draft, flags: O_EXCL | O_NOFOLLOW, for: path)
            } catch {
                unlink(draft)
                throw error
            }
            guard rename(draft, path) == 0 else {
                let why = reason()
                unlink(draft)
                throw .output("\(path): \(why)")
            }
        }
    }

    /// Puts other bytes into a file that is there: all of them, or, where the disk fails, none. Its permissions stay,
    /// and where a link leads to it, the link stays too.
    static func rewrite(_ bytes: [UInt8], toFile path: String) throws(Fault) {
        guard let resolved = realpath(path, nil) else { throw .output("\(path): \(reason())") }
        let real = String(cString: resolved)
        free(resolved)
        var status = stat()
        guard stat(real, &status) == 0 else { throw .output("\(path): \(reason())") }
        // One that may not be written is not replaced either, though its folder would allow that.
        guard access(real, W_OK) == 0 else { throw .output("\(path): cannot be written: \(reason())") }
        let draft = real + ".part"
        do throws(Fault) {
            try write(bytes, opening: draft, for: path)
        } catch {
            unlink(draft)
            throw error
        }
        guard chmod(draft, status.st_mode & 0o7777) == 0, rename(draft, real) == 0 else {
            let why = reason()
            unlink(draft)
            throw .output("\(path): \(why)")
        }
    }

    private static func write(
        _ bytes: [UInt8], opening opened: String, flags: Int32 = 0, for path: String
    ) throws(Fault) {
        let file = open(opened, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | flags, 0o600)
        guard file >= 0 else { throw .output("\(path): cannot be written: \(reason())") }
        let failure = write(bytes, to: file)
        let isClosed = close(file) == 0
        switch failure {
        case .none: if !isClosed { throw .output("\(path): cannot be written: \(reason())") }
        case .closed: break
        case .failed(let why): throw .output("\(path): cannot be written: \(why)")
        }
    }

    /// What the system says of its last error.
    private static func reason() -> String { strerror(errno).map { String(cString: $0) } ?? "system error" }

    private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Darwin)
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private static func put(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Darwin)
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
