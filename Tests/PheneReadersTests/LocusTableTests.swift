// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import Testing

@testable import PheneReaders

@Suite struct LocusTableTests {
    @Test func whatIsFilteredOutIsNotFound() throws {
        let table = TestLoci.table
        for removed in table.loci.indices {
            let rest = table.filter { $0.id != table.loci[removed].id }
            #expect(rest.loci.count == table.loci.count - 1)
            for (index, locus) in table.loci.enumerated() {
                for id in [locus.id] + locus.aliases {
                    let found = rest.index(of: id)
                    #expect(found.map { rest.loci[$0].id } == (index == removed ? nil : locus.id))
                }
            }
        }
        let none = table.filter { _ in false }
        #expect(none.loci.isEmpty && table.loci.allSatisfy { none.index(of: $0.id) == nil })
    }
}
