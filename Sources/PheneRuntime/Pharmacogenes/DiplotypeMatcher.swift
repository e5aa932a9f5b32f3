// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// Finds every pair of a gene's named alleles that fits what was read of a person.
///
/// A pair fits where at each position the alleles of its two haplotypes make a possible genotype, and where in each phase set one
/// orientation of the two fits all heterozygous positions. A position that was not tested restricts nothing: alleles that cannot be
/// distinguished all stay. The answer is exact.
///
/// A matcher serves any number of people.
public struct DiplotypeMatcher: Sendable {
    let gene: Pharmacogene
    /// For each place its locus.
    let loci: [Locus]
    let definitions: DefinitionIndex
    /// For each place whether a deletion that a definition lists covers it.
    private let isInListedDeletion: [Bool]
    /// For each place the changes of other places within its bases.
    private let changesWithin: [[(offset: Int, base: UInt8)]]
    /// The alleles by function, of a gene of which the lowest function of each copy counts.
    let lowest: LowestFunction?

    /// A matcher of a gene's alleles.
    ///
    /// - Parameters:
    ///   - gene: the definitions.
    ///   - table: the loci of the rule book, by their indices.
    /// - Complexity: linear in the cells of the definitions.
    public init(_ gene: Pharmacogene, of table: [Locus]) {
        self.gene = gene
        var loci: [Locus] = []
        loci.reserveCapacity(gene.loci.count)
        for index in gene.loci { loci.append(table[index]) }
        self.loci = loci
        let starts = Self.starts(loci)
        isInListedDeletion = Self.inListedDeletions(loci, starts)
        changesWithin = Self.changesWithin(loci, starts)
        definitions = DefinitionIndex(gene)
        lowest = gene.takesLowestFunction ? LowestFunction(gene) : nil
    }

    /// The pairs that fit.
    ///
    /// - Parameter readings: what was read, by the indices of the rule book's loci.
    /// - Complexity: linear in the places where the reference was read and in the cells that they exclude; the square of the alleles
    ///   that are left, for each other place.
    public func match(_ readings: [Reading]) -> DiplotypeSet {
        match(placeReadings(readings))
    }

    /// What was read at each place.
    func placeReadings(_ readings: [Reading]) -> [PlaceReading] {
        var places: [PlaceReading] = []
        places.reserveCapacity(loci.count)
        for (place, index) in gene.loci.enumerated() { places.append(placeReading(readings[index], at: place)) }
        return places
    }

    /// What was read at a place.
    func placeReading(_ reading: Reading, at place: Int) -> PlaceReading {
        PlaceReading(
            reading, at: loci[place],
            readingUnlistedAs: gene.unlistedAsReferenceBy != nil ? definitions.filling[place] : nil,
            mayBeDeleted: isInListedDeletion[place]
        ) { number(of: $0, at: place) }
    }

    /// The first position of each place on GRCh38, without the other values of its locus; absent where it is not known.
    private static func starts(_ loci: [Locus]) -> [Int?] {
        var starts: [Int?] = []
        for locus in loci { starts.append(locus.placement(on: .grch38).map { Int($0.position.value) }) }
        return starts
    }

    private static func inListedDeletions(_ loci: [Locus], _ starts: [Int?]) -> [Bool] {
        var isCovered = [Bool](repeating: false, count: loci.count)
        var lengths: [Int] = []
        for locus in loci { lengths.append(locus.alleles[0].bytes.count) }
        for (place, locus) in loci.enumerated() {
            guard let first = starts[place] else { continue }
            let end = first + lengths[place]
            var isDeletion = false
            for allele in locus.alleles where allele.bytes.count < lengths[place] { isDeletion = true }
            if !isDeletion { continue }
            for other in starts.indices {
                if let start = starts[other], start < end, start + lengths[other] > first { isCovered[other] = true }
            }
        }
        return isCovered
    }

    /// The number of an allele at a place; `nil` for one that no definition lists.
    ///
    /// An allele that differs from a listed one only by changes that the definitions list at other places is that allele: they are read
    /// at their own places. So a base within a deletion that is not there is replaced, and the deletion is still not there.
    func number(of allele: Allele, at place: Int) -> Int? {
        let locus = loci[place]
        if let number = locus.index(of: allele) { return number }
        if changesWithin[place].isEmpty { return nil }
        for (number, listed) in locus.alleles.enumerated() where listed.bytes.count == allele.bytes.count {
            var isListed = true
            for (offset, base) in allele.bytes.enumerated() where base != listed.bytes[offset] {
                var isChange = false
                for change in changesWithin[place] where change.offset == offset && change.base == base {
                    isChange = true
                }
                if !isChange { isListed = false }
            }
            if isListed { return number }
        }
        return nil
    }

