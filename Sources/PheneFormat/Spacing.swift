// SPDX-License-Identifier: Apache-2.0

internal import PheneSyntax

/// The spaces between two tokens of one line.
struct Spacing {
    let tree: SyntaxTree
    let layout: Layout

    /// The number of spaces before a token that follows another on its line.
    func spaces(before token: Int) -> Int {
        if layout.starts[token] == .item { return 2 }
        return isGlued(token) ? 0 : 1
    }

    private func isGlued(_ token: Int) -> Bool {
        let left = tree.tokens[token - 1].kind, right = tree.tokens[token].kind
        let context = layout.contexts[token]
        if context == .given, Self.isOfGenotype(left), Self.isOfGenotype(right) {
            return tree.tokens[token - 1].end == tree.tokens[token].start
        }
        switch (left, right) {
        case (.leftBrace, .rightBrace), (_, .comma), (.leftBracket, _), (_, .rightBracket), (.slash, _), (_, .slash):
            return true
        case (_, .leftBracket):
            let word = tree.bytes(of: token - 1)
            return ["has", "copies", "score"].contains { word.elementsEqual($0.utf8) }
        case (.star, .word), (.star, .number), (.star, .version), (.dash, .number):
            // `*4` is one name, and `C-2` differs from `C - 2`.
            return tree.tokens[token - 1].end == tree.tokens[token].start
        case (.dash, _), (_, .dash):
            return true
        case (.colon, _), (_, .colon): return context == .placement || context == .given
        case (.comma, _), (.greater, _), (_, .greater): return context == .placement
        case (.range, .word), (.range, .number), (.range, .version), (.word, .range), (.number, .range),
            (.version, .range):
            return true
        case (.bar, _), (_, .bar):
            return context == .condition || context == .row
        default:
            return false
        }
    }

    /// Whether a token can be part of a genotype in a test, which a space would end.
    private static func isOfGenotype(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .word, .dot, .range, .slash, .bar, .dash, .doubleDash: true
        default: false
        }
    }

    /// The width of a range of tokens on one line, in bytes.
    func width(_ tokens: Range<Int>) -> Int {
        var width = 0
        for token in tokens {
            width += tree.tokens[token].end - tree.tokens[token].start
            if token > tokens.lowerBound { width += spaces(before: token) }
        }
        return width
    }
}
