// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneBytesTestSupport
import PheneGenome
import PheneModel
import PheneReaders
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// The worked cases and the documented examples from a file to what a report shows of them, ranking and set.
@Suite("Star alleles from a file to a report") struct WholeLineTests {
    private static func report(_ file: [UInt8], named path: String = "me.vcf", sex: Sex?) throws -> ReportContent {
        let pack = Pharmacogenes.pack
        let read = try readGenotypes(in: file, path: path, loci: pack.loci, options: ReadOptions(sex: sex))
        return ReportContent(
            Evaluation(pack, genome: read.genome), file: FileFacts(path: path, kind: "VCF"),
            extras: PharmacogeneExtras(hasRanking: true))
    }

    private static func entry(_ symbol: String, _ content: ReportContent) throws -> PharmacogeneEntry {
        try #require(content.pharmacogenes.first { $0.gene == symbol })
    }

    /// In a debug build a part of the cases, and each one with a combination.
    static let cases =
        Cases.some(
            of: WorkedCasesTests.cases.filter { $0["mode"] == "default" && $0["case"] != VCFTests.unreadRepeat })
        + WorkedCasesTests.cases.filter { $0["mode"] == "combinations" }

    private static let kinds: [String: RankingEntry.Kind] = [
        "diplotype": .diplotypes, "haplotype": .haplotypes, "priority": .priority, "list": .list,
        "combination": .combinations,
    ]

    private static let reasons: [String: RankingEntry.Reason] = [
        "none(no-data)": .nothingRead, "none(missing-required)": .requiredMissing, "none(partial)": .halfCall,
    ]

    @Test("are those of the worked cases", arguments: cases)
    func workedCases(row: [String: String]) throws {
        let symbol = row["gene"]!, definitions = Definitions[symbol]
        let file = VCFTests.file(definitions, VCFTests.genotypes(row, definitions))
        let gene = try Self.entry(symbol, Self.report(file, sex: VCFTests.sex(row, definitions)))
        let ranking = try #require(gene.ranking)
        if definitions.gene.needsLaboratory {
            #expect(ranking.reason == .needsLaboratory && gene.diplotypes.isEmpty)
            #expect(gene.phenotype?.isNarrowed == false)
            return
        }
        let kind = row["kind"]!
        if let wanted = Self.kinds[kind] {
            #expect(ranking.kind == wanted)
            #expect(ranking.results.map { $0.name }.sorted() == definitions.results(row["expected"]!).sorted())
        } else if let reason = Self.reasons[kind] {
            #expect(ranking.kind == .none && ranking.reason == reason)
        } else {
            // The report goes on to combinations, of which no phenotype follows.
            #expect(ranking.kind == .none || ranking.kind == .combinations)
        }
        if ranking.kind == .combinations {
            #expect(gene.state == .noPairFits || gene.state == .unlistedAllele)
            #expect(gene.diplotypes.isEmpty && gene.phenotype?.isNarrowed != true && gene.score?.isNarrowed != true)
        }
    }

    private static let examples = Dictionary(grouping: WorkedCasesTests.examples) { $0["example"]! }

    @Test("are those of the documented examples", arguments: examples.keys.sorted())
    func documented(name: String) throws {
        let rows = Self.examples[name]!.filter { $0["how"] != "outside" }
        let lines = rows.map { row in
            let definitions = Definitions[row["gene"]!]
            return VCFTests.lines(definitions, VCFTests.genotypes(row, definitions))
        }
        let content = try Self.report(VCFTests.file(of: lines.joined()), sex: .female)
        for row in rows where row["gene"] != "CYP2D6" {
            let gene = try Self.entry(row["gene"]!, content), ranking = try #require(gene.ranking)
            let wanted = Definitions[row["gene"]!].results(row["diplotype"]!)
            // Of a list the tool names the two alleles of one line.
            let found =
                ranking.kind == .list
                ? [ranking.results.map { $0.name }.joined(separator: "/")] : ranking.results.map { $0.name }
            #expect(found.sorted() == wanted.sorted(), "\(row["gene"]!)")
            if let score = row["match_score"].flatMap({ Int($0) }), score > 0, !gene.isLowestFunction {
                #expect(ranking.results.first?.matchedPositions == score)
            }
            if let phenotype = row["phenotype"], !phenotype.isEmpty, gene.diplotypeCount == 1 {
                #expect(gene.phenotype?.text == phenotype)
            }
        }
    }

