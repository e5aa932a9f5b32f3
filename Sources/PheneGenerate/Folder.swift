// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A folder of files, which may not exist.
struct Folder {
    let url: URL

    init(_ url: URL) { self.url = url }

    /// The paths of all files in the folder and its subfolders, relative to the folder and sorted.
    var files: [String] {
        let found = FileManager.default.subpaths(atPath: url.path) ?? []
        return found.filter { name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(atPath: file(name).path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue
        }.sorted()
    }

    /// The files that are in only one of the two folders, or that differ.
    func differences(from other: Folder) throws -> [String] {
        let own = Set(files)
        let others = Set(other.files)
        return try own.union(others).sorted().filter { name in
            guard own.contains(name), others.contains(name) else { return true }
            return try Data(contentsOf: file(name)) != Data(contentsOf: other.file(name))
        }
    }

    /// Replaces files with those of another folder. Files that the other folder does not have are removed.
    func replace(_ names: [String], from other: Folder) throws {
        let disk = FileManager.default
        for name in names {
            if disk.fileExists(atPath: file(name).path) { try disk.removeItem(at: file(name)) }
            guard disk.fileExists(atPath: other.file(name).path) else { continue }
            try disk.createDirectory(at: file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
            try disk.copyItem(at: other.file(name), to: file(name))
        }
    }

    private func file(_ name: String) -> URL { url.appending(path: name) }
}
