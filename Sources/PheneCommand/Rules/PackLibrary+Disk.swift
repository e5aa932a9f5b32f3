// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneTesting

extension PackLibrary {
    /// The packs in the given folders, and those beside the folder of the rule file that uses them. A folder that cannot be
    /// read holds no packs; the message about the `use` then lists the packs that were found.
    static func onDisk(_ packPaths: [String]) -> PackLibrary {
        PackLibrary(
            { ruleFile in
                let parent = parent(of: String(ReferencedFiles.folder(of: ruleFile).dropLast()))
                return (packPaths + [parent]).flatMap { packs(in: $0) }
            }, lock: { ruleFile in try? Disk.read(ReferencedFiles.folder(of: ruleFile) + PackLock.fileName) })
    }

    /// The parent of a folder; the empty path is the working directory.
    private static func parent(of folder: String) -> String {
        guard let name = folder.split(separator: "/").last else { return folder.isEmpty ? ".." : "/" }
        if name == ".." || name == "." { return folder + "/.." }
        guard let slash = folder.lastIndex(of: "/") else { return "." }
        return slash == folder.startIndex ? "/" : String(folder[..<slash])
    }

    /// The packs in a folder: the folder itself if it has rule files, and each folder in it that has some.
    private static func packs(in folder: String) -> [[SourceFile]] {
        var packs: [[SourceFile]] = []
        do throws(Fault) {
            var own: [SourceFile] = []
            for name in try Disk.names(inFolder: folder) {
                let path = folder == "." ? name : folder == "/" ? "/" + name : folder + "/" + name
                switch Disk.kind(of: path) {
                case .folder where RuleFiles.isCatalog(name): break
                case .folder: if let found = try? RuleFiles([path]) { packs.append(found.files) }
                case .file:
                    guard RuleFiles.isRuleFile(name) else { continue }
                    own.append(SourceFile(path: path, bytes: try Disk.read(path)))
                case .other, nil: break
                }
            }
            return own.isEmpty ? packs : [own] + packs
        } catch {
            return packs
        }
    }
}
