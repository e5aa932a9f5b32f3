// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The stretches of the chromosomes in which a record may speak of a locus, on one build or several.
///
/// - Invariant: within a chromosome the stretches rise and share no base.
struct PlaceIntervals: Sendable {
    struct Interval: Sendable, Hashable {
        /// Counted from 1.
        let first: UInt32
        /// Inclusive.
        let last: UInt32

        /// The same bases on Y, where the interval of X begins or ends in a pseudoautosomal region.
        func onY(_ build: Build) -> Interval? {
            if let first = PseudoautosomalRegion.counterpart(of: first, on: .x, build: build) {
                let last = first.addingReportingOverflow(self.last - self.first)
                return Interval(first: first, last: last.overflow ? .max : last.partialValue)
            }
            guard let last = PseudoautosomalRegion.counterpart(of: last, on: .x, build: build) else { return nil }
            return Interval(first: max(1, last - min(last, self.last - self.first)), last: last)
        }
    }

    /// By ``Chromosome/number``; index 0 is empty.
    private let intervals: [[Interval]]

    /// How far behind and before an insertion or deletion its other spellings are looked for. In a repeat the same change can be
    /// written at each of its units; past this it is no longer found.
    static let reachOfIndels: UInt32 = 100

    /// - Parameter hidden: loci whose records are wanted too, because they are left out of what is counted.
    init(_ places: [LocusPlaces], loci: LocusTable, hidden: HiddenLoci = .none) {
        var found = hidden.windows
        for places in places {
            for place in places.all {
                let isIndel = loci.loci[place.locus].alleles.contains { $0.letters.count > 1 }
                let end = place.last.addingReportingOverflow(isIndel ? Self.reachOfIndels : 0)
                // What is inserted before the first base can be written with the base before it, and within a repeat at
                // each unit before it.
                let first = isIndel ? max(1, place.first - min(place.first, Self.reachOfIndels)) : place.first
                let interval = Interval(first: first, last: end.overflow ? .max : end.partialValue)
                found[Int(place.chromosome.number)].append(interval)
                if place.chromosome == .x, let other = interval.onY(places.build) {
                    found[Int(Chromosome.y.number)].append(other)
                }
            }
        }
        intervals = found.map { Self.merged($0) }
    }

    subscript(_ chromosome: Chromosome) -> [Interval] { intervals[Int(chromosome.number)] }

    /// The first stretch that ends at a position or behind it.
    ///
    /// - Returns: its index, which is the count where there is none.
    static func index(in intervals: [Interval], endingFrom position: UInt32) -> Int {
        var low = 0
        var high = intervals.count
        while low < high {
            let middle = (low + high) / 2
            if intervals[middle].last < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func merged(_ intervals: [Interval]) -> [Interval] {
        var merged: [Interval] = []
        for next in intervals.sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
            if let last = merged.last, next.first <= last.last {
                merged[merged.count - 1] = Interval(first: last.first, last: max(last.last, next.last))
            } else {
                merged.append(next)
            }
        }
        return merged
    }
}
