// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Quickly excludes rows at whose position no locus is, on any chromosome and build.
///
/// Rows are sorted, so a row is nearly always between the same two loci as the row before, which takes one comparison. A position is
/// compared by its key: the digits as the row has them, one byte each, the first in the highest byte. Keys have the order of positions.
struct FreePositions {
    /// Keys without a locus: `count` keys from `first` on.
    struct Range {
        fileprivate(set) var first: UInt64 = 0
        fileprivate(set) var count: UInt64 = 0

        /// True where the key is known to be free; otherwise ``FreePositions/mayHoldLocus(_:near:)`` decides.
        @inline(__always)
        func contains(_ key: UInt64) -> Bool { key &- first < count }
    }

    /// The keys of the loci, ascending.
    private let keys: [UInt64]

    /// - Parameters:
    ///   - loci: the loci of the pack.
    ///   - hidden: the loci whose rows are left out.
    init(besides loci: LocusTable, and hidden: HiddenLoci) {
        var keys = (loci.loci + hidden.loci).flatMap { $0.placements }.map { Self.key(of: $0.position.value) }
        keys.sort()
        self.keys = keys
    }

    /// Whether a locus may be at the position of a key.
    ///
    /// - Parameter range: where there is none, set to the free keys around the key.
    /// - Complexity: O(log n) in the number of loci.
    func mayHoldLocus(_ key: UInt64, near range: inout Range) -> Bool {
        var low = 0, high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        if low < keys.count, keys[low] == key { return true }
        range.first = low == 0 ? 0 : keys[low - 1] + 1
        range.count = (low < keys.count ? keys[low] : .max) - range.first
        return false
    }

    /// The bit of a key that marks a position of nine digits. The key has the first eight of them, so ten positions share one key.
    static let nineDigits: UInt64 = 1 << 63

    private static func key(of position: UInt32) -> UInt64 {
        var rest = UInt64(position)
        var mark: UInt64 = 0
        while rest > 99_999_999 {
            rest /= 10
            mark = nineDigits
        }
        var key: UInt64 = 0
        for digit in 0..<8 {
            key |= (rest % 10) << UInt64(8 * digit)
            rest /= 10
        }
        return key | mark
    }
}
