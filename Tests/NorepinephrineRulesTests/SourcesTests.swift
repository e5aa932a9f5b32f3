// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneModel
import PheneRuntime
import Testing

/// Every identifier of a source, compared with a table.
@Suite struct SourcesTests {
    private static let pack = Norepinephrine.pack
    private static let rows = (try? Table("sources.tsv").rows) ?? []

    /// Those that it declares, and those of the used pack that its own rules and texts cite.
    @Test func theTableHasJustTheSourcesOfThePack() {
        let pack = Self.pack
        var sources = Set(pack.ownSources)
        for index in pack.ownFindings { sources.formUnion(pack.finding(index).cites.map(\.source)) }
        for index in 0..<pack.topicCount { sources.formUnion(pack.topic(index).cites.map(\.source)) }
        for index in 0..<pack.adviceCount { sources.formUnion(pack.advice(index).cites.map(\.source)) }
        #expect(Self.rows.compactMap { $0["name"] } == sources.sorted().map { pack.source($0).name })
    }

    @Test func numbersAndAddressesAreThoseOfTheTable() {
        let columns = ["pmid", "pmcid", "doi", "url", "journal", "year"]
        let sources = (0..<Self.pack.sourceCount).map { Self.pack.source($0) }
        for row in Self.rows {
            guard let source = sources.first(where: { $0.name == row["name"] }) else { continue }
            let pmid = source.pmid.map { String($0) } ?? ""
            let year = source.year.map { String($0) } ?? ""
            let found = [pmid, source.pmcid, source.doi, source.url, source.journal, year]
            #expect(found.map { $0.isEmpty ? "-" : $0 } == columns.map { row[$0] }, "\(source.name)")
        }
    }

    @Test func everySourceSaysWhatItIsAndNoNumberRepeats() {
        var pmids: Set<Int> = []
        for index in 0..<Self.pack.sourceCount {
            let source = Self.pack.source(index)
            #expect(source.kind != nil, "\(source.name)")
            #expect(source.pmid.map { pmids.insert($0).inserted } ?? true, "\(source.name)")
        }
    }

    @Test func everyFindingSaysWhatEachOfItsSourcesSupports() {
        for index in 0..<Self.pack.findingCount {
            let finding = Self.pack.finding(index)
            for cite in finding.cites {
                #expect(!cite.supports.isEmpty, "\(finding.name), \(Self.pack.source(cite.source).name)")
            }
        }
    }

    /// A raw file is of a person, who did not agree to be linked.
    @Test func noRawDataFileOfAPersonIsLinked() {
        for index in Self.pack.ownSources {
            let source = Self.pack.source(index)
            #expect(!source.url.contains("github"), "\(source.name)")
        }
    }
}
