// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneDiagnostics
internal import PheneSyntax

/// The rule files at the given paths: files, and the rule files in folders and their subfolders.
///
/// A rule file is a `.phene` file, or a `.md` or `.markdown` file with a block of rules; the case of the extension does
/// not matter. Each file and folder is used once, even if several paths or links lead to it.
struct RuleFiles {
    /// In the order found.
    private(set) var files: [SourceFile] = []
    /// One sentence for each file that looks like rules and was not read.
    private(set) var unread: [String] = []

    private var paths: [String] = []
    private var seen: Set<FileStatus.Identity> = []
    /// How many rule files were found, with repetitions.
    private var foundCount = 0

    /// - Throws: a ``Fault`` that names every path that cannot be read, or states that there are no rule files.
    init(_ operands: [String]) throws(Fault) {
        var faults: [String] = []
        var named: Set<String> = []
        for operand in operands {
            do throws(Fault) {
                let path = Self.trimmed(operand)
                let isKnown = isKnown(path)
                let count = foundCount
                try add(path)
                if foundCount == count, !isKnown { throw .input(Self.noRules(in: operand)) }
                named.insert(path)
            } catch {
                faults.append(error.message)
            }
        }
        for path in paths {
            do throws(Fault) {
                let file = SourceFile(path: path, bytes: try Disk.read(path))
                if file.holdsRules {
                    files.append(file)
                } else if named.contains(path) {
                    unread.append("\(path): it has no block of rules")
                }
            } catch {
                faults.append(error.message)
            }
        }
        if !faults.isEmpty { throw .input(faults.joined(separator: "; ")) }
        if files.isEmpty {
            throw .input(([Self.noRules(in: operands.joined(separator: ", "))] + unread).joined(separator: "; "))
        }
    }

    /// Whether a file of this name in a folder may contain rules.
    static func isRuleFile(_ name: String) -> Bool {
        switch RuleFileName(name) {
        case .rules, .literate: true
        case .lookalike, .other: false
        }
    }

    private static func noRules(in path: String) -> String {
        path + ": no rule files found (.phene, or .md with a block of rules)"
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
        return path
    }

    private func isKnown(_ path: String) -> Bool { Disk.identity(of: path).map(seen.contains) ?? false }

    /// Whether the path was not seen before; records it.
    private mutating func isNew(_ path: String) -> Bool {
        Disk.identity(of: path).map { seen.insert($0).inserted } ?? true
    }

    private mutating func add(file path: String) {
        foundCount += 1
        if isNew(path) { paths.append(path) }
    }

    private mutating func add(_ path: String) throws(Fault) {
        switch Disk.kind(of: path) {
        case .file, .other: add(file: path)
        case nil: throw .input("\(path): no such file or folder")
        case .folder: try add(folder: path)
        }
    }

    /// Whether a folder is a documentation catalog (`.docc`), whose rules are only examples.
    static func isCatalog(_ name: String) -> Bool {
        name.utf8.count > 5
            && name.utf8.suffix(5).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } == Array(".docc".utf8)
    }

    private mutating func add(folder: String, isCatalog: Bool = false) throws(Fault) {
        guard isNew(folder) else { return }
        for name in try Disk.names(inFolder: folder, withDots: true) {
            let path = folder == "/" ? "/" + name : folder + "/" + name
            let isHidden = name.utf8.first == 0x2E
            let kind = Disk.kind(of: path)
            if kind == .folder {
                if !isHidden { try add(folder: path, isCatalog: isCatalog || Self.isCatalog(name)) }
                continue
            }
            switch RuleFileName(name) {
            // AppleDouble files, which macOS writes beside a file on other file systems.
            case _ where name.hasPrefix("._"): break
            case .rules, .literate:
                switch kind {
                case .file where isCatalog:
                    let file = SourceFile(path: path, bytes: try Disk.read(path))
                    if file.holdsRules {
                        unread.append("\(path): not read: the rules in a documentation catalog are examples")
                    }
                case .file: add(file: path)
                case nil: unread.append("\(path): not read: the link is broken")
                case .other, .folder: unread.append("\(path): not read: it is not a regular file")
                }
            case .lookalike:
                unread.append(
                    "\(path): not read: the names of rule files end in .phene, .md or .markdown, and do not begin with "
                        + "a dot")
            case .other: break
            }
        }
    }
}
