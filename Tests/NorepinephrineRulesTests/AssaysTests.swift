// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// Which sites are on which array, compared with a table.
@Suite struct AssaysTests {
    @Test(arguments: ["23andMe v5", "AncestryDNA v2"]) func eachSiteIsOnAnAssayAsInTheTable(title: String) throws {
        let pack = Norepinephrine.pack
        let rows = try Table("assays.tsv").rows
        #expect(rows.count == pack.ownLoci.count)
        let assay = try #require((0..<pack.topicCount).map { pack.topic($0) }.first { $0.title.string == title })
        #expect(assay.kind == .assay && !assay.cites.isEmpty)
        for row in rows {
            let id = try #require(row["id"])
            let locus = try #require(VariantID(id.utf8).flatMap { pack.loci.index(of: $0) })
            let verbs = assay.relations.filter { $0.object == .variant(locus) }.map(\.verb)
            let expected: [Topic.Verb] = row[title] == "yes" ? [.carries] : row[title] == "no" ? [.lacks] : []
            #expect(verbs == expected, "\(id)")
        }
    }
}
