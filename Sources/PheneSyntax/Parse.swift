// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// A parsed rule file.
public struct ParsedFile: Sendable {
    /// The declarations that were parsed, in the order of the file.
    public let declarations: [Declaration]
    /// The texts that reports show, with their translations: all except those of sources, tests and properties.
    public let texts: [Text]
    /// The lossless syntax tree.
    public let tree: SyntaxTree
    /// The messages of the lexer and parser, in no particular order.
    public let diagnostics: [Diagnostic]

    /// The same file with some of its declarations and their texts, and the same tree and messages.
    ///
    /// - Parameter isKept: whether to keep a declaration.
    /// - Complexity: linear in the number of declarations and texts.
    public func keeping(_ isKept: (Declaration) -> Bool) -> ParsedFile {
        var kept: [Declaration] = []
        var keptTexts: [Text] = []
        var next = 0
        for declaration in declarations {
            let span = declaration.span
            // A text outside of every declaration is that of a broken one, which no part of the file depends on.
            while next < texts.count, texts[next].span.start < span.start { next += 1 }
            let isKept = isKept(declaration)
            if isKept { kept.append(declaration) }
            while next < texts.count, texts[next].span.start < span.end {
                if isKept { keptTexts.append(texts[next]) }
                next += 1
            }
        }
        return ParsedFile(declarations: kept, texts: keptTexts, tree: tree, diagnostics: diagnostics)
    }
}

/// Parses a rule file; errors are reported, and the rest of the file is still parsed.
///
/// - Parameters:
///   - source: the file. Its bytes need not be UTF-8.
///   - file: the index of the file in the compilation, for spans, counted from 0.
/// - Complexity: linear in the size of the file.
public func parse(_ source: SourceFile, file: Int) -> ParsedFile {
    var parser = Parser(source, file: file)
    return parser.parseFile()
}
