// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom
import Testing

@Suite("Genes of which the lowest function counts")
struct LowestFunctionTests {
    static let genes = Definitions.all.filter { $0.value.gene.takesLowestFunction }.keys.sorted()

    /// A person with some variants, each on a random copy or on both, some of them phased and some places not read.
    private func person(
        _ definitions: Definitions, _ random: inout SeededGenerator
    ) -> (sample: Sample, phase: [[(place: Int, first: Int, second: Int)]]) {
        var sample = Sample.reference(definitions)
        var sets: [Int: [(place: Int, first: Int, second: Int)]] = [:]
        var places = random.some(random.number(0...3), of: Array(definitions.loci.indices))
        if definitions.gene.named.contains(where: { $0.name.contains("HapB3") }), random.chance(60) {
            places += [definitions.place(97_573_863), definitions.place(97_579_893)].filter { !places.contains($0) }
        }
        for place in places {
            let locus = definitions.loci[place]
            let numbers = (0..<2).map { _ in random.number(below: locus.alleles.count) }
            let texts = numbers.map { locus.alleles[$0].text }
            let set = random.number(below: 3)
            switch random.number(below: 6) {
            case 0: sample.set(place, nil)
            case 1: sample.set(place, texts[0] + "/.")
            case 2,
                3 where numbers[0] != numbers[1]:
                sample.set(place, texts.joined(separator: "|") + (set == 0 ? "" : ":\(set)"))
                if numbers[0] != numbers[1] { sets[set, default: []].append((place, numbers[0], numbers[1])) }
            default: sample.set(place, texts.joined(separator: "/"))
            }
        }
        return (sample, Array(sets.values))
    }

    @Test("give just the pairs that a referee finds among all haplotypes", arguments: genes)
    func referee(name: String) {
        let definitions = Definitions[name], referee = LowestReferee(definitions: definitions)
        var random = SeededGenerator(seed: 7)
        for _ in 0..<Cases.count(name == "DPYD" ? 2000 : 400, atLeast: 20) {
            let (sample, phase) = person(definitions, &random)
            let set = sample.diplotypes
            let expected = referee.pairs(DiplotypeMatcherTests.possible(sample), phase: phase)
            #expect(Set(set.pairs.map { [$0.first, $0.second] }) == expected)
        }
    }

    private func phenotypes(_ gene: String, _ calls: String, missing: String = "") -> Set<String> {
        let definitions = Definitions[gene]
        var sample = Sample.reference(definitions)
        sample.set(calls)
        sample.remove(missing)
        let codes = definitions.gene.phenotypes(of: sample.diplotypes, count: definitions.phenotypes.count)
        return Set(codes.map { definitions.phenotypes[$0] })
    }

    @Test("keep both arrangements of unphased variants, and one where the phase is stated")
    func arrangements() {
        #expect(
            phenotypes("DPYD", "97082391=T/A; 97450058=T/C") == ["Poor Metabolizer", "Intermediate Metabolizer"])
        #expect(phenotypes("DPYD", "97082391=T|A; 97450058=T|C") == ["Poor Metabolizer"])
        #expect(phenotypes("DPYD", "97082391=T|A; 97450058=C|T") == ["Intermediate Metabolizer"])
        #expect(phenotypes("DPYD", "97082391=T/A; 97450058=T/T") == ["Poor Metabolizer"])
        #expect(phenotypes("DPYD", "") == ["Normal Metabolizer"])
        #expect(phenotypes("RYR1", "38457545=C/T") == ["Malignant Hyperthermia Susceptibility"])
        #expect(phenotypes("RYR1", "38443790=A/A") == ["Uncertain Susceptibility"])
    }

    @Test("let no harmless variant hide a harmful one on the same copy, in whatever order functions are listed")
    func order() {
        let listed = Definitions["RYR1"]
        let harmful = listed.gene.functions.firstIndex { $0.hasPrefix("Malignant") }!
        for turn in 0..<3 {
            var definitions = listed
            func turned(_ function: Int) -> Int { (function + turn) % 3 }
            for index in definitions.gene.named.indices {
                definitions.gene.named[index].function = listed.gene.named[index].function.map { turned($0) }
            }
            for (index, name) in listed.gene.functions.enumerated() { definitions.gene.functions[turned(index)] = name }
            for low in 0..<3 {
                for high in low..<3 {
                    let (a, b) = (min(turned(low), turned(high)), max(turned(low), turned(high)))
                    definitions.gene.pairs[b * (b + 1) / 2 + a] = listed.gene.pairs[high * (high + 1) / 2 + low]
                }
            }
            // c.1840C>T is harmful, c.418G>A is not.
            var sample = Sample.reference(definitions)
            sample.set("38443790=G|A; 38457545=C|T")
            let set = sample.diplotypes
            #expect(set.pairCount == 1)
            for pair in set.pairs {
                let functions = [pair.first, pair.second].map { definitions.gene.named[$0].function }
                #expect(functions.contains(turned(harmful)))
            }
            let codes = definitions.gene.phenotypes(of: set, count: definitions.phenotypes.count)
            #expect(codes.map { definitions.phenotypes[$0] } == ["Malignant Hyperthermia Susceptibility"])
            let ranking = definitions.matcher.ranking(sample.readings)
            #expect(ranking.inferred.map { definitions.gene.phenotype(of: $0) } == [codes.known])
        }
    }

    @Test("read the four forms of HapB3")
    func hapB3() {
        let intron = "97579893=G/C", exon = "97573863=C/T"
        // Both variants, the intron variant alone, and the exon variant alone, which is only a proxy.
        #expect(phenotypes("DPYD", intron + ";" + exon) == ["Intermediate Metabolizer"])
        #expect(phenotypes("DPYD", intron) == ["Intermediate Metabolizer"])
        #expect(phenotypes("DPYD", exon) == ["Normal Metabolizer"])
        // The proxy without the variant that decides leaves both open.
        #expect(
            phenotypes("DPYD", exon, missing: "97579893")
                == ["Normal Metabolizer", "Intermediate Metabolizer"])

        let definitions = Definitions["DPYD"]
        var sample = Sample.reference(definitions)
        sample.set(exon)
        #expect(sample.diplotypes.unexplained == [definitions.place(97_573_863)])
        sample.set("97579893=C/C")
        let whole = definitions.allele("c.1129-5923C>G, c.1236G>A (HapB3)")!
        let alone = definitions.allele("c.1129-5923C>G")!
        #expect(sample.diplotypes.pairs.map { [$0.first, $0.second] } == [[alone, whole].sorted()])
        #expect(sample.diplotypes.unexplained.isEmpty)
        // What is left open is named, the positions of alleles without function first.
        sample.remove("97573863; 97082391; 97450058; 97883329")
        let places = definitions.matcher.decidingPlaces(of: sample.diplotypes, sample.readings).map { $0.place }
        #expect(places.map { definitions.positions[$0] } == [97_450_058, 97_573_863, 97_082_391, 97_883_329])
        // Without the intron variant the exon variant decides nothing.
        sample.set("97579893=G/G")
        let rest = definitions.matcher.decidingPlaces(of: sample.diplotypes, sample.readings).map { $0.place }
        #expect(rest.map { definitions.positions[$0] } == [97_450_058, 97_082_391, 97_883_329])
    }
}
