// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// Cases worked out by an implementation that shares nothing with this one.
@Suite("Worked cases") struct WorkedCasesTests {
    static let cases = try! Table("cases.tsv").rows
    static let examples = try! Table("documented_examples.tsv").rows

    static func sample(_ row: [String: String], _ definitions: Definitions) -> Sample {
        let isHaploid = row["phasing"] == "haploid"
        let sex: Sex? = definitions.loci[0].chromosome == .x ? (isHaploid ? .male : .female) : nil
        var sample = Sample.reference(definitions, sex: sex, copies: isHaploid ? 1 : 2)
        sample.set(row["calls"]!)
        sample.remove(row["missing"]!)
        return sample
    }

    private func texts(_ ranking: DiplotypeRanking, _ definitions: Definitions) -> [String] {
        ranking.results.map { definitions.gene.text(of: $0) }
    }

    private func kind(_ ranking: DiplotypeRanking) -> String {
        switch ranking.kind {
        case .diplotypes: "diplotype"
        case .haplotypes: "haplotype"
        case .priority: "priority"
        case .list: "list"
        case .combinations: "combination"
        case .none(.noData): "none(no-data)"
        case .none(.requiredMissing): "none(missing-required)"
        case .none(.halfCall): "none(partial)"
        case .none(.noMatch): "none(no-match)"
        }
    }

    private func phenotypes(_ ranking: DiplotypeRanking, _ definitions: Definitions) -> Set<String> {
        Set(ranking.inferred.compactMap { definitions.gene.phenotype(of: $0).map { definitions.phenotypes[$0] } })
    }

    @Test("are ranked as worked out", arguments: cases)
    func ranked(row: [String: String]) {
        let definitions = Definitions[row["gene"]!], sample = Self.sample(row, definitions)
        let ranking = definitions.matcher.ranking(
            sample.readings, RankingMode(combines: row["mode"] == "combinations"))
        #expect(kind(ranking) == row["kind"])
        let expected = row["expected"] == "(none)" ? [] : definitions.results(row["expected"]!)
        #expect(texts(ranking, definitions).sorted() == expected.sorted())
        if let phenotype = row["phenotype"], !phenotype.isEmpty {
            #expect(
                phenotypes(ranking, definitions)
                    == Set(phenotype.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }))
        }
        if !definitions.gene.bands.isEmpty, let lookup = row["lookup"], !lookup.isEmpty {
            let scores = Set(ranking.inferred.map { definitions.gene.activity(of: $0)?.hundredths })
            #expect(scores == [Definitions.hundredths(lookup)?.hundredths])
        }
    }

    @Test(
        "have their answer in the set",
        arguments: cases.filter { $0["kind"] != "none(partial)" && $0["mode"] == "default" })
    func inTheSet(row: [String: String]) {
        let definitions = Definitions[row["gene"]!], sample = Self.sample(row, definitions)
        let set = definitions.matcher.match(sample.readings)
        let ranking = definitions.matcher.ranking(sample.readings)
        switch row["kind"] {
        case "diplotype", "haplotype", "priority", "list":
            #expect(set.state == .fits)
            for alleles in ranking.inferred where !alleles.isEmpty {
                if alleles.count == 1 {
                    #expect(set.singles.contains(alleles[0]))
                } else if !definitions.gene.takesLowestFunction {
                    #expect(set.contains(alleles[0], alleles[1]))
                }
                guard !definitions.gene.needsLaboratory else { continue }
                let phenotypes = definitions.gene.phenotypes(of: set, count: definitions.phenotypes.count)
                if let phenotype = definitions.gene.phenotype(of: alleles) { #expect(phenotypes.contains(phenotype)) }
            }
        case "none(no-data)": #expect(set.state == .nothingRead)
        case "none(missing-required)":
            #expect(
                set.state == .requiredMissing(places: definitions.gene.required.filter { set.missing.contains($0) }))
        default: #expect(set.state != .fits)
        }
        if set.state != .fits {
            #expect(definitions.gene.phenotypes(of: set, count: 3) == .all(3))
        }
    }

    @Test("that the tool's documentation gives", arguments: examples)
    func documented(row: [String: String]) {
        guard row["how"] != "outside" else { return }
        let definitions = Definitions[row["gene"]!], sample = Self.sample(row, definitions)
        let ranking = definitions.matcher.ranking(
            sample.readings, RankingMode(combines: row["how"] == "combinations"))
        #expect(texts(ranking, definitions) == definitions.results(row["diplotype"]!))
        if let phenotype = row["phenotype"], !phenotype.isEmpty, !definitions.gene.hasNoPhenotypes {
            #expect(phenotypes(ranking, definitions) == [phenotype])
        }
        if let score = row["match_score"].flatMap({ Int($0) }), score > 0, !definitions.gene.takesLowestFunction {
            #expect(ranking.results[0].score == score)
        }
    }
}

extension Pharmacogene {
    /// Whether no source gives the gene phenotypes.
    fileprivate var hasNoPhenotypes: Bool { bands.isEmpty && pairs.isEmpty }
}
