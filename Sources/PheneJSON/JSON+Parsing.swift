// SPDX-License-Identifier: Apache-2.0

extension JSON {
    /// Why a text is no JSON.
    public struct ParseError: Error, Sendable, Hashable {
        /// The line, counted from 1.
        public let line: Int
        /// What is wrong there: lower case, no full stop.
        public let what: String
    }

    /// Reads a text as JSON (RFC 8259), strictly.
    ///
    /// Numbers without a fraction and an exponent that fit an `Int` become ``integer(_:)``, others ``decimal(_:)`` with their text.
    ///
    /// - Parameter text: UTF-8, without a byte order mark.
    /// - Throws: a ``ParseError`` also for two members of one name, for values that nest deeper than 64, and for text that is no UTF-8.
    /// - Complexity: linear in the text.
    public init(parsing text: [UInt8]) throws(ParseError) {
        var parser = Parser(text)
        self = try parser.document()
    }

    /// The value of a member of an object; `nil` where there is none, and for other values.
    public subscript(_ name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        for member in members where member.name == name { return member.value }
        return nil
    }
}

/// Reads one value after the other.
private struct Parser {
    private let text: [UInt8]
    private var at = 0

    init(_ text: [UInt8]) { self.text = text }

    private static let mostLevels = 64

    mutating func document() throws(JSON.ParseError) -> JSON {
        let value = try value(level: 0)
        skipBlanks()
        if at < text.count { throw error("there is more behind the end") }
        return value
    }

    private func error(_ what: String) -> JSON.ParseError {
        var line = 1
        for byte in text[..<min(at, text.count)] where byte == 0x0A { line += 1 }
        return JSON.ParseError(line: line, what: what)
    }

    private mutating func skipBlanks() {
        while at < text.count {
            switch text[at] {
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default: return
            }
        }
    }

    /// Takes a byte behind white space, if it comes next.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard at < text.count, text[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func value(level: Int) throws(JSON.ParseError) -> JSON {
        if level > Self.mostLevels { throw error("values nest too deeply") }
        skipBlanks()
        guard at < text.count else { throw error("the text ends too early") }
        switch text[at] {
        case 0x7B: return try object(level: level)
        case 0x5B: return try array(level: level)
        case 0x22: return .string(try string())
        case 0x2D, 0x30...0x39: return try number()
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        default: throw error("expected a value")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.ParseError) -> JSON {
        let count = word.utf8CodeUnitCount
        for index in 0..<count where at + index >= text.count || text[at + index] != word.utf8Start[index] {
            throw error("expected a value")
        }
        at += count
        return value
    }

    private mutating func array(level: Int) throws(JSON.ParseError) -> JSON {
        at += 1
        var elements: [JSON] = []
        if take(0x5D) { return .array(elements) }
        while true {
            elements.append(try value(level: level + 1))
            if take(0x5D) { return .array(elements) }
            guard take(0x2C) else { throw error("expected `,` or `]`") }
        }
    }

    private mutating func object(level: Int) throws(JSON.ParseError) -> JSON {
        at += 1
        var members: [JSON.Member] = []
        var names: Set<String> = []
        if take(0x7D) { return .object(members) }
        while true {
            skipBlanks()
            guard at < text.count, text[at] == 0x22 else { throw error("expected the name of a member") }
            let name = try string()
            guard names.insert(name).inserted else { throw error("a member is given twice") }
            guard take(0x3A) else { throw error("expected `:`") }
            members.append(JSON.Member(name, try value(level: level + 1)))
            if take(0x7D) { return .object(members) }
            guard take(0x2C) else { throw error("expected `,` or `}`") }
        }
    }

    /// Takes digits, and says whether there were any.
    private mutating func digits() -> Bool {
        let start = at
        while at < text.count, text[at] >= 0x30, text[at] <= 0x39 { at += 1 }
        return at > start
    }

    private mutating func number() throws(JSON.ParseError) -> JSON {
        let start = at
        if text[at] == 0x2D { at += 1 }
        let first = at
        guard digits() else { throw error("expected a digit") }
        if text[first] == 0x30, at > first + 1 { throw error("a number begins with 0") }
        var isWhole = true
        if at < text.count, text[at] == 0x2E {
            isWhole = false
            at += 1
            guard digits() else { throw error("expected a digit") }
        }
        if at < text.count, text[at] | 0x20 == 0x65 {
            isWhole = false
            at += 1
            if at < text.count, text[at] == 0x2B || text[at] == 0x2D { at += 1 }
            guard digits() else { throw error("expected a digit") }
        }
        let digits = String(decoding: text[start..<at], as: UTF8.self)
        if isWhole, let number = Int(digits) { return .integer(number) }
        return .decimal(digits)
    }

    private mutating func string() throws(JSON.ParseError) -> String {
        at += 1
        var bytes: [UInt8] = []
        while true {
            guard at < text.count else { throw error("a text does not end") }
            let byte = text[at]
            at += 1
            switch byte {
            case 0x22:
                guard let text = String(validating: bytes, as: UTF8.self) else { throw error("a text is not UTF-8") }
                return text
            case 0x5C: try escape(into: &bytes)
            case 0..<0x20: throw error("a control character stands in a text")
            default: bytes.append(byte)
            }
        }
    }

    private mutating func escape(into bytes: inout [UInt8]) throws(JSON.ParseError) {
        guard at < text.count else { throw error("a text does not end") }
        let byte = text[at]
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: bytes.append(byte)
        case 0x62: bytes.append(0x08)
        case 0x66: bytes.append(0x0C)
        case 0x6E: bytes.append(0x0A)
        case 0x72: bytes.append(0x0D)
        case 0x74: bytes.append(0x09)
        case 0x75:
            var code = try codeUnit()
            if code >> 10 == 0x36 {
                guard at + 1 < text.count, text[at] == 0x5C, text[at + 1] == 0x75 else {
                    throw error("half a surrogate pair")
                }
                at += 2
                let low = try codeUnit()
                guard low >> 10 == 0x37 else { throw error("half a surrogate pair") }
                code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
            }
            guard let scalar = Unicode.Scalar(code) else { throw error("half a surrogate pair") }
            bytes += Array(String(Character(scalar)).utf8)
        default: throw error("an unknown escape")
        }
    }

    /// Four hexadecimal digits.
    private mutating func codeUnit() throws(JSON.ParseError) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard at < text.count else { throw error("a text does not end") }
            switch text[at] {
            case 0x30...0x39: code = code << 4 | UInt32(text[at] - 0x30)
            case 0x41...0x46: code = code << 4 | UInt32(text[at] - 0x37)
            case 0x61...0x66: code = code << 4 | UInt32(text[at] - 0x57)
            default: throw error("expected four hexadecimal digits")
            }
            at += 1
        }
        return code
    }
}
