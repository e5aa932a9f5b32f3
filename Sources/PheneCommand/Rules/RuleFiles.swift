// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSyntax

/// The rule files that some paths name.
enum RuleFiles {
    /// Reads files, and the rule files in folders and their folders; each file once. A rule file is a `.phene` file, or a
    /// `.md` file with a block of rules.
    ///
    /// - Throws: a ``Fault`` that names every path that cannot be read.
    static func read(_ paths: [String]) throws(Fault) -> [SourceFile] {
        var found: [String] = []
        var faults: [String] = []
        for path in paths {
            do throws(Fault) {
                let below = try files(at: trimmed(path))
                if below.isEmpty { throw .input(noRules(in: path)) }
                for file in below where !found.contains(file) { found.append(file) }
            } catch {
                faults.append(error.message)
            }
        }
        var files: [SourceFile] = []
        for path in found {
            do throws(Fault) {
                files.append(SourceFile(path: path, bytes: try Disk.read(path)))
            } catch {
                faults.append(error.message)
            }
        }
        if !faults.isEmpty { throw .input(faults.joined(separator: "; ")) }
        files = files.filter(\.holdsRules)
        if files.isEmpty { throw .input(noRules(in: paths.joined(separator: ", "))) }
        return files
    }

    private static func noRules(in path: String) -> String {
        path + ": there are no rule files (.phene, or .md with a block of rules) here"
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
        return path
    }

    private static func files(at path: String) throws(Fault) -> [String] {
        switch Disk.kind(of: path) {
        case .file, .other: return [path]
        case .absent: throw .input("\(path): there is no such file or folder")
        case .folder: return try files(inFolder: path, depth: 0)
        }
    }

    private static func files(inFolder path: String, depth: Int) throws(Fault) -> [String] {
        // Deeper than any pack; a link that leads back up ends here.
        if depth > 16 { return [] }
        var files: [String] = []
        for name in try Disk.names(inFolder: path) {
            let path = path == "/" ? "/" + name : path + "/" + name
            switch Disk.kind(of: path) {
            case .folder: files += try self.files(inFolder: path, depth: depth + 1)
            case .file: if name.hasSuffix(".phene") || name.hasSuffix(".md") { files.append(path) }
            case .other, .absent: break
            }
        }
        return files
    }
}
