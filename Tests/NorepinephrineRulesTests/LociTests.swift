// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneRuntime
import Testing

/// Every id, place, base, step and citation of the pack against a table of them.
@Suite struct LociTests {
    private static let pack = Norepinephrine.pack
    private static let rows = (try? Table("loci.tsv").rows) ?? []
    /// The rows of loci that a finding reads alone; the others are parts of haplotypes.
    private static let ownRows = rows.filter { $0["finding"] != "-" }

    @Test func theTableHasJustTheLociOfThePack() {
        let ids = Self.rows.compactMap { $0["id"] }
        #expect(ids.count == 28)
        #expect(Set(ids) == Set(Self.pack.loci.loci.map(\.id.name)))
    }

    @Test(arguments: rows.indices) func placesAndBasesAreThoseOfTheTable(row: Int) throws {
        let row = Self.rows[row]
        let (index, locus) = try locus(row)
        #expect(locus.chromosome.name == row["chromosome"])
        #expect(locus.alleles.map(\.text).sorted().joined(separator: "/") == row["alleles"])
        #expect(Self.pack.variant(index).gene.map { Self.pack.gene($0).symbol } == row["gene"])
        #expect(Set(locus.placements.map(\.build)) == [.grch37, .grch38])
        for (build, position, reference) in [
            (Build.grch37, row["GRCh37"], row["reference37"]), (.grch38, row["GRCh38"], row["reference38"]),
        ] {
            let placement = try #require(locus.placement(on: build))
            #expect(String(placement.position.value) == position)
            #expect(placement.reference.map { locus.alleles[$0].text } ?? "-" == reference)
        }
    }

    @Test(arguments: ownRows.indices) func eachGenotypeReadsAsTheTableSays(row: Int) throws {
        let row = Self.ownRows[row]
        let finding = try finding(row)
        let facts = Self.pack.finding(finding)
        let steps = Self.pack.scale(facts.scale).steps.map(\.name)
        let (_, locus) = try locus(row)
        var read: Set<Int> = []
        for pair in (row["steps"] ?? "").split(separator: " ") {
            let parts = pair.split(separator: "=").map(String.init)
            let sex: Sex? = locus.chromosome.name == "X" && !parts[0].contains("/") ? .male : nil
            let genome = Genome(sex: sex, [locus.id.name: parts[0]])
            let evaluation = Evaluation(Self.pack, genome: genome, answers: ["maoa_consent": "yes"])
            let step = evaluation.value(of: .finding(finding)).known.map { steps[$0] }
            #expect(step == parts[1], "\(locus.id.name) \(parts[0])")
            let code = try #require((0..<locus.domain.count).first { locus.text(of: $0) == parts[0] })
            read.insert(code)
        }
        #expect(read.count == locus.domain.count, "the table leaves out a genotype")
    }

    @Test(arguments: ownRows.indices) func evidenceAndSourcesAreThoseOfTheTable(row: Int) throws {
        let row = Self.ownRows[row]
        let facts = Self.pack.finding(try finding(row))
        #expect(facts.evidence.name == row["evidence"])
        #expect(facts.cites.map { Self.pack.source($0).name }.joined(separator: ",") == row["sources"])
    }

    /// Papers write the letters of the gene's strand, so a wrong strand turns what they say round.
    @Test func strandsAreThoseOfTheGenes() {
        let minus: Set = ["TH", "GCH1", "DDC", "ADRA1A", "ADRA1D", "ADRA2B", "ADRB3"]
        for index in 0..<Self.pack.geneCount {
            let gene = Self.pack.gene(index)
            #expect(gene.strand == (minus.contains(gene.symbol) ? .minus : .plus), "\(gene.symbol)")
        }
    }

    private func locus(_ row: [String: String]) throws -> (Int, Locus) {
        let loci = Self.pack.loci.loci
        let index = try #require(loci.firstIndex { $0.id.name == row["id"] })
        return (index, loci[index])
    }

    private func finding(_ row: [String: String]) throws -> Int {
        try #require((0..<Self.pack.findingCount).first { Self.pack.finding($0).name == row["finding"] })
    }
}
