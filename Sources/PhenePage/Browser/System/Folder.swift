// SPDX-License-Identifier: Apache-2.0

/// There are no folders here either.
package enum Folder {
    package static func isAt(_ path: String) -> Bool { false }

    package static func names(in path: String) throws(FileError) -> [String] {
        throw .system(path: path, reason: "there are no files on this machine")
    }
}
