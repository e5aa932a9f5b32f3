// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneProofs
public import PheneSemantics
internal import PheneSyntax

/// The compiler of one pack: rule files in memory in, files in memory out.
///
/// The stages, each a pure function in a file of its own: `parse` makes trees of texts, `analyze` proves them and makes
/// the rule book, `checkProperties` asks the properties of everyone they speak of, `generate` writes what was asked for. Every stage reports all it finds, and the next one runs only
/// where there was no error.
public struct Compilation: Sendable {
    /// Sorted by path, so that the order in which files were found changes nothing.
    public let files: [SourceFile]
    private let companions: Companions

    /// - Parameters:
    ///   - files: rule files, and Markdown files, of which those without a block of rules are left out.
    ///   - companions: the other files that rule files name.
    public init(files: [SourceFile], companions: Companions = .none) {
        self.files = files.filter(\.holdsRules).sorted { $0.path < $1.path }
        self.companions = companions
    }

    /// Parses and proves the files: the rule book, where there is no error, and all messages.
    public func check() -> AnalysisResult {
        var parsed: [ParsedFile] = []
        for (index, file) in files.enumerated() { parsed.append(parse(file, file: index)) }
        return checkProperties(of: analyze(parsed, sources: files, lints: .all, givenFiles: companions.genotypes))
    }

    /// Compiles the files to a product.
    public func run(to product: Product) -> CompilerOutput {
        let result = check()
        guard let book = result.book else { return CompilerOutput(diagnostics: result.diagnostics, files: []) }
        return CompilerOutput(diagnostics: result.diagnostics, files: generate(product, from: book))
    }
}
