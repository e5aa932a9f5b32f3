// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics

extension PackLibrary {
    /// The packs in some folders, and those beside the folder of the rule file that uses them. What cannot be read is no
    /// pack: the message of the `use` then says what there is.
    static func onDisk(_ packPaths: [String]) -> PackLibrary {
        PackLibrary { ruleFile in
            let around = parent(of: String(Companions.folder(of: ruleFile).dropLast()))
            return (packPaths + [around]).flatMap { packs(in: $0) }
        }
    }

    /// The folder around a folder; that of the working folder is empty.
    private static func parent(of folder: String) -> String {
        guard let name = folder.split(separator: "/").last else { return folder.isEmpty ? ".." : "/" }
        if name == ".." || name == "." { return folder + "/.." }
        guard let slash = folder.lastIndex(of: "/") else { return "." }
        return slash == folder.startIndex ? "/" : String(folder[..<slash])
    }

    /// A folder that holds rule files itself is a pack; each folder in it may be one too.
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
                case .other, .absent: break
                }
            }
            return own.isEmpty ? packs : [own] + packs
        } catch {
            return packs
        }
    }
}
