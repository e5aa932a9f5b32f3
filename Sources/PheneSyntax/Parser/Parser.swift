// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A recursive-descent parser over the tokens of one file. This file holds its means; the grammar is in the extensions.
struct Parser {
    let source: SourceFile
    let file: Int
    let tokens: [Token]
    /// The index of the next token.
    var place = 0
    /// How many brackets of a condition are open.
    var depth = 0
    private(set) var diagnostics: [Diagnostic]
    /// For each node that is being read, the children found so far.
    private var children: [[SyntaxTree.Node]] = [[]]
    /// The token at which the last message was given; one mistake gives one message.
    private var lastComplaint = -1

    init(_ source: SourceFile, file: Int) {
        self.source = source
        self.file = file
        let lexer = Lexer(source.bytes, file: file)
        tokens = lexer.tokens
        diagnostics = lexer.diagnostics
    }

    var token: Token { tokens[place] }
    var kind: Token.Kind { tokens[place].kind }
    var isAtEnd: Bool { kind == .end }
    var span: Span { span(of: place) }

    func peek(_ ahead: Int = 1) -> Token { tokens[min(place + ahead, tokens.count - 1)] }

    func span(of token: Int) -> Span { Span(file: file, start: tokens[token].start, end: tokens[token].end) }

    /// From a token to the last one that was taken.
    func span(from start: Int) -> Span {
        let last = max(start, place - 1)
        return Span(file: file, start: tokens[start].start, end: tokens[last].end)
    }

    func text(of token: Token) -> String { String(decoding: source.bytes[token.start..<token.end], as: UTF8.self) }

    var text: String { text(of: token) }

    mutating func advance() { if !isAtEnd { place += 1 } }

    func isWord(_ word: String) -> Bool {
        kind == .word && source.bytes[token.start..<token.end].elementsEqual(word.utf8)
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

    mutating func complain(_ diagnostic: Diagnostic) {
        guard lastComplaint != place else { return }
        lastComplaint = place
        // Where a stray character stands, it is the mistake, whatever was expected there.
        diagnostics.append(kind == .unknown ? unknownCharacter : diagnostic)
    }

    private var unknownCharacter: Diagnostic {
        Diagnostic(
            .unknownCharacter, "unexpected character", at: span, label: "this begins no word, number or sign",
            notes: ["names are made of the letters A to Z, digits and `_`; other letters belong in quoted texts"],
            help: "remove it, or put the text in quotes")
    }

    /// Says what should stand at the next token.
    mutating func expected(_ what: String, help: String? = nil) {
        let found = isAtEnd ? "the end of the file" : "`\(Self.short(text))`"
        complain(Diagnostic(.expected, "expected \(what), found \(found)", at: span, help: help))
    }

    mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Drops the messages after the first `count`: those of an item that is switched off.
    mutating func forgetMessages(after count: Int) { diagnostics.removeSubrange(count...) }

    static func short(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 40 ? line.prefix(40) + "..." : String(line)
    }

    // MARK: Parts that every clause uses

    /// A name: any word, keywords too, because keywords mean something only where a clause begins.
    mutating func name(_ what: String) -> Name? {
        guard kind == .word else {
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
        guard case .text(let isClosed) = kind else { return nil }
        let literal = TextLiteral(source.bytes[token.start..<token.end], isClosed: isClosed, file: file)
        for diagnostic in literal.diagnostics { add(diagnostic) }
        defer { advance() }
        return Text(literal.value, span)
    }

    mutating func number(_ what: String) -> Number? {
        guard kind == .number else {
            expected(what)
            return nil
        }
        let digits = text
        defer { advance() }
        guard digits.utf8.count <= 18, let value = Int(digits) else {
            complain(
                Diagnostic(
                    .numberTooLarge, "`\(Self.short(digits))` is too large a number", at: span,
                    help: "use at most 18 digits"))
            return Number(0, span)
        }
        return Number(value, span)
    }

    /// `-> step`
    mutating func arrowAndStep() -> Name? {
        guard take(.arrow) else {
            expected("`->`")
            return nil
        }
        return name("a step of the scale")
    }

    // MARK: The tree

    /// Reads a part of the file and keeps it as a node of the tree.
    mutating func node<Result>(_ kind: SyntaxTree.Kind, _ read: (inout Parser) -> Result) -> Result {
        let start = place
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
        return SyntaxTree(source: source, root: root, tokens: tokens)
    }
}
