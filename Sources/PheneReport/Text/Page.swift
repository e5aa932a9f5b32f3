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

    private(set) var text = ""
    private let isColoured: Bool

    init(isColoured: Bool) { self.isColoured = isColoured }

    mutating func blank() { text += "\n" }

    /// The first line of the page, underlined.
    mutating func title(_ words: String) {
        for line in Self.wrapped(words, to: Self.width) { add(line, .strong) }
        text += String(repeating: "=", count: min(Self.width, words.inert.unicodeScalars.count)) + "\n"
    }

    /// The head of a section, after an empty line.
    mutating func section(_ words: String) {
        blank()
        add(words, .strong)
        text += String(repeating: "-", count: words.unicodeScalars.count) + "\n"
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
            let gap = max(1, column - label.unicodeScalars.count)
            let first = String(repeating: " ", count: indent) + label + String(repeating: " ", count: gap)
            lines(paragraph, first: first, indent: indent + column, tone: tone)
        }
    }

    /// Words after a dash.
    mutating func item(_ words: String, indent: Int = 2) {
        lines(words, first: String(repeating: " ", count: indent) + "- ", indent: indent + 2, tone: .plain)
    }

    private mutating func lines(_ words: String, first: String, indent: Int, tone: Tone) {
        let margin = String(repeating: " ", count: indent)
        let room = Self.width - max(indent, first.unicodeScalars.count)
        for (index, line) in Self.wrapped(words, to: room).enumerated() {
            text += index == 0 && !first.isEmpty ? painted(first, .quiet) : margin
            add(line, tone)
        }
    }

    private mutating func add(_ line: String, _ tone: Tone) { text += painted(line, tone) + "\n" }

    private func painted(_ words: String, _ tone: Tone) -> String {
        guard isColoured, tone != .plain else { return words }
        return "\u{1B}[" + tone.rawValue + "m" + words + "\u{1B}[0m"
    }

    private static func split(_ words: String) -> [String] {
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

    /// Lines of at most `room` columns, broken at spaces, and within a word only where it is longer than a line.
    static func wrapped(_ words: String, to room: Int) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        for word in words.inert.unicodeScalars.split(separator: " ") {
            var rest = word
            if !line.isEmpty {
                if line.count + 1 + rest.count <= room {
                    line.append(" ")
                    line.append(contentsOf: rest)
                    continue
                }
                lines.append(String(line))
                line.removeAll()
            }
            while rest.count > room {
                lines.append(String(rest.prefix(room)))
                rest = rest.dropFirst(room)
            }
            line.append(contentsOf: rest)
        }
        if !line.isEmpty { lines.append(String(line)) }
        return lines
    }
}
