// SPDX-License-Identifier: Apache-2.0

/// What the programs do to files and folders, beside reading genotype files.
package enum FileSystem {
    /// Who may read and write a file that is written.
    package enum Access {
        /// Its owner alone.
        case owner
        /// All may read it, unless the process masks that.
        case everyone
        /// As with another file.
        case same(FileStatus)
    }

    /// All bytes of a file or device.
    ///
    /// - Returns: `nil` where there are more bytes than the limit, so that a device or a wrong file is not read without an end.
    package static func contents(of path: String, limit: Int = .max) throws(SystemFailure) -> [UInt8]? {
        let file = try Descriptor(reading: path)
        defer { try? file.close() }
        return try contents(of: file, limit: limit)
    }

    /// All bytes that are left of an open file; `nil` where there are more than the limit.
    package static func contents(of file: Descriptor, limit: Int) throws(SystemFailure) -> [UInt8]? {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { chunk.deallocate() }
        var bytes: [UInt8] = []
        while true {
            let count = try file.read(into: chunk)
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            if bytes.count > limit { return nil }
        }
    }

    /// The names in a folder, sorted, without `.` and `..`.
    package static func names(inFolder path: String) throws(SystemFailure) -> [String] {
        try namesInFolder(path).filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// Makes a folder and those above it that are missing.
    package static func makeFolders(_ path: String) throws(SystemFailure) {
        if FileStatus.of(path) != nil { return }
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            try makeFolder(String(path[..<end]))
        }
    }

    /// Writes a file, in place of one that has the path: all bytes appear at once, or, where the disk fails, the path is left as it
    /// was.
    package static func replace(_ path: String, with bytes: [UInt8], access: Access) throws(SystemFailure) {
        let draft = path + ".part"
        // One that a broken run left may be a link to another's file, or be readable by others.
        removeFile(draft)
        do throws(SystemFailure) {
            var permissions: UInt32 = 0o600
            if case .everyone = access { permissions = 0o644 }
            try write(bytes, to: Descriptor(writing: draft, permissions: permissions, isNew: true))
            if case .same(let status) = access { try setPermissions(status.permissions, ofFile: draft) }
            try renameFile(draft, to: path)
        } catch {
            removeFile(draft)
            throw error
        }
    }

    /// Removes a file, or a link.
    package static func remove(_ path: String) throws(SystemFailure) { try deleteFile(path) }

    /// Replaces the bytes of a file that is there; its permissions stay, and where the path is a link, the link stays too.
    package static func rewrite(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
        let real = try resolvedPath(path)
        // One that may not be written is not replaced either, though its folder would allow that.
        try checkWritable(real)
        guard let status = FileStatus.of(real) else { throw .last }
        try replace(real, with: bytes, access: .same(status))
    }

    /// Writes into what has the path, such as a device or a pipe.
    package static func write(_ bytes: [UInt8], into path: String) throws(SystemFailure) {
        try write(bytes, to: Descriptor(writing: path, permissions: 0o600, isNew: false))
    }

    private static func write(_ bytes: [UInt8], to file: Descriptor) throws(SystemFailure) {
        do throws(SystemFailure) {
            try file.write(bytes)
        } catch {
            try? file.close()
            throw error
        }
        try file.close()
    }
}

/// A file that is written piece by piece and appears under its name once it is whole, in place of one that has the name.
package final class DraftFile: @unchecked Sendable {
    // Whoever writes takes turns; nothing here is shared besides.
    private let path: String
    private let draft: String
    private let file: Descriptor
    private var isDone = false

    /// Begins a file that only its owner can read.
    package init(_ path: String) throws(SystemFailure) {
        self.path = path
        draft = path + ".part"
        removeFile(draft)
        file = try Descriptor(writing: draft, permissions: 0o600, isNew: true)
    }

    deinit {
        if isDone { return }
        try? file.close()
        removeFile(draft)
    }

    /// Adds bytes.
    package func write(_ bytes: [UInt8]) throws(SystemFailure) { try file.write(bytes) }

    /// Ends the file and gives it its name; to be called once.
    package func finish() throws(SystemFailure) {
        try file.close()
        isDone = true
        do throws(SystemFailure) {
            try renameFile(draft, to: path)
        } catch {
            removeFile(draft)
            throw error
        }
    }
}
