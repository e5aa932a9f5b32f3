// SPDX-License-Identifier: Apache-2.0

/// A set of small codes: genotypes of a locus, steps of a scale, values of an input.
///
/// A value in Phene is the set of results that are still possible. One element means known; all of them, unknown.
///
/// - Invariant: codes are 0...63.
public struct CodeSet: Hashable, Sendable {
    public var bits: UInt64

    public init(bits: UInt64) { self.bits = bits }

    public static let empty = CodeSet(bits: 0)

    /// The codes `0..<count`.
    public static func all(_ count: Int) -> CodeSet {
        CodeSet(bits: count >= 64 ? .max : (1 << UInt64(count)) - 1)
    }

    public static func only(_ code: Int) -> CodeSet { CodeSet(bits: 1 << UInt64(code)) }

    public var isEmpty: Bool { bits == 0 }
    public var count: Int { bits.nonzeroBitCount }

    /// The lowest code; `nil` when empty.
    public var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }

    /// The one code that is possible, when there is just one.
    public var known: Int? { bits != 0 && bits & (bits - 1) == 0 ? bits.trailingZeroBitCount : nil }

    public func contains(_ code: Int) -> Bool { bits >> UInt64(code) & 1 == 1 }
    public mutating func insert(_ code: Int) { bits |= 1 << UInt64(code) }
    public func union(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits | other.bits) }
    public func intersection(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits & other.bits) }
    public func subtracting(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits & ~other.bits) }
    public func isDisjoint(with other: CodeSet) -> Bool { bits & other.bits == 0 }
    public func isSubset(of other: CodeSet) -> Bool { bits & ~other.bits == 0 }
}

extension CodeSet: Sequence {
    /// The codes in rising order.
    public struct Iterator: IteratorProtocol, Sendable {
        var rest: UInt64

        public mutating func next() -> Int? {
            guard rest != 0 else { return nil }
            let code = rest.trailingZeroBitCount
            rest &= rest - 1
            return code
        }
    }

    public func makeIterator() -> Iterator { Iterator(rest: bits) }
    public var underestimatedCount: Int { count }
}
