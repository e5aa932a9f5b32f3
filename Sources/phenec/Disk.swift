// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#endif

/// All that `phenec` does to the disk.
enum Disk {
    /// The bytes of a file.
    ///
    /// - Throws: a ``Fault`` with the path and the system's reason.
    static func read(_ path: String) throws(Fault) -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw .file("cannot read `\(path)`: \(reason())") }
        defer { close(file) }
        var bytes: [UInt8] = []
        while let chunk = Descriptor(number: file).readChunk() {
            if chunk.isEmpty { return bytes }
            bytes += chunk
        }
        throw .file("cannot read `\(path)`: \(reason())")
    }

    /// Writes a file in a folder, which is made where it is missing.
    ///
    /// A file that already holds this text is not touched, so that a build that depends on it sees no change. The text
    /// appears under its name at once or not at all.
    ///
    /// - Throws: a ``Fault`` with the path and the system's reason.
    static func write(_ text: String, to name: String, in folder: String) throws(Fault) {
        try makeFolder(folder)
        let path = folder + "/" + name
        let bytes = Array(text.utf8)
        if access(path, F_OK) == 0, try read(path) == bytes { return }
        let draft = path + ".part"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw .file("cannot write `\(path)`: \(reason())") }
        guard Descriptor(number: file).writeAll(bytes) else {
            let why = reason()
            close(file)
            unlink(draft)
            throw .file("cannot write `\(path)`: \(why)")
        }
        guard close(file) == 0, rename(draft, path) == 0 else { throw .file("cannot write `\(path)`: \(reason())") }
    }

    private static func makeFolder(_ path: String) throws(Fault) {
        if access(path, F_OK) == 0 { return }
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            let made = mkdir(String(path[..<end]), 0o755)
            if made != 0, errno != EEXIST { throw .file("cannot make the folder `\(path)`: \(reason())") }
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
