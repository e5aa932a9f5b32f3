// SPDX-License-Identifier: Apache-2.0

/// A JSON value with a reproducible text: members keep their order, and numbers keep their digits.
public indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    /// An integer.
    case integer(Int)
    /// Another number by its text, such as `1.10` or `5.4e-8`, which keeps the digits of its source. It must be a number of JSON
    /// (RFC 8259, section 6), which is not checked.
    case decimal(String)
    /// Unescaped text.
    case string(String)
    case array([JSON])
    /// The members in the order in which they are written.
    case object([Member])

    /// A member of an object.
    public struct Member: Sendable, Hashable {
        /// The name, unescaped. Names within one object should be unique, which is not checked.
        public let name: String
        /// The value.
        public let value: JSON

        /// Creates a member.
        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
