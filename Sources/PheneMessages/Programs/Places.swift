// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
/// The paths, lines and columns of the spans of a compilation.
struct Places {
    private let sources: [SourceFile]
    private let tables: [LineTable]

    /// - Complexity: linear in the size of the files.
    init(_ sources: [SourceFile]) {
        self.sources = sources
        tables = sources.map { LineTable($0.bytes) }
    }

    func path(_ span: Span) -> String { sources[span.file].path }

    /// The line and column of an offset, both counted from 1; the column counts bytes.
    func lineAndColumn(_ span: Span, _ offset: Int) -> (line: Int, column: Int) {
        tables[span.file].location(of: offset)
    }

    /// The line and column of an offset, both counted from 1; the column counts UTF-16 code units, as in SARIF.
    func lineAndUTF16Column(_ span: Span, _ offset: Int) -> (line: Int, column: Int) {
        let place = tables[span.file].location(of: offset)
        let bytes = sources[span.file].bytes
        let start = max(0, min(offset, bytes.count) - (place.column - 1))
        let before = String(decoding: bytes[start..<max(start, min(offset, bytes.count))], as: UTF8.self)
        return (place.line, before.utf16.count + 1)
    }
}
