// SPDX-License-Identifier: Apache-2.0

internal import PheneTesting

extension ReferencedFiles {
    /// The size limit of a referenced file in bytes: 256 MiB, ten times the raw data of an array.
    private static let largest = 256 << 20

    /// The folder of a file, with a slash at its end; empty for a file in the working directory.
    static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

    /// Files on disk, with paths relative to the folder of the rule file.
    static let onDisk = ReferencedFiles { path, ruleFile in
        do throws(Fault) {
            return .bytes(try Disk.read(folder(of: ruleFile) + path, atMost: largest))
        } catch {
            return .unreadable(error.message)
        }
    }
}
