// SPDX-License-Identifier: Apache-2.0

/// The loci that a pack reads, found by id with one probe.
public struct LocusTable: Sendable {
    /// In the pack's order; everywhere else a locus is named by its index here.
    public let loci: [Locus]
    /// From the key of an id, or of an alias, to the index of its locus.
    public let hash: PerfectHash

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
