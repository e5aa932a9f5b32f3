// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The rule files of a folder and its subfolders, selected like `RuleFiles` of `PheneCommand` does for `phene check`. A plugin
/// cannot use a library, so that each of the two plugins has an identical copy of this file.
///
/// Invariant: the plugins and `phene check` read the same files, and both report the files that look like rules but are not
/// read.
struct RuleFolder {
    /// The rule files and all Markdown files, by folder and name. A file that is reached through several links is listed once.
    private(set) var files: [URL] = []
    /// The files that look like rules but are not read, with the reason.
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
                unread.append((file, "the link is broken"))
            } else if kind != .typeRegular {
                unread.append((file, "it is not a regular file"))
            } else if isCatalog {
                if RuleFileName.mayHoldRules(file) {
                    unread.append((file, "the rules in a documentation catalog are examples"))
                }
            } else if isNew(file) {
                files.append(file)
            }
        case .lookalike:
            unread.append(
                (file, "names of rule files end in .phene, .md or .markdown and do not begin with a dot"))
        case .other: break
        }
    }

    /// The type of a file, or of the target of a link. `nil` if the link is broken.
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
