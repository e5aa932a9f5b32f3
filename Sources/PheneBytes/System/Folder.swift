// SPDX-License-Identifier: Apache-2.0

/// What readers ask of a folder.
package enum Folder {
    /// Whether a path leads to a folder.
    package static func isAt(_ path: String) -> Bool { FileStatus.of(path)?.kind == .folder }

    /// The names in a folder, sorted, without `.` and `..`.
    ///
    /// - Throws: `FileError.system`.
    package static func names(in path: String) throws(FileError) -> [String] {
        do throws(SystemFailure) {
            return try FileSystem.names(inFolder: path)
        } catch {
            throw .system(path: path, reason: error.reason)
        }
    }
}
