// SPDX-License-Identifier: Apache-2.0

/// A place on a chromosome, counted from 1 on the plus strand of a build.
///
/// Genotype files count from 1 and BED files from 0; readers convert, so nothing above them needs to.
///
/// - Invariant: `value >= 1`.
public struct Position: Hashable, Comparable, Sendable {
    public let value: UInt32

    /// - Returns: `nil` for zero or for a number past `UInt32.max`.
    public init?(_ value: Int) {
        guard value >= 1, let small = UInt32(exactly: value) else { return nil }
        self.value = small
    }

    public static func < (a: Position, b: Position) -> Bool { a.value < b.value }
}
