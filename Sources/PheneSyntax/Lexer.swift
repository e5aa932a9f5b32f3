// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Splits a rule file into tokens; between them are white space and comments.
struct Lexer {
    /// The bytes of the file without hidden characters.
    private let bytes: [UInt8]
    private let file: Int
    /// The byte ranges that contain rules: all of a rule file, or the fenced blocks of a literate file; ascending.
    let code: [Range<Int>]
    /// The same ranges in the clean bytes.
    private let runs: [Range<Int>]
    private let scan: CharacterScan
    private var run = 0
    /// The end of the current range, which no token crosses.
    private var limit = 0
    private var place = 0
    private var sawLineBreak = true
    private(set) var tokens: [Token] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether there are hidden characters or invalid bytes.
    var hasHidden: Bool { !scan.hidden.isEmpty || !scan.invalid.isEmpty }

    /// - Complexity: linear in the size of the file.
    init(_ source: SourceFile, file: Int) {
        self.file = file
        let reading = Reading(source)
        code = reading.code
        diagnostics = reading.problems.map { $0.diagnostic(in: source, file: file) }
        scan = CharacterScan(source.bytes, code)
        bytes = scan.clean
        runs = scan.code
        tokens.reserveCapacity(bytes.count / 4)
        place = runs.first?.lowerBound ?? bytes.count
        limit = runs.first?.upperBound ?? bytes.count
        while true {
            skipTrivia()
            guard place < limit else {
                if beginRun() { continue }
                break
            }
            let start = place
            let kind = next()
            let range = scan.original(start..<place)
            tokens.append(
                Token(start: range.lowerBound, end: range.upperBound, kind: kind, isAfterLineBreak: sawLineBreak))
            sawLineBreak = false
        }
        let end = source.bytes.count
        tokens.append(Token(start: end, end: end, kind: .end, isAfterLineBreak: true))
        if hasHidden { diagnostics += scan.diagnostics(tokens, in: source.bytes, file: file) }
    }

    private func byte(_ ahead: Int = 0) -> UInt8 { place + ahead < limit ? bytes[place + ahead] : 0 }

    /// Moves to the next range of rules; false if there is none.
    private mutating func beginRun() -> Bool {
        guard run + 1 < runs.count else { return false }
        run += 1
        place = runs[run].lowerBound
        limit = runs[run].upperBound
        sawLineBreak = true
        return true
    }

    private mutating func skipTrivia() {
        while place < limit {
            switch bytes[place] {
            case 0x0A, 0x0D, CharacterScan.lineMark:
                sawLineBreak = true
                place += 1
            case 0x20, 0x09:
                place += 1
            case 0x2F where byte(1) == 0x2F:
                skipLine()
            case 0x23:
                reportHash()
                skipLine()
            default:
                return
            }
        }
    }

    private mutating func skipLine() { while place < limit, !LineEnd.isPart(bytes[place]) { place += 1 } }

    /// Reports a `#`, and treats the rest of the line as a comment.
    private mutating func reportHash() {
        var end = place
        while end < limit, bytes[end] == 0x23 { end += 1 }
        let range = scan.original(place..<end)
        let span = Span(file: file, start: range.lowerBound, end: range.upperBound)
        diagnostics.append(
            Diagnostic(
                .unknownCharacter, "a comment starts with `//`", at: span, help: "write `//` instead of `#`",
                fixes: [Diagnostic.Fix(span, "//")], areFixesSafe: true))
    }

    private mutating func next() -> Token.Kind {
        let first = bytes[place]
        if Self.isLetter(first) {
            while Self.isLetter(byte()) || Self.isDigit(byte()) { place += 1 }
            return .word
        }
        if Self.isDigit(first) { return number() }
        if first == 0x22 { return text() }
        if first == 0x27, let end = endOfSingleQuotes { return singleQuoted(upTo: end) }
        let (kind, length) = symbol(first)
        place += length
        return kind
    }

    private mutating func number() -> Token.Kind {
        while Self.isDigit(byte()) { place += 1 }
        var kind = Token.Kind.number
        while byte() == 0x2E, Self.isDigit(byte(1)) {
            kind = .version
            place += 1
            while Self.isDigit(byte()) { place += 1 }
        }
        // `5e-8`
        if byte() == 0x65, byte(1) == 0x2D, Self.isDigit(byte(2)) {
            place += 2
            while Self.isDigit(byte()) { place += 1 }
            return .version
        }
        // `5HT` is a name.
        if kind == .number, Self.isLetter(byte()) {
            while Self.isLetter(byte()) || Self.isDigit(byte()) { place += 1 }
            return .word
        }
        return kind
    }

