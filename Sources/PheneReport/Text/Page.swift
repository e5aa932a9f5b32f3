// SPDX-License-Identifier: Apache-2.0

/// Plain text in the making: wrapped at 80 columns, with nothing in it that a terminal would act on but its own colours.
struct Page {
    /// How a piece of text stands out. Colour only repeats what a word already says.
    enum Tone: String {
        case plain = ""
        case strong = "1"
        case quiet = "2"
        case known = "32"
        case open = "33"
        case warning = "31"
    }

    /// The widest line, as terminals and printed pages have it.
    static let width = 80

    /// UTF-8, because lines are measured and broken byte by byte.
    private var bytes: [UInt8] = []
    private let isColoured: Bool

    init(isColoured: Bool) { self.isColoured = isColoured }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// How long the page is by now, in bytes.
    var length: Int { bytes.count }

    mutating func blank() { bytes.append(Self.newline) }

    /// The first line of the page, underlined.
    mutating func title(_ words: String) { head(words, underline: 0x3D) }

    /// The head of a section, after an empty line.
    mutating func section(_ words: String) {
        blank()
        head(words, underline: 0x2D)
    }

    private mutating func head(_ words: String, underline: UInt8) {
        let words = words.inert
        lines(words, first: "", indent: 0, tone: .strong)
        let columns = min(Self.width, Self.columns(of: Array(words.utf8)[...]))
        bytes.append(contentsOf: repeatElement(underline, count: columns))
        blank()
    }

    /// Paragraphs; an empty line in the words divides two of them.
    mutating func paragraphs(_ words: String, indent: Int = 0, tone: Tone = .plain) {
        for (index, paragraph) in Self.split(words).enumerated() {
            if index > 0 { blank() }
            lines(paragraph, first: "", indent: indent, tone: tone)
        }
    }

    /// Words after a short label, all lines of them aligned. Nothing where there are no words.
    mutating func field(_ label: String, _ words: String, indent: Int = 2, column: Int = 12, tone: Tone = .plain) {
        for (index, paragraph) in Self.split(words).enumerated() {
            let label = index == 0 ? label : ""
            let gap = max(1, column - label.utf8.count)
            let first = String(repeating: " ", count: indent) + label + String(repeating: " ", count: gap)
            lines(paragraph, first: first, indent: indent + column, tone: tone)
        }
    }

    /// Words after a dash.
    mutating func item(_ words: String, indent: Int = 2) {
        lines(words, first: String(repeating: " ", count: indent) + "- ", indent: indent + 2, tone: .plain)
    }

    private static let newline: UInt8 = 0x0A
    private static let space: UInt8 = 0x20

    /// Adds words in lines of at most ``width`` columns, broken at spaces, and within a word only where it is longer than a
    /// line.
    ///
    /// - Parameter first: what the first line begins with in place of the indent; ASCII.
    private mutating func lines(_ words: String, first: String, indent: Int, tone: Tone) {
        let room = Self.width - max(indent, first.utf8.count)
        var column = 0
        var isFirst = true
        func begin(_ page: inout Page) {
            if isFirst, !first.isEmpty {
                page.paint(.quiet)
                page.bytes += first.utf8
                page.unpaint(.quiet)
            } else {
                page.bytes.append(contentsOf: repeatElement(Self.space, count: indent))
            }
            isFirst = false
            page.paint(tone)
        }
        func end(_ page: inout Page) {
            page.unpaint(tone)
            page.blank()
            column = 0
        }
        for word in Array(words.inert.utf8).split(separator: Self.space) {
            var rest = word
            var count = Self.columns(of: rest)
            if column > 0, column + 1 + count <= room {
                bytes.append(Self.space)
                bytes += rest
                column += 1 + count
                continue
            }
            if column > 0 { end(&self) }
            begin(&self)
            while count > room {
                let part = Self.prefix(of: rest, columns: room)
                bytes += part
                rest = rest[part.endIndex...]
                count -= room
                end(&self)
                begin(&self)
            }
            bytes += rest
            column = count
        }
        if column > 0 { end(&self) }
    }

    private mutating func paint(_ tone: Tone) {
        if isColoured, tone != .plain { bytes += "\u{1B}[\(tone.rawValue)m".utf8 }
    }

    private mutating func unpaint(_ tone: Tone) {
        if isColoured, tone != .plain { bytes += "\u{1B}[0m".utf8 }
    }

    /// How many characters begin in some UTF-8; each is taken for one column wide.
    private static func columns(of text: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in text where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }

    private static func prefix(of text: ArraySlice<UInt8>, columns: Int) -> ArraySlice<UInt8> {
        var count = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 {
            if count == columns { return text[..<index] }
            count += 1
        }
        return text
    }

    private static func split(_ words: String) -> [String] {
        if words.isEmpty { return [] }
        if !words.utf8.contains(newline) { return [words] }
        var paragraphs: [String] = []
        var current = ""
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                current += (current.isEmpty ? "" : " ") + line
            } else if !current.isEmpty {
                paragraphs.append(current)
                current = ""
            }
        }
        if !current.isEmpty { paragraphs.append(current) }
        return paragraphs
    }
}