    private static func changesWithin(_ loci: [Locus], _ starts: [Int?]) -> [[(offset: Int, base: UInt8)]] {
        var within = [[(offset: Int, base: UInt8)]](repeating: [], count: loci.count)
        for (place, locus) in loci.enumerated() where locus.isIndel {
            guard let first = starts[place] else { continue }
            let length = locus.alleles[0].bytes.count
            for other in starts.indices where other != place {
                guard let start = starts[other], start > first, start < first + length, !loci[other].isIndel else {
                    continue
                }
                for allele in loci[other].alleles where allele.bytes.count == 1 {
                    within[place].append((offset: start - first, base: allele.bytes[0]))
                }
            }
        }
        return within
    }

    /// The pairs that fit what was read at each place.
    func match(_ places: [PlaceReading]) -> DiplotypeSet {
        var missing: [Int] = [], uncertain: [Int] = [], unlisted: [Int] = [], substituted: [Int] = []
        for (place, reading) in places.enumerated() {
            switch reading.status {
            case .missing: missing.append(place)
            case .uncertain: uncertain.append(place)
            case .unlisted: unlisted.append(place)
            case .known: break
            }
            if reading.isReadAsReference { substituted.append(place) }
        }
        var required: [Int] = []
        for place in gene.required where places[place].isOpen { required.append(place) }

        let found = unlisted.isEmpty ? found(places) : Found()
        for place in decidedInDoubt(places, found) where !required.contains(place) { required.append(place) }
        required.sort()
        var state = DiplotypeSet.State.fits
        if !unlisted.isEmpty {
            state = .unlistedAllele(places: unlisted)
        } else if missing.count == places.count {
            state = .nothingRead
        } else if !required.isEmpty {
            state = .requiredMissing(places: required)
        } else if found.rows.isEmpty, found.singles.isEmpty {
            state = .noPairFits
        }
        return DiplotypeSet(
            state: state, missing: missing, uncertain: uncertain, readAsReference: substituted,
            unexplained: found.unexplained, isPhaseDecisive: found.isPhaseDecisive,
            isLowestFunction: gene.takesLowestFunction, singles: found.singles, rows: found.rows)
    }

    /// What fits.
    struct Found {
        var rows = PairRows.none
        var singles: [Int] = []
        var isPhaseDecisive = false
        var unexplained: [Int] = []
    }

    private func found(_ places: [PlaceReading]) -> Found {
        let phased = heterozygous(places)
        let groups = PhaseGroup.groups(of: phased)
        var unphased: [PhaseGroup]?
        if groups.count < phased.count {
            var alone: [PhaseGroup] = []
            for it in phased { alone.append(PhaseGroup(places: [(it.place, it.first, it.second)])) }
            unphased = alone
        }
        var found = Found()
        if let lowest {
            found.rows = lowest.pairs(places, groups, in: self)
            found.singles = lowest.singles(places, in: self)
            found.unexplained = lowest.unexplained(places, in: self)
            if let unphased { found.isPhaseDecisive = lowest.pairs(places, unphased, in: self) != found.rows }
        } else {
            found.rows = pairs(places, groups)
            found.singles = singles(places)
            if let unphased { found.isPhaseDecisive = pairs(places, unphased) != found.rows }
        }
        return found
    }

    /// The places where two copies are known to differ.
    func heterozygous(
        _ places: [PlaceReading]
    ) -> [(place: Int, first: Int, second: Int, orders: [PhaseOrder])] {
        var heterozygous: [(place: Int, first: Int, second: Int, orders: [PhaseOrder])] = []
        for (place, reading) in places.enumerated() {
            guard !reading.isOpen, let code = reading.pairs.known else { continue }
            let (first, second) = alleles(of: code, at: place)
            if first != second { heterozygous.append((place, first, second, reading.orders)) }
        }
        return heterozygous
    }

    /// The numbers of the two alleles of a code of two copies.
    func alleles(of code: Int, at place: Int) -> (Int, Int) {
        if code == 0 { return (0, 0) }
        let alleles = loci[place].domain.alleles(of: code)
        return (alleles[0], alleles[1])
    }
}
