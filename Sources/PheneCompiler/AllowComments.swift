// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSyntax

/// The comments of rule files that allow a warning: `// allow PH1104: the reason`.
///
/// A comment at the end of a line applies to that line. A comment on its own line applies to the next line that is not a
/// comment. Errors cannot be allowed.
struct AllowComments {
    private struct Line: Hashable {
        let file: Int
        let number: Int
    }

    private var codes: [Line: Set<String>] = [:]
    private var tables: [Int: LineTable] = [:]

    /// Collects the comments of parsed files.
    ///
    /// - Parameter files: the files of a compilation, in its order.
    /// - Complexity: linear in the size of the files.
    init(_ files: [ParsedFile]) {
        for (number, file) in files.enumerated() { read(file.tree, file: number) }
    }

    /// Whether a comment allows a message. Only warnings can be allowed.
    func allow(_ diagnostic: Diagnostic) -> Bool {
        let span = diagnostic.primary.span
        guard diagnostic.severity == .warning, let table = tables[span.file] else { return false }
        let line = Line(file: span.file, number: table.location(of: span.start).line)
        return codes[line]?.contains(diagnostic.code.name) ?? false
    }

    private mutating func read(_ tree: SyntaxTree, file: Int) {
        for token in 0..<tree.tokenCount {
            let gap = tree.trivia(before: token)
            for comment in tree.comments(before: token) {
                guard let allowed = Self.codes(in: comment.bytes) else { continue }
                let table = tables[file] ?? LineTable(tree.source.bytes)
                tables[file] = table
                let place = table.location(of: comment.isTrailing ? gap.startIndex : gap.endIndex)
                codes[Line(file: file, number: place.line), default: []].formUnion(allowed)
            }
        }
    }

    /// The codes of `// allow PH1102, PH1104: the reason`; `nil` for any other comment.
    private static func codes(in comment: ArraySlice<UInt8>) -> Set<String>? {
        let words = comment.drop { $0 == 0x2F }.drop { $0 == 0x20 }
        guard words.starts(with: Array("allow PH".utf8)) else { return nil }
        let list = words.dropFirst("allow ".utf8.count).prefix { $0 != 0x3A }
        let codes = list.split { $0 == 0x2C || $0 == 0x20 }.map { String(decoding: $0, as: UTF8.self) }
        return Set(codes.prefix { $0.hasPrefix("PH") })
    }
}
