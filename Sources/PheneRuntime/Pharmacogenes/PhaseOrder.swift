// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Which of two different alleles of a locus a source names first, in one phase set.
struct PhaseOrder: Sendable {
    /// The set, as the source numbers it; `nil` for what is phased over the whole chromosome.
    let phaseSet: UInt32?
    /// The number of the allele on the copy that the set names first.
    let first: Int
    /// The number of the allele on the other copy.
    let second: Int

    var isHigherFirst: Bool { first > second }

    /// The orders that records of one locus state, one for each phase set: two records that name the alleles in different orders in one
    /// set say nothing of it, whichever comes first.
    ///
    /// - Parameters:
    ///   - records: the records of the locus.
    ///   - locus: the locus.
    ///   - substitute: the allele as which one is read that the locus does not list; `nil` where none is.
    static func orders(
        of records: [Record], at locus: Locus, readingUnlistedAs substitute: Int? = nil
    ) -> [PhaseOrder] {
        var orders: [(order: PhaseOrder, isDoubtful: Bool)] = []
        for record in records {
            guard case .called(let genotype) = record.call, genotype.isPhased, genotype.alleles.count == 2,
                let first = genotype.alleles[0].flatMap({ locus.index(of: $0) ?? substitute }),
                let second = genotype.alleles[1].flatMap({ locus.index(of: $0) ?? substitute }), first != second
            else { continue }
            var place = 0
            while place < orders.count, orders[place].order.phaseSet != record.phaseSet { place += 1 }
            if place == orders.count {
                orders.append((PhaseOrder(phaseSet: record.phaseSet, first: first, second: second), false))
            } else if orders[place].order.isHigherFirst != (first > second) {
                orders[place].isDoubtful = true
            }
        }
        var sure: [PhaseOrder] = []
        for (order, isDoubtful) in orders where !isDoubtful { sure.append(order) }
        return sure
    }
}
