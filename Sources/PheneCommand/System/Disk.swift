// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// Everything that `phene` itself reads from and writes to disk, with messages for people. `PheneReaders` reads genotype files.
enum Disk {
    /// The size limit of a rule file in bytes: 16 MiB, more than any rule file has. It stops endless reads from a device
    /// or a wrong file.
    static let largestRuleFile = 16 << 20

    /// The kind of file that a path names; `nil` if nothing exists there. Symbolic links are followed.
    static func kind(of path: String) -> FileStatus.Kind? { FileStatus.of(path)?.kind }

    /// The identity of a file or folder, the same by every path and link that leads to it; `nil` if there is none.
    static func identity(of path: String) -> FileStatus.Identity? { FileStatus.of(path)?.identity }

    /// Whether two paths lead to the same file, or will once it is written.
    static func isSame(_ a: String, _ b: String) -> Bool {
        switch (identity(of: a), identity(of: b)) {
        case (let one?, let other?): return one == other
        case (nil, nil):
            let (one, other) = (parts(of: a), parts(of: b))
            guard one.name == other.name, let folder = identity(of: one.folder) else { return false }
            return folder == identity(of: other.folder)
        default: return false
        }
    }

    /// The folder of a path, and the name of the file in it.
    private static func parts(of path: String) -> (folder: String, name: Substring) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), path[path.index(after: slash)...])
    }

    /// Whether other users of the machine may read a file; `false` if there is none.
    static func isReadableByOthers(_ path: String) -> Bool { FileStatus.of(path)?.isReadableByOthers ?? false }

    /// The names in a folder, sorted; without those that begin with a dot, unless `withDots`.
    static func names(inFolder path: String, withDots: Bool = false) throws(Fault) -> [String] {
        do throws(SystemFailure) {
            return try FileSystem.names(inFolder: path).filter { withDots || $0.utf8.first != 0x2E }
        } catch {
            throw .input("\(path): \(error.reason)")
        }
    }

    /// The bytes of a rule file, or of a file that a rule file refers to.
    ///
    /// - Parameter name: what the file should be, for the message about one that is too large.
    /// - Throws: a ``Fault`` if the file cannot be read or has more than `limit` bytes.
    static func read(
        _ path: String, atMost limit: Int = largestRuleFile, as name: String = "a rule file or a file of a test"
    ) throws(Fault) -> [UInt8] {
        do throws(SystemFailure) {
            if let bytes = try FileSystem.contents(of: path, limit: limit) { return bytes }
        } catch {
            throw .input("\(path): \(error.reason); check the path and that you may read the file")
        }
        throw .input("\(path): the file is too large for \(name)")
    }

    /// The bytes of a rule file on standard input; `nil` if it cannot be read or is larger than ``largestRuleFile``.
    static func readInput() -> [UInt8]? { try? FileSystem.contents(of: .standardInput, limit: largestRuleFile) }

    /// The first bytes of a file, at most `count`; none if it is empty or cannot be read.
    static func prefix(of path: String, count: Int) -> [UInt8] {
        guard let source = try? FileSource.open(path), let bytes = try? source.bytes(upTo: count) else { return [] }
        return Array(bytes)
    }

    /// Writes a file that only its owner can read. If writing fails, an existing file stays unchanged.
    static func write(_ bytes: [UInt8], toFile path: String) throws(Fault) {
        do throws(SystemFailure) {
            switch kind(of: path) {
            case .folder: break
            // A device or a pipe cannot be replaced by a new file.
            case .other: return try FileSystem.write(bytes, into: path)
            case .file, nil: return try FileSystem.replace(path, with: bytes, access: .owner)
            }
        } catch let error where error.isClosedPipe {
            return
        } catch {
            throw .output("\(path): cannot be written: \(error.reason)")
        }
        throw .output("\(path): this is a folder; give the name of a file")
    }

    /// Fails where a file cannot be written, as ``write(_:toFile:)`` would; one that is there stays as it is.
    static func checkWritable(_ path: String) throws(Fault) {
        if kind(of: path) == .folder { throw .output("\(path): this is a folder; give the name of a file") }
        do throws(SystemFailure) {
            _ = try DraftFile(path)
        } catch {
            throw .output("\(path): cannot be written: \(error.reason)")
        }
    }

    /// Writes a file that everyone can read, such as a rule file, in place of one that exists.
    static func write(rules bytes: [UInt8], toFile path: String) throws(Fault) {
        do throws(SystemFailure) {
            try FileSystem.replace(path, with: bytes, access: .everyone)
        } catch {
            throw .output("\(path): cannot be written: \(error.reason)")
        }
    }

    /// Makes a folder and those above it, where they do not exist.
    static func makeFolder(_ path: String) throws(Fault) {
        do throws(SystemFailure) {
            try FileSystem.makeFolders(path)
        } catch {
            throw .output("\(path): the folder cannot be made: \(error.reason)")
        }
    }

    /// Removes a file.
    static func remove(_ path: String) throws(Fault) {
        do throws(SystemFailure) {
            try FileSystem.remove(path)
        } catch {
            throw .output("\(path): cannot be removed: \(error.reason)")
        }
    }

    /// Replaces the contents of an existing file: all of it or, if writing fails, nothing. Its permissions and any link
    /// to it stay.
    static func rewrite(_ bytes: [UInt8], toFile path: String) throws(Fault) {
        do throws(SystemFailure) {
            try FileSystem.rewrite(path, with: bytes)
        } catch {
            throw .output("\(path): cannot be written: \(error.reason)")
        }
    }
}
