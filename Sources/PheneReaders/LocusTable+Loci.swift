// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

extension LocusTable {
    /// A table of loci by their ids and aliases; `nil` where two loci share an id or an alias.
    ///
    /// - Complexity: expected O(n) in the number of ids and aliases.
    public init?(loci: [Locus]) {
        var entries: [(key: UInt64, value: UInt32)] = []
        for (index, locus) in loci.enumerated() {
            entries.append((locus.id.key, UInt32(index)))
            for alias in locus.aliases { entries.append((alias.key, UInt32(index))) }
        }
        guard let hash = PerfectHash(building: entries) else { return nil }
        self.init(loci: loci, hash: hash)
    }

    /// The loci that meet a condition, in the same order.
    ///
    /// - Complexity: linear in the number of loci.
    func filter(_ isIncluded: (Locus) -> Bool) -> LocusTable {
        var kept: [Locus] = []
        var numbers = [UInt32?](repeating: nil, count: loci.count)
        for (index, locus) in loci.enumerated() where isIncluded(locus) {
            numbers[index] = UInt32(kept.count)
            kept.append(locus)
        }
        return LocusTable(loci: kept, hash: hash.mapValues { numbers[Int($0)] })
    }
}
