// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A recursive-descent parser over the tokens of one file. This file has its primitives; the grammar is in the
/// extensions.
struct Parser {
    let source: SourceFile
    let file: Int
    private(set) var tokens: [Token]
    /// The byte ranges that contain rules.
    private let code: [Range<Int>]
    /// Whether the rules contain hidden characters, which have their own messages.
    private let hasHidden: Bool
    /// The index of the next token.
    var place = 0
    /// The nesting depth of the current condition.
    var depth = 0
    /// The keywords of the current block.
    var blockWords: [String] = []
    /// The words that start a part of the current clause, if it has such parts.
    var partWords: [String] = []
    /// Whether the current table is one of `guidance`, whose rows give recommendations.
    var isInGuidance = false
    private(set) var diagnostics: [Diagnostic] = []
    /// All texts so far, except those that are switched off.
    private(set) var texts: [Text] = []
    /// The number of messages so far, including those that were not kept.
    private(set) var mistakes = 0
    /// The first token of the current declaration, clause or row.
    private var itemStart = 0
    /// For each open node, its children so far.
    private var children: [[SyntaxTree.Node]] = [[]]
    /// The token at which the last message was given; one mistake gives one message.
    private var lastReport = -1

    /// The maximum number of messages for one file, so that a file of another kind does not fill the memory.
    private static let maxMessages = 1000

    init(_ source: SourceFile, file: Int) {
        self.source = source
        self.file = file
        let lexer = Lexer(source, file: file)
        tokens = lexer.tokens
        code = lexer.code
        hasHidden = lexer.hasHidden
        for diagnostic in lexer.diagnostics { add(diagnostic) }
    }

    var token: Token { tokens[place] }
    var kind: Token.Kind { tokens[place].kind }
    var isAtEnd: Bool { kind == .end }
    var span: Span { span(of: place) }

    func peek(_ ahead: Int = 1) -> Token { tokens[min(place + ahead, tokens.count - 1)] }

    func span(of token: Int) -> Span { Span(file: file, start: tokens[token].start, end: tokens[token].end) }

    /// The span from a token to the last one that was consumed.
    func span(from start: Int) -> Span {
        let last = max(start, place - 1)
        return Span(file: file, start: tokens[start].start, end: tokens[last].end)
    }

