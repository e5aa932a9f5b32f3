// SPDX-License-Identifier: Apache-2.0

/// Prints diagnostics with the source line they speak of.
public struct Renderer: Sendable {
    private let sources: [SourceFile]
    private let tables: [LineTable]
    private let isColoured: Bool

    /// - Parameters:
    ///   - sources: the files that the diagnostics speak of, at the indices that their spans name.
    ///   - isColoured: whether to use ANSI colours; the words are the same without.
    public init(sources: [SourceFile], isColoured: Bool = false) {
        self.sources = sources
        tables = sources.map { LineTable($0.bytes) }
        self.isColoured = isColoured
    }

    /// All diagnostics, sorted by file and place, an empty line after each.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        for diagnostic in diagnostics.inOrder { text += self.text(diagnostic) + "\n" }
        return text
    }

    private func text(_ diagnostic: Diagnostic) -> String {
        let colour = diagnostic.severity == .error ? "31" : "33"
        var text = paint("\(diagnostic.severity.rawValue)[\(diagnostic.code.name)]", "1;" + colour)
        text += paint(": " + diagnostic.title, "1") + "\n"
        let marks = [diagnostic.primary] + diagnostic.others
        let lines = marks.map { tables[$0.span.file].place(of: $0.span.start).line }
        let gutter = String(repeating: " ", count: String(lines.max() ?? 1).count)
        for (index, mark) in marks.enumerated() {
            let place = tables[mark.span.file].place(of: mark.span.start)
            let arrow = index == 0 ? "-->" : ":::"
            text += "\(gutter)\(paint(arrow, "34")) \(sources[mark.span.file].path):\(place.line):\(place.column)\n"
            text += paint("\(gutter) |", "34") + "\n"
            let excerpt = Excerpt(sources[mark.span.file].bytes, tables[mark.span.file], mark.span)
            let number = String(repeating: " ", count: gutter.count - String(place.line).count) + String(place.line)
            text += paint("\(number) |", "34") + " " + excerpt.line + "\n"
            let carets = paint(
                excerpt.carets + (mark.label.isEmpty ? "" : " " + mark.label), index == 0 ? colour : "34")
            text += paint("\(gutter) |", "34") + " " + excerpt.indent + carets + "\n"
        }
        for note in diagnostic.notes { text += indented("note", note, gutter) }
        if let help = diagnostic.help { text += indented("help", help, gutter) }
        return text
    }

    private func indented(_ voice: String, _ words: String, _ gutter: String) -> String {
        let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        var text = "\(gutter) \(paint("=", "34")) \(paint(voice, "1")): \(lines.first ?? "")\n"
        for line in lines.dropFirst() { text += "\(gutter)         \(line)\n" }
        return text
    }

    private func paint(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// A source line made fit to print, and the carets beneath it.
struct Excerpt {
    let line: String
    let indent: String
    let carets: String

    /// How many bytes are shown on either side of the place in a very long line.
    private static let reach = 100

    init(_ bytes: [UInt8], _ table: LineTable, _ span: Span) {
        let range = table.range(ofLine: table.place(of: span.start).line)
        let start = max(range.lowerBound, span.start - Self.reach)
        let end = min(range.upperBound, max(span.end, span.start) + Self.reach, span.start + 2 * Self.reach)
        let place = min(max(span.start, start), max(start, end))
        let markEnd = min(max(span.end, place), max(place, end))
        let before = Self.printable(bytes[start..<place])
        let marked = Self.printable(bytes[place..<markEnd])
        let after = Self.printable(bytes[markEnd..<max(markEnd, end)])
        let cut = start > range.lowerBound ? "..." : ""
        line = cut + before + marked + after + (end < range.upperBound ? "..." : "")
        indent = String(repeating: " ", count: (cut + before).count)
        carets = String(repeating: "^", count: max(1, marked.count))
    }

    /// The text with what a terminal would act on made visible.
    static func printable(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\t": text += "    "
            case .control where scalar == "\r": break
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

extension [Diagnostic] {
    /// By file and place, then by code; the same on every run.
    public var inOrder: [Diagnostic] {
        sorted { ($0.primary.span, $0.code, $0.title) < ($1.primary.span, $1.code, $1.title) }
    }
}
