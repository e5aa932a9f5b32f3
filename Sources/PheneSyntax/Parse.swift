// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// A parsed rule file.
public struct ParsedFile: Sendable {
    /// The declarations that could be read, in the order of the file.
    public let declarations: [Declaration]
    /// The texts that reports show, with their translations: all but those of sources and tests.
    public let texts: [Text]
    /// Every byte of the file, in its structure.
    public let tree: SyntaxTree
    public let diagnostics: [Diagnostic]

    /// The same file with only some of its declarations; the tree and the messages stay.
    ///
    /// - Parameter isKept: tells whether a declaration stays.
    public func keeping(_ isKept: (Declaration) -> Bool) -> ParsedFile {
        ParsedFile(declarations: declarations.filter(isKept), texts: texts, tree: tree, diagnostics: diagnostics)
    }
}

/// Reads a rule file; what cannot be read is told, and the rest is read all the same.
///
/// - Parameters:
///   - source: the file. Its bytes need not be UTF-8.
///   - file: the index of the file among those of the compilation, which spans carry.
/// - Complexity: linear in the size of the file.
public func parse(_ source: SourceFile, file: Int) -> ParsedFile {
    var parser = Parser(source, file: file)
    return parser.parseFile()
}
