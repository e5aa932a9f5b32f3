// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// What stands between two tokens: comments and line breaks.
struct Gap {
    struct Comment {
        /// Without spaces at its end.
        let bytes: ArraySlice<UInt8>
        /// True for a comment behind a token, on its line.
        let isTrailing: Bool
        /// Whether a blank line stands before it.
        let isAfterBlank: Bool
    }

    private(set) var comments: [Comment] = []
    /// Whether there is a line break anywhere in it.
    private(set) var hasBreak = false
    /// Whether a blank line stands right before the next token.
    private(set) var endsBlank = false
    /// Whether text between two blocks of a literate file stands in it.
    let hasProse: Bool

    /// A gap between two blocks of a literate file.
    static let betweenBlocks = Gap()

    private init() {
        hasProse = true
        hasBreak = true
    }

    /// - Parameter isFirst: true at the beginning of a file, where no comment stands behind a token.
    init(_ trivia: ArraySlice<UInt8>, isFirst: Bool) {
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
