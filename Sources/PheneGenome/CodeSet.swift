// SPDX-License-Identifier: Apache-2.0

/// A set of small codes, which stand for the genotypes of a locus, the steps of a scale, or the values of an input.
///
/// A value in Phene is the set of results that are still possible: with one element it is known, with several it is unknown.
///
/// - Invariant: codes are 0...63. All operations are O(1).
public struct CodeSet: Hashable, Sendable {
    /// The bit of a code is set where the set contains the code.
    public var bits: UInt64

    /// The set with these bits.
    public init(bits: UInt64) { self.bits = bits }

    /// The set without codes.
    public static let empty = CodeSet(bits: 0)

    /// The set of the codes `0..<count`.
    public static func all(_ count: Int) -> CodeSet {
        CodeSet(bits: count >= 64 ? .max : (1 << UInt64(count)) - 1)
    }

    /// The set of one code.
    public static func only(_ code: Int) -> CodeSet { CodeSet(bits: 1 << UInt64(code)) }

    /// True for the set without codes.
    public var isEmpty: Bool { bits == 0 }
    /// The number of codes.
    public var count: Int { bits.nonzeroBitCount }

    /// The lowest code; `nil` for the empty set.
    public var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }

    /// The only code; `nil` where there are none or several.
    public var known: Int? { bits != 0 && bits & (bits - 1) == 0 ? bits.trailingZeroBitCount : nil }

    /// True where the set has the code.
    public func contains(_ code: Int) -> Bool { bits >> UInt64(code) & 1 == 1 }
    /// Adds a code.
    public mutating func insert(_ code: Int) { bits |= 1 << UInt64(code) }
    /// The codes of either set.
    public func union(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits | other.bits) }
    /// The codes of both sets.
    public func intersection(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits & other.bits) }
    /// The codes that the other set does not have.
    public func subtracting(_ other: CodeSet) -> CodeSet { CodeSet(bits: bits & ~other.bits) }
    /// True where the sets have no code in common.
    public func isDisjoint(with other: CodeSet) -> Bool { bits & other.bits == 0 }
    /// True where the other set has all codes of this one.
    public func isSubset(of other: CodeSet) -> Bool { bits & ~other.bits == 0 }
}

extension CodeSet: Sequence {
    /// Iterates over the codes in ascending order.
    public struct Iterator: IteratorProtocol, Sendable {
        var rest: UInt64

        /// The next code; `nil` behind the last one.
        public mutating func next() -> Int? {
            guard rest != 0 else { return nil }
            let code = rest.trailingZeroBitCount
            rest &= rest - 1
            return code
        }
    }

    /// An iterator over the codes in ascending order.
    public func makeIterator() -> Iterator { Iterator(rest: bits) }
    /// The number of codes, which is exact.
    public var underestimatedCount: Int { count }
}
