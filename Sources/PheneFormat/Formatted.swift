// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
public import PheneSyntax

/// The bytes of a formatted rule file: two spaces for each level, one clause on each line, aligned arrows and bars of
/// tables.
///
/// Only white space changes: every token and every comment stays, texts and items that are switched off with `/-` stay
/// byte for byte, line breaks within a clause stay, and consecutive blank lines become one. A block of rows on one line
/// stays on one line. A file with errors is returned unchanged, as is the text outside the blocks of a literate file.
///
/// Formatting twice gives the same result as formatting once.
///
/// - Complexity: linear in the size of the file.
public func formatted(_ file: ParsedFile) -> [UInt8] {
    guard !file.diagnostics.contains(where: { $0.severity == .error }) else { return file.tree.source.bytes }
    var formatter = Formatter(file.tree)
    let bytes = formatter.format()
    // If formatting changed any token, the file is returned unchanged.
    let again = parse(SourceFile(path: file.tree.source.path, bytes: bytes), file: 0)
    return again.tree.hasSameTokens(as: file.tree) ? bytes : file.tree.source.bytes
}

extension SyntaxTree {
    fileprivate func hasSameTokens(as other: SyntaxTree) -> Bool {
        tokenCount == other.tokenCount
            && (0..<tokenCount).allSatisfy { bytes(of: $0).elementsEqual(other.bytes(of: $0)) }
    }
}