    /// The text of a token, without hidden characters.
    func text(of token: Token) -> String {
        let text = String(decoding: source.bytes[token.start..<token.end], as: UTF8.self)
        guard hasHidden else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { HiddenCharacter($0) == nil }))
    }

    var text: String { text(of: token) }

    mutating func advance() { if !isAtEnd { place += 1 } }

    func isWord(_ word: String) -> Bool {
        guard kind == .word else { return false }
        return hasHidden ? text == word : source.bytes[token.start..<token.end].elementsEqual(word.utf8)
    }

    mutating func take(_ wanted: Token.Kind) -> Bool {
        guard kind == wanted else { return false }
        advance()
        return true
    }

    mutating func takeWord(_ word: String) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    // MARK: Messages

    mutating func report(_ diagnostic: Diagnostic) {
        guard lastReport != place else { return }
        lastReport = place
        // A stray character is the mistake, whatever was expected.
        add(kind == .unknown ? unknownCharacter : diagnostic)
    }

    private var unknownCharacter: Diagnostic {
        let fixes = plainCharacters, word = Self.short(text)
        return Diagnostic(
            .unknownCharacter, "unexpected character\(word.count == 1 ? "" : "s") `\(word)`", at: span,
            notes: fixes.isEmpty
                ? ["names consist of the letters A to Z, digits and `_`; other characters belong in quoted texts"] : [],
            help: fixes.first.map { $0.replacement.isEmpty ? "remove it" : "write `\($0.replacement)`" }
                ?? "remove it, or put the text in quotes",
            fixes: fixes, areFixesSafe: true)
    }

    /// Reports what was expected instead of the next token; if an item is cut off by a line end, at that end.
    mutating func expected(_ what: String, help: String? = nil, fix: Diagnostic.Fix? = nil, isFixSafe: Bool = false) {
        let isCutOff = token.isAfterLineBreak && place > itemStart
        let found = isAtEnd ? "the end of the file" : isCutOff ? "the end of the line" : "`\(Self.short(text))`"
        report(
            Diagnostic(
                .expected, "expected \(what), found \(found)",
                at: isCutOff ? endOfLine : span, help: help, fixes: fix.map { [$0] } ?? [], areFixesSafe: isFixSafe))
    }

    /// The empty span after the last token that was consumed.
    private var endOfLine: Span {
        let end = tokens[max(0, place - 1)].end
        return Span(file: file, start: end, end: end)
    }

    mutating func add(_ diagnostic: Diagnostic) {
        mistakes += 1
        if mistakes < Self.maxMessages { diagnostics.append(diagnostic) }
        guard mistakes == Self.maxMessages else { return }
        diagnostics.append(
            Diagnostic(
                diagnostic.code, severity: diagnostic.severity, diagnostic.title, at: diagnostic.primary.span,
                label: diagnostic.primary.label, others: diagnostic.others,
                notes: diagnostic.notes + ["the rest of this file may have more errors, which are not reported yet"],
                help: diagnostic.help, fixes: diagnostic.fixes, areFixesSafe: diagnostic.areFixesSafe))
    }

    /// Parses something and discards its messages, except those with one code.
    mutating func withoutMessages(except code: DiagnosticCode, _ read: (inout Parser) -> Void) {
        let kept = diagnostics.count
        let (before, last, textCount) = (mistakes, lastReport, texts.count)
        read(&self)
        texts.removeSubrange(textCount...)
        let important = diagnostics[kept...].filter { $0.code == code }
        diagnostics.removeSubrange(kept...)
        (mistakes, lastReport) = (before, last)
        for diagnostic in important { add(diagnostic) }
    }

    /// The start of a text, short enough for a message.
    static func short(_ text: String) -> String {
        let line = text.utf8.prefix(400).prefix { !LineEnd.isPart($0) }
        let start = String(decoding: line.prefix(40), as: UTF8.self)
        return line.count > 40 ? start + "..." : start
    }

    /// Reports and removes a symbol between a keyword and its value, as other formats have it.
    mutating func removeSymbol(_ signs: [Token.Kind]) {
        guard signs.contains(peek().kind), !peek().isAfterLineBreak else { return }
        let sign = span(of: place + 1), keyword = span
        let isTight = keyword.end == sign.start && peek(2).start == sign.end
        add(
            Diagnostic(
                .expected, "a clause has no `\(text(of: peek()))` between its keyword and its value", at: sign,
                help: "remove it", fixes: [Diagnostic.Fix(sign, isTight ? " " : "")], areFixesSafe: true))
        tokens.remove(at: place + 1)
    }

    // MARK: Parts that every clause uses

    /// A name: any word, including keywords, which are special only at the start of a clause.
    mutating func name(_ what: String) -> Name? {
        guard kind == .word, !isAtNextClause, !isAtDeclaration else {
            expected(what)
            return nil
        }
        defer { advance() }
        return Name(text, span)
    }

    mutating func names(_ what: String) -> [Name]? {
        guard let first = name(what) else { return nil }
        var names = [first]
        while take(.comma) {
            guard let next = name(what) else { return names }
            names.append(next)
        }
        return names
    }

    mutating func literal(_ what: String) -> Text? {
        guard let literal = optionalLiteral() else {
            expected(what + " in quotes")
            return nil
        }
        return literal
    }

    mutating func optionalLiteral() -> Text? {
        guard let (value, span) = oneLiteral() else { return nil }
        var translations: [Translation] = []
        while isAtLanguage {
            let language = Name(self.text, self.span)
            advance()
            guard let (value, span) = oneLiteral() else { break }
            translations.append(Translation(language: language, value: value, span: span))
        }
        let text = Text(value, span, translations: translations)
        texts.append(text)
        return text
    }

    /// A text in quotes without translations, which no report shows.
    mutating func oneLiteral() -> (String, Span)? {
        guard case .text(let isClosed) = kind else { return nil }
        let literal = TextLiteral(source.bytes[token.start..<token.end], isClosed: isClosed, file: file)
        for diagnostic in literal.diagnostics { add(diagnostic) }
        defer { advance() }
        return (literal.value, span)
    }

    /// Whether a language follows: two lower-case letters before a text, which start no clause and no part of one.
    private var isAtLanguage: Bool {
        guard kind == .word, token.end - token.start == 2, case .text = peek().kind else { return false }
        return source.bytes[token.start..<token.end].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
            && !blockWords.contains(text) && !partWords.contains(text)
    }

    mutating func number(_ what: String) -> Number? {
        guard kind == .number else {
            expected(what)
            return nil
        }
        let digits = text
        defer { advance() }
        // In a browser `Int` has 32 bits, and its least value has no opposite.
        guard digits.utf8.count <= 18, let value = Int(digits), value > Int.min else {
            report(
                Diagnostic(
                    .numberTooLarge, "the number `\(Self.short(digits))` is too large", at: span,
                    help: "use at most 18 digits"))
            return Number(0, span)
        }
        return Number(value, span)
    }

    /// `-> step`
    mutating func arrowAndStep() -> Name? {
        guard take(.arrow) else {
            let fix = replacement(of: [.equal, .colon, .greater, .dash], by: "->")
            expected("`->`", help: fix.map { _ in "write `->`" }, fix: fix, isFixSafe: true)
            return nil
        }
        guard !isAtNextRow else {
            expected("a step of the scale")
            return nil
        }
        return name("a step of the scale")
    }

    /// Whether a line starts with a cell, so that it is not the step of the previous row.
    private var isAtNextRow: Bool {
        guard token.isAfterLineBreak else { return false }
        switch peek().kind {
        case .slash, .bar, .comma, .range, .arrow: return true
        default: return false
        }
    }

    // MARK: The tree

    /// Parses a part of the file, and adds it to the tree as a node.
    mutating func node<Result>(_ kind: SyntaxTree.Kind, _ read: (inout Parser) -> Result) -> Result {
        let start = place
        if kind != .condition { itemStart = start }
        children.append([])
        let result = read(&self)
        let own = children.removeLast()
        if place > start {
            children[children.count - 1].append(SyntaxTree.Node(kind: kind, tokens: start..<place, children: own))
        }
        return result
    }

    mutating func finishTree() -> SyntaxTree {
        let root = SyntaxTree.Node(kind: .file, tokens: 0..<tokens.count, children: children[0])
        return SyntaxTree(source: source, root: root, tokens: tokens, code: code)
    }
}
