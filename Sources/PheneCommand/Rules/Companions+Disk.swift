// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler

extension Companions {
    /// A whole genome is no test's; an array's raw data is at most a tenth of this.
    private static let largest = 256 << 20

    /// Files that lie beside the rule files on disk.
    static let onDisk = Companions { path, ruleFile in
        let folder = ruleFile.lastIndex(of: "/").map { String(ruleFile[...$0]) } ?? ""
        do throws(Fault) {
            return .bytes(try Disk.read(folder + path, atMost: largest))
        } catch {
            return .unreadable(error.message)
        }
    }
}
