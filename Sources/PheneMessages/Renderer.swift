// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// Renders diagnostics as text, with the source lines that they refer to.
public struct Renderer: Sendable {
    private let sources: [SourceFile]
    private let tables: [LineTable]
    private let isColoured: Bool

    /// - Parameters:
    ///   - sources: the files of the diagnostics, in the order of the file indices of spans.
    ///   - isColoured: whether to use ANSI colours; the text is the same without them.
    public init(sources: [SourceFile], isColoured: Bool = false) {
        self.sources = sources
        tables = sources.map { LineTable($0.bytes) }
        self.isColoured = isColoured
    }

    /// All diagnostics, sorted by file and span, with an empty line after each.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        for diagnostic in diagnostics.inOrder { text += self.text(diagnostic) + "\n" }
        return text
    }

    private func text(_ diagnostic: Diagnostic) -> String {
        let colour = diagnostic.severity == .error ? "31" : "33"
        var text = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.name)]", "1;" + colour)
        text += paint(": " + Self.visible(diagnostic.title), "1") + "\n"
        let marks = [diagnostic.primary] + diagnostic.others
        let lines = marks.map { tables[$0.span.file].location(of: $0.span.start).line }
        let gutter = String(repeating: " ", count: String(lines.max() ?? 1).count)
        var shown: (file: Int, line: Int, text: String)?
        for (index, mark) in marks.enumerated() {
            let place = tables[mark.span.file].location(of: mark.span.start)
            let excerpt = Excerpt(sources[mark.span.file].bytes, tables[mark.span.file], mark.span)
            // Marks on the same line share one excerpt.
            let here = (file: mark.span.file, line: place.line, text: excerpt.line)
            if shown.map({ $0 != here }) ?? true {
                let arrow = index == 0 ? "-->" : ":::"
                let path = Self.visible(sources[mark.span.file].path)
                text += "\(gutter)\(paint(arrow, "34")) \(path):\(place.line):\(place.column)\n"
                text += paint("\(gutter) |", "34") + "\n"
                let number = String(repeating: " ", count: gutter.count - String(place.line).count) + String(place.line)
                text += paint("\(number) |", "34") + " " + excerpt.line + "\n"
            }
            shown = here
            let carets = paint(
                excerpt.carets + (mark.label.isEmpty ? "" : " " + Self.visible(mark.label)), index == 0 ? colour : "34")
            text += paint("\(gutter) |", "34") + " " + excerpt.indent + carets + "\n"
        }
        for note in diagnostic.notes { text += indented("note", note, gutter) }
        if let help = diagnostic.help { text += indented("help", help, gutter) }
        return text
    }

    private func indented(_ kind: String, _ text: String, _ gutter: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.visible(String($0)) }
        var result = "\(gutter) \(paint("=", "34")) \(paint(kind, "1")): \(lines.first ?? "")\n"
        for line in lines.dropFirst() { result += "\(gutter)         \(line)\n" }
        return result
    }

    /// Messages quote the source, which may contain control characters.
    private static func visible(_ text: String) -> String { Excerpt.printable(Array(text.utf8)[...]) }

    private func paint(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

extension [Diagnostic] {
    /// Sorted by file and span, then by code and title.
    public var inOrder: [Diagnostic] {
        sorted { ($0.primary.span, $0.code, $0.title) < ($1.primary.span, $1.code, $1.title) }
    }
}
