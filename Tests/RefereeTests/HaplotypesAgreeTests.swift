// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneRuntime
import PheneSemantics
import PheneTestSupport
import SeededRandom
import Testing

/// Random haplotype blocks: the compiler, the evaluator and the referee agree with a simple enumeration of all pairs of
/// chromosomes that fit a file.
@Suite struct HaplotypesAgreeTests {
    @Test(arguments: Extent.seed..<Extent.seed + Extent.books)
    func diplotypesAreThoseOfAllChromosomesThatFit(book seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) &* 7_919)
        let text = rules(using: &random)
        let files = [SourceFile(path: "rules.phene", text: text)]
        let result = Compilation(files: files).check()
        let book = try #require(result.book, Comment(rawValue: Renderer(sources: files).text(result.diagnostics)))
        let pack = try #require(RuntimePack(compiling: book))
        let referee = Referee(book)
        let block = try #require(book.haplotypes.first)
        for _ in 0..<Extent.people {
            let genome = genome(of: book, using: &random)
            let evaluation = Evaluation(pack, genome: genome)
            let person = Person(genome, answers: book.inputs.map { _ in nil }, under: book)
            let ruling = referee.ruling(on: person)
            let difference = PersonResults(evaluation, under: book).difference(
                from: PersonResults(ruling, under: book), under: book)
            #expect(difference == nil, "\(text) \(genome.records)")
            let listed = listed(genome, person, block, book)
            let evaluated = Set(evaluation.value(of: .finding(block.finding)).map { block.pairs[$0] })
            #expect(evaluated == listed, "\(text) \(genome.records)")
            guard let score = block.score else { continue }
            let scores = evaluation.value(of: .finding(score))
            if listed.contains(where: { $0.contains(block.named.count) }) {
                #expect(scores == .all(book.scales[book.findings[score].scale].steps.count), "no score is known")
            }
        }
    }

    private func rules(using random: inout SeededGenerator) -> String {
        let loci = random.number(2...3)
        let isOnX = random.chance(30)
        let alleles = (0..<loci).map { _ in random.chance(20) ? ["A", "G", "C"] : ["A", "G"] }
        var text = "pack tests 1.0.0\nsource paper { pmid 1  title \"A paper\" }\n"
        text += "gene GGG { chromosome \(isOnX ? "X" : "9")  strand plus }\n"
        for (place, own) in alleles.enumerated() {
            text += "variant rs\(place + 1) in GGG { at GRCh38 \(isOnX ? "X" : "9"):\(20_000_000 + place) "
            // Complementary alleles need a strand.
            text += "\(own.joined(separator: "/"))\(own.contains("C") ? "  strand plus" : "") }\n"
        }
        var all: [[String]] = [[]]
        for own in alleles { all = all.flatMap { start in own.map { start + [$0] } } }
        var named: [[String]] = []
        for _ in 0..<random.number(1...4) {
            let haplotype = all[random.number(0...all.count - 1)]
            if !named.contains(haplotype) { named.append(haplotype) }
        }
        let isStar = random.chance(40)
        text += isStar ? "alleles GGG \"Alleles\" {\n" : "haplotypes hap in GGG \"Haplotypes\" {\n"
        text += "  order \(alleles.indices.map { "rs\($0 + 1)" }.joined(separator: ", "))\n"
        for (number, haplotype) in named.enumerated() {
            text += "  \(isStar ? "*" : "h")\(number + 1) = \(haplotype.joined(separator: "-"))"
            text += isStar ? " activity \(["0", "1", "0.5", "1.5"][number])\n" : "\n"
        }
        text += "  phase \(random.chance(50) ? "required" : "assumed from named haplotypes")\n"
        return text + "  evidence limited\n  cite paper\n}\n"
    }

    private func genome(of book: RuleBook, using random: inout SeededGenerator) -> Genome {
        var genome = Genome(sex: random.chance(40) ? nil : random.chance(50) ? .male : .female)
        for variant in book.variants where !random.chance(10) {
            let alleles = variant.locus.alleles.map(\.text)
            for _ in 0..<(random.chance(10) ? 2 : 1) {
                let first = alleles[random.number(0...alleles.count - 1)]
                let second = random.chance(8) ? "." : alleles[random.number(0...alleles.count - 1)]
                let isSingle = variant.locus.domain.ploidy != .two && random.chance(40)
                let text = isSingle ? first : first + (random.chance(60) ? "|" : "/") + second
                genome.records.append(
                    Record(
                        id: variant.locus.id, call: Call(text.utf8), written: text,
                        phaseSet: random.chance(30) ? UInt32(random.number(1...2)) : nil))
            }
        }
        return genome
    }

    /// Enumerates all pairs of chromosomes that fit the genotypes, and the phase if the file states it.
    private func listed(
        _ genome: Genome, _ person: PheneTestSupport.Person, _ block: Haplotypes, _ book: RuleBook
    ) -> Set<[Int]> {
        let phases = 1 << (block.loci.count - 1)
        let stated = block.phase.map { person.inputs[$0].intersection(.all(phases)) } ?? .empty
        var genotypes: [[Int]] = [[]]
        for locus in block.loci { genotypes = genotypes.flatMap { start in person.loci[locus].map { start + [$0] } } }
        var found: Set<[Int]> = []
        for codes in genotypes {
            var pairs: Set<[Int]> = []
            for phase in 0..<phases where stated.isEmpty || stated.contains(phase) {
                var chromosomes: [[Int]] = [[], []]
                var isSingle = true
                for (place, code) in codes.enumerated() {
                    let alleles = book.variants[block.loci[place]].locus.domain.alleles(of: code)
                    if alleles.count == 2 { isSingle = false }
                    let isFlipped = place > 0 && (phase >> (place - 1)) % 2 == 1
                    chromosomes[isFlipped ? 1 : 0].append(alleles[0])
                    chromosomes[isFlipped ? 0 : 1].append(alleles[alleles.count - 1])
                }
                let numbers = chromosomes.map { alleles in
                    block.named.firstIndex { $0.alleles == alleles } ?? block.named.count
                }
                pairs.insert(isSingle ? [numbers[0]] : numbers.sorted())
            }
            let onlyNamed = pairs.filter { !$0.contains(block.named.count) }
            let isAssumed = stated.isEmpty && block.assumesNamed && !onlyNamed.isEmpty
            found.formUnion(isAssumed ? onlyNamed : pairs)
        }
        return found
    }
}
