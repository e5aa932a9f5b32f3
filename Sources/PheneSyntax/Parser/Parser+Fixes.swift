// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Fixes for the messages of the parser.
extension Parser {
    /// Inserts a symbol after the last token that was consumed.
    func insertion(_ text: String) -> Diagnostic.Fix {
        let end = tokens[max(0, place - 1)].end
        return Diagnostic.Fix(Span(file: file, start: end, end: end), text)
    }

    /// Replaces the next token with a symbol, if it is one that people confuse with it.
    func replacement(of kinds: [Token.Kind], by text: String) -> Diagnostic.Fix? {
        guard kinds.contains(kind), !token.isAfterLineBreak else { return nil }
        // `=>` are two tokens.
        let isDouble = kind == .equal && peek().kind == .greater && peek().start == token.end
        return Diagnostic.Fix(Span(file: file, start: token.start, end: isDouble ? peek().end : token.end), text)
    }

    /// Replaces a number word, such as `two`, with its digits.
    var numeral: Diagnostic.Fix? {
        let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.firstIndex(of: text).map { Diagnostic.Fix(span, String($0 + 1)) }
    }

    /// Replaces a typographic character with the one that rule files use.
    ///
    /// Quotes come in pairs, so the other quotes of the line are replaced with the first.
    var plainCharacters: [Diagnostic.Fix] {
        let found = text(of: token)
        if found == "+", place > 0, text(of: tokens[place - 1]) == "strand" { return [Diagnostic.Fix(span, "plus")] }
        guard let plain = Self.plain(found) else { return [] }
        var fixes = [Diagnostic.Fix(span, plain)]
        guard plain == "\"" else { return fixes }
        var next = place + 1
        while next < tokens.count, !tokens[next].isAfterLineBreak {
            if tokens[next].kind == .unknown, Self.plain(text(of: tokens[next])) == "\"" {
                fixes.append(Diagnostic.Fix(span(of: next), "\""))
            }
            next += 1
        }
        return fixes
    }

    private static func plain(_ text: String) -> String? {
        var plain = ""
        for scalar in text.unicodeScalars {
            guard let part = characters[scalar] else { return nil }
            plain += part
        }
        return plain
    }

    private static let characters: [Unicode.Scalar: String] = [
        "\u{201C}": "\"", "\u{201D}": "\"", "\u{201E}": "\"", "\u{00AB}": "\"", "\u{00BB}": "\"",  // quotes
        "\u{2018}": "\"", "\u{2019}": "\"", "\u{201A}": "\"",
        "\u{2192}": "->", "\u{27F6}": "->", "\u{21D2}": "->",  // arrows
        "\u{2264}": "<=", "\u{2265}": ">=", "\u{2260}": "!=", "\u{2026}": "..",
        "\u{2010}": "-", "\u{2011}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2212}": "-",  // dashes
        "\u{00A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{3000}": " ",  // spaces
        ";": "",
    ]
}
