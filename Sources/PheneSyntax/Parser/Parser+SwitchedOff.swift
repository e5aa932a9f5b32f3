// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// `/-` in front of a declaration, a clause or a row, which keeps it in the file and out of the rules.
extension Parser {
    /// `/-`, written together.
    var isSwitchedOff: Bool {
        guard kind == .slash, peek().start == token.end, peek().start < source.bytes.count else { return false }
        switch peek().kind {
        case .dash, .number, .doubleDash: return source.bytes[peek().start] == 0x2D
        default: return false
        }
    }

    /// What a `/-` switches off, as a first reading of the file found it.
    struct Skip {
        /// The first token behind it.
        let end: Int
        /// What is told of it all the same.
        let messages: [Diagnostic]
    }

    /// Reads `/-` and the item after it.
    ///
    /// Reading an item is the only way to know where it ends, and whoever reads it keeps it; so a file with `/-` is read
    /// twice, and the second time these items are stepped over.
    mutating func skipSwitchedOff(_ what: String, _ item: (inout Parser) -> Void) {
        if let skip = skips[place] {
            node(.switchedOff) { $0.place = skip.end }
            for message in skip.messages { add(message) }
            return
        }
        let start = place
        node(.switchedOff) { parser in
            parser.advance()
            parser.advance()
            if parser.kind == .rightBrace || parser.isAtEnd || parser.isSwitchedOff {
                return parser.expected("\(what) that `/-` switches off")
            }
            let count = parser.diagnostics.count
            parser.withoutMessages(except: .unclosedBlock, item)
            parser.foundSkips[start] = Skip(end: parser.place, messages: Array(parser.diagnostics[count...]))
        }
    }
}
