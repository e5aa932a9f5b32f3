// SPDX-License-Identifier: Apache-2.0

/// A word of planes: one bit for each person of a batch.
public protocol Lane: Sendable {
    /// How many people it holds.
    static var width: Int { get }
    /// It can be so of nobody.
    static var none: Self { get }
    /// It can be so of everyone.
    static var everyone: Self { get }
    /// The people whose bit is set in both words.
    static func both(_ a: Self, _ b: Self) -> Self
    /// The people whose bit is set in one of the words, or in both.
    static func either(_ a: Self, _ b: Self) -> Self
    /// The people whose bit is not set.
    var negated: Self { get }
    /// Whether it can be so of a person.
    ///
    /// - Precondition: `0 <= person < width`.
    subscript(person: Int) -> Bool { get set }
}

/// One person.
extension UInt8: Lane {
    public static var width: Int { 1 }
    public static var none: UInt8 { 0 }
    public static var everyone: UInt8 { 1 }
    @inline(__always) public static func both(_ a: UInt8, _ b: UInt8) -> UInt8 { a & b }
    @inline(__always) public static func either(_ a: UInt8, _ b: UInt8) -> UInt8 { a | b }
    @inline(__always) public var negated: UInt8 { self ^ 1 }

    public subscript(person: Int) -> Bool {
        get { self != 0 }
        set { self = newValue ? 1 : 0 }
    }
}

/// 64 people.
extension UInt64: Lane {
    public static var width: Int { 64 }
    public static var none: UInt64 { 0 }
    public static var everyone: UInt64 { .max }
    @inline(__always) public static func both(_ a: UInt64, _ b: UInt64) -> UInt64 { a & b }
    @inline(__always) public static func either(_ a: UInt64, _ b: UInt64) -> UInt64 { a | b }
    @inline(__always) public var negated: UInt64 { ~self }

    public subscript(person: Int) -> Bool {
        get { self >> UInt64(person) & 1 == 1 }
        set { self = newValue ? self | 1 << UInt64(person) : self & ~(1 << UInt64(person)) }
    }
}

/// 512 people.
extension SIMD8<UInt64>: Lane {
    public static var width: Int { 512 }
    public static var none: SIMD8<UInt64> { SIMD8(repeating: 0) }
    public static var everyone: SIMD8<UInt64> { SIMD8(repeating: .max) }
    @inline(__always) public static func both(_ a: Self, _ b: Self) -> Self { a & b }
    @inline(__always) public static func either(_ a: Self, _ b: Self) -> Self { a | b }
    @inline(__always) public var negated: Self { ~self }

    public subscript(person: Int) -> Bool {
        get { self[person >> 6] as UInt64 >> UInt64(person & 63) & 1 == 1 }
        set {
            var word: UInt64 = self[person >> 6]
            word[person & 63] = newValue
            self[person >> 6] = word
        }
    }
}
