// SPDX-License-Identifier: Apache-2.0

/// What a person answered to a pack's questions: `["pots": "yes", "age": 70]`. What is not answered stays open.
public struct Answers: Sendable, ExpressibleByDictionaryLiteral {
    /// In the order given. A name given twice is answered by the last one.
    public private(set) var pairs: [(name: String, value: String)]

    public init(_ pairs: [(name: String, value: String)] = []) { self.pairs = pairs }

    public init(dictionaryLiteral pairs: (String, Answer)...) {
        self.pairs = []
        for (name, answer) in pairs { self.pairs.append((name, answer.text)) }
    }
}

/// One answer: a value in quotes, or a whole number.
public struct Answer: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }
    public init(integerLiteral number: Int) { text = String(number) }
}

/// Something given that the pack does not know: an id that is none of its loci, an answer to a question it does not ask.
public enum Stranger: Sendable {
    case locus(String)
    case input(String)
    /// An answer that a question does not take, and what it takes: `a whole number from 0 to 120 years`.
    case value(String, input: String, takes: String)

    /// One sentence for a report.
    public var text: String {
        switch self {
        case .locus(let name): "`\(name)` is not a locus of this pack"
        case .input(let name): "`\(name)` is not a question of this pack"
        case .value(let value, let input, let takes):
            "`\(value)` is not an answer to `\(input)`, which takes \(takes)"
        }
    }
}

/// Whether two texts have the same bytes; Embedded Swift has no Unicode tables to compare strings with `==`.
func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
