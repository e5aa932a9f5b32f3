// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// What the records of some loci say of their phase.
///
/// A phase has a bit for each locus after the first, the lowest for the second: where it is 1, the allele with the higher
/// number lies on the chromosome that carries the lower one of the first locus. A phase input has first a value for each
/// phase, for what a source states, then values for choices where it states nothing.
struct PhaseReading {
    /// Loci that a source sets against each other, with which allele it names first.
    private var sets: [[(place: Int, isHigherFirst: Bool)]] = []

    /// - Parameters:
    ///   - loci: the loci of a block of haplotypes, in its order.
    ///   - readings: what was read, by the locus's index in the pack.
    init(_ loci: [Int], of table: [Locus], readings: [Reading]) {
        var numbers: [UInt32?] = []
        for (place, locus) in loci.enumerated() {
            let reading = readings[locus]
            if reading.isConflicting || reading.hasBothStrandReadings { continue }
            for order in PhaseOrder.orders(of: reading.records, at: table[locus]) {
                var set = 0
                while set < numbers.count, numbers[set] != order.phaseSet { set += 1 }
                if set == numbers.count {
                    numbers.append(order.phaseSet)
                    sets.append([])
                }
                sets[set].append((place, order.isHigherFirst))
            }
        }
    }

    /// The values of the phase input that fit.
    ///
    /// - Parameters:
    ///   - loci: how many loci the block has.
    ///   - values: how many values the input has.
    func possible(loci: Int, values: Int) -> CodeSet {
        let phases = loci < 1 ? 1 : 1 << (loci - 1)
        var isStated = false
        for set in sets where set.count > 1 { isStated = true }
        let unstated = CodeSet.all(values).subtracting(.all(phases))
        guard isStated else { return unstated }
        var fitting = CodeSet.empty
        for phase in 0..<phases where fits(phase) { fitting.insert(phase) }
        // Sets that contradict each other say nothing.
        return fitting.isEmpty ? unstated : fitting
    }

    private func fits(_ phase: Int) -> Bool {
        func isTurned(_ place: Int) -> Bool { place > 0 && phase >> (place - 1) & 1 == 1 }
        for set in sets {
            for item in set.dropFirst() {
                let isSameOrder = item.isHigherFirst == set[0].isHigherFirst
                if isSameOrder != (isTurned(item.place) == isTurned(set[0].place)) { return false }
            }
        }
        return true
    }
}
