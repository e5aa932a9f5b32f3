// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The fenced blocks of rules in a literate file: a text in Markdown whose rules stand between a line that begins with
/// three or more backticks or tildes and the word `phene`, and a line of as many.
///
/// A fence may be indented by up to three spaces (CommonMark 0.31.2, section 4.5). What stands between the blocks is for
/// people, and says nothing to the compiler; nor does what stands in a comment of HTML that begins a line (section 4.6),
/// which nobody sees. A fence that a person would take for one of rules, and that is none, is a problem.
struct Fences {
    /// The bytes of each block, without the lines of its fences; rising.
    private(set) var code: [Range<Int>] = []
    private(set) var problems: [Reading.Problem] = []
    /// Lines outside of blocks that are shown as a fence of rules, and are none because of what nobody sees; rising.
    private(set) var lookalikes: [Range<Int>] = []

    /// Whether there are rules, or something that looks like them.
    var mayHoldRules: Bool { !code.isEmpty || !problems.isEmpty || hasHiddenFence }

    private var hasHiddenFence = false

    /// - Complexity: linear in the size of the file.
    init(_ bytes: [UInt8], from start: Int) {
        var open: (fence: Fence, start: Int)?
        var comment: Range<Int>?
        var commentHidesRules = false
        for line in LineEnd.lines(of: bytes[start...]) {
            let text = bytes[line.text]
            if comment != nil {
                if Fence(text)?.looksLikeRules == true { commentHidesRules = true }
                if Self.holds(text, "-->") { comment = nil }
                continue
            }
            guard let opened = open else {
                if let begin = Self.beginOfComment(text) {
                    if !Self.holds(text, "-->") { comment = begin }
                    commentHidesRules = false
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
        if let comment, commentHidesRules { problems.append(.unclosedComment(comment)) }
    }

    /// A line that is no fence may look like one of rules, or be shown as one.
    private mutating func lookFurther(_ text: ArraySlice<UInt8>) {
        let lines = Self.shown(text)
        let isPlain = lines.count == 1 && lines[0].count == text.count
        if isPlain, !Self.holds(text, "```"), !Self.holds(text, "~~~") { return }
        for line in isPlain ? [text] : lines + [Array(lines.joined())[...]] {
            // Behind spaces and the marks of quotations and lists.
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

    /// A line as an editor shows it: without what nobody sees, and cut where an editor begins a new line.
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
    private static func beginOfComment(_ line: ArraySlice<UInt8>) -> Range<Int>? {
        let text = line.drop { $0 == 0x20 }
        guard text.startIndex - line.startIndex <= 3, text.starts(with: Array("<!--".utf8)) else { return nil }
        return text.startIndex..<text.startIndex + 4
    }

    private static func holds(_ text: ArraySlice<UInt8>, _ part: String) -> Bool {
        let part = Array(part.utf8)
        guard text.count >= part.count else { return false }
        return (text.startIndex...text.endIndex - part.count).contains { text[$0...].starts(with: part) }
    }
}

/// A line that begins with three backticks or tildes or more.
struct Fence {
    let mark: UInt8
    let length: Int
    /// Where the marks stand, and what is behind them.
    let range: Range<Int>
    /// What stands behind the marks, without spaces around it.
    let info: Range<Int>
    /// It is a fence of rules.
    let isOfRules: Bool
    /// A person would take it for a fence of rules.
    let looksLikeRules: Bool

    init?(_ line: ArraySlice<UInt8>) {
        let text = line.drop { $0 == 0x20 }
        guard text.startIndex - line.startIndex <= 3, let mark = text.first, mark == 0x60 || mark == 0x7E else {
            return nil
        }
        let marks = text.prefix { $0 == mark }
        var info = text[marks.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        while let last = info.last, last == 0x20 || last == 0x09 { info.removeLast() }
        // Backticks behind backticks are code within a line.
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
    /// True for a text in Markdown, whose rules stand in fenced blocks.
    public var isLiterate: Bool { RuleFileName(path) == .literate }

    /// True unless the file is Markdown without a single block of rules, or of what looks like rules, such as a read-me.
    public var holdsRules: Bool {
        guard isLiterate else { return true }
        let reading = Reading(self)
        return !reading.code.isEmpty || !reading.problems.isEmpty
    }
}
