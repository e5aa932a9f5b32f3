// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneRuntime
import Testing

/// Every number by which a source is found against a table of them.
@Suite struct SourcesTests {
    private static let pack = Norepinephrine.pack
    private static let rows = (try? Table("sources.tsv").rows) ?? []

    @Test func theTableHasJustTheSourcesOfThePack() {
        #expect(Self.rows.compactMap { $0["name"] } == (0..<Self.pack.sourceCount).map { Self.pack.source($0).name })
    }

    @Test func numbersAndAddressesAreThoseOfTheTable() {
        for (index, row) in Self.rows.enumerated() where index < Self.pack.sourceCount {
            let source = Self.pack.source(index)
            let found = [source.pmid == 0 ? "" : String(source.pmid), source.doi, source.url]
            #expect(found.map { $0.isEmpty ? "-" : $0 } == ["pmid", "doi", "url"].map { row[$0] }, "\(source.name)")
        }
    }

    @Test func everySourceSaysWhereItWasSeenAndNoNumberStandsTwice() {
        var pmids: Set<Int> = []
        for index in 0..<Self.pack.sourceCount {
            let source = Self.pack.source(index)
            #expect(!source.seen.isEmpty, "\(source.name)")
            #expect(source.pmid == 0 || pmids.insert(source.pmid).inserted, "\(source.name)")
        }
    }
}
