// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// A name, or another single token such as a version or a keyword's argument, with its span.
public struct Name: Sendable, Hashable {
    /// The name as written.
    public let text: String
    /// The span of the token.
    public let span: Span

    /// - Parameters:
    ///   - text: the name as written.
    ///   - span: the span of the token.
    public init(_ text: String, _ span: Span) {
        self.text = text
        self.span = span
    }
}

/// A quoted text with its escapes resolved and, for `"""` blocks, its common indentation removed.
public struct Text: Sendable, Hashable {
    /// The text without quotes.
    public let value: String
    /// The span of the whole literal with its quotes, without the translations.
    public let span: Span
    /// The same text in other languages, in the order written: `"kept in vesicles" de "in Vesikeln"`.
    public let translations: [Translation]

    /// - Parameters:
    ///   - value: the text without quotes.
    ///   - span: the span of the literal with its quotes.
    ///   - translations: the same text in other languages.
    public init(_ value: String, _ span: Span, translations: [Translation] = []) {
        self.value = value
        self.span = span
        self.translations = translations
    }
}

/// A translation after the text that it translates: `de "in Vesikeln"`.
public struct Translation: Sendable, Hashable {
    /// The two-letter code of the language, such as `de`; not checked yet.
    public let language: Name
    /// The translated text without quotes.
    public let value: String
    /// The span of the literal with its quotes, without the language.
    public let span: Span
}

/// An integer with its sign.
public struct Number: Sendable, Hashable {
    /// At most 18 digits.
    public let value: Int
    /// The span of the number with its sign.
    public let span: Span

    /// - Parameters:
    ///   - value: the number.
    ///   - span: its span.
    public init(_ value: Int, _ span: Span) {
        self.value = value
        self.span = span
    }
}

/// A decimal number, stored exactly: `0.25` is 25 hundredths.
public struct Decimal: Sendable, Hashable {
    /// The number times 10 to the power of `fractionDigits`; negative only for the size of an effect.
    public let digits: Int
    /// The number of digits after the point.
    public let fractionDigits: Int
    /// The span of the number.
    public let span: Span

    /// Parses an activity value: digits with an optional fraction; `nil` for any other text, and for more than 6 digits.
    package init?(_ text: String, _ span: Span) {
        guard let plain = Self.plain(text, atMost: 6) else { return nil }
        (digits, fractionDigits) = plain
        self.span = span
    }

    /// Parses a number of a source, with an optional sign, fraction and negative exponent: `1.16`, `-0.3`, `5.4e-8`; `nil`
    /// for any other text, for more than 9 digits, and for an exponent below -400.
    package init?(exact text: String, _ span: Span) {
        let parts = text.split(separator: "e", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return nil }
        let isNegative = first.utf8.first == 0x2D
        guard let plain = Self.plain(isNegative ? first.dropFirst() : first, atMost: 9) else { return nil }
        var exponent = 0
        if parts.count == 2 {
            guard let power = Int(parts[1]), (-400 ... -1).contains(power) else { return nil }
            exponent = power
        }
        digits = isNegative ? -plain.digits : plain.digits
        fractionDigits = plain.fractionDigits - exponent
        self.span = span
    }

    private static func plain(_ text: some StringProtocol, atMost count: Int) -> (digits: Int, fractionDigits: Int)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let all = parts.joined()
        let isPlain =
            parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isPlain, all.utf8.count <= count, let digits = Int(all) else { return nil }
        return (digits, parts.count == 2 ? parts[1].utf8.count : 0)
    }
}
