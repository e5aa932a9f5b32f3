// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The fenced blocks of rules in a literate file: a Markdown text whose rules are between a line that starts with
/// three or more backticks or tildes and the word `phene`, and a line of as many.
///
/// A fence may be indented by up to three spaces (CommonMark 0.31.2, section 4.5). The text between the blocks is for
/// people, and the compiler ignores it, like an HTML comment that starts a line (section 4.6),
/// which nobody sees. A fence that people would take for a fence of rules, but that is not one, is a problem.
struct Fences {
    /// The byte range of each block, without its fence lines; ascending.
    private(set) var code: [Range<Int>] = []
    private(set) var problems: [Reading.Problem] = []
    /// Lines outside blocks that look like a fence of rules, but are not one because of hidden characters; ascending.
    private(set) var lookalikes: [Range<Int>] = []

    /// Whether the file contains rules, or something that looks like rules.
    var mayContainRules: Bool { !code.isEmpty || !problems.isEmpty || hasHiddenFence }

    private var hasHiddenFence = false

    /// - Complexity: linear in the size of the file.
    init(_ bytes: [UInt8], from start: Int) {
        var open: (fence: Fence, start: Int)?
        var comment: Range<Int>?
        var commentContainsRules = false
        for line in LineEnd.lines(of: bytes[start...]) {
            let text = bytes[line.text]
            if comment != nil {
                if Fence(text)?.looksLikeRules == true { commentContainsRules = true }
                if Self.contains(text, "-->") { comment = nil }
                continue
            }
            guard let opened = open else {
                if let begin = Self.startOfComment(text) {
                    if !Self.contains(text, "-->") { comment = begin }
                    commentContainsRules = false
                } else if let fence = Fence(text) {
                    open = (fence, line.next)
                    if !fence.isOfRules, fence.looksLikeRules {
                        problems.append(.otherSpelling(fence: fence.range, info: fence.info))
                    }
                } else {
                    lookFurther(text)
                }
                continue
            }
            guard let fence = Fence(text), fence.mark == opened.fence.mark, fence.length >= opened.fence.length else {
                continue
            }
            if fence.info.isEmpty {
                if opened.fence.isOfRules { code.append(opened.start..<line.text.lowerBound) }
                open = nil
            } else if fence.looksLikeRules, !opened.fence.isOfRules {
                problems.append(.within(fence: fence.range, outer: opened.fence.range))
            }
        }
        if let open, open.fence.isOfRules {
            code.append(open.start..<bytes.count)
            problems.append(.unclosedFence(open.fence.range))
        }
        if let comment, commentContainsRules { problems.append(.unclosedComment(comment)) }
    }

    /// Checks whether a line that is not a fence looks like a fence of rules.
    private mutating func lookFurther(_ text: ArraySlice<UInt8>) {
        let lines = Self.shown(text)
        let isPlain = lines.count == 1 && lines[0].count == text.count
        if isPlain, !Self.contains(text, "```"), !Self.contains(text, "~~~") { return }
        for line in isPlain ? [text] : lines + [Array(lines.joined())[...]] {
            // After spaces and the markers of quotations and lists.
            guard let fence = Fence(line.drop { Self.isBeforeItem($0) }), fence.looksLikeRules else { continue }
            if isPlain {
                problems.append(.indented(fence: fence.range))
            } else {
                hasHiddenFence = true
                lookalikes.append(text.startIndex..<text.endIndex)
            }
        }
    }

    private static func isBeforeItem(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B, 0x29, 0x2E].contains(byte) || (0x30...0x39).contains(byte)
    }

    /// A line as an editor shows it: without hidden characters, and split where an editor starts a new line.
    static func shown(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        guard text.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return [text] }
        var lines: [[UInt8]] = [[]]
        var place = text.startIndex
        while place < text.endIndex {
            let (scalar, length) = CharacterScan.character(text[place...])
            if let hidden = scalar.flatMap({ HiddenCharacter($0) }) {
                if hidden.endsLine { lines.append([]) }
            } else {
                lines[lines.count - 1] += text[place..<place + length]
            }
            place += length
        }
        return lines.map { $0[...] }
    }

    /// `<!--`, indented by up to three spaces.
    private static func startOfComment(_ line: ArraySlice<UInt8>) -> Range<Int>? {
        let text = line.drop { $0 == 0x20 }
        guard text.startIndex - line.startIndex <= 3, text.starts(with: Array("<!--".utf8)) else { return nil }
        return text.startIndex..<text.startIndex + 4
    }

    private static func contains(_ text: ArraySlice<UInt8>, _ part: String) -> Bool {
        let part = Array(part.utf8)
        guard text.count >= part.count else { return false }
        return (text.startIndex...text.endIndex - part.count).contains { text[$0...].starts(with: part) }
    }
}

/// A line that starts with at least three backticks or tildes.
struct Fence {
    let mark: UInt8
    let length: Int
    /// The byte range of the fence characters and the text after them.
    let range: Range<Int>
    /// The byte range of the text after the fence characters, without surrounding spaces.
    let info: Range<Int>
    /// Whether this is a fence of rules.
    let isOfRules: Bool
    /// Whether people would take this for a fence of rules.
    let looksLikeRules: Bool

    init?(_ line: ArraySlice<UInt8>) {
        let text = line.drop { $0 == 0x20 }
        guard text.startIndex - line.startIndex <= 3, let mark = text.first, mark == 0x60 || mark == 0x7E else {
            return nil
        }
        let marks = text.prefix { $0 == mark }
        var info = text[marks.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        while let last = info.last, last == 0x20 || last == 0x09 { info.removeLast() }
        // Backticks after backticks are inline code.
        guard marks.count >= 3, mark == 0x7E || !info.contains(0x60) else { return nil }
        self.mark = mark
        length = marks.count
        range = text.startIndex..<info.endIndex
        self.info = info.startIndex..<info.endIndex
        let word = info.prefix { $0 != 0x20 && $0 != 0x09 }
        isOfRules = word.elementsEqual("phene".utf8)
        let shown = Array(Fences.shown(info).joined())
        let shownWord = shown.prefix { $0 != 0x20 && $0 != 0x09 }
        // `Phene`, `{.phene}`, `phene,x`, `lang=phene`, `{code-block} phene`; not `phenec`, not `text phene`.
        let searched = shown.first == 0x7B ? shown[...] : shownWord
        let words = searched.split { !Self.isOfWord($0) }
        looksLikeRules = isOfRules || words.contains { $0.map { $0 | 0x20 }.elementsEqual("phene".utf8) }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
    }
}

extension SourceFile {
    /// Whether the file is a Markdown text, whose rules are in fenced blocks.
    public var isLiterate: Bool { RuleFileName(path) == .literate }

    /// Whether the file contains rules, or blocks that look like rules; false for other Markdown, such as a read-me.
    public var holdsRules: Bool {
        guard isLiterate else { return true }
        let reading = Reading(self)
        return !reading.code.isEmpty || !reading.problems.isEmpty
    }
}
