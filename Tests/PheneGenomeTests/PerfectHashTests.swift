// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

@Suite struct PerfectHashTests {
    @Test(arguments: [0, 1, 2, 3, 27, 1_000, 20_000]) func everyKeyIsFoundAndNoOther(count: Int) throws {
        let keys = (0..<UInt64(count)).map { $0 &* 0x2545_F491_4F6C_DD1D >> 20 }
        let entries = keys.enumerated().map { (key: $1, value: UInt32($0)) }
        let hash = try #require(PerfectHash(building: entries))
        for (key, value) in entries { #expect(hash.value(for: key) == value) }
        let known = Set(keys)
        for other in 0..<UInt64(2_000) where !known.contains(other &* 77) {
            #expect(hash.value(for: other &* 77) == nil)
        }
        #expect(hash.value(for: PerfectHash.emptyKey) == nil)
        #expect(hash.keys.count <= max(2, 4 * count))
    }

    @Test func theTableDependsOnTheEntriesAndNotOnTheirOrder() throws {
        let entries = (0..<500).map { (key: UInt64($0 * $0 + 17), value: UInt32($0)) }
        let one = try #require(PerfectHash(building: entries))
        let other = try #require(PerfectHash(building: entries.reversed()))
        #expect(one.displacements == other.displacements)
        #expect(one.keys == other.keys)
    }

    @Test func aKeyGivenTwiceIsRefused() {
        #expect(PerfectHash(building: [(key: 5, value: 0), (key: 5, value: 1)]) == nil)
    }
}
