// SPDX-License-Identifier: Apache-2.0

/// The loci of a table by their places on one build: the look-up for files whose rows are known by place.
///
/// Made when it is needed, because a table is small and which build a file counts in is known only then.
public struct LocusPlaces: Sendable {
    /// Where one locus lies.
    public struct Place: Sendable, Hashable {
        public let chromosome: Chromosome
        public let first: UInt32
        /// Inclusive: the last base of the reference allele; without a declared reference, of the longest allele.
        public let last: UInt32
        /// The index of the locus in its table.
        public let locus: Int
    }

    public let build: Build
    /// By chromosome and then by the first position; loci of one place are in the table's order.
    public let all: [Place]
    // The longest place, so that a search knows how far before a position one may begin that covers it.
    private let longest: UInt32

    /// - Complexity: O(n log n) in the number of loci.
    public init(_ table: LocusTable, on build: Build) {
        self.build = build
        var places: [Place] = []
        var longest: UInt32 = 1
        for (index, locus) in table.loci.enumerated() {
            guard let placement = locus.placement(on: build) else { continue }
            var length = 1
            if let reference = placement.reference, locus.alleles.indices.contains(reference) {
                length = locus.alleles[reference].letters.count
            } else {
                for allele in locus.alleles { length = max(length, allele.letters.count) }
            }
            let first = placement.position.value
            let last = first.addingReportingOverflow(UInt32(clamping: length - 1))
            places.append(
                Place(
                    chromosome: locus.chromosome, first: first, last: last.overflow ? .max : last.partialValue,
                    locus: index))
            longest = max(longest, UInt32(clamping: length))
        }
        places.sort { ($0.chromosome.number, $0.first, $0.locus) < ($1.chromosome.number, $1.first, $1.locus) }
        all = places
        self.longest = longest
    }

    /// The places that begin at a position.
    ///
    /// - Complexity: O(log n) and the number of them.
    public func places(on chromosome: Chromosome, at position: UInt32) -> [Place] {
        places(on: chromosome, overlapping: position, through: position).filter { $0.first == position }
    }

    /// The places that share a base with the stretch from `first` to `last`, both inclusive.
    ///
    /// - Complexity: O(log n) and the number of places near it.
    public func places(on chromosome: Chromosome, overlapping first: UInt32, through last: UInt32) -> [Place] {
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
        var found: [Place] = []
        while low < all.count, all[low].chromosome == chromosome, all[low].first <= last {
            if all[low].last >= first { found.append(all[low]) }
            low += 1
        }
        return found
    }
}

extension LocusTable {
    /// The table's loci by their places on a build.
    ///
    /// - Complexity: O(n log n) in the number of loci.
    public func places(on build: Build) -> LocusPlaces { LocusPlaces(self, on: build) }
}
