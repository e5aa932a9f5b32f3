// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The loci of a table sorted by their positions on one build, for files whose records are identified by position.
///
/// It is built when needed, because tables are small and the build of a file is known only while it is read.
struct LocusPositions: Sendable {
    /// The positions of one locus.
    struct Entry: Sendable, Hashable {
        /// The chromosome of the locus.
        let chromosome: Chromosome
        /// The first position, counted from 1.
        let first: UInt32
        /// The last position, inclusive: that of the last base of the reference allele, or of the longest allele where no reference is
        /// declared.
        let last: UInt32
        /// The index of the locus in its table.
        let locus: Int
    }

    /// The build of the positions.
    let build: Build
    /// All entries, sorted by chromosome and first position; loci at one position are in the order of the table.
    let all: [Entry]
    // The length of the longest entry, so that a search knows how far before a position an entry that covers it may begin.
    private let longest: UInt32

    /// The positions of the loci that have one on a build.
    ///
    /// - Complexity: O(n log n) in the number of loci.
    init(_ table: LocusTable, on build: Build) {
        self.build = build
        var entries: [Entry] = []
        var longest: UInt32 = 1
        for (index, locus) in table.loci.enumerated() {
            guard let placement = locus.placement(on: build) else { continue }
            var length = 1
            if let reference = placement.reference, locus.alleles.indices.contains(reference) {
                length = locus.alleles[reference].bytes.count
            } else {
                for allele in locus.alleles { length = max(length, allele.bytes.count) }
            }
            let first = placement.position.value
            let last = first.addingReportingOverflow(UInt32(clamping: length - 1))
            entries.append(
                Entry(
                    chromosome: locus.chromosome, first: first, last: last.overflow ? .max : last.partialValue,
                    locus: index))
            longest = max(longest, UInt32(clamping: length))
        }
        entries.sort { ($0.chromosome.number, $0.first, $0.locus) < ($1.chromosome.number, $1.first, $1.locus) }
        all = entries
        self.longest = longest
    }

    /// The loci whose first position is a position, counted from 1.
    ///
    /// - Complexity: O(log n + m) for m loci near the position.
    func entries(on chromosome: Chromosome, at position: UInt32) -> [Entry] {
        entries(on: chromosome, overlapping: position, through: position).filter { $0.first == position }
    }

    /// The loci that share a base with the range from `first` to `last`, both inclusive and counted from 1.
    ///
    /// - Complexity: O(log n + m) for m loci near the range.
    func entries(on chromosome: Chromosome, overlapping first: UInt32, through last: UInt32) -> [Entry] {
        let earliest = first > longest ? first - longest : 0
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if (all[middle].chromosome.number, all[middle].first) < (chromosome.number, earliest) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var found: [Entry] = []
        while low < all.count, all[low].chromosome == chromosome, all[low].first <= last {
            if all[low].last >= first { found.append(all[low]) }
            low += 1
        }
        return found
    }
}
