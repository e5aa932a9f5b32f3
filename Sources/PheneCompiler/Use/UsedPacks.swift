// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneModel
internal import PheneSemantics
internal import PheneSyntax

/// The packs that rule files use, directly or through others.
struct UsedPacks {
    /// The files of all used packs, each once, sorted by path; of a part of a pack those with a declaration of that part.
    private(set) var files: [UsedFile] = []
    /// Errors in `use` declarations. The file of a span is an index into the files that use.
    private(set) var diagnostics: [Diagnostic] = []
    /// The current versions and digests of the used packs. `nil` if nothing is used.
    private(set) var lock: PackLock?

    /// A pack that was found, with the files of the packs that it uses.
    private struct Found {
        let version: String
        /// The file with the `pack` declaration, without others.
        let head: UsedFile
        let own: [UsedFile]
        let used: [UsedFile]
    }

    private struct Problem: Error {
        let code: DiagnosticCode
        let title: String
        var span: Span?
        var label = ""
        var notes: [String] = []
        let help: String
        var fixes: [Diagnostic.Fix] = []
    }

    /// Finds, checks and locks the packs that rule files use.
    ///
    /// - Parameters:
    ///   - files: the files of a pack.
    ///   - parsed: the same files, parsed. The file of each is its index.
    ///   - library: the packs and their locks.
    init(by files: [SourceFile], _ parsed: [ParsedFile], in library: PackLibrary) {
        let name = Self.name(of: parsed)
        let uses = Self.uses(in: parsed)
        var entries: [String: PackLock.Entry] = [:]
        var ruleFile: String?
        for (source, file) in zip(files, parsed) {
            for case .use(let use) in file.declarations {
                ruleFile = ruleFile ?? source.path
                do throws(Problem) {
                    let found = try Self.find(use, among: uses, from: source.path, through: [name ?? ""], in: library)
                    let book = try Self.book(of: found, use.name.text)
                    let entry = PackLock.Entry(name: use.name.text, version: found.version, digest: book.digest)
                    entries[entry.name] = entry
                    add(found.own + found.used)
                    try Self.check(entry, against: library.lock(source.path))
                } catch {
                    diagnostics.append(
                        Diagnostic(
                            error.code, error.title, at: error.span ?? use.span, label: error.label, notes: error.notes,
                            help: error.help, fixes: error.fixes))
                }
            }
        }
        if let ruleFile {
            lock = PackLock(entries: entries.values.sorted { $0.name < $1.name }, ruleFile: ruleFile)
        }
    }

    private mutating func add(_ more: [UsedFile]) { files = Self.merged(files + more) }

    /// The files, each path once, with the declarations of all that have this path, sorted by path.
    private static func merged(_ files: [UsedFile]) -> [UsedFile] {
        var merged: [String: UsedFile] = [:]
        for file in files {
            merged[file.source.path] = merged[file.source.path]?.joined(to: file) ?? file
        }
        return merged.values.sorted { $0.source.path < $1.source.path }
    }

    private static func uses(in parsed: [ParsedFile]) -> [UseDeclaration] {
        parsed.flatMap { file in
            file.declarations.compactMap { if case .use(let use) = $0 { use } else { nil } }
        }
    }

    /// Finds a used pack, and the packs that it uses in turn.
    ///
    /// - Parameters:
    ///   - uses: all `use` declarations of the pack that uses it; several of one pack together take what each of them names.
    ///   - names: the names of the packs that led to this one.
    /// - Throws: a ``Problem`` if a pack is missing, has another version, uses itself, or lacks a name after `for`.
    private static func find(
        _ use: UseDeclaration, among uses: [UseDeclaration], from ruleFile: String, through names: [String],
        in library: PackLibrary
    ) throws(Problem) -> Found {
        let requested = use.name.text
        if names.contains(requested) {
            throw Problem(
                code: .useCycle, title: "`\(requested)` uses itself",
                label: (names + [requested]).joined(separator: " -> "),
                help: "move the shared declarations into a third pack, and use that one")
        }
        var known: [String] = [], versions: [String] = []
        for files in library.folders(ruleFile) {
            let files = files.filter { $0.holdsRules }
            let parsed = files.enumerated().map { parse($1, file: $0) }
            guard let pack = pack(of: parsed) else { continue }
            known.append(pack.name.text)
            guard pack.name.text == requested, let version = pack.version else { continue }
            versions.append(version.text)
            guard version.text == use.version.text else { continue }
            var used: [UsedFile] = []
            let next = self.uses(in: parsed)
            for (source, file) in zip(files, parsed) {
                for case .use(let inner) in file.declarations {
                    let found = try find(
                        inner, among: next, from: source.path, through: names + [requested], in: library)
                    used += found.own + found.used
                }
            }
            let own = zip(files, parsed).map { UsedFile($0, $1) }
            guard let head = zip(own, parsed).first(where: { $1.declarations.contains(where: { $0.isPack }) })?.0 else {
                continue
            }
            let whole = Found(version: version.text, head: head.keeping([]), own: own, used: merged(used))
            let same = uses.filter { $0.name.text == requested && $0.version.text == version.text }
            if same.contains(where: { $0.names.isEmpty }) { return whole }
            return try part(of: whole, for: use, same.flatMap { $0.names })
        }
        if let version = versions.first {
            throw Problem(
                code: .usedVersion, title: "`\(requested)` has another version",
                label: "found \(versions.map { "`\($0)`" }.joined(separator: ", "))",
                help: "review the changes, and write `use \(requested) \(version)`")
        }
        let near = SpellingSuggestion.nearest(to: requested, among: known)
        throw Problem(
            code: .packNotFound, title: "there is no pack `\(requested)`",
            notes: known.isEmpty ? [] : ["there are \(quoted(known))"],
            help: near.map { "did you mean `\($0)`?" }
                ?? "put its folder beside this pack's folder, or add a folder of packs that contains it")
    }

