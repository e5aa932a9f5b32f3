// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A rule file in the one style: two spaces a level, one clause a line, arrows and bars of a table beneath each other.
///
/// Only white space differs from what was written: every token and every comment stays, texts and what is switched off
/// with `/-` stay byte for byte, and so do line breaks within a clause, and blank lines, one at a time. A block of rows
/// that stands on one line stays there. A file with errors comes back as it is, and so does what stands outside the
/// blocks of a literate file.
///
/// What is formatted once stays the same when it is formatted again.
///
/// - Complexity: linear in the size of the file.
public func formatted(_ file: ParsedFile) -> [UInt8] {
    guard !file.diagnostics.contains(where: { $0.severity == .error }) else { return file.tree.source.bytes }
    var formatter = Formatter(file.tree)
    let bytes = formatter.format()
    // Whatever the formatter does not know of must not change what a file says.
    let again = parse(SourceFile(path: file.tree.source.path, bytes: bytes), file: 0)
    return again.tree.hasSameTokens(as: file.tree) ? bytes : file.tree.source.bytes
}

extension SyntaxTree {
    fileprivate func hasSameTokens(as other: SyntaxTree) -> Bool {
        tokenCount == other.tokenCount
            && (0..<tokenCount).allSatisfy { bytes(of: $0).elementsEqual(other.bytes(of: $0)) }
    }
}
