// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// A made-up gene at positions 101 to 105, on which scores are small enough to count by hand.
@Suite("Scores of a made-up gene") struct ToyGeneTests {
    static let rows = try! Table("toy.tsv").rows

    /// The gene of the table's rows of alleles.
    static let gene: Definitions = {
        let bases = [["C", "T", "G"], ["C", "T"], ["T", "C", "G"], ["G", "A"], ["A", "G"]]
        let loci = bases.enumerated().map { place, alleles in
            Locus(
                id: .vendor(UInt64(101 + place)), chromosome: Chromosome(number: 1)!,
                alleles: alleles.map { Allele($0.utf8)! },
                placements: [Placement(build: .grch38, position: Position(101 + place)!, reference: 0)])!
        }
        let named = rows.filter { $0["kind"] == "allele" }.map { row in
            let cells = row["content"]!.filter { $0 != " " }.split(separator: ";").map { text in
                let parts = text.split(separator: "="), place = Int(parts[0])! - 101
                let numbers = Definitions.bases(of: String(parts[1])).compactMap {
                    loci[place].index(of: Allele($0.utf8)!)
                }
                return Pharmacogene.Cell(
                    place: place, alleles: CodeSet(bits: numbers.reduce(0) { $0 | 1 << UInt64($1) }))
            }
            let isReference = row["name"] == "*1"
            return Pharmacogene.Named(name: row["name"]!, cells: isReference ? [] : cells, function: nil)
        }
        return Definitions(
            gene: Pharmacogene(
                gene: 0, loci: Array(loci.indices), named: named, reference: 0, functions: [], phenotype: 0, cites: [],
                place: RuleLocation(file: 0, line: 0, column: 0)),
            loci: loci, positions: Array(101...105), phenotypes: [], scores: [])
    }()

    @Test("are those of the table", arguments: rows.filter { $0["kind"] == "sample" })
    func sample(row: [String: String]) {
        var sample = Sample.reference(Self.gene)
        sample.set(row["content"]!)
        sample.remove(row["missing"]!)
        let matcher = Self.gene.matcher
        func texts(_ ranking: DiplotypeRanking) -> [String] {
            ranking.results.map { Self.gene.gene.text(of: $0) + "=" + String($0.score) }
        }
        let all = row["result"] == "(none)" ? [] : Self.gene.results(row["result"]!)
        #expect(
            texts(matcher.ranking(sample.readings, RankingMode(keepsAll: true))) == all.map { $0.filter { $0 != "!" } })
        #expect(
            texts(matcher.ranking(sample.readings)) == all.filter { $0.last == "!" }.map { $0.filter { $0 != "!" } })
    }

    @Test("count an ambiguous cell of an allele that fits both copies where either has not the reference's base")
    func ambiguousOnBoth() {
        var sample = Sample.reference(Self.gene)
        sample.set("103=T/C; 105=G/G")
        let ranking = Self.gene.matcher.ranking(sample.readings)
        #expect(ranking.results.map { Self.gene.gene.text(of: $0) } == ["*7/*7"])
        #expect(ranking.results.map { $0.score } == [4])
    }
}
