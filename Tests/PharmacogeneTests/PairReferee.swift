// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneRuntime

/// Finds pairs by trying all of them at each place. It shares no code with the matcher.
struct PairReferee {
    let definitions: Definitions
    /// For each named allele and each place the numbers that it can have there, as bits.
    private let bases: [[UInt64]]

    init(_ definitions: Definitions) {
        self.definitions = definitions
        let reference = definitions.gene.named[definitions.gene.reference]
        let filling = definitions.gene.loci.indices.map { place -> UInt64 in
            let own = reference.cells.first { $0.place == place }?.alleles.bits ?? 1
            return own.nonzeroBitCount == 1 ? own : 1
        }
        bases = definitions.gene.named.map { allele in
            var bases = filling
            for cell in allele.cells { bases[cell.place] = cell.alleles.bits }
            return bases
        }
    }

    /// The pairs that fit codes at each place, and phase.
    ///
    /// - Parameters:
    ///   - possible: for each place the possible genotypes, each one or two numbers.
    ///   - phase: for each phase set its places, each with the number on one copy and on the other one.
    func pairs(_ possible: [[[Int]]], phase: [[(place: Int, first: Int, second: Int)]] = []) -> Set<[Int]> {
        // Numbers of two copies as bits; places where every genotype of two copies is possible need no trial.
        var trials: [(place: Int, genotypes: [(UInt64, UInt64)])] = []
        for (place, genotypes) in possible.enumerated() {
            let pairs = genotypes.filter { $0.count == 2 }
            if pairs.count == definitions.loci[place].domain.pairCount { continue }
            trials.append((place, pairs.map { (1 << UInt64($0[0]), 1 << UInt64($0[1])) }))
        }
        var pairs: Set<[Int]> = []
        for a in bases.indices where definitions.gene.named[a].isCallable {
            for b in a..<bases.count where definitions.gene.named[b].isCallable {
                if fits(bases[a], bases[b], trials), phase.allSatisfy({ lies(a, b, $0) || lies(b, a, $0) }) {
                    pairs.insert([a, b])
                }
            }
        }
        return pairs
    }

    private func fits(_ a: [UInt64], _ b: [UInt64], _ trials: [(place: Int, genotypes: [(UInt64, UInt64)])]) -> Bool {
        for (place, genotypes) in trials {
            let first = a[place], second = b[place]
            var isPossible = false
            for (x, y) in genotypes {
                if first & x != 0 && second & y != 0 || first & y != 0 && second & x != 0 { isPossible = true }
            }
            if !isPossible { return false }
        }
        return true
    }

    private func lies(_ a: Int, _ b: Int, _ set: [(place: Int, first: Int, second: Int)]) -> Bool {
        set.allSatisfy { has(a, $0.first, $0.place) && has(b, $0.second, $0.place) }
    }

    private func has(_ allele: Int, _ number: Int, _ place: Int) -> Bool {
        bases[allele][place] >> UInt64(number) & 1 == 1
    }

    /// The single alleles that fit.
    func singles(_ possible: [[[Int]]]) -> [Int] {
        bases.indices.filter { allele in
            definitions.gene.named[allele].isCallable
                && possible.enumerated().allSatisfy { place, genotypes in
                    genotypes.contains { $0.count == 1 && has(allele, $0[0], place) }
                }
        }
    }
}
