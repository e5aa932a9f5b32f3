// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneIR

/// The compiler of one pack: rule files in memory in, files in memory out.
///
/// The stages, each a pure function in a file of its own: `parse` makes trees of texts, `analyze` proves them and makes
/// the rule book, `generate` writes what was asked for. Every stage reports all it finds, and the next one runs only
/// where there was no error.
public struct Compilation: Sendable {
    /// Sorted by path, so that the order in which files were found changes nothing.
    public let files: [SourceFile]

    public init(files: [SourceFile]) { self.files = files.sorted { $0.path < $1.path } }

    /// Compiles the files to a product.
    public func run(to product: Product) -> CompilerOutput {
        let parsed = parse(files)
        let analyzed = analyze(parsed)
        let diagnostics = analyzed.diagnostics.sorted { $0.primary.span < $1.primary.span }
        guard let book = analyzed.book, !diagnostics.contains(where: { $0.severity == .error }) else {
            return CompilerOutput(diagnostics: diagnostics, files: [])
        }
        return CompilerOutput(diagnostics: diagnostics, files: generate(product, from: book))
    }
}
