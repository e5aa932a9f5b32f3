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
        var hashes: [UInt64] = []
        hashes.reserveCapacity(entries.count)
        for entry in entries { hashes.append(hash(entry.key)) }
        // Where the entries of each bucket begin, and their indexes, one bucket after another.
        var starts = [Int](repeating: 0, count: 1 << bucketBits + 1)
        for hash in hashes { starts[Int(truncatingIfNeeded: hash >> UInt64(64 - bucketBits)) + 1] += 1 }
        for bucket in 0..<1 << bucketBits { starts[bucket + 1] += starts[bucket] }
        var free = starts
        var members = [Int](repeating: 0, count: entries.count)
        for (index, hash) in hashes.enumerated() {
            let bucket = Int(truncatingIfNeeded: hash >> UInt64(64 - bucketBits))
            members[free[bucket]] = index
            free[bucket] += 1
        }
        var order: [(count: Int, bucket: Int)] = []
        for bucket in 0..<1 << bucketBits where starts[bucket] < starts[bucket + 1] {
            order.append((starts[bucket + 1] - starts[bucket], bucket))
        }
        order.sort { ($1.count, $0.bucket) < ($0.count, $1.bucket) }

        var displacements = [UInt32](repeating: 0, count: 1 << bucketBits)
        var keys = [UInt64](repeating: emptyKey, count: 1 << slotBits)
        var values = [UInt32](repeating: 0, count: 1 << slotBits)
        var slots: [Int] = []
        for (_, bucket) in order {
            let bucketMembers = starts[bucket]..<starts[bucket + 1]
            var placed = false
            search: for displacement in 0..<UInt32(1 << 16) {
                slots.removeAll(keepingCapacity: true)
                for member in bucketMembers {
                    let mixed = displaced(hashes[members[member]], by: displacement)
                    let slot = Int(truncatingIfNeeded: mixed >> UInt64(64 - slotBits))
                    if keys[slot] != emptyKey || slots.contains(slot) { continue search }
                    slots.append(slot)
                }
                for (slot, member) in zip(slots, bucketMembers) {
                    keys[slot] = entries[members[member]].key
                    values[slot] = entries[members[member]].value
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
