// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The text between two tokens: comments and line breaks.
package struct Gap {
    package struct Comment {
        /// The comment without trailing spaces.
        package let bytes: ArraySlice<UInt8>
        /// Whether the comment follows a token on the same line.
        package let isTrailing: Bool
        /// Whether a blank line precedes the comment.
        package let isAfterBlank: Bool
    }

    package private(set) var comments: [Comment] = []
    /// Whether the gap contains a line break.
    package private(set) var hasBreak = false
    /// Whether a blank line directly precedes the next token.
    package private(set) var endsBlank = false
    /// Whether the gap contains text between two blocks of a literate file.
    package let hasProse: Bool

    /// A gap between two blocks of a literate file.
    package static let betweenBlocks = Gap()

    private init() {
        hasProse = true
        hasBreak = true
    }

    /// - Parameters:
    ///   - trivia: the bytes of the gap.
    ///   - isFirst: whether it is at the start of a file, where no token precedes a comment.
    package init(_ trivia: ArraySlice<UInt8>, isFirst: Bool) {
        hasProse = false
        var rest = trivia
        if isFirst, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        var breaks = 0
        while let byte = rest.first {
            if byte == 0x2F {
                let line = rest.prefix { !LineEnd.isPart($0) }
                let isTrailing = !hasBreak && !isFirst
                comments.append(Comment(bytes: Self.trimmed(line), isTrailing: isTrailing, isAfterBlank: breaks > 1))
                breaks = 0
                rest = rest[line.endIndex...]
            } else {
                rest = rest.dropFirst()
                guard LineEnd.isPart(byte) else { continue }
                hasBreak = true
                breaks += 1
                if byte == 0x0D, rest.first == 0x0A { rest = rest.dropFirst() }
            }
        }
        endsBlank = breaks > 1
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
        return line
    }
}
