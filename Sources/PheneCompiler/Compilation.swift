// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneProofs
public import PheneSemantics
internal import PheneSyntax

/// The compiler of one pack: rule files in memory in, files in memory out.
///
/// Each stage is a pure function: `parse` turns text into syntax trees, `analyze` checks the trees and builds the rule book,
/// and `generate` writes the requested product. Each stage reports all its findings, and the next one runs only if there was
/// no error.
///
/// Tests and properties are not run here, and the genotype files that they name are not read: see `checkWithProperties` of
/// `PheneTesting`.
public struct Compilation: Sendable {
    /// The pack's own files, sorted by path so that the order in which they were found does not matter, followed by the files
    /// of the packs that it uses.
    public let files: [SourceFile]
    /// The current versions and digests of the used packs, to be stored beside the rules. `nil` if the pack uses none.
    public var lock: PackLock? { used.lock }

    private let parsed: [ParsedFile]
    private let used: UsedPacks
    /// The packs that the rules may use.
    package let library: PackLibrary
    let ownCount: Int

    /// The pack's own files, sorted by path.
    public var ownFiles: [SourceFile] { Array(files.prefix(ownCount)) }

    /// Parses the files of a pack and finds the packs that it uses.
    ///
    /// - Parameters:
    ///   - files: rule files and Markdown files. Markdown files without a block of rules are ignored.
    ///   - library: the packs that the rules may use.
    /// - Complexity: linear in the size of the files, plus checking each used pack.
    public init(files: [SourceFile], library: PackLibrary = .none) {
        let own = files.filter { $0.holdsRules }.sorted { $0.path < $1.path }
        let parsed = own.enumerated().map { parse($1, file: $0) }
        used = UsedPacks(by: own, parsed, in: library)
        let others = used.files.enumerated().map { $1.parsed(file: own.count + $0) }
        self.files = own + used.files.map { $0.source }
        self.parsed = parsed + others
        self.library = library
        ownCount = own.count
    }

    /// Checks the files.
    ///
    /// Leaves out warnings that a comment allows: `// allow PH1104: the reason`, on the line above or at the end of the line.
    ///
    /// - Returns: the rule book, which is `nil` if there is an error, and the messages.
    /// - Complexity: that of all checks and proofs; linear in the rules if the number of recommendations for each target stays
    ///   the same.
    public func check() -> AnalysisResult {
        if !used.diagnostics.isEmpty {
            // The declarations of the used packs are missing, so that names cannot be resolved.
            let reported = parsed.flatMap { $0.diagnostics } + used.diagnostics
            return AnalysisResult(book: nil, diagnostics: reported.sorted { $0.primary.span < $1.primary.span })
        }
        var result = analyze(parsed, sources: files, lints: .all)
        let allowances = AllowComments(parsed)
        result.diagnostics = result.diagnostics.filter { diagnostic in
            // Warnings in a used pack are reported when that pack is checked.
            let isOwn = diagnostic.severity == .error || diagnostic.primary.span.file < ownCount
            return isOwn && !allowances.allow(diagnostic)
        }
        return result
    }

    /// Checks the files and compiles them to a product.
    ///
    /// - Returns: the messages, and the files of the product if there was no error.
    public func run(to product: Product) -> CompilerOutput {
        let result = check()
        guard let book = result.book else { return CompilerOutput(diagnostics: result.diagnostics, files: []) }
        return CompilerOutput(diagnostics: result.diagnostics, files: generate(product, from: book))
    }
}
