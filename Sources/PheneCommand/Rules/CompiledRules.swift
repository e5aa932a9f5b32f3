// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneMessages
internal import PheneModel
internal import PheneTesting
internal import PheneRuntime
internal import PheneSemantics

/// Rule files, proved and compiled in memory.
struct CompiledRules {
    let files: [SourceFile]
    /// The paths of the files that the operands name; the others belong to used packs.
    let ownPaths: Set<String>
    /// `nil` if there is an error.
    let book: RuleBook?
    /// All errors and warnings.
    let diagnostics: [Diagnostic]
    /// The lock of the used packs as they are now; `nil` if the rules use no packs.
    let lock: PackLock?
    /// One sentence for each file that looks like rules and was not read.
    let unread: [String]

    /// - Parameters:
    ///   - paths: files, and folders of rule files.
    ///   - packPaths: folders of packs that the rules may use, in addition to the folders beside their own.
    /// - Throws: a ``Fault`` if a path cannot be read; errors in the rules are in ``diagnostics``.
    init(_ paths: [String], packPaths: [String] = []) throws(Fault) {
        let found = try RuleFiles(paths)
        self.init(
            Compilation(files: found.files, library: .onDisk(packPaths)), unread: found.unread)
    }

    init(_ compilation: Compilation, unread: [String]) {
        self.unread = unread
        let result = compilation.checkWithProperties(reading: .onDisk)
        files = compilation.files
        ownPaths = Set(compilation.ownFiles.map(\.path))
        book = result.book
        diagnostics = result.diagnostics.map { $0.hinted }
        lock = compilation.lock
    }

    /// The messages with their source lines.
    func messages(isColoured: Bool) -> String {
        Renderer(sources: files, isColoured: isColoured).text(diagnostics)
    }

    /// The counts of errors and warnings: `2 errors, 1 warning`, or `no errors`.
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
    /// - Throws: a ``Fault`` with all messages if the rules have errors.
    func pack(isColoured: Bool) throws(Fault) -> PheneRuntime.Pack {
        guard let book else {
            throw Fault(
                message: "the rules have errors: " + summary, exitCode: .rulesFail,
                report: messages(isColoured: isColoured))
        }
        return try Self.pack(book)
    }

    /// The pack of a rule book, ready to evaluate.
    ///
    /// - Throws: a ``Fault`` if the runtime rejects it, which is an internal error.
    static func pack(_ book: RuleBook) throws(Fault) -> PheneRuntime.Pack {
        guard let pack = PheneRuntime.Pack(book) else {
            throw Fault(message: "the compiled rules cannot be read back; please report this", exitCode: .fault)
        }
        return pack
    }
}
