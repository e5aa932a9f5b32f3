// SPDX-License-Identifier: Apache-2.0

/// The loci that a pack reads, with a lookup by id.
public struct LocusTable: Sendable {
    /// The loci in the order of the pack. Elsewhere a locus is identified by its index in this list.
    public let loci: [Locus]
    /// From the key of an id, or of an alias, to the index of its locus.
    public let hash: PerfectHash

    /// A table with a hash that was built for it.
    ///
    /// - Precondition: the values of `hash` are indexes of `loci`.
    public init(loci: [Locus], hash: PerfectHash) {
        self.loci = loci
        self.hash = hash
    }

    /// The index of the locus that has this id or alias.
    ///
    /// - Complexity: O(1).
    @inlinable @inline(__always)
    public func index(of id: VariantID) -> Int? {
        guard let value = hash.value(for: id.key) else { return nil }
        return Int(truncatingIfNeeded: value)
    }
}
