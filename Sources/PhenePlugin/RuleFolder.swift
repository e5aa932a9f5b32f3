// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The rule files of a folder and of its folders: those that `phene check` reads there, by the same rules as `RuleFiles` of
/// `PheneCommand`. A plugin can use no library, so that this file lies beside each of the two, byte for byte the same.
///
/// The law: a file of the folder is read by the plugins and by `phene check`, or by neither, which then both say so.
struct RuleFolder {
    /// By folder and name, each once, by whatever link it is reached; texts in Markdown are listed whether or not they hold a
    /// block of rules.
    private(set) var files: [URL] = []
    /// What looks like rules and is not read.
    private(set) var unread: [(file: URL, reason: String)] = []
    private var seen: Set<String> = []

    init(_ folder: URL) { add(folder, isCatalog: false) }

    private mutating func add(_ folder: URL, isCatalog: Bool) {
        guard isNew(folder) else { return }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names.sorted() {
            let file = folder.appending(path: name)
            let kind = Self.kind(of: file)
            if kind == .typeDirectory {
                let isCatalog = isCatalog || name.lowercased().hasSuffix(".docc")
                if !name.hasPrefix(".") { add(file, isCatalog: isCatalog) }
            } else if !name.hasPrefix("._") {
                add(file, of: kind, isCatalog: isCatalog)
            }
        }
    }

    private mutating func add(_ file: URL, of kind: FileAttributeType?, isCatalog: Bool) {
        switch RuleFileName(file) {
        case .rules, .literate:
            if kind == nil {
                unread.append((file, "the link leads nowhere"))
            } else if kind != .typeRegular {
                unread.append((file, "it is no file"))
            } else if isCatalog {
                if RuleFileName.mayHoldRules(file) {
                    unread.append((file, "the rules in a documentation catalog are examples"))
                }
            } else if isNew(file) {
                files.append(file)
            }
        case .lookalike:
            unread.append(
                (file, "the names of rule files end in .phene, .md or .markdown, and do not begin with a dot"))
        case .other: break
        }
    }

    /// What a link leads to counts; `nil` where it leads nowhere.
    private static func kind(of file: URL) -> FileAttributeType? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.resolvingSymlinksInPath().path)
        return attributes?[.type] as? FileAttributeType
    }

    private mutating func isNew(_ file: URL) -> Bool {
        let path = file.resolvingSymlinksInPath().path
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let disk = attributes?[.systemNumber] as? Int, let number = attributes?[.systemFileNumber] as? Int else {
            return seen.insert(path).inserted
        }
        return seen.insert("\(disk) \(number)").inserted
    }
}
