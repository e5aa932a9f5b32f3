// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A word, number, text or sign of a rule file.
struct Token: Sendable {
    enum Kind: Sendable, Equatable {
        /// Letters, digits and `_`, not digits alone.
        case word
        /// Digits, perhaps after a minus sign.
        case number
        /// `1.0.0`
        case version
        /// A text in quotes; the flag says that its end was found.
        case text(isClosed: Bool)
        case leftBrace, rightBrace, leftBracket, rightBracket
        case comma, colon, star, slash, bar, dot, range, dash, doubleDash, arrow
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        /// A byte, or a run of bytes, that begins nothing.
        case unknown
        /// The end of the file.
        case end
    }

    let start: Int
    let end: Int
    let kind: Kind
    /// True where a line break stands between the token before and this one.
    let isAfterLineBreak: Bool
}
