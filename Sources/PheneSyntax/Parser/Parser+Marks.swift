// SPDX-License-Identifier: Apache-2.0

extension Parser {
    /// The words behind a step that say whether a report need draw attention to it.
    private static let markWords: Set<String> = ["usual", "neutral", "notable"]

    /// True at such a word behind a step, on its line; not at a step or a value of the same name that begins a cell.
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
