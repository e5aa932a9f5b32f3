// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime

/// Finds the lowest alleles of two copies by making every pair of haplotypes that the readings allow. It shares no code with the matcher
/// and is slow: few places may be undecided.
struct LowestReferee {
    let definitions: Definitions

    /// How a haplotype's alleles are compared: the lowest activity or function, then more cells, then the order written.
    private func key(_ allele: Int) -> [Int] {
        let named = definitions.gene.named[allele]
        var value = definitions.gene.bands.isEmpty ? named.function : named.activity
        // The function of the reference allele is the highest, wherever it is listed.
        if definitions.gene.bands.isEmpty, value == definitions.gene.named[definitions.gene.reference].function {
            value = 99
        }
        return [value.map { $0 * 2 } ?? 1, -named.cells.count, allele]
    }

    private func lowest(_ haplotype: [Int]) -> Int {
        var lowest = definitions.gene.reference
        for (index, allele) in definitions.gene.named.enumerated() {
            guard allele.isCallable, index != definitions.gene.reference,
                allele.cells.allSatisfy({ $0.alleles.contains(haplotype[$0.place]) })
            else { continue }
            if lowest == definitions.gene.reference || key(index).lexicographicallyPrecedes(key(lowest)) {
                lowest = index
            }
        }
        return lowest
    }

    /// The pairs for codes at each place, and phase.
    func pairs(_ possible: [[[Int]]], phase: [[(place: Int, first: Int, second: Int)]]) -> Set<[Int]> {
        // Ways in which the bases of independent places, or of places of one set, can lie.
        var choices: [[[(Int, Int, Int)]]] = phase.map { set in
            [set.map { ($0.place, $0.first, $0.second) }, set.map { ($0.place, $0.second, $0.first) }]
        }
        let bound = Set(phase.flatMap { $0.map { $0.place } })
        var first = [Int](repeating: 0, count: possible.count), second = first
        for (place, genotypes) in possible.enumerated() where !bound.contains(place) {
            if genotypes.count == 1, genotypes[0][0] == genotypes[0][1] {
                first[place] = genotypes[0][0]
                second[place] = genotypes[0][0]
            } else {
                choices.append(genotypes.flatMap { [[(place, $0[0], $0[1])], [(place, $0[1], $0[0])]] })
            }
        }
        var pairs: Set<[Int]> = []
        func choose(_ index: Int) {
            guard index < choices.count else {
                pairs.insert([lowest(first), lowest(second)].sorted())
                return
            }
            for way in choices[index] {
                for (place, a, b) in way {
                    first[place] = a
                    second[place] = b
                }
                choose(index + 1)
            }
        }
        choose(0)
        return pairs
    }
}
