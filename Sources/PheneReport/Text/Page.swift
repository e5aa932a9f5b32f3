// SPDX-License-Identifier: Apache-2.0

/// Builds plain text, wrapped at a number of columns, or Markdown. Apart from its own colours it contains nothing that a terminal
/// would interpret.
struct Page {
    /// The emphasis of a text; the raw value is the ANSI parameter. Colour only repeats what the words state.
    enum Tone: String {
        case plain = ""
        case strong = "1"
        case quiet = "2"
        case known = "32"
        case open = "33"
        case warning = "31"
    }

    /// How the page marks headings, lists and tables.
    enum Syntax {
        /// By underlines, dashes and columns, in lines of limited width.
        case plain
        /// By Markdown, one line a paragraph.
        case markdown
    }

    /// The page so far, in UTF-8.
    private(set) var utf8: [UInt8] = []
    let syntax: Syntax
    private let isColoured: Bool
    /// The maximum line width in columns, for plain text.
    let width: Int
    /// How many levels the headings of Markdown are below those of a report of one pack.
    var depth = 0

    /// - Parameters:
    ///   - width: the maximum line width in columns; 80 is that of terminals and printed pages.
    ///   - capacity: the number of bytes to reserve.
    init(_ syntax: Syntax = .plain, isColoured: Bool = false, width: Int = 80, capacity: Int = 0) {
        self.syntax = syntax
        self.isColoured = isColoured
        self.width = width
        utf8.reserveCapacity(capacity)
    }

    var text: String { String(decoding: utf8, as: UTF8.self) }

    /// The current length of the page in bytes.
    var length: Int { utf8.count }

    /// Adds an empty line, or ends the current one.
    mutating func blank() { utf8.append(Self.newline) }

    /// Adds the title of the page.
    mutating func title(_ words: String) { head(words, underline: 0x3D, level: 1) }

    /// Adds a section heading after an empty line.
    mutating func section(_ words: String) {
        blank()
        head(words, underline: 0x2D, level: 2 + depth)
    }

    /// Adds the heading of one of several packs after an empty line.
    mutating func pack(_ words: String) {
        blank()
        head(words, underline: 0x3D, level: 2)
    }

    /// Adds a section heading of one line after an empty line.
    mutating func shortSection(_ words: String) {
        if syntax == .markdown { return section(words) }
        blank()
        let words = words.inert
        let dashes = width - words.unicodeScalars.count - 1
        put(line: words + (dashes > 0 ? " " + String(repeating: "-", count: dashes) : ""), tone: .strong)
    }

    /// Adds the heading of a part of a section after an empty line.
    mutating func subject(_ words: String) {
        blank()
        if syntax == .markdown { return markdown(heading: words, level: 3 + depth) }
        paragraphs(words, tone: .strong)
    }

    private mutating func head(_ words: String, underline: UInt8, level: Int) {
        if syntax == .markdown { return markdown(heading: words, level: level) }
        lines(words, Layout(indent: 0, tone: .strong))
        var words = words.inert
        let columns = words.withUTF8 { min(width, Self.columns(of: $0)) }
        utf8.append(contentsOf: repeatElement(underline, count: columns))
        blank()
    }

    /// Adds paragraphs; an empty line in the words separates them.
    mutating func paragraphs(_ words: String, indent: Int = 0, tone: Tone = .plain) {
        if syntax == .markdown { return markdown(paragraphs: Self.split(words)) }
        let layout = Layout(indent: indent, tone: tone)
        if words.isPlainASCII { return lines(words, layout) }
        for (index, paragraph) in Self.split(words).enumerated() {
            if index > 0 { blank() }
            lines(paragraph, layout)
        }
    }

    /// Adds words after a short label, all lines aligned; nothing if there are no words.
    mutating func field(_ label: String, _ words: String, indent: Int = 2, column: Int = 12, tone: Tone = .plain) {
        if words.isEmpty { return }
        if syntax == .markdown { return markdown(field: label, Self.split(words)) }
        var layout = Layout(label: label, labelIndent: indent, indent: indent + column, tone: tone)
        if words.isPlainASCII { return lines(words, layout) }
        for paragraph in Self.split(words) {
            lines(paragraph, layout)
            layout.label = ""
        }
    }

    /// Adds a list item after a dash.
    mutating func item(_ words: String, indent: Int = 2) {
        if syntax == .markdown { return markdown(item: words) }
        lines(words, Layout(label: "-", labelIndent: indent, indent: indent + 2, tone: .plain))
    }

    /// Adds a line that is laid out already.
    mutating func put(line: String, tone: Tone = .plain) {
        paint(tone)
        utf8 += line.utf8
        unpaint(tone)
        blank()
    }

    private static let newline: UInt8 = 0x0A
    private static let space: UInt8 = 0x20

    /// The label, indent and colour of a paragraph.
    private struct Layout {
        /// The start of the first line, in ASCII. If it is too long for the column, one space separates it from the words.
        var label: String?
        var labelIndent = 0
        /// The column, from 0, at which the words of each line begin.
        let indent: Int
        let tone: Tone

        /// The column at which the words of the first line begin.
        var first: Int {
            guard let label else { return indent }
            return max(indent, labelIndent + label.utf8.count + 1)
        }

