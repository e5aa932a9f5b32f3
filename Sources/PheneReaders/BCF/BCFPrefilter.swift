// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Says of most records of a BCF that no locus is in them, from their first numbers.
///
/// Records come sorted, so what is known of the last record's chromosome is kept: a record that is far from all loci costs
/// neither a look-up nor a copy.
struct BCFPrefilter {
    /// What is to be done with a record.
    struct Answer {
        /// It may speak of a locus, or it is odd and must be looked at.
        var isNear: Bool
        /// It begins before a locus and does not reach it, by what it says of its length.
        var isBefore = false
        /// Set where it lies on X or Y outside the regions that they share.
        var sexChromosome: SexChromosome?
    }

    private let layout: BCFLayout
    // Of the chromosome with this number.
    private var contig: Int32?
    private var isNamed = false
    private var kind: SexChromosome?
    private var intervals: [PlaceIntervals.Interval] = []
    // No interval touches the positions from `gapFirst` to `next` (exclusive).
    private var gapFirst: UInt32 = 1
    private var next: UInt32 = 0

    init(_ layout: BCFLayout) { self.layout = layout }

    /// - Parameters:
    ///   - position: counted from 0; -1 stands before the chromosome's first base.
    ///   - length: how many bases the record says that it covers.
    mutating func look(contig: Int32, position: Int32, length: Int32) -> Answer {
        if contig != self.contig { enter(contig) }
        guard isNamed, position >= -1 else { return Answer(isNear: true) }
        let first = UInt32(truncatingIfNeeded: Int64(position) + 1)
        if first < gapFirst || first >= next { find(first) }
        var answer = Answer(isNear: true)
        if first < next {
            let last = UInt32(clamping: Int64(position) + Int64(max(length, 1)))
            answer.isNear = next != .max && (next <= last || layout.hasSampleLength)
            answer.isBefore = next != .max && !answer.isNear
        }
        if position >= 0, let kind, kind.ownPositions.contains(first) { answer.sexChromosome = kind }
        return answer
    }

    /// Remembers a chromosome; one that is none of ours has no intervals.
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

    /// Remembers the gap before the first interval that ends at the position or behind it.
    private mutating func find(_ position: UInt32) {
        let index = PlaceIntervals.index(in: intervals, endingFrom: position)
        gapFirst = index > 0 ? intervals[index - 1].last &+ 1 : 0
        next = index < intervals.count ? intervals[index].first : .max
    }
}
