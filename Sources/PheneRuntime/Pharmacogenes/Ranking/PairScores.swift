// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Pairs of named alleles that fit the positions that were read, and how many positions of their definitions match.
///
/// The score of an allele is the number of its cells at positions that were read, and of the reference allele the number of those
/// positions. A cell with an ambiguity code counts only where one of the sequences that the allele uses has not the base of the
/// reference sequence there. It uses both sequences of the pair if it fits both, else the one that it fits.
struct PairScores {
    /// The alleles that have a cell at a position that was read, and fit the homozygous ones.
    private(set) var alive: AlleleSet
    /// For each allele the cells that count whatever the sequences are.
    private(set) var certain: [Int]
    /// For each allele its ambiguous cells at heterozygous positions: the group, and whether the base of the copy that the group names
    /// first, and that of the other one, is not the reference's.
    private var ambiguous: [[(group: Int, first: Bool, second: Bool)]]
    /// For each group the alleles that fit one copy, and those that fit the other one.
    private var sides: [(AlleleSet, AlleleSet)] = []

    init(_ sample: RankedSample, _ groups: [PhaseGroup], _ matcher: DiplotypeMatcher) {
        let definitions = matcher.definitions, reference = matcher.gene.reference
        var alive = definitions.callable
        var certain = [Int](repeating: 0, count: matcher.gene.named.count)
        ambiguous = [[(group: Int, first: Bool, second: Bool)]](repeating: [], count: certain.count)
        for site in sample.sites {
            for cell in definitions.cells(at: site.place) where cell.allele != reference { certain[cell.allele] += 1 }
            certain[reference] += 1
            guard site.numbers.first == site.numbers.last else { continue }
            definitions.keep(&alive, having: .only(site.numbers[0]), at: site.place)
            if site.numbers[0] == 0 {
                for cell in definitions.cells(at: site.place) where cell.numbers.count > 1 { certain[cell.allele] -= 1 }
            }
        }
        for allele in certain.indices where certain[allele] == 0 && alive.contains(allele) {
            // A cell with an ambiguity code that does not count is a cell all the same.
            var hasCell = false
            for cell in matcher.gene.named[allele].cells {
                for site in sample.sites where site.place == cell.place { hasCell = true }
            }
            if !hasCell { alive.remove(allele) }
        }
        for (number, group) in groups.enumerated() {
            var first = alive, second = alive
            for it in group.places {
                definitions.keep(&first, having: .only(it.first), at: it.place)
                definitions.keep(&second, having: .only(it.second), at: it.place)
                for cell in definitions.cells(at: it.place) where cell.numbers.count > 1 {
                    certain[cell.allele] -= 1
                    ambiguous[cell.allele].append((number, it.first != 0, it.second != 0))
                }
            }
            sides.append((first, second))
        }
        self.alive = alive
        self.certain = certain
    }

    /// The pairs that fit, with their scores.
    func results() -> [DiplotypeRanking.Result] {
        var alleles: [Int] = []
        alive.forEach { alleles.append($0) }
        var results: [DiplotypeRanking.Result] = []
        for (index, first) in alleles.enumerated() {
            for second in alleles[index...] {
                guard let score = score(first, second) else { continue }
                results.append(.init(copies: [[.allele(first)], [.allele(second)]], score: score))
            }
        }
        return results
    }

    /// The score of a pair; `nil` where it does not fit.
    private func score(_ first: Int, _ second: Int) -> Int? {
        var fitsBoth = (true, true)
        for side in sides {
            let isStraight = side.0.contains(first) && side.1.contains(second)
            let isTurned = side.1.contains(first) && side.0.contains(second)
            if !isStraight && !isTurned { return nil }
            if isStraight && isTurned { continue }
            fitsBoth.0 = fitsBoth.0 && (isStraight ? side.1 : side.0).contains(first)
            fitsBoth.1 = fitsBoth.1 && (isStraight ? side.0 : side.1).contains(second)
        }
        var score = certain[first] + certain[second]
        if ambiguous[first].isEmpty && ambiguous[second].isEmpty { return score }
        for (group, side) in sides.enumerated() {
            var best = 0
            if side.0.contains(first) && side.1.contains(second) {
                best = gain(first, group, isTurned: false, fitsBoth.0) + gain(second, group, isTurned: true, fitsBoth.1)
            }
            if side.1.contains(first) && side.0.contains(second) {
                best = max(
                    best,
                    gain(first, group, isTurned: true, fitsBoth.0) + gain(second, group, isTurned: false, fitsBoth.1))
            }
            score += best
        }
        return score
    }

    /// How many ambiguous cells of an allele count in a group, of the copy that the group names first or of the other one.
    private func gain(_ allele: Int, _ group: Int, isTurned: Bool, _ fitsBoth: Bool) -> Int {
        var gain = 0
        for cell in ambiguous[allele] where cell.group == group {
            if fitsBoth || (isTurned ? cell.second : cell.first) { gain += 1 }
        }
        return gain
    }
}
