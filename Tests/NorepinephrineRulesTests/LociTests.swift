// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// Every id, position, base, step and citation of the pack, compared with a table.
@Suite struct LociTests {
    private static let pack = Norepinephrine.pack
    private static let rows = (try? Table("loci.tsv").rows) ?? []
    /// The rows of loci that a finding uses alone; the others are parts of haplotypes.
    private static let ownRows = rows.filter { $0["finding"] != "-" }

    @Test func theTableHasJustTheLociOfThePack() {
        let ids = Self.rows.compactMap { $0["id"] }
        #expect(ids.count == 35)
        #expect(Set(ids) == Set(Self.pack.ownLoci.map { Self.pack.loci.loci[$0].id.name }))
    }

    @Test(arguments: rows.indices) func positionsAndBasesAreThoseOfTheTable(row: Int) throws {
        let row = Self.rows[row]
        let (index, locus) = try locus(row)
        #expect(locus.chromosome.name == row["chromosome"])
        #expect(locus.alleles.map(\.text).sorted().joined(separator: "/") == row["alleles"])
        #expect(Self.pack.variant(index).gene.map { Self.pack.gene($0).symbol } == row["gene"])
        let builds: Set<Build> = row["GRCh37"] == "-" ? [.grch38] : [.grch37, .grch38]
        #expect(Set(locus.placements.map(\.build)) == builds)
        for (build, position, reference) in [
            (Build.grch37, row["GRCh37"], row["reference37"]), (.grch38, row["GRCh38"], row["reference38"]),
        ] {
            guard builds.contains(build) else { continue }
            let placement = try #require(locus.placement(on: build))
            #expect(String(placement.position.value) == position)
            #expect(placement.reference.map { locus.alleles[$0].text } ?? "-" == reference)
        }
    }

    @Test(arguments: ownRows.indices) func eachGenotypeGivesTheResultOfTheTable(row: Int) throws {
        let row = Self.ownRows[row]
        let finding = try finding(row)
        let facts = Self.pack.finding(finding)
        let steps = Self.pack.scale(facts.scale).steps.map(\.name)
        let (_, locus) = try locus(row)
        var read: Set<Int> = []
        for pair in (row["steps"] ?? "").split(separator: " ") {
            let parts = pair.split(separator: "=").map(String.init)
            let sex: Sex? = locus.chromosome.name == "X" && !parts[0].contains("/") ? .male : nil
            let genome = Genome(sex: sex, [locus.id.name: bases(parts[0], locus)])
            let evaluation = try Evaluation(Self.pack, genome: genome, answers: ["maoa_consent": "yes"])
            let step = evaluation.value(of: .finding(finding)).known.map { steps[$0] }
            #expect(step == parts[1], "\(locus.id.name) \(parts[0])")
            let code = try #require((0..<locus.domain.count).first { isSame(locus.text(of: $0), parts[0]) })
            read.insert(code)
        }
        #expect(read.count == locus.domain.count, "the table leaves out a genotype")
    }

    @Test(arguments: ownRows.indices) func evidenceAndSourcesAreThoseOfTheTable(row: Int) throws {
        let row = Self.ownRows[row]
        let facts = Self.pack.finding(try finding(row))
        #expect(facts.evidence.name == row["evidence"])
        #expect(facts.cites.map { Self.pack.source($0.source).name }.joined(separator: ",") == row["sources"])
    }

    /// Papers write the alleles on the gene's strand, so a wrong strand would reverse their meaning.
    @Test func strandsAreThoseOfTheGenes() {
        let minus: Set = ["TH", "GCH1", "DDC", "ADRA1A", "ADRA1D", "ADRA2B", "ADRB3"]
        for index in Self.pack.ownGenes {
            let gene = Self.pack.gene(index)
            #expect(gene.strand == (minus.contains(gene.symbol) ? .minus : .plus), "\(gene.symbol)")
        }
    }

    /// A genotype with the bases of named alleles.
    private func bases(_ genotype: String, _ locus: Locus) -> String {
        genotype.split(separator: "/").map { name in
            let number = locus.alleles.indices.first { locus.text(ofAllele: $0) == name }
            return number.map { locus.alleles[$0].text } ?? String(name)
        }.joined(separator: "/")
    }

    private func isSame(_ first: String, _ second: String) -> Bool {
        first.split(separator: "/").sorted() == second.split(separator: "/").sorted()
    }

    private func locus(_ row: [String: String]) throws -> (Int, Locus) {
        let loci = Self.pack.loci.loci
        let index = try #require(loci.firstIndex { $0.id.name == row["id"] })
        return (index, loci[index])
    }

    private func finding(_ row: [String: String]) throws -> Int {
        try #require((0..<Self.pack.findingCount).first { Self.pack.finding($0).name == row["finding"] })
    }

    /// Builds may carry opposite alleles at a deletion, so a file on GRCh37 gives no result.
    @Test(arguments: ["rs29000568", "rs61767072"]) func aDeletionHasAPositionOnGRCh38Only(id: String) throws {
        let locus = try #require(Self.pack.loci.loci.first { $0.id.name == id })
        #expect(locus.placements.map(\.build) == [.grch38])
        #expect(locus.placement(on: .grch38)?.reference == nil, "a missing record would be taken for no deletion")
    }
}
