// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR
internal import PheneSemantics
internal import PheneSyntax

/// The packs that some rule files use, and those that these use.
struct UsedPacks {
    /// The files of all of them, each once, sorted by path.
    private(set) var files: [SourceFile] = []
    /// What is wrong with single `use`s; their spans index the files that use.
    private(set) var diagnostics: [Diagnostic] = []
    /// What the packs mean now; absent where nothing is used.
    private(set) var lock: PackLock?

    /// A pack that was found, with the files of the packs that it uses.
    private struct Found {
        let version: String
        let own: [SourceFile]
        let used: [SourceFile]
    }

    private struct Problem: Error {
        let page: DiagnosticPage
        let title: String
        var label = ""
        var notes: [String] = []
        let help: String
    }

    /// - Parameters:
    ///   - files: the files that use.
    ///   - parsed: the same, parsed with their index as number.
    ///   - library: where packs are found.
    ///   - companions: where the lock lies.
    init(by files: [SourceFile], _ parsed: [ParsedFile], in library: PackLibrary, companions: Companions) {
        let name = Self.name(of: parsed)
        var entries: [String: PackLock.Entry] = [:]
        var ruleFile: String?
        for (source, file) in zip(files, parsed) {
            for case .use(let use) in file.declarations {
                ruleFile = ruleFile ?? source.path
                do throws(Problem) {
                    let found = try Self.find(use, from: source.path, through: [name ?? ""], in: library)
                    let book = try Self.book(of: found, use.name.text)
                    let entry = PackLock.Entry(name: use.name.text, version: found.version, digest: book.digest)
                    entries[entry.name] = entry
                    add(found.own + found.used)
                    try Self.check(entry, against: companions.read(PackLock.fileName, source.path))
                } catch {
                    diagnostics.append(
                        Diagnostic(
                            error.page.code, error.title, at: use.span, label: error.label, notes: error.notes,
                            help: error.help))
                }
            }
        }
        if let ruleFile {
            lock = PackLock(entries: entries.values.sorted { $0.name < $1.name }, ruleFile: ruleFile)
        }
    }

    private mutating func add(_ more: [SourceFile]) {
        for file in more where !files.contains(where: { $0.path == file.path }) { files.append(file) }
        files.sort { $0.path < $1.path }
    }

    /// - Parameter names: the packs that led here.
    private static func find(
        _ use: UseDeclaration, from ruleFile: String, through names: [String], in library: PackLibrary
    ) throws(Problem) -> Found {
        let wanted = use.name.text
        if names.contains(wanted) {
            throw Problem(
                page: .useCycle, title: "`\(wanted)` uses itself", label: (names + [wanted]).joined(separator: " -> "),
                help: "move what both need into a pack of its own, and use that one")
        }
        var known: [String] = [], versions: [String] = []
        for files in library.folders(ruleFile) {
            let files = files.filter(\.holdsRules)
            let parsed = files.enumerated().map { parse($1, file: $0) }
            guard let pack = pack(of: parsed) else { continue }
            known.append(pack.name.text)
            guard pack.name.text == wanted, let version = pack.version else { continue }
            versions.append(version.text)
            guard version.text == use.version.text else { continue }
            var used: [SourceFile] = []
            for (source, file) in zip(files, parsed) {
                for case .use(let next) in file.declarations {
                    let found = try find(next, from: source.path, through: names + [wanted], in: library)
                    used += found.own + found.used
                }
            }
            return Found(version: version.text, own: files, used: used)
        }
        if let version = versions.first {
            throw Problem(
                page: .usedVersion, title: "`\(wanted)` is there at another version",
                label: "found \(versions.map { "`\($0)`" }.joined(separator: ", "))",
                help: "see what changed, and write `use \(wanted) \(version)`")
        }
        let near = SpellingSuggestion.nearest(to: wanted, among: known)
        throw Problem(
            page: .packNotFound, title: "there is no pack `\(wanted)`",
            notes: known.isEmpty ? [] : ["there are \(quoted(known))"],
            help: near.map { "did you mean `\($0)`?" }
                ?? "put its folder beside this pack's, or name the folder with `--pack-path`")
    }

    private static func quoted(_ names: [String]) -> String {
        Set(names).sorted().prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    }

    /// The pack by itself, which shows whether it is sound, and what it means.
    private static func book(of found: Found, _ name: String) throws(Problem) -> RuleBook {
        var seen: Set<String> = []
        let files = (found.own + found.used).filter { seen.insert($0.path).inserted }
        let ownPaths = Set(found.own.map(\.path))
        let parsed = files.enumerated().map { index, file in
            parse(file, file: index).keeping { $0.isUsable || $0.isPack && ownPaths.contains(file.path) }
        }
        let result = analyze(parsed, sources: files)
        if let book = result.book { return book }
        let errors = result.diagnostics.filter { $0.severity == .error }
        let first = errors.first.map {
            ["the first is \($0.code.name): \($0.title), in \(files[$0.primary.span.file].path)"]
        }
        throw Problem(
            page: .usedPackBroken, title: "`\(name)` has errors of its own",
            label: counted(errors.count, "error"), notes: first ?? [],
            help: "run `phene check` on its folder")
    }

    private static func check(_ entry: PackLock.Entry, against lock: Companions.Answer) throws(Problem) {
        var locked: [PackLock.Entry] = []
        if case .bytes(let bytes) = lock { locked = PackLock.entries(in: bytes) }
        let accept = "run `phene check --update-lock` to accept it as it is, and commit `\(PackLock.fileName)`"
        guard let old = locked.first(where: { $0.name == entry.name }) else {
            throw Problem(
                page: .lockDiffers, title: "`\(entry.name)` is not locked", label: "what it means could change unseen",
                help: accept)
        }
        guard old != entry else { return }
        throw Problem(
            page: .lockDiffers, title: "`\(entry.name)` is not what it was when it was locked",
            label: old.version == entry.version ? "its rules or texts changed" : "it was locked at \(old.version)",
            help: "see what changed; " + accept)
    }

    private static func pack(of parsed: [ParsedFile]) -> PackDeclaration? {
        for file in parsed {
            for case .pack(let pack) in file.declarations { return pack }
        }
        return nil
    }

    private static func name(of parsed: [ParsedFile]) -> String? { pack(of: parsed)?.name.text }
}

extension Declaration {
    var isPack: Bool { if case .pack = self { true } else { false } }

    /// Whether a pack that uses another sees this of it: all but what names the pack and tests it.
    var isUsable: Bool {
        switch self {
        case .pack, .use, .test, .property: false
        default: true
        }
    }
}
