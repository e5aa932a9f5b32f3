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

    /// Reads `/-` and the item after it, and forgets the item and its messages.
    mutating func skipSwitchedOff(_ what: String, _ item: (inout Parser) -> Void) {
        node(.switchedOff) { parser in
            parser.advance()
            parser.advance()
            if parser.kind == .rightBrace || parser.isAtEnd || parser.isSwitchedOff {
                return parser.expected("\(what) that `/-` switches off")
            }
            parser.withoutMessages(except: .unclosedBlock, item)
        }
    }
}
