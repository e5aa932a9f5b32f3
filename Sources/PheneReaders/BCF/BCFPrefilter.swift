// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Quickly excludes records of a BCF that are not near a locus, by their first numbers.
///
/// Records are sorted, so the state of the last record's chromosome is kept: a record far from all loci needs neither a lookup nor a
/// copy.
struct BCFPrefilter {
    /// The result for a record.
    struct Match {
        /// True where the record may be about a locus, or is invalid and must be parsed.
        var isNear: Bool
        /// True where it begins before a locus and does not reach it by the length that it states.
        var isBefore = false
        /// X or Y where it is on it, outside the pseudoautosomal regions.
        var sexChromosome: SexChromosome?
    }

    private let layout: BCFLayout
    // The chromosome of the last record, by its number.
    private var contig: Int32?
    private var isNamed = false
    private var kind: SexChromosome?
    private var intervals: [LocusIntervals.Interval] = []
    // No interval overlaps the positions from `gapFirst` to `next` (exclusive).
    private var gapFirst: UInt32 = 1
    private var next: UInt32 = 0

    init(_ layout: BCFLayout) { self.layout = layout }

    /// Matches a record.
    ///
    /// - Parameters:
    ///   - contig: the number of its sequence.
    ///   - position: counted from 0; -1 is before the first base of the chromosome.
    ///   - length: the number of bases that the record states to cover.
    mutating func match(contig: Int32, position: Int32, length: Int32) -> Match {
        if contig != self.contig { enter(contig) }
        guard isNamed, position >= -1 else { return Match(isNear: true) }
        let first = UInt32(truncatingIfNeeded: Int64(position) + 1)
        if first < gapFirst || first >= next { find(first) }
        var match = Match(isNear: true)
        if first < next {
            let last = UInt32(clamping: Int64(position) + Int64(max(length, 1)))
            match.isNear = next != .max && (next <= last || layout.hasSampleLength)
            match.isBefore = next != .max && !match.isNear
        }
        if position >= 0, let kind, kind.ownPositions.contains(first) { match.sexChromosome = kind }
        return match
    }

    /// Starts a chromosome; other sequences have no intervals.
    private mutating func enter(_ contig: Int32) {
        self.contig = contig
        let name = layout.dictionary.contigs[Int(contig)]
        isNamed = name != nil && layout.intervals != nil
        let chromosome = name.flatMap { ContigName($0).chromosome }
        kind = SexChromosome(chromosome)
        intervals = chromosome.flatMap { layout.intervals?[$0] } ?? []
        gapFirst = 1
        next = 0
    }

    /// Finds the gap before the first interval that ends at a position or behind it.
    private mutating func find(_ position: UInt32) {
        let index = LocusIntervals.index(in: intervals, endingFrom: position)
        gapFirst = index > 0 ? intervals[index - 1].last &+ 1 : 0
        next = index < intervals.count ? intervals[index].first : .max
    }
}
