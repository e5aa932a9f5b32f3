// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneRuntime
import SeededRandom
import Testing

/// A mistake in any part of a definition shows in the comparison with the tables: no change of a gene passes it.
@Suite("Mutants of the definitions against their tables") struct DefinitionMutantTests {
    private static let genes = DefinedGene.all(in: Pharmacogenes.pack)

    /// One change of a gene; `nil` where the gene has nothing to change so, or the change would be none.
    typealias Change = @Sendable (inout DefinedGene, inout SeededGenerator) -> Bool

    static let changes: [(name: String, change: Change)] = [
        (
            "a cell with another base",
            { it, random in
                it.changeAllele(&random) { allele, loci, random in
                    guard let index = random.some(1, of: Array(allele.cells.indices)).first else { return false }
                    let cell = allele.cells[index]
                    let others = loci[cell.place].alleles.indices.filter { CodeSet.only($0) != cell.alleles }
                    guard let other = random.some(1, of: Array(others)).first else { return false }
                    allele.cells[index].alleles = .only(other)
                    return true
                }
            }
        ),
        (
            "a cell that is missing",
            { it, random in
                it.changeAllele(&random) { allele, _, random in
                    guard let index = random.some(1, of: Array(allele.cells.indices)).first else { return false }
                    allele.cells.remove(at: index)
                    return true
                }
            }
        ),
        (
            "a cell too many",
            { it, random in
                let reference = it.gene.reference
                return it.changeAllele(&random, but: reference) { allele, loci, random in
                    let open = loci.indices.filter { place in !allele.cells.contains { $0.place == place } }
                    guard let place = random.some(1, of: Array(open)).first else { return false }
                    allele.cells.append(
                        .init(place: place, alleles: .only(random.number(below: loci[place].alleles.count))))
                    allele.cells.sort { $0.place < $1.place }
                    return true
                }
            }
        ),
        (
            "another function",
            { it, random in
                let count = it.gene.functions.count
                return it.changeAllele(&random, isCallable: nil) { allele, _, random in
                    let others = ([nil] + (0..<count).map { $0 }).filter { $0 != allele.function }
                    guard !others.isEmpty else { return false }
                    allele.function = random.one(of: others)
                    return true
                }
            }
        ),
        (
            "another activity",
            { it, random in
                guard !it.gene.bands.isEmpty else { return false }
                return it.changeAllele(&random, isCallable: nil) { allele, _, random in
                    allele.activity = random.one(of: [nil, 0, 25, 50, 100, 200].filter { $0 != allele.activity })
                    return true
                }
            }
        ),
        (
            "another phenotype of two functions",
            { it, random in
                guard let index = random.some(1, of: Array(it.gene.pairs.indices)).first, it.phenotypes.count > 1 else {
                    return false
                }
                it.gene.pairs[index] = random.one(of: it.phenotypes.indices.filter { $0 != it.gene.pairs[index] })
                return true
            }
        ),
        (
            "another band of the score",
            { it, random in
                guard let index = random.some(1, of: Array(it.gene.bands.indices)).first else { return false }
                switch random.number(below: 3) {
                case 0: it.gene.bands[index].lowest += 25
                case 1: it.gene.bands[index].highest = (it.gene.bands[index].highest ?? 500) + 25
                default:
                    it.gene.bands[index].step = random.one(
                        of: it.phenotypes.indices.filter { $0 != it.gene.bands[index].step })
                }
                return true
            }
        ),
        (
            "a position that is moved",
            { it, random in
                let place = random.number(below: it.loci.count), locus = it.loci[place]
                let build = random.one(of: locus.placements.map(\.build))
                let moved = locus.placements.map { placement in
                    guard placement.build == build, let position = Position(Int(placement.position.value) + 1) else {
                        return placement
                    }
                    return Placement(build: build, position: position, reference: placement.reference)
                }
                guard
                    let other = Locus(
                        id: locus.id, chromosome: locus.chromosome, alleles: locus.alleles, placements: moved)
                else { return false }
                it.loci[place] = other
                return true
            }
        ),
        (
            "another name under which it is reported",
            { it, random in
                let count = it.gene.named.count
                return it.changeAllele(&random) { allele, _, random in
                    allele.reportedAs = random.one(
                        of: ([nil] + (0..<count).map { $0 }).filter { $0 != allele.reportedAs })
                    return true
                }
            }
        ),
        (
            "another exception",
            { it, random in
                switch random.number(below: 5) {
                case 0: it.gene.takesLowestFunction.toggle()
                case 1: it.gene.needsLaboratory.toggle()
                case 2: it.gene.unlistedAsReferenceBy = it.gene.unlistedAsReferenceBy == nil ? 0 : nil
                case 3: it.gene.required = it.gene.required.isEmpty ? [0] : Array(it.gene.required.dropLast())
                default:
                    guard !it.gene.priorities.isEmpty else { return false }
                    it.gene.priorities.swapAt(0, random.number(1...it.gene.priorities.count - 1))
                }
                return true
            }
        ),
        (
            "another frequency",
            { it, random in
                guard let index = random.some(1, of: Array(it.frequencies.indices)).first else { return false }
                let figure = random.number(below: it.frequencies[index].figures.count)
                it.frequencies[index].figures[figure].share.digits += 1
                return true
            }
        ),
    ]

    @Test("are no faults without a mistake", arguments: genes.keys.sorted()) func control(symbol: String) throws {
        #expect(try DefinitionReferee().faults(of: Self.genes[symbol]!, named: symbol) == [])
    }

    @Test("are all noticed") func mutants() throws {
        let referee = try DefinitionReferee()
        var random = SeededGenerator(seed: 110)
        var counts: [String: Int] = [:]
        for (name, change) in Self.changes {
            while counts[name, default: 0] < 10 {
                let symbol = random.one(of: Self.genes.keys.sorted())
                var gene = Self.genes[symbol]!
                guard change(&gene, &random) else { continue }
                counts[name, default: 0] += 1
                #expect(!referee.faults(of: gene, named: symbol).isEmpty, "\(symbol): \(name)")
            }
        }
        #expect(counts.values.reduce(0, +) == 110)
    }
}

extension DefinedGene {
    /// Changes one allele at random.
    fileprivate mutating func changeAllele(
        _ random: inout SeededGenerator, but left: Int? = nil, isCallable: Bool? = true,
        _ change: (inout Pharmacogene.Named, [Locus], inout SeededGenerator) -> Bool
    ) -> Bool {
        let all = gene.named.indices.filter { index in
            index != left && (isCallable == nil || gene.named[index].isCallable == isCallable)
        }
        guard let index = random.some(1, of: all).first else { return false }
        return change(&gene.named[index], loci, &random)
    }
}
