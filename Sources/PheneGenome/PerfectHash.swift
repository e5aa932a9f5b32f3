// SPDX-License-Identifier: Apache-2.0

/// A lookup from 64-bit keys to numbers with one probe: no two keys share a slot, and each slot holds its key.
///
/// The compiler searches the displacements (``init(building:)``); at run time they are only used. The scheme is "hash, displace and
/// compress" without the compression: Belazzougui, Botelho, Dietzfelbinger 2009, doi:10.1007/978-3-642-04128-0_61.
///
/// - Complexity: a lookup is O(1): two multiplications and two loads.
public struct PerfectHash: Sendable {
    /// The displacement of each bucket; the count is a power of two.
    public let displacements: [UInt32]
    /// The key in each slot, ``emptyKey`` in an empty one; the count is a power of two.
    public private(set) var keys: [UInt64]
    /// The value in each slot.
    public private(set) var values: [UInt32]
    private let bucketShift: UInt64
    private let slotShift: UInt64

    /// The key of an empty slot, which no id has.
    public static let emptyKey = UInt64.max

    /// A table that was built; `nil` where a count is not a power of two of at least 2, or `keys` and `values` differ in length.
    public init?(displacements: [UInt32], keys: [UInt64], values: [UInt32]) {
        guard displacements.count >= 2, displacements.count.nonzeroBitCount == 1, keys.count >= 2,
            keys.count.nonzeroBitCount == 1, keys.count == values.count
        else { return nil }
        self.displacements = displacements
        self.keys = keys
        self.values = values
        bucketShift = UInt64(64 - displacements.count.trailingZeroBitCount)
        slotShift = UInt64(64 - keys.count.trailingZeroBitCount)
    }

    /// The value of a key; `nil` where the table does not have the key.
    @inlinable @inline(__always)
    public func value(for key: UInt64) -> UInt32? {
        let hash = Self.hash(key)
        let slot = slot(of: hash, displacement: displacements[bucket(of: hash)])
        return keys[slot] == key && key != Self.emptyKey ? values[slot] : nil
    }

    /// The same keys with other values; a key whose value becomes `nil` is left out.
    ///
    /// - Complexity: linear in the number of slots, without a search for displacements.
    package func mapValues(_ change: (UInt32) -> UInt32?) -> PerfectHash {
        var changed = self
        for slot in keys.indices where keys[slot] != Self.emptyKey {
            if let value = change(values[slot]) {
                changed.values[slot] = value
            } else {
                changed.keys[slot] = Self.emptyKey
            }
        }
        return changed
    }

    /// Fibonacci hashing: the multiplier is 2^64 divided by the golden ratio (Knuth, TAOCP vol. 3, section 6.4).
    @inlinable @inline(__always)
    public static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    @usableFromInline @inline(__always)
    func bucket(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> bucketShift) }

    @usableFromInline @inline(__always)
    func slot(of hash: UInt64, displacement: UInt32) -> Int {
        Int(truncatingIfNeeded: Self.displaced(hash, by: displacement) >> slotShift)
    }

    /// The second hash, which depends on a bucket's displacement. The multiplier is that of the finalizer of MurmurHash3 (public domain).
    @inlinable @inline(__always)
    public static func displaced(_ hash: UInt64, by displacement: UInt32) -> UInt64 {
        let mixed = (hash ^ hash >> 31) &+ UInt64(displacement)
        return (mixed ^ mixed << 32) &* 0xC4CE_B9FE_1A85_EC53
    }
}
