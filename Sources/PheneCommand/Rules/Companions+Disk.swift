// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler

extension Companions {
    /// A whole genome is no test's; an array's raw data is at most a tenth of this.
    private static let largest = 256 << 20

    /// The folder of a file, with a slash at its end; empty for one in the working folder.
    static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" }

    /// Files that lie beside the rule files on disk.
    static let onDisk = Companions { path, ruleFile in
        do throws(Fault) {
            return .bytes(try Disk.read(folder(of: ruleFile) + path, atMost: largest))
        } catch {
            return .unreadable(error.message)
        }
    }
}