        /// The number of columns for the words of a line, at least one.
        func room(of width: Int) -> Int { max(1, width - first) }
    }

    /// Adds words in lines of at most ``width`` columns, broken at spaces, or within a word that is longer than a line.
    private mutating func lines(_ words: String, _ layout: Layout) {
        var words = words.inert
        words.withUTF8 { text in
            let start = UnsafeRawBufferPointer(text).isSingleSpacedASCII ? wrapLines(text, layout) : 0
            wrapWords(text, from: start, layout)
        }
    }

    /// Adds lines of ASCII words separated by single spaces, up to a word that is longer than a line. Each line ends at the
    /// last space that fits.
    ///
    /// - Returns: the offset of that word; the end of the text if there is none.
    private mutating func wrapLines(_ text: UnsafeBufferPointer<UInt8>, _ layout: Layout) -> Int {
        let room = layout.room(of: width)
        var start = 0
        while start < text.count {
            var end = text.count
            if end - start > room {
                end = start + room
                while end > start, text[end] != Self.space { end -= 1 }
                if end == start { return start }
            }
            begin(layout, isFirst: start == 0)
            put(text[start..<end])
            self.end(layout)
            start = end + 1
        }
        return text.count
    }

    /// Adds words one by one.
    ///
    /// - Parameters:
    ///   - text: words separated by spaces; several spaces count as one.
    ///   - start: the offset at which to begin; text before it is on lines already.
    private mutating func wrapWords(_ text: UnsafeBufferPointer<UInt8>, from start: Int, _ layout: Layout) {
        let room = layout.room(of: width)
        var column = 0
        var isFirst = start == 0
        // The part of the line that is not written yet, because more words may follow.
        var pending = 0..<0
        var index = start
        while index < text.count {
            if text[index] == Self.space {
                index += 1
                continue
            }
            let start = index
            var count = 0
            while index < text.count, text[index] != Self.space {
                if Self.isFirstByte(text[index]) { count += 1 }
                index += 1
            }
            if column > 0, column + 1 + count <= room {
                if start == pending.upperBound + 1 {
                    pending = pending.lowerBound..<index
                } else {
                    put(text[pending])
                    utf8.append(Self.space)
                    pending = start..<index
                }
                column += 1 + count
                continue
            }
            if column > 0 {
                put(text[pending])
                end(layout)
            }
            begin(layout, isFirst: isFirst)
            isFirst = false
            pending = start..<index
            while count > room {
                let part = Self.prefix(of: text[pending], columns: room)
                put(part)
                pending = part.endIndex..<index
                count -= room
                end(layout)
                begin(layout, isFirst: false)
            }
            column = count
        }
        if column > 0 {
            put(text[pending])
            end(layout)
        }
    }

    private mutating func put(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        utf8.append(contentsOf: UnsafeBufferPointer(rebasing: text))
    }

    private mutating func begin(_ layout: Layout, isFirst: Bool) {
        if isFirst, let label = layout.label {
            paint(.quiet)
            put(spaces: layout.labelIndent)
            utf8.append(contentsOf: label.utf8)
            put(spaces: layout.first - layout.labelIndent - label.utf8.count)
            unpaint(.quiet)
        } else {
            put(spaces: layout.indent)
        }
        paint(layout.tone)
    }

    private mutating func end(_ layout: Layout) {
        unpaint(layout.tone)
        blank()
    }

    private mutating func put(spaces count: Int) {
        utf8.append(contentsOf: repeatElement(Self.space, count: count))
    }

    private mutating func paint(_ tone: Tone) {
        if isColoured, tone != .plain { utf8 += "\u{1B}[\(tone.rawValue)m".utf8 }
    }

    private mutating func unpaint(_ tone: Tone) {
        if isColoured, tone != .plain { utf8 += "\u{1B}[0m".utf8 }
    }

    private static func isFirstByte(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

    /// The number of Unicode scalars in some UTF-8; each counts as one column.
    private static func columns(of text: UnsafeBufferPointer<UInt8>) -> Int { text.count { isFirstByte($0) } }

    /// The first scalars of some UTF-8.
    private static func prefix(
        of text: Slice<UnsafeBufferPointer<UInt8>>, columns: Int
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        var count = 0
        for index in text.indices where isFirstByte(text[index]) {
            if count == columns { return text[..<index] }
            count += 1
        }
        return text
    }

    /// The paragraphs of some words, which empty lines separate; the lines of each are joined by spaces.
    private static func split(_ words: String) -> [String] {
        let bytes = Array(words.utf8)
        if !bytes.contains(newline) { return [words] }
        var paragraphs: [String] = []
        var current: [UInt8] = []
        func end() {
            if !current.isEmpty { paragraphs.append(String(decoding: current, as: UTF8.self)) }
            current.removeAll(keepingCapacity: true)
        }
        var start = 0
        while start <= bytes.count {
            var stop = start
            // A newline after a carriage return does not end a line here.
            while stop < bytes.count, bytes[stop] != newline || stop > 0 && bytes[stop - 1] == 0x0D { stop += 1 }
            if stop == start {
                end()
            } else {
                if !current.isEmpty { current.append(space) }
                current += bytes[start..<stop]
            }
            start = stop + 1
        }
        end()
        return paragraphs
    }
}
