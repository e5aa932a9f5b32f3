// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// `/-` before a declaration, clause or row keeps it in the file, but removes it from the rules.
extension Parser {
    /// Whether `/-` follows, without a space.
    var isSwitchedOff: Bool {
        guard kind == .slash, peek().start == token.end, peek().start < source.bytes.count else { return false }
        switch peek().kind {
        case .dash, .number, .doubleDash: return source.bytes[peek().start] == 0x2D
        default: return false
        }
    }

    /// Parses `/-` and the item after it, and discards the item and its messages.
    mutating func skipSwitchedOff(_ what: String, _ item: (inout Parser) -> Void) {
        node(.switchedOff) { parser in
            parser.advance()
            parser.advance()
            if parser.kind == .rightBrace || parser.isAtEnd || parser.isSwitchedOff {
                return parser.expected("\(what) after `/-`")
            }
            parser.withoutMessages(except: .unclosedBlock, item)
        }
    }
}
