// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Blocks of clauses led by keywords, and how reading goes on after a mistake in one.
extension Parser {
    /// Reads `{ clause clause ... }`.
    ///
    /// - Parameters:
    ///   - what: the block's name in messages.
    ///   - keywords: what may begin a clause.
    ///   - clauses: what was read; a clause that is switched off is not put there.
    ///   - clause: reads the clause of a keyword and tells whether it knew it.
    mutating func block<Clause>(
        _ what: String, keywords: [String], into clauses: inout [Clause],
        _ clause: (inout Parser, String, inout [Clause]) -> Bool
    ) {
        let outer = blockWords
        blockWords = keywords
        defer { blockWords = outer }
        let opening = place
        guard take(.leftBrace) else {
            expected(
                "`{`", help: "the clauses of \(withArticle(what)) stand between `{` and `}`",
                fix: insertion(" {"))
            return
        }
        while !take(.rightBrace) {
            if isAtEnd || isAtDeclaration { return complainOfNoEnd(what, opening) }
            if isSwitchedOff {
                var forgotten: [Clause] = []
                skipSwitchedOff("a clause") { parser in
                    parser.oneClause(what) { clause(&$0, $1, &forgotten) }
                }
            } else {
                oneClause(what) { clause(&$0, $1, &clauses) }
            }
        }
    }

    private mutating func oneClause(_ what: String, _ clause: (inout Parser, String) -> Bool) {
        node(.clause) { parser in
            guard parser.kind == .word || parser.isAtStarName else {
                parser.expected("a clause of the \(what)")
                return parser.skipClause()
            }
            // Haplotypes have names of their own before `=`.
            if parser.blockWords.contains(parser.text) {
                parser.passSign(["haplotypes", "alleles"].contains(what) ? [.colon] : [.colon, .equal])
            }
            var before = parser.mistakes
            if !clause(&parser, parser.text) {
                let meant = parser.complainOfClause(what)
                before = parser.mistakes
                guard let meant, clause(&parser, meant) else {
                    parser.advance()
                    return parser.skipClause()
                }
            }
            if parser.mistakes > before { parser.skipClause() }
        }
    }

    /// Tells of a keyword that the block does not have.
    ///
    /// - Returns: the keyword that was meant, where one is near.
    private mutating func complainOfClause(_ what: String) -> String? {
        let nearest = SpellingSuggestion.nearest(to: text, among: blockWords)
        let words = blockWords.map { "`\($0)`" }.joined(separator: ", ")
        complain(
            Diagnostic(
                .unknownClause, "`\(Self.short(text))` is no clause of \(withArticle(what))", at: span,
                notes: nearest == nil ? ["its clauses are \(words)"] : [],
                help: nearest.map { "did you mean `\($0)`?" }, fixes: nearest.map { [Diagnostic.Fix(span, $0)] } ?? [],
                areFixesSafe: true))
        return nearest
    }

    /// Skips what is left of a clause that could not be read: up to the next clause, or the end of the block.
    private mutating func skipClause() {
        node(.skipped) { parser in
            var open = 0
            while !parser.isAtEnd, !parser.isAtDeclaration {
                if open == 0, parser.isAtClause { return }
                if parser.kind == .leftBrace { open += 1 }
                if parser.kind == .rightBrace {
                    if open == 0 { return }
                    open -= 1
                }
                parser.advance()
            }
        }
    }

    /// True where a clause begins, as far as can be seen after a mistake.
    private var isAtClause: Bool {
        if isSwitchedOff { return true }
        guard kind == .word else { return false }
        if blockWords.contains(text) { return true }
        guard token.isAfterLineBreak else { return false }
        // The stages of a pathway are led by names of their own; a second misspelt keyword is a second mistake.
        return peek().kind == .word && peek(2).kind == .leftBrace
            || SpellingSuggestion.nearest(to: text, among: blockWords) != nil
    }

    /// True where the next clause begins and not the name that is wanted: a keyword at the start of a line, with nothing
    /// open before it, and no sign after it.
    var isAtNextClause: Bool {
        guard token.isAfterLineBreak, kind == .word, blockWords.contains(text) else { return false }
        switch tokens[max(0, place - 1)].kind {
        case .word, .number, .version, .text: break
        default: return false
        }
        switch peek().kind {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .arrow: return false
        default: return true
        }
    }

    /// Reads `{ item item ... }`, where an item that cannot be read is skipped up to the next line.
    ///
    /// - Parameter found: what was read; an item that is switched off is not put there.
    mutating func items<Item>(
        _ what: String, into found: inout [Item], _ item: (inout Parser, inout [Item]) -> Void
    ) {
        let opening = place
        guard take(.leftBrace) else { return expected("`{`") }
        while !take(.rightBrace) {
            if isAtEnd || isAtDeclaration || isAtClauseAround { return complainOfNoEnd(what, opening) }
            if isSwitchedOff {
                var forgotten: [Item] = []
                skipSwitchedOff("a row") { parser in
                    parser.oneItem { item(&$0, &forgotten) }
                }
            } else {
                oneItem { item(&$0, &found) }
            }
        }
    }

    private mutating func oneItem(_ item: (inout Parser) -> Void) {
        node(.row) { parser in
            let start = parser.place
            let before = parser.mistakes
            item(&parser)
            guard parser.mistakes > before || parser.place == start else { return }
            if parser.place == start, parser.kind != .rightBrace { parser.advance() }
            while !parser.isAtEnd, !parser.token.isAfterLineBreak, parser.kind != .rightBrace { parser.advance() }
        }
    }

    /// True where, at the start of a row, a clause of the block around begins: the rows were not closed.
    private var isAtClauseAround: Bool {
        guard token.isAfterLineBreak, kind == .word, blockWords.contains(text) else { return false }
        switch peek().kind {
        case .word, .text: return true
        default: return false
        }
    }

    /// Whether what stands in a block begins on a line of its own.
    private func breaksLine(_ opening: Int) -> Bool {
        opening + 1 < place && tokens[opening + 1].isAfterLineBreak
    }

    private mutating func complainOfNoEnd(_ what: String, _ opening: Int) {
        // A text without an end swallows the brace with the rest of its line; that was told.
        if tokens[opening..<place].contains(where: { $0.kind == .text(isClosed: false) }) { return }
        add(
            Diagnostic(
                .unclosedBlock, "this \(what) has no end", at: span(of: opening), label: "opened here",
                others: isAtEnd ? [] : [Diagnostic.Mark(span, "what begins here does not belong to it")],
                help: "close it with `}`", fixes: [insertion(breaksLine(opening) ? "\n}" : " }")], areFixesSafe: true))
    }
}
