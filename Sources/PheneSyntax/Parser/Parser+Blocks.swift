// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Blocks of clauses that start with keywords, and recovery from errors in them.
extension Parser {
    /// Parses `{ clause clause ... }`.
    ///
    /// - Parameters:
    ///   - what: the name of the block in messages.
    ///   - keywords: the words that start a clause.
    ///   - clauses: the parsed clauses, without those that are switched off.
    ///   - clause: parses the clause of a keyword; returns false for an unknown keyword.
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
                "`{`", help: "enclose the clauses of \(withArticle(what)) in `{` and `}`",
                fix: insertion(" {"))
            return
        }
        while !take(.rightBrace) {
            if isAtEnd || isAtDeclaration { return reportUnclosed(what, opening) }
            if isSwitchedOff {
                var discarded: [Clause] = []
                skipSwitchedOff("a clause") { parser in
                    parser.oneClause(what) { clause(&$0, $1, &discarded) }
                }
            } else {
                oneClause(what) { clause(&$0, $1, &clauses) }
            }
        }
    }

    private mutating func oneClause(_ what: String, _ clause: (inout Parser, String) -> Bool) {
        node(.clause) { parser in
            guard parser.kind == .word || parser.isAtStarName || parser.isAtQuotedName(of: what) else {
                parser.expected("a clause of the \(what)")
                return parser.skipClause()
            }
            // In haplotype blocks, a name before `=` is not a keyword.
            if parser.blockWords.contains(parser.text) {
                parser.removeSymbol(
                    ["haplotypes", "alleles", "pharmacogene"].contains(what) ? [.colon] : [.colon, .equal])
            }
            parser.partWords = []
            var before = parser.mistakes
            if !clause(&parser, parser.text) {
                let meant = parser.reportUnknownClause(what)
                before = parser.mistakes
                guard let meant, clause(&parser, meant) else {
                    parser.advance()
                    return parser.skipClause()
                }
            }
            if parser.mistakes > before { parser.skipClause() }
        }
    }

    /// Whether a clause starts with a name in quotes, as those of a pharmacogene can.
    private func isAtQuotedName(of what: String) -> Bool {
        if case .text = kind { what == "pharmacogene" } else { false }
    }

    /// Reports a keyword that the block does not have.
    ///
    /// - Returns: the keyword that was probably meant, if one is similar.
    private mutating func reportUnknownClause(_ what: String) -> String? {
        let nearest = SpellingSuggestion.nearest(to: text, among: blockWords)
        let words = blockWords.map { "`\($0)`" }.joined(separator: ", ")
        report(
            Diagnostic(
                .unknownClause, "`\(Self.short(text))` is not a clause of \(withArticle(what))", at: span,
                notes: nearest == nil ? ["its clauses are \(words)"] : [],
                help: nearest.map { "did you mean `\($0)`?" }, fixes: nearest.map { [Diagnostic.Fix(span, $0)] } ?? [],
                areFixesSafe: true))
        return nearest
    }

    /// Skips the rest of a clause with an error, up to the next clause or the end of the block.
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

    /// Whether a clause probably starts here, after an error.
    private var isAtClause: Bool {
        if isSwitchedOff { return true }
        if token.isAfterLineBreak, blockWords.contains("positions") && isAtNamedAllele { return true }
        guard kind == .word else { return false }
        if blockWords.contains(text) { return token.isAfterLineBreak || !partWords.contains(text) }
        guard token.isAfterLineBreak else { return false }
        // Flows of a pathway start with a stage of any name. A second misspelled keyword is a second mistake.
        return peek().kind == .word && peek(2).kind == .leftBrace
            || SpellingSuggestion.nearest(to: text, among: blockWords) != nil
    }

    /// Whether the next clause starts here, instead of an expected name: a keyword at the start of a line, with nothing
    /// open before it and no symbol after it.
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

    /// Parses `{ item item ... }`; an item with an error is skipped up to the next line.
    ///
    /// - Parameter found: the parsed items, without those that are switched off.
    mutating func items<Item>(
        _ what: String, into found: inout [Item], _ item: (inout Parser, inout [Item]) -> Void
    ) {
        let opening = place
        guard take(.leftBrace) else { return expected("`{`") }
        while !take(.rightBrace) {
            if isAtEnd || isAtDeclaration || isAtClauseAround { return reportUnclosed(what, opening) }
            if isSwitchedOff {
                var discarded: [Item] = []
                skipSwitchedOff("a row") { parser in
                    parser.oneItem { item(&$0, &discarded) }
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

    /// Whether a clause of the enclosing block starts at the start of a row, so that the rows were not closed.
    private var isAtClauseAround: Bool {
        guard token.isAfterLineBreak, kind == .word, blockWords.contains(text) else { return false }
        switch peek().kind {
        case .word, .text: return true
        default: return false
        }
    }

    /// Whether the contents of a block start on a new line.
    private func breaksLine(_ opening: Int) -> Bool {
        opening + 1 < place && tokens[opening + 1].isAfterLineBreak
    }

    private mutating func reportUnclosed(_ what: String, _ opening: Int) {
        // An unterminated text contains the brace, with the rest of its line; it was reported.
        if tokens[opening..<place].contains(where: { $0.kind == .text(isClosed: false) }) { return }
        add(
            Diagnostic(
                .unclosedBlock, "this \(what) has no closing `}`", at: span(of: opening), label: "opened here",
                others: isAtEnd ? [] : [Diagnostic.Mark(span, "this is not part of it")],
                help: "close it with `}`", fixes: [insertion(breaksLine(opening) ? "\n}" : " }")], areFixesSafe: true))
    }
}
