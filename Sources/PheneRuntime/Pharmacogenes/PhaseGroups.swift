// SPDX-License-Identifier: Apache-2.0

/// Heterozygous places of which a source says how their alleles lie together.
struct PhaseGroup: Sendable {
    /// For each place the number of the allele on one copy of the chromosome, and on the other one.
    var places: [(place: Int, first: Int, second: Int)]

    /// The groups of some heterozygous places: one for each place whose phase no source states, and one for those that phase sets
    /// bind together.
    ///
    /// Sets that contradict each other say nothing of the places that they bind.
    ///
    /// - Parameter heterozygous: places with their two alleles and the orders that a source states.
    static func groups(
        of heterozygous: [(place: Int, first: Int, second: Int, orders: [PhaseOrder])]
    ) -> [PhaseGroup] {
        // For each place the group that it is in, and whether its second allele lies with the first ones of that group.
        var group = Array(heterozygous.indices)
        var isTurned = [Bool](repeating: false, count: heterozygous.count)
        var isContradictory = [Bool](repeating: false, count: heterozygous.count)
        var heads: [(phaseSet: UInt32?, index: Int, isTurned: Bool)] = []
        for (index, it) in heterozygous.enumerated() {
            for order in it.orders {
                let turn = order.first != it.first
                var head = 0
                while head < heads.count, heads[head].phaseSet != order.phaseSet { head += 1 }
                if head == heads.count {
                    heads.append((order.phaseSet, index, turn))
                    continue
                }
                let other = heads[head].index
                // Whether the two places lie the same way in their groups as the set has them.
                let differs = (isTurned[index] != turn) != (isTurned[other] != heads[head].isTurned)
                let from = group[index], to = group[other]
                if from == to {
                    if differs { isContradictory[to] = true }
                    continue
                }
                for member in group.indices where group[member] == from {
                    group[member] = to
                    if differs { isTurned[member].toggle() }
                }
                isContradictory[to] = isContradictory[to] || isContradictory[from]
            }
        }
        var groups: [PhaseGroup] = []
        var place = [Int?](repeating: nil, count: heterozygous.count)
        for (index, it) in heterozygous.enumerated() {
            let number = group[index]
            let entry = isTurned[index] ? (it.place, it.second, it.first) : (it.place, it.first, it.second)
            if let known = place[number], !isContradictory[number] {
                groups[known].places.append(entry)
            } else {
                place[number] = groups.count
                groups.append(PhaseGroup(places: [entry]))
            }
        }
        return groups
    }
}
