// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneIR
internal import PheneRuleTests
internal import PheneRuntime
internal import PheneSemantics

/// Rule files, proved and compiled in memory.
struct CompiledRules {
    let files: [SourceFile]
    /// The paths of those that were asked for, and not taken from a used pack.
    let ownPaths: Set<String>
    /// Absent where there is an error.
    let book: RuleBook?
    let diagnostics: [Diagnostic]
    /// What the packs that the rules use mean now; absent where they use none.
    let lock: PackLock?
    /// What looks like rules and was not read, each in a sentence.
    let unread: [String]

    /// - Parameters:
    ///   - paths: files, and folders of rule files.
    ///   - packPaths: folders of packs that the rules may use, besides those that lie beside theirs.
    /// - Throws: a ``Fault`` where a path cannot be read; faults in the rules are in ``diagnostics``.
    init(_ paths: [String], packPaths: [String] = []) throws(Fault) {
        let found = try RuleFiles(paths)
        self.init(
            Compilation(files: found.files, companions: .onDisk, library: .onDisk(packPaths)), unread: found.unread)
    }

    init(_ compilation: Compilation, unread: [String]) {
        self.unread = unread
        let result = compilation.check()
        files = compilation.files
        ownPaths = Set(compilation.ownFiles.map(\.path))
        book = result.book
        diagnostics = result.diagnostics
        lock = compilation.lock
    }

    /// The messages with their source lines.
    func messages(isColoured: Bool) -> String {
        Renderer(sources: files, isColoured: isColoured).text(diagnostics)
    }

    /// `2 errors, 1 warning`; `no errors` where there are none of either.
    var summary: String { Self.summary(of: diagnostics) }

    static func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        var text = errors == 0 ? "no errors" : counted(errors, "error")
        if warnings > 0 { text += ", " + counted(warnings, "warning") }
        return text
    }

    /// The pack, ready to evaluate.
    ///
    /// - Throws: a ``Fault`` with all messages where the rules have errors.
    func pack(isColoured: Bool) throws(Fault) -> PheneRuntime.Pack {
        guard let book else {
            throw Fault(
                message: "the rules have errors: " + summary, exitCode: .rulesFail,
                report: messages(isColoured: isColoured))
        }
        return try Self.pack(book)
    }

    static func pack(_ book: RuleBook) throws(Fault) -> PheneRuntime.Pack {
        guard let pack = PheneRuntime.Pack(book) else {
            throw Fault(message: "the compiled rules cannot be read back; please report this", exitCode: .fault)
        }
        return pack
    }
}
