// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneProofs
public import PheneSemantics
internal import PheneSyntax

/// The compiler of one pack: rule files in memory in, files in memory out.
///
/// The stages, each a pure function in a file of its own: `parse` makes trees of texts, `analyze` proves them and makes
/// the rule book, `checkProperties` asks the properties of everyone they speak of, `generate` writes what was asked for.
/// Every stage reports all it finds, and the next one runs only where there was no error.
public struct Compilation: Sendable {
    /// The pack's own files, sorted by path, so that the order in which they were found changes nothing; then those of the
    /// packs that it uses.
    public let files: [SourceFile]
    /// What the used packs mean now, to be written beside the rules; absent where the pack uses none.
    public var lock: PackLock? { used.lock }

    private let parsed: [ParsedFile]
    let companions: Companions
    private let used: UsedPacks
    let library: PackLibrary
    let ownCount: Int

    /// The pack's own files, sorted by path.
    public var ownFiles: [SourceFile] { Array(files.prefix(ownCount)) }

    /// - Parameters:
    ///   - files: rule files, and Markdown files, of which those without a block of rules are left out.
    ///   - companions: the other files that rule files name.
    ///   - library: the packs that they may use.
    public init(files: [SourceFile], companions: Companions = .none, library: PackLibrary = .none) {
        let own = files.filter(\.holdsRules).sorted { $0.path < $1.path }
        let parsed = own.enumerated().map { parse($1, file: $0) }
        used = UsedPacks(by: own, parsed, in: library, companions: companions)
        let others = used.files.enumerated().map { parse($1, file: own.count + $0).keeping(\.isUsable) }
        self.files = own + used.files
        self.parsed = parsed + others
        self.companions = companions
        self.library = library
        ownCount = own.count
    }

    /// Proves the files: the rule book, where there is no error, and all messages but for the warnings that a comment
    /// allows: `// allow PH1104: the reason`, above what they are about or at the end of its line.
    public func check() -> AnalysisResult {
        if !used.diagnostics.isEmpty {
            // What the used packs declare is not there, so that no name can be judged.
            let told = (parsed.flatMap(\.diagnostics) + used.diagnostics).sorted { $0.primary.span < $1.primary.span }
            return AnalysisResult(book: nil, diagnostics: told, properties: [])
        }
        let result = analyze(parsed, sources: files, lints: .all, givenFiles: companions.genotypes)
        let allowances = Allowances(parsed)
        let told = result.diagnostics.filter { diagnostic in
            // What is only odd in a used pack is told when that pack is checked.
            let isOwn = diagnostic.severity == .error || diagnostic.primary.span.file < ownCount
            return isOwn && !allowances.allow(diagnostic)
        }
        return checkProperties(
            of: AnalysisResult(book: result.book, diagnostics: told, properties: result.properties), in: files)
    }

    /// Compiles the files to a product.
    public func run(to product: Product) -> CompilerOutput {
        let result = check()
        guard let book = result.book else { return CompilerOutput(diagnostics: result.diagnostics, files: []) }
        return CompilerOutput(diagnostics: result.diagnostics, files: generate(product, from: book))
    }
}
