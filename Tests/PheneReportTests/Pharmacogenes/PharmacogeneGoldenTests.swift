// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Invented people under a pack of genes with named alleles: some of them known, some open, and with everything that is shown only on
/// demand.
@Suite struct PharmacogeneGoldenTests {
    private static let genome = InventedGenes.sequenced([
        "rs1": "C/T", "rs2": "A/G", "rs11": "C/T", "rs21": "C/T", "rs22": "A/A",
    ])

    private static let people: [(name: String, content: ReportContent)] = [
        ("pharmacogenes", InventedGenes.content(genome)),
        (
            "pharmacogenes-asked",
            InventedGenes.content(genome, extras: PharmacogeneExtras(hasRanking: true, population: "Islanders"))
        ),
        ("pharmacogenes-array", InventedGenes.content(InventedGenes.genome(["rs2": "A/A", "rs11": "C/C"]))),
        ("pharmacogenes-redacted", InventedGenes.content(genome, isRedacted: true)),
    ]

    @Test(arguments: people.map { $0.name })
    func theReportMatchesItsGoldenFile(name: String) throws {
        let content = try #require(Self.people.first { $0.name == name }).content
        let digest = content.pack.digest
        func expect(_ text: String, _ ending: String) throws {
            let text = text.replacing(digest, with: "(digest)").replacing(digest.prefix(16), with: "(digest)")
            try Golden.expect(text, name + ending)
        }
        try expect(TextSummary(content).text, ".txt")
        try expect(TextReport(content).text, ".full.txt")
        try expect(TSVReport(content).text, ".tsv")
        try expect(Golden.short(HTMLReport(content).text), ".html")
    }
}
