// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom
import Testing

/// A mistake in one cell of the definitions shows in people made of the allele.
@Suite("Mutants of the definitions") struct MutantTests {
    /// A definition with one mistake: a cell that is missing, that has another base, that should not be there, or that has lost one base
    /// of its ambiguity code.
    private func mutant(_ definitions: Definitions, _ random: inout SeededGenerator) -> (Definitions, allele: Int)? {
        let alleles = definitions.gene.named.indices.filter { definitions.gene.named[$0].isCallable }
        let allele = random.one(of: alleles)
        var mutant = definitions
        var cells = mutant.gene.named[allele].cells
        let isFilling = cells.map { $0.alleles.contains(definitions.gene.filling(at: $0.place)) }
        switch random.number(below: 4) {
        case 0:
            guard let index = random.some(1, of: cells.indices.filter { !isFilling[$0] }).first else { return nil }
            cells.remove(at: index)
        case 1:
            guard let index = random.some(1, of: Array(cells.indices)).first else { return nil }
            let count = definitions.loci[cells[index].place].alleles.count
            cells[index].alleles = .only(random.one(of: (0..<count).filter { !cells[index].alleles.contains($0) }))
        case 2:
            let places = definitions.loci.indices.filter { place in !cells.contains { $0.place == place } }
            guard let place = random.some(1, of: places).first else { return nil }
            let others = definitions.loci[place].alleles.indices.filter { $0 != definitions.gene.filling(at: place) }
            cells.append(.init(place: place, alleles: .only(random.one(of: Array(others)))))
            cells.sort { $0.place < $1.place }
        default:
            guard let index = random.some(1, of: cells.indices.filter { cells[$0].alleles.count > 1 }).first else {
                return nil
            }
            cells[index].alleles = .only(random.one(of: Array(cells[index].alleles)))
        }
        mutant.gene.named[allele].cells = cells
        return (mutant, allele)
    }

    private func isNoticed(_ mutant: Definitions, _ allele: Int, in definitions: Definitions) -> Bool {
        let matcher = mutant.matcher
        let reference = Sample.reference(definitions, sex: AllPairsTests.sex(definitions))
        let copies = MadeCopy.all(definitions, allele)
        for other in definitions.gene.named.indices where definitions.gene.named[other].isCallable {
            for copy in copies {
                let pair = MadePair(copy, MadeCopy.all(definitions, other)[0], definitions)
                if !matcher.match(pair.sample(reference).readings).contains(allele, other) { return true }
                let phased = pair.sample(reference, isPhased: true).readings
                if AllPairsTests.outcome(matcher.ranking(phased), pair).kind != .exact { return true }
            }
        }
        return false
    }

    @Test("are no mutants without a mistake", arguments: ["*1", "*2", "*3A"]) func control(name: String) {
        let definitions = Definitions["TPMT"]
        #expect(!isNoticed(definitions, definitions.allele(name)!, in: definitions))
    }

    @Test("are all noticed by pairs of named alleles") func mutants() {
        var random = SeededGenerator(seed: 100)
        let all = Definitions.onScoreCard.map { Definitions[$0] }
        var count = 0
        while count < 100 {
            var definitions = random.one(of: all)
            definitions.gene.takesLowestFunction = false
            guard let (mutant, allele) = mutant(definitions, &random) else { continue }
            count += 1
            #expect(
                isNoticed(mutant, allele, in: definitions),
                "\(definitions.name(allele)): \(mutant.gene.named[allele].cells)")
        }
    }
}
