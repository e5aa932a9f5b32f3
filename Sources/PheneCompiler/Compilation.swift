// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneProofs
public import PheneSemantics
internal import PheneSyntax

/// The compiler of one pack: rule files in memory in, files in memory out.
///
/// The stages, each a pure function in a file of its own: `parse` makes trees of texts, `analyze` proves them and makes
/// the rule book, `generate` writes what was asked for. Every stage reports all it finds, and the next one runs only
/// where there was no error.
public struct Compilation: Sendable {
    /// Sorted by path, so that the order in which files were found changes nothing.
    public let files: [SourceFile]

    /// - Parameter files: rule files, and Markdown files, of which those without a block of rules are left out.
    public init(files: [SourceFile]) { self.files = files.filter(\.holdsRules).sorted { $0.path < $1.path } }

    /// Parses and proves the files: the rule book, where there is no error, and all messages but for the warnings that
    /// a comment allows: `// allow PH1104: the reason`, above what they are about or at the end of its line.
    public func check() -> AnalysisResult {
        var parsed: [ParsedFile] = []
        for (index, file) in files.enumerated() { parsed.append(parse(file, file: index)) }
        let result = analyze(parsed, sources: files, lints: .all)
        let allowances = Allowances(parsed)
        return AnalysisResult(book: result.book, diagnostics: result.diagnostics.filter { !allowances.allow($0) })
    }

    /// Compiles the files to a product.
    public func run(to product: Product) -> CompilerOutput {
        let result = check()
        guard let book = result.book else { return CompilerOutput(diagnostics: result.diagnostics, files: []) }
        return CompilerOutput(diagnostics: result.diagnostics, files: generate(product, from: book))
    }
}
