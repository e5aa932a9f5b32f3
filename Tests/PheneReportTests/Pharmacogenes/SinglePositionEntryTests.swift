// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// A fallback and a proxy are said beside the pairs that fit, and decide nothing.
@Suite struct SinglePositionEntryTests {
    private static let pack = Example.compile(
        InventedGenes.rules.replacing(
            "  unlisted alleles are reference by reader\n",
            with: "  *4 = rs11 T, rs12 G function no activity 0\n  fallback rs11\n  proxy rs12\n"))

    private func entry(_ genotypes: [String: String], isRedacted: Bool = false) throws -> PharmacogeneEntry {
        let records = genotypes.compactMap { id, genotype in
            Self.pack.loci.loci.first { $0.id.name == id }.map {
                Record(id: $0.id, call: Call(genotype.utf8), written: genotype)
            }
        }
        let content = ReportContent(
            Evaluation(Self.pack, genome: Genome(records: records)), file: Example.file, isRedacted: isRedacted)
        return try #require(content.pharmacogenes.first { $0.gene == "BBB" })
    }

    @Test func aFallbackIsLabelledAndHidesNothing() throws {
        let entry = try entry(["rs11": "C/T"])
        let single = try #require(entry.singlePositions.first)
        #expect(entry.singlePositions.count == 1 && single.kind == .fallback)
        #expect(
            single.text
                == "From rs11 alone, as a fallback: *1/*2, Intermediate Metabolizer. No other position was read, and every pair that fits "
                + "stays possible.")
        #expect(entry.positions.readCount == 1)
        #expect((entry.diplotypeCount ?? 0) > 1)
        #expect(entry.phenotype?.isKnown == false)
    }

    @Test func aFallbackIsSaidWhereNoPairFits() throws {
        let entry = try entry(["rs11": "C/T", "rs12": "A/T"])
        let single = try #require(entry.singlePositions.first { $0.kind == .fallback })
        #expect(single.alleles == ["*1", "*2"])
        #expect(
            single.text
                == "From rs11 alone, as a fallback: *1/*2, Intermediate Metabolizer. No pair of named alleles fits what was read at all "
                + "positions, so that the phenotype stays not determined.")
        #expect(entry.state == .unlistedAllele && entry.phenotype?.isKnown == false)
    }

    @Test func aProxyNamesThePositionThatDecides() throws {
        let entry = try entry(["rs12": "A/G"])
        let single = try #require(entry.singlePositions.first)
        #expect(entry.singlePositions.count == 1 && single.kind == .proxy)
        #expect(
            single.text.hasPrefix("rs12 is only a proxy: rs11, which decides, was not read. As a proxy it names *4,"))
        #expect(entry.phenotype?.isKnown == false)
    }

    @Test func neitherIsSaidWhereBothWereRead() throws {
        #expect(try entry(["rs11": "C/T", "rs12": "A/G"]).singlePositions.isEmpty)
        #expect(try entry([:]).singlePositions.isEmpty)
    }

    @Test func aRedactedReportHasNone() throws {
        #expect(try entry(["rs11": "C/T"], isRedacted: true).singlePositions.isEmpty)
    }
}
