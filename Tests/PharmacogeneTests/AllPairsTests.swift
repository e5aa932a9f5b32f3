// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom
import Testing

/// Every pair of named alleles of a gene as a person: the set holds the pair, and the ranking gives the published score card.
@Suite("All pairs of named alleles") struct AllPairsTests {
    enum Outcome: String { case exact, tie, other }

    /// A row of the list of pairs that do not come back exactly.
    struct Exception {
        let kind: Outcome, results: Set<[Int]>
    }

    /// How far apart the pairs to test are: all in an optimized build.
    static func step(_ count: Int) -> Int { Cases.step(1) == 1 ? 1 : max(1, count / 120) }

    /// The person's sex, where the gene lies on X.
    static func sex(_ definitions: Definitions) -> Sex? { definitions.loci[0].chromosome == .x ? .female : nil }

    /// The copies that the alleles of a gene make, with every way in which ambiguity codes are filled.
    static func copies(_ definitions: Definitions) -> [MadeCopy] {
        definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
            .flatMap { MadeCopy.all(definitions, $0) }
    }

    static func exceptions(_ definitions: Definitions, _ name: String) throws -> [Set<String>: Exception] {
        var exceptions: [Set<String>: Exception] = [:]
        for row in try Table("score_card_exceptions.tsv").rows(ofGene: name) {
            let key = MadePair.calls(row["calls"]!).union([row["made"]!])
            exceptions[key] = Exception(
                kind: Outcome(rawValue: row["kind"]!)!,
                results: Set(definitions.results(row["result"]!).map { definitions.pair(named: $0).sorted() }))
        }
        return exceptions
    }

    static func outcome(_ ranking: DiplotypeRanking, _ made: MadePair) -> Exception {
        let results = Set(ranking.inferred.map { $0.sorted() })
        guard results.contains(made.alleles) else { return Exception(kind: .other, results: results) }
        return Exception(kind: results.count == 1 ? .exact : .tie, results: results)
    }

    @Test("unphased, come back as the score card has it, one by one", arguments: Definitions.onScoreCard)
    func scoreCard(name: String) throws {
        var definitions = Definitions[name]
        // The card was made by pairs of DPYD too.
        definitions.gene.takesLowestFunction = false
        let matcher = definitions.matcher, copies = Self.copies(definitions)
        let exceptions = try Self.exceptions(definitions, name)
        let made = Set(exceptions.keys.flatMap { $0.filter { !$0.contains("=") } })
        let reference = Sample.reference(definitions, sex: Self.sex(definitions))
        let step = Self.step(copies.count * (copies.count + 1) / 2)
        var counts: [Outcome: Int] = [:], tests = 0
        for second in copies.indices {
            for first in 0...second {
                let pair = MadePair(copies[first], copies[second], definitions)
                let names = pair.alleles.map { definitions.name($0) }
                let known = [names.joined(separator: "/"), names.reversed().joined(separator: "/")].filter {
                    made.contains($0)
                }
                tests += 1
                guard tests % step == 0 || !known.isEmpty else { continue }
                let readings = pair.sample(reference).readings
                #expect(matcher.match(readings).contains(pair.alleles[0], pair.alleles[1]))
                let outcome = Self.outcome(matcher.ranking(readings), pair)
                counts[outcome.kind, default: 0] += 1
                let calls = pair.calls(definitions)
                let exception = known.compactMap { exceptions[calls.union([$0])] }.first
                #expect(outcome.kind == exception?.kind ?? .exact, "\(names)")
                if let exception { #expect(outcome.results == exception.results) }
            }
        }
        let card = try Table("score_card.tsv").rows(ofGene: name)[0]
        #expect(tests == Int(card["unphased_tests"]!))
        #expect(counts[.tie] ?? 0 == Int(card["unphased_tie"]!))
        #expect(counts[.other] ?? 0 == Int(card["unphased_other"]!))
        if step == 1 { #expect(counts[.exact] == Int(card["unphased_exact"]!)) }
    }

    @Test("phased, all come back alone", arguments: Definitions.onScoreCard)
    func phased(name: String) {
        var definitions = Definitions[name]
        definitions.gene.takesLowestFunction = false
        let matcher = definitions.matcher, copies = Self.copies(definitions)
        let reference = Sample.reference(definitions, sex: Self.sex(definitions))
        let step = Self.step(copies.count * (copies.count + 1) / 2)
        var tests = 0
        for second in copies.indices {
            for first in 0...second {
                tests += 1
                guard tests % step == 0 else { continue }
                let pair = MadePair(copies[first], copies[second], definitions)
                let readings = pair.sample(reference, isPhased: true).readings
                #expect(matcher.match(readings).contains(pair.alleles[0], pair.alleles[1]))
                #expect(Self.outcome(matcher.ranking(readings), pair).kind == .exact)
            }
        }
    }

    @Test("of RYR1 and CYP2D6 are in the set, and phased they come back alone", arguments: ["RYR1", "CYP2D6"])
    func largest(name: String) {
        var definitions = Definitions[name]
        definitions.gene.takesLowestFunction = false
        let matcher = definitions.matcher
        let callable = definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
        let reference = Sample.reference(definitions)
        let step = Self.step(callable.count * (callable.count + 1) / 2)
        var tests = 0, random = SeededGenerator(seed: 6)
        for second in callable {
            for first in callable where first <= second {
                tests += 1
                guard tests % step == 0 else { continue }
                let pair = MadePair(
                    .random(definitions, first, &random), .random(definitions, second, &random), definitions)
                #expect(matcher.match(pair.sample(reference).readings).contains(first, second))
                let phased = pair.sample(reference, isPhased: true).readings
                #expect(matcher.match(phased).contains(first, second))
                #expect(Self.outcome(matcher.ranking(phased), pair).kind == .exact)
            }
        }
    }

    @Test("stay in the set whichever position is missing", arguments: Definitions.all.keys.sorted())
    func missing(name: String) {
        var definitions = Definitions[name]
        definitions.gene.takesLowestFunction = false
        let matcher = definitions.matcher
        let callable = definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
        let reference = Sample.reference(definitions, sex: Self.sex(definitions))
        var random = SeededGenerator(seed: 8)
        for place in stride(from: 0, to: definitions.loci.count, by: Self.step(definitions.loci.count * 10)) {
            for _ in 0..<Cases.count(20, atLeast: 1) {
                let first = random.one(of: callable), second = random.one(of: callable)
                let pair = MadePair(
                    .random(definitions, first, &random), .random(definitions, second, &random), definitions)
                var sample = pair.sample(reference, isPhased: random.chance(30))
                sample.set(place, nil)
                let set = matcher.match(sample.readings)
                #expect(set.contains(first, second))
                #expect(set.missing == [place])
            }
        }
    }
}

extension Definitions {
    /// The results of a table, `*1/*2 ; *3/*4`.
    func results(_ text: String) -> [String] {
        text.split(separator: ";").map { part in
            let start = part.drop { $0 == " " }
            return start.last == " " ? String(start.dropLast()) : String(start)
        }
    }

    /// The alleles of a pair as the tables write it, `*1/*2`.
    func pair(named text: String) -> [Int] {
        for index in text.indices where text[index] == "/" {
            if let first = allele(String(text[..<index])),
                let second = allele(String(text[text.index(after: index)...]))
            {
                return [first, second]
            }
        }
        return []
    }
}
