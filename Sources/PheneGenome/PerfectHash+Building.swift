// SPDX-License-Identifier: Apache-2.0

extension PerfectHash {
    /// Builds a table: searches displacements with which no two keys share a slot.
    ///
    /// Buckets are placed in descending order of size, each with the smallest displacement that finds free slots. If there is none, the
    /// table is doubled. The result depends only on the set of entries, not on their order.
    ///
    /// `nil` where a key occurs twice or is ``emptyKey``.
    ///
    /// - Complexity: expected O(n) in the number of entries.
    public init?(building entries: [(key: UInt64, value: UInt32)]) {
        let entries = entries.sorted { $0.key < $1.key }
        for (a, b) in zip(entries, entries.dropFirst()) where a.key == b.key { return nil }
        if entries.last?.key == Self.emptyKey { return nil }
        var bucketBits = 1
        while 1 << bucketBits < entries.count / 3 { bucketBits += 1 }
        var slotBits = 1
        while 1 << slotBits < entries.count + entries.count / 4 { slotBits += 1 }
        while slotBits < 40 {
            if let found = Self.place(entries, bucketBits: bucketBits, slotBits: slotBits) {
                self = found
                return
            }
            slotBits += 1
        }
        return nil
    }

    private static func place(
        _ entries: [(key: UInt64, value: UInt32)], bucketBits: Int, slotBits: Int
    ) -> PerfectHash? {
        var buckets = [[Int]](repeating: [], count: 1 << bucketBits)
        for (index, entry) in entries.enumerated() {
            buckets[Int(truncatingIfNeeded: hash(entry.key) >> UInt64(64 - bucketBits))].append(index)
        }
        var order: [Int] = []
        for bucket in buckets.indices where !buckets[bucket].isEmpty { order.append(bucket) }
        order.sort { (buckets[$1].count, $0) < (buckets[$0].count, $1) }

        var displacements = [UInt32](repeating: 0, count: 1 << bucketBits)
        var keys = [UInt64](repeating: emptyKey, count: 1 << slotBits)
        var values = [UInt32](repeating: 0, count: 1 << slotBits)
        for bucket in order {
            var placed = false
            search: for displacement in 0..<UInt32(1 << 16) {
                var slots: [Int] = []
                for index in buckets[bucket] {
                    let mixed = displaced(hash(entries[index].key), by: displacement)
                    let slot = Int(truncatingIfNeeded: mixed >> UInt64(64 - slotBits))
                    if keys[slot] != emptyKey || slots.contains(slot) { continue search }
                    slots.append(slot)
                }
                for (slot, index) in zip(slots, buckets[bucket]) {
                    keys[slot] = entries[index].key
                    values[slot] = entries[index].value
                }
                displacements[bucket] = displacement
                placed = true
                break
            }
            if !placed { return nil }
        }
        return PerfectHash(displacements: displacements, keys: keys, values: values)
    }
}

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
}