    /// Of a pack what some names select.
    ///
    /// - Parameters:
    ///   - use: the declaration whose names are reported.
    ///   - names: those of all declarations that use the pack.
    /// - Throws: a ``Problem`` for the first name of `use` that the pack does not have.
    private static func part(
        of whole: Found, for use: UseDeclaration, _ names: [Name]
    ) throws(Problem) -> Found {
        let files = merged(whole.own + whole.used)
        let parsed = files.enumerated().map { $1.parsed(file: $0) }
        // What limits the part may be in the lines that cannot be parsed, so the pack is checked as a whole, which reports them.
        if parsed.contains(where: { $0.diagnostics.contains { $0.severity == .error } }) { return whole }
        let part = PackPart(for: names, in: parsed)
        if let unknown = use.names.first(where: part.unknown.contains) {
            let near = SpellingSuggestion.nearest(to: unknown.text, among: part.known)
            throw Problem(
                code: .usedNameNotFound, title: "`\(use.name.text)` has no `\(unknown.text)`", span: unknown.span,
                help: near.map { "did you mean `\($0)`?" }
                    ?? "name a declaration of the used pack, or a drug of its guidance",
                fixes: near.map { [.init(unknown.span, $0)] } ?? [])
        }
        let selected = zip(files, part.declarations).map { $0.keeping($1) }.filter { !$0.declarations.isEmpty }
        let ownPaths = Set(whole.own.map { $0.source.path })
        return Found(
            version: whole.version, head: whole.head, own: selected.filter { ownPaths.contains($0.source.path) },
            used: selected.filter { !ownPaths.contains($0.source.path) })
    }

    private static func quoted(_ names: [String]) -> String {
        Set(names).sorted().prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    }

    /// Compiles what is used of a pack by itself, which shows whether it has errors, and gives its digest.
    private static func book(of found: Found, _ name: String) throws(Problem) -> RuleBook {
        // The file with the name of the pack may have nothing that is used.
        let files = merged(found.own + found.used + [found.head])
        let parsed = files.enumerated().map { index, file in
            file.parsed(file: index, withPack: file.source.path == found.head.source.path)
        }
        let sources = files.map { $0.source }
        let result = analyze(parsed, sources: sources)
        if let book = result.book { return book }
        let errors = result.diagnostics.filter { $0.severity == .error }
        let first = errors.first.map {
            ["the first is \($0.code.name): \($0.title), in \(sources[$0.primary.span.file].path)"]
        }
        throw Problem(
            code: .usedPackBroken, title: "the used pack `\(name)` has errors",
            label: counted(errors.count, "error"), notes: first ?? [],
            help: "check its folder by itself")
    }

    private static func check(_ entry: PackLock.Entry, against lock: [UInt8]?) throws(Problem) {
        let locked = PackLock.entries(in: lock ?? [])
        let accept = "to accept it as it is, update `\(PackLock.fileName)` and commit it"
        guard let old = locked.first(where: { $0.name == entry.name }) else {
            throw Problem(
                code: .lockDiffers, title: "`\(entry.name)` is not locked", label: "its meaning could change unnoticed",
                help: accept)
        }
        guard old != entry else { return }
        throw Problem(
            code: .lockDiffers, title: "`\(entry.name)` differs from its lock",
            label: old.version == entry.version ? "its rules or texts changed" : "it was locked at \(old.version)",
            help: "review the changes, then " + accept)
    }

    private static func pack(of parsed: [ParsedFile]) -> PackDeclaration? {
        for file in parsed {
            for case .pack(let pack) in file.declarations { return pack }
        }
        return nil
    }

    private static func name(of parsed: [ParsedFile]) -> String? { pack(of: parsed)?.name.text }
}
