// SPDX-License-Identifier: Apache-2.0

/// Answers to a pack's questions by name, for names that are known only at run time: `["pots": "yes", "age": 70]`.
///
/// A question without an answer stays open. A pack checks names and values when it is evaluated and throws an ``AnswerError``;
/// the `Inputs` of a compiled pack (``PackInputs``) cannot be wrong.
public struct Answers: Sendable, ExpressibleByDictionaryLiteral {
    /// In the order given.
    public private(set) var pairs: [(name: String, value: String)]

    /// Answers by the names of the questions.
    public init(_ pairs: [(name: String, value: String)] = []) { self.pairs = pairs }

    /// Answers by the names of the questions.
    public init(dictionaryLiteral pairs: (String, Answer)...) {
        self.pairs = []
        for (name, answer) in pairs { self.pairs.append((name, answer.text)) }
    }

    /// Adds the answer to a question; `nil` leaves it open.
    public mutating func give(_ name: String, _ value: (some InputValue)?) {
        if let value { pairs.append((name, value.answer)) }
    }
}

/// One answer: a value in quotes, or a whole number.
public struct Answer: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The answer as a person gives it.
    public let text: String

    /// An answer as a person gives it.
    public init(_ text: String) { self.text = text }
    /// An answer as a person gives it.
    public init(stringLiteral text: String) { self.text = text }
    /// A whole number as an answer.
    public init(integerLiteral number: Int) { text = String(number) }
}
