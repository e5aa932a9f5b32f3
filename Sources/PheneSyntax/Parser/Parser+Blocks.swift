// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    static let declarationWords = [
        "pack", "source", "gene", "variant", "scale", "finding", "input", "advice", "pathway", "test",
    ]

    /// True where a declaration begins at the start of a line: there an open block was forgotten.
    var isAtDeclaration: Bool {
        guard token.isAfterLineBreak, kind == .word, Self.declarationWords.contains(text) else { return false }
        guard isAtLineStart else { return false }
        switch peek().kind {
        case .word: return true
        case .text: return isWord("test")
        default: return false
        }
    }

    /// No space before the word on its line, as declarations stand and clauses do not.
    private var isAtLineStart: Bool { token.start == 0 || source.bytes[token.start - 1] == 0x0A }

    /// `/-`, written together, in front of an item that is switched off.
    var isSwitchedOff: Bool {
        kind == .slash && (peek().kind == .dash || peek().kind == .number || peek().kind == .doubleDash)
            && peek().start == token.end && source.bytes[peek().start] == 0x2D
    }

    /// Reads `/-` and the item after it, and forgets the item and its messages.
    mutating func skipSwitchedOff(_ item: (inout Parser) -> Void) {
        node(.switchedOff) { parser in
            parser.advance()
            parser.advance()
            let messages = parser.diagnostics.count
            item(&parser)
            parser.forgetMessages(after: messages)
        }
    }

    /// Reads `{ clause clause ... }`.
    ///
    /// - Parameter clause: reads one clause and tells whether it knew the keyword.
    mutating func block(_ what: String, keywords: [String], _ clause: (inout Parser, String) -> Bool) {
        let opening = place
        guard take(.leftBrace) else {
            expected("`{`", help: "the clauses of a \(what) stand between `{` and `}`")
            return
        }
        while true {
            if take(.rightBrace) { return }
            if isAtEnd || isAtDeclaration {
                add(
                    Diagnostic(
                        .unclosedBlock, "this \(what) has no end", at: span(of: opening), label: "opened here",
                        others: isAtEnd ? [] : [Diagnostic.Mark(span, "the next declaration begins here")],
                        help: "close it with `}`"))
                return
            }
            if isSwitchedOff {
                skipSwitchedOff { $0.oneClause(what, keywords, clause) }
            } else {
                oneClause(what, keywords, clause)
            }
        }
    }

    private mutating func oneClause(_ what: String, _ keywords: [String], _ clause: (inout Parser, String) -> Bool) {
        let start = place
        node(.clause) { parser in
            guard parser.kind == .word else {
                parser.expected("a clause of the \(what)")
                parser.skipClause(keywords)
                return
            }
            let keyword = parser.text
            let messages = parser.diagnostics.count
            if !clause(&parser, keyword) { parser.unknownClause(what, keywords) }
            if parser.diagnostics.count > messages || parser.place == start { parser.skipClause(keywords) }
        }
    }

    private mutating func unknownClause(_ what: String, _ keywords: [String]) {
        let nearest = SpellingSuggestion.nearest(to: text, among: keywords)
        complain(
            Diagnostic(
                .unknownClause, "`\(text)` is no clause of a \(what)", at: span,
                notes: nearest == nil ? ["its clauses are \(keywords.map { "`\($0)`" }.joined(separator: ", "))"] : [],
                help: nearest.map { "did you mean `\($0)`?" }, fixes: nearest.map { [Diagnostic.Fix(span, $0)] } ?? []))
        advance()
    }

    /// Skips what is left of a clause that could not be read: up to the next keyword, or the end of the
    /// block.
    mutating func skipClause(_ keywords: [String]) {
        node(.skipped) { parser in
            var open = 0
            while !parser.isAtEnd {
                if parser.kind == .leftBrace { open += 1 }
                if parser.kind == .rightBrace {
                    if open == 0 { return }
                    open -= 1
                }
                if parser.isAtDeclaration { return }
                if open == 0, parser.kind == .word, keywords.contains(parser.text) { return }
                parser.advance()
            }
        }
    }
}