    private mutating func symbol(_ first: UInt8) -> (Token.Kind, Int) {
        switch first {
        case 0x7B: (.leftBrace, 1)
        case 0x7D: (.rightBrace, 1)
        case 0x28: (.leftBracket, 1)
        case 0x29: (.rightBracket, 1)
        case 0x2C: (.comma, 1)
        case 0x3A: (.colon, 1)
        case 0x2A: (.star, 1)
        case 0x2F: (.slash, 1)
        case 0x7C: (.bar, 1)
        case 0x2E: byte(1) == 0x2E ? (.range, 2) : (.dot, 1)
        case 0x2D:
            if byte(1) == 0x3E { (.arrow, 2) } else if byte(1) == 0x2D { (.doubleDash, 2) } else { minus() }
        case 0x3D: (.equal, 1)
        case 0x21: byte(1) == 0x3D ? (.notEqual, 2) : (.unknown, 1)
        case 0x3C: byte(1) == 0x3D ? (.lessOrEqual, 2) : (.less, 1)
        case 0x3E: byte(1) == 0x3D ? (.greaterOrEqual, 2) : (.greater, 1)
        default: (.unknown, unknownLength())
        }
    }

    private func minus() -> (Token.Kind, Int) {
        var length = 1
        while Self.isDigit(byte(length)) { length += 1 }
        guard length > 1 else { return (.dash, 1) }
        guard byte(length) == 0x2E, Self.isDigit(byte(length + 1)) else { return (.number, length) }
        length += 1
        while Self.isDigit(byte(length)) { length += 1 }
        return (.version, length)
    }

    /// The length of bytes that start no token, taken together, so that a word of another alphabet gets one message.
    private func unknownLength() -> Int {
        var length = 1
        while place + length < limit, bytes[place + length] >= 0x80 { length += 1 }
        return length
    }

    private mutating func text() -> Token.Kind {
        let start = place
        if byte(1) == 0x22, byte(2) == 0x22 {
            place += 3
            while place < limit {
                if bytes[place] == 0x5C {
                    place += 2
                } else if bytes[place] == 0x22, byte(1) == 0x22, byte(2) == 0x22 {
                    place += 3
                    return .text(isClosed: true)
                } else {
                    place += 1
                }
            }
            place = limit
        } else {
            place += 1
            while place < limit, !LineEnd.isPart(bytes[place]) {
                if bytes[place] == 0x5C, !LineEnd.isPart(byte(1)) {
                    place += 2
                } else if bytes[place] == 0x22 {
                    place += 1
                    return .text(isClosed: true)
                } else {
                    place += 1
                }
            }
            place = min(place, limit)
        }
        let opening = scan.original(start..<min(start + 3, place))
        diagnostics.append(
            Diagnostic(
                .unclosedText, "unterminated text",
                at: Span(file: file, start: opening.lowerBound, end: opening.upperBound),
                label: "the text starts here",
                help: "close it with `\"`; a text of several lines is enclosed in `\"\"\"`"))
        return .text(isClosed: false)
    }

    /// The offset after the closing single quote on this line: the next one before a space or symbol.
    private var endOfSingleQuotes: Int? {
        var end = place + 1
        while end < limit, !LineEnd.isPart(bytes[end]) {
            let next = end + 1 < limit ? bytes[end + 1] : 0x0A
            let isLast = !Self.isLetter(next) && !Self.isDigit(next) && next < 0x80
            if bytes[end] == 0x27, isLast { return end + 1 }
            end += bytes[end] == 0x5C ? 2 : 1
        }
        return nil
    }

    /// Reads a text in single quotes, and reports them.
    private mutating func singleQuoted(upTo end: Int) -> Token.Kind {
        let range = scan.original(place..<end)
        let span = Span(file: file, start: range.lowerBound, end: range.upperBound)
        var inner: [UInt8] = []
        for byte in bytes[place + 1..<end - 1] {
            if byte == 0x22, inner.last != 0x5C { inner.append(0x5C) }
            inner.append(byte)
        }
        let fix = Diagnostic.Fix(span, "\"" + String(decoding: inner, as: UTF8.self) + "\"")
        diagnostics.append(
            Diagnostic(
                .unknownCharacter, "a text is enclosed in double quotes", at: span, help: "write `\"` instead of `'`",
                fixes: [fix], areFixesSafe: true))
        place = end
        return .text(isClosed: true)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x5F
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
