// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes

/// The disk accesses of `phenec`, with their error messages.
enum Disk {
    /// Returns the bytes of a file.
    ///
    /// - Throws: a ``Fault`` with the path and the system's reason.
    static func read(_ path: String) throws(Fault) -> [UInt8] {
        do throws(SystemFailure) {
            return try FileSystem.contents(of: path) ?? []
        } catch {
            throw .file("cannot read `\(path)`: \(error.reason)")
        }
    }

    /// Writes a file, and creates its folder if it does not exist.
    ///
    /// A file that already has this content is not touched, so that a build sees no change. The file is replaced atomically.
    ///
    /// - Throws: a ``Fault`` with the path and the system's reason.
    static func write(_ text: String, to name: String, in folder: String) throws(Fault) {
        do throws(SystemFailure) {
            try FileSystem.makeFolders(folder)
        } catch {
            throw .file("cannot make the folder `\(folder)`: \(error.reason)")
        }
        let path = folder + "/" + name
        let bytes = Array(text.utf8)
        if FileStatus.of(path) != nil, try read(path) == bytes { return }
        do throws(SystemFailure) {
            try FileSystem.replace(path, with: bytes, access: .everyone)
        } catch {
            throw .file("cannot write `\(path)`: \(error.reason)")
        }
    }

    /// Prints a message to standard error. A failure to print is ignored.
    static func printError(_ text: String) {
        try? Descriptor.standardError.write(Array(text.utf8))
    }
}