    @Test("are the same from a compressed file", arguments: Cases.some(of: ["NUDT15", "DPYD", "CYP2C19"]))
    func compressed(symbol: String) throws {
        let rows = WorkedCasesTests.cases.filter {
            $0["gene"] == symbol && $0["mode"] == "default" && $0["case"] != VCFTests.unreadRepeat
        }
        for row in Cases.some(of: rows) {
            let definitions = Definitions[symbol]
            let file = VCFTests.file(definitions, VCFTests.genotypes(row, definitions))
            let sex = VCFTests.sex(row, definitions)
            let plain = try Self.entry(symbol, Self.report(file, sex: sex))
            let gz = try Self.entry(symbol, Self.report(ContainerForms.bgzf(file), named: "me.vcf.gz", sex: sex))
            #expect(plain.alleleText == gz.alleleText && plain.ranking?.text == gz.ranking?.text)
        }
    }

    /// A pair of alleles of a gene at random, and its genotypes.
    private static func pair(_ definitions: Definitions, _ random: inout SeededGenerator) -> (MadePair, [Int: String]) {
        let callable = definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
        let pair = MadePair(
            .random(definitions, random.one(of: callable), &random),
            .random(definitions, random.one(of: callable), &random), definitions)
        var genotypes: [Int: String] = [:]
        for (place, locus) in definitions.loci.enumerated() {
            genotypes[place] = locus.alleles[0].text + "/" + locus.alleles[0].text
        }
        for (place, numbers) in pair.genotypes {
            genotypes[place] = numbers.map { definitions.loci[place].alleles[$0].text }.joined(separator: "/")
        }
        return (pair, genotypes)
    }

    /// In a debug build a part of the genes: a report of the whole pack takes its time there.
    private static let ordinary = Cases.some(
        of: Definitions.all.keys.sorted().filter { name in
            !Definitions[name].gene.takesLowestFunction && !Definitions[name].gene.needsLaboratory
        })

    @Test("on GRCh37 rank the pairs that they rank on GRCh38", arguments: ordinary)
    func otherBuild(symbol: String) throws {
        let definitions = Definitions[symbol]
        var random = SeededGenerator(seed: 41)
        for _ in 0..<Cases.count(20, atLeast: 1) {
            let (pair, genotypes) = Self.pair(definitions, &random)
            // Where the reference of GRCh37 was not verified, a row says less than on GRCh38.
            let known = genotypes.filter { place, _ in
                definitions.loci[place].placement(on: .grch37)?.reference != nil
            }
            let sex = AllPairsTests.sex(definitions)
            let new = try Self.entry(symbol, Self.report(VCFTests.file(definitions, known), sex: sex))
            let old = try Self.entry(
                symbol, Self.report(VCFTests.file(definitions, known, on: .grch37), sex: sex))
            #expect(new.ranking?.text == old.ranking?.text, "\(pair.alleles.map { definitions.name($0) })")
            #expect(new.alleleText == old.alleleText && new.phenotype?.text == old.phenotype?.text)
        }
    }

    @Test("from an array keep the true pair among all that fit, and name none where many fit", arguments: ordinary)
    func array(symbol: String) throws {
        let definitions = Definitions[symbol]
        var random = SeededGenerator(seed: 43)
        for _ in 0..<Cases.count(20, atLeast: 1) {
            let (pair, genotypes) = Self.pair(definitions, &random)
            var text = "# rsid\tchromosome\tposition\tgenotype\n# build 37, plus strand\n"
            for (place, genotype) in genotypes.sorted(by: { $0.key < $1.key }) {
                let locus = definitions.loci[place]
                let alleles = genotype.split(separator: "/")
                guard locus.id.name.hasPrefix("rs"), let old = locus.placement(on: .grch37), old.reference != nil,
                    locus.alleles.allSatisfy({ $0.bytes.count == 1 }), random.chance(60)
                else { continue }
                text += "\(locus.id.name)\t\(locus.chromosome.name)\t\(old.position.value)\t\(alleles.joined())\n"
            }
            text += "rs3094315\t1\t752566\tAG\n"
            let pack = Pharmacogenes.pack
            let read = try readGenotypes(
                in: Array(text.utf8), path: "array.txt", loci: pack.loci,
                options: ReadOptions(sex: AllPairsTests.sex(definitions)))
            let evaluation = Evaluation(pack, genome: read.genome)
            let index = try #require(
                (0..<pack.pharmacogeneCount).first { pack.gene(pack.pharmacogene($0).gene).symbol == symbol })
            let set = evaluation.diplotypes(ofPharmacogene: index)
            let gene = try Self.entry(
                symbol, ReportContent(evaluation, file: FileFacts(path: "array.txt", kind: "array")))
            if set.state != .nothingRead, gene.state != .requiredMissing {
                #expect(set.contains(pair.alleles[0], pair.alleles[1]), "\(set.state)")
            }
            if (gene.diplotypeCount ?? 0) > PharmacogeneEntry.pairLimit {
                #expect(!gene.alleleText.contains("*1/*1"))
            }
        }
    }
}
