// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A word, number, text or symbol of a rule file.
package struct Token: Sendable {
    package enum Kind: Sendable, Equatable {
        /// Letters, digits and `_`, not only digits.
        case word
        /// Digits, optionally after a minus sign.
        case number
        /// `1.0.0`, or a number with a point or an exponent: `-0.3`, `5e-8`
        case version
        /// A text in quotes; `isClosed` is false if its closing quotes are missing.
        case text(isClosed: Bool)
        case leftBrace, rightBrace, leftBracket, rightBracket
        case comma, colon, star, slash, bar, dot, range, dash, doubleDash, arrow
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        /// One or more bytes that start no token.
        case unknown
        /// The end of the file.
        case end
    }

    package let start: Int
    package let end: Int
    package let kind: Kind
    /// Whether a line break separates this token from the previous one.
    package let isAfterLineBreak: Bool
}
