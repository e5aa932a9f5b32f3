// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom
import Testing

@Suite("Diplotypes as a set")
struct DiplotypeMatcherTests {
    /// Genes of which each copy has one named allele.
    static let standard = Definitions.all.filter { !$0.value.gene.takesLowestFunction }.keys.sorted()

    /// The possible genotypes at each place, as lists of numbers.
    static func possible(_ sample: Sample) -> [[[Int]]] {
        zip(sample.readings, sample.definitions.loci).map { reading, locus in
            reading.possible.map { locus.domain.alleles(of: $0) }
        }
    }

    /// A person made of two alleles, their ambiguous cells and what was read of it drawn at random.
    static func person(
        _ definitions: Definitions, _ pair: [Int], _ random: inout SeededGenerator, missing: Int = 0, half: Int = 0,
        phased: Int = 0
    ) -> (sample: Sample, phase: [[(place: Int, first: Int, second: Int)]]) {
        var sample = Sample(definitions, sex: definitions.loci[0].chromosome == .x ? .female : nil)
        var sets: [Int: [(place: Int, first: Int, second: Int)]] = [:]
        let filling = definitions.gene.loci.indices.map { definitions.gene.filling(at: $0) }
        var numbers = pair.map { _ in filling }
        for (side, allele) in pair.enumerated() {
            for cell in definitions.gene.named[allele].cells {
                numbers[side][cell.place] = random.one(of: Array(cell.alleles))
            }
        }
        for (place, locus) in definitions.loci.enumerated() {
            if random.chance(missing) { continue }
            let first = numbers[0][place], second = numbers[1][place]
            let texts = [first, second].map { locus.alleles[$0].text }
            if random.chance(half) {
                sample.set(place, random.one(of: texts) + "/.")
            } else if first != second, random.chance(phased) {
                let set = random.number(below: 3)
                // Which copy a set names first means nothing from one set to another.
                let isSwapped = set == 1
                let order = isSwapped ? texts.reversed() : texts
                sample.set(place, order.joined(separator: "|") + (set == 0 ? "" : ":\(set)"))
                sets[set, default: []].append((place, first, second))
            } else {
                let order = Bool.random(using: &random) ? texts : texts.reversed()
                sample.set(place, order.joined(separator: "/"))
            }
        }
        return (sample, Array(sets.values))
    }

    @Test("are exactly those that a referee finds by trying all pairs", arguments: standard)
    func referee(name: String) {
        let definitions = Definitions[name], referee = PairReferee(definitions)
        var random = SeededGenerator(seed: 13)
        let callable = definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
        let size = callable.count * callable.count * definitions.loci.count
        for _ in 0..<Cases.count(max(20, min(200, 40_000_000 / size)), atLeast: 4) {
            let pair = [random.one(of: callable), random.one(of: callable)]
            let missing = random.one(of: [0, 0, 5, 30, 90]), half = random.one(of: [0, 0, 5])
            let (sample, phase) = Self.person(
                definitions, pair, &random, missing: missing, half: half, phased: random.one(of: [0, 50, 100]))
            let set = sample.diplotypes
            let expected = referee.pairs(Self.possible(sample), phase: phase)
            #expect(Set(set.pairs.map { [$0.first, $0.second] }) == expected)
            #expect(set.pairCount == expected.count)
            #expect(expected.contains(pair.sorted()))
            #expect(set.contains(pair[0], pair[1]))
            expectOutcomes(of: set, expected, definitions)
        }
    }

    /// Phenotypes and scores are those of the pairs one by one.
    private func expectOutcomes(of set: DiplotypeSet, _ pairs: Set<[Int]>, _ definitions: Definitions) {
        let gene = definitions.gene, all = CodeSet.all(definitions.phenotypes.count)
        let codes = pairs.map { gene.phenotype(of: $0) }
        var phenotypes = codes.contains(nil) || set.state != .fits || gene.needsLaboratory ? all : .empty
        for code in codes { if let code { phenotypes.insert(code) } }
        #expect(gene.phenotypes(of: set, count: definitions.phenotypes.count) == phenotypes)
        guard gene.score != nil else { return }
        var scores = Set(
            pairs.map { gene.activity(of: $0).map { Definitions.text(ofHundredths: $0.hundredths) } ?? "n/a" })
        if set.state != .fits || gene.needsLaboratory { scores = Set(definitions.scores) }
        #expect(Set(gene.scores(of: set, values: definitions.scores).map { definitions.scores[$0] }) == scores)
    }

    @Test("name the places that decide, by how many pairs each leaves at most", arguments: [5, 40, 90])
    func deciding(missing: Int) {
        let definitions = Definitions["TPMT"], referee = PairReferee(definitions)
        var random = SeededGenerator(seed: UInt64(missing))
        for _ in 0..<Cases.count(20, atLeast: 3) {
            let pair = [random.one(of: ["*1", "*3A", "*2"]), random.one(of: ["*1", "*3C", "*8"])]
            let (sample, phase) = Self.person(
                definitions, pair.map { definitions.allele($0)! }, &random, missing: missing, half: 10, phased: 30)
            expectDeciding(sample, phase, referee)
        }
    }

