// SPDX-License-Identifier: Apache-2.0

/// A position on a chromosome, counted from 1 on the plus strand of a build.
///
/// Formats that count from 0 are converted by their readers.
///
/// - Invariant: `value >= 1`.
public struct Position: Hashable, Comparable, Sendable {
    /// The number of the base, from 1.
    public let value: UInt32

    private init() { value = 1 }

    /// A placeholder for reading a compiled pack.
    package static let blank = Position()

    /// A position; `nil` below 1 and above `UInt32.max`.
    public init?(_ value: Int) {
        guard value >= 1, let small = UInt32(exactly: value) else { return nil }
        self.value = small
    }

    /// In ascending order on a chromosome.
    public static func < (a: Position, b: Position) -> Bool { a.value < b.value }
}
