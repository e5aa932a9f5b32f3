// SPDX-License-Identifier: Apache-2.0

extension Parser {
    /// The words after a step that state whether a report highlights it.
    static let markWords: Set<String> = ["usual", "neutral", "notable"]

    /// Whether such a word follows a step on its line, and not a cell with a step or value of that name.
    var isAtMark: Bool {
        guard kind == .word, !token.isAfterLineBreak, Self.markWords.contains(text) else { return false }
        switch peek().kind {
        case .arrow, .comma, .range, .slash: return false
        case .bar: return peek().isAfterLineBreak
        default: return true
        }
    }

    mutating func mark() -> Name? {
        guard isAtMark else { return nil }
        defer { advance() }
        return Name(text, span)
    }
}