    private func expectDeciding(
        _ sample: Sample, _ phase: [[(place: Int, first: Int, second: Int)]], _ referee: PairReferee
    ) {
        let definitions = sample.definitions, set = sample.diplotypes
        let deciding = definitions.matcher.decidingPlaces(of: set, sample.readings)
        #expect(deciding == deciding.sorted { ($0.most ?? 0, $0.place) < ($1.most ?? 0, $1.place) })
        var possible = Self.possible(sample)
        let open = definitions.loci.indices.filter { possible[$0].count > 1 }
        for place in open {
            let genotypes = possible[place]
            let most =
                genotypes.map { genotype in
                    possible[place] = [genotype]
                    return referee.pairs(possible, phase: phase).count
                }.max() ?? 0
            possible[place] = genotypes
            #expect(deciding.first { $0.place == place }?.most ?? set.pairCount == most)
        }
    }

    @Test("of one copy of X are single alleles, and both where the sex is not known")
    func haploid() {
        let definitions = Definitions["G6PD"], referee = PairReferee(definitions)
        for sex in [Sex.male, .female, nil] {
            var sample = Sample(definitions, sex: sex)
            sample.set("154535277=C/C; 154536002=T/T")
            let set = sample.diplotypes
            #expect(set.singles == referee.singles(Self.possible(sample)))
            #expect(Set(set.pairs.map { [$0.first, $0.second] }) == referee.pairs(Self.possible(sample)))
            #expect(set.singles.isEmpty == (sex == .female))
            #expect((set.pairCount == 0) == (sex == .male))
        }
    }

    @Test(
        "of a man hold each allele that he can have",
        arguments: Cases.some(of: Definitions["G6PD"].gene.named.indices.map { $0 }))
    func men(allele: Int) {
        let definitions = Definitions["G6PD"]
        guard definitions.gene.named[allele].isCallable else { return }
        var sample = Sample.reference(definitions, sex: .male, copies: 1)
        for cell in definitions.gene.named[allele].cells {
            sample.set(cell.place, definitions.loci[cell.place].alleles[cell.alleles.first!].text)
        }
        let set = sample.diplotypes
        #expect(set.singles == PairReferee(definitions).singles(Self.possible(sample)))
        #expect(set.singles == [allele])
        #expect(set.pairCount == 0)
        #expect(definitions.matcher.ranking(sample.readings).inferred == [[allele]])
        let phenotypes = definitions.gene.phenotypes(of: set, count: definitions.phenotypes.count)
        #expect(phenotypes.known == definitions.gene.phenotype(of: [allele]))
    }

    @Test("leave everything open where nothing was read", arguments: Definitions.all.keys.sorted())
    func nothingRead(name: String) {
        let definitions = Definitions[name]
        let set = Sample(definitions).diplotypes
        #expect(set.state == .nothingRead)
        #expect(set.missing.count == definitions.loci.count)
        let count = definitions.phenotypes.count
        #expect(definitions.gene.phenotypes(of: set, count: count) == .all(count))
    }

    @Test("take no phase from a source that contradicts itself")
    func contradiction() {
        let definitions = Definitions["TPMT"]
        var sample = Sample.reference(definitions)
        let first = definitions.place(18_130_687), second = definitions.place(18_138_997)
        func record(_ place: Int, _ text: String, _ set: UInt32) -> Record {
            Record(id: definitions.loci[place].id, call: Call(text.utf8), written: text, phaseSet: set)
        }
        sample.set(first, records: [record(first, "C|T", 1)])
        sample.set(second, records: [record(second, "C|T", 1)])
        let trans = definitions.allele("*3B")!, other = definitions.allele("*3C")!
        #expect(sample.diplotypes.pairCount == 1)
        #expect(sample.diplotypes.contains(trans, other))
        #expect(sample.diplotypes.isPhaseDecisive)
        // One record each way in one set.
        sample.set(second, records: [record(second, "C|T", 1), record(second, "T|C", 1)])
        #expect(sample.diplotypes.pairCount == 2)
        #expect(!sample.diplotypes.isPhaseDecisive)
        // Two sets, each sure of itself, that bind the places in different ways.
        sample.set(first, records: [record(first, "C|T", 1), record(first, "C|T", 2)])
        sample.set(second, records: [record(second, "C|T", 1), record(second, "T|C", 2)])
        #expect(sample.diplotypes.pairCount == 2)
        // Two sets that bind them in one way.
        sample.set(second, records: [record(second, "C|T", 1), record(second, "C|T", 2)])
        #expect(sample.diplotypes.pairCount == 1)
        // A third place that a set binds to a contradiction is not bound either.
        let third = definitions.place(18_130_762)
        sample.set(first, records: [record(first, "C|T", 1), record(first, "C|T", 2)])
        sample.set(third, records: [record(third, "C|T", 3)])
        sample.set(
            second, records: [record(second, "C|T", 1), record(second, "T|C", 2), record(second, "C|T", 3)])
        let free = sample.diplotypes
        sample.set(third, "C/T")
        #expect(free.pairCount == sample.diplotypes.pairCount)
        #expect(!free.isPhaseDecisive)
    }
}
