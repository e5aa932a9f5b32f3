// SPDX-License-Identifier: Apache-2.0
package import PheneGenome

/// The intervals of the chromosomes in which a record may be about a locus, on one build or several.
///
/// - Invariant: the intervals of a chromosome are sorted and disjoint.
package struct LocusIntervals: Sendable {
    /// Some bases of a chromosome.
    package struct Interval: Sendable, Hashable {
        /// The first position, counted from 1.
        package let first: UInt32
        /// The last position, inclusive.
        package let last: UInt32

        /// The bases of a locus, and the room around an insertion or deletion where the same change can be written: in a repeat at each
        /// unit, and before its first base with the base before it.
        package init(_ first: UInt32, _ last: UInt32, of locus: Locus) {
            let reach = locus.hasLongAllele ? LocusIntervals.reachOfIndels : 0
            let end = last.addingReportingOverflow(reach)
            self.init(first: max(1, first - min(first, reach)), last: end.overflow ? .max : end.partialValue)
        }

        init(first: UInt32, last: UInt32) {
            self.first = first
            self.last = last
        }

        /// The same bases on Y, for an interval of X that begins or ends in a pseudoautosomal region; `nil` for others.
        package func onY(_ build: Build) -> Interval? {
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

    /// The distance, in bases, in which other spellings of an insertion or deletion are searched before and behind it. In a repeat the
    /// same change can be written at each unit; farther away it is not found.
    package static let reachOfIndels: UInt32 = 100

    /// - Parameters:
    ///   - positions: the positions of the loci on each build.
    ///   - loci: the loci.
    ///   - hidden: loci whose records are needed too, so that they can be left out of the counts.
    init(_ positions: [LocusPositions], loci: LocusTable, hidden: HiddenLoci = .none) {
        var found = hidden.windows
        for positions in positions {
            for entry in positions.all {
                let interval = Interval(entry.first, entry.last, of: loci.loci[entry.locus])
                found[Int(entry.chromosome.number)].append(interval)
                if entry.chromosome == .x, let other = interval.onY(positions.build) {
                    found[Int(Chromosome.y.number)].append(other)
                }
            }
        }
        intervals = found.map { Self.merged($0) }
    }

    subscript(_ chromosome: Chromosome) -> [Interval] { intervals[Int(chromosome.number)] }

    /// The index of the first interval that ends at a position or behind it; the count where there is none.
    ///
    /// - Complexity: O(log n) for n intervals.
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

extension Locus {
    /// Whether an allele is longer than a base, so that a record of it may begin at another position; also where all are equally long.
    package var hasLongAllele: Bool { alleles.contains { $0.bytes.count > 1 } }
}
