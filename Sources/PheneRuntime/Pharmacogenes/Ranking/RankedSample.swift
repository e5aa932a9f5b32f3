// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// A person's genotypes as the established tool reads them: the first usable row of a position counts, and a position is known or
/// missing.
struct RankedSample {
    /// A position that was read.
    struct Site {
        let place: Int
        /// The numbers of one or two alleles. One that the locus does not list has a number past its alleles.
        let numbers: [Int]
        let order: PhaseOrder?
        /// The texts of the alleles that the locus does not list.
        let unlisted: [Allele]
    }

    private(set) var sites: [Site] = []
    /// The places where of a genotype with a variant only one allele was called.
    private(set) var halfCalls: [Int] = []
    /// Whether somewhere a change was read that no definition lists, and of which its row does not say more.
    private(set) var hasUnlistedChange = false

    /// - Parameters:
    ///   - readings: what was read, by the indices of the rule book's loci.
    ///   - matcher: the definitions.
    ///   - replaces: whether alleles that no definition lists are read as the one of the reference sequence.
    init(_ readings: [Reading], _ matcher: DiplotypeMatcher, replacingUnlisted replaces: Bool) {
        for (place, index) in matcher.gene.loci.enumerated() {
            let reading = readings[index]
            // On which strand the alleles are is no question that the tool asks; where it matters, the position counts as missing.
            if reading.hasBothStrandReadings { continue }
            for record in reading.records {
                let isTaken = take(
                    record, of: reading, at: place, matcher,
                    replacement: replaces ? matcher.definitions.filling[place] : nil)
                if isTaken { break }
            }
            if reading.records.isEmpty, case .assumedReference = reading.call { assume(reading, at: place, matcher) }
        }
    }

    /// Takes a row, if it is usable.
    private mutating func take(
        _ record: Record, of reading: Reading, at place: Int, _ matcher: DiplotypeMatcher, replacement: Int?
    ) -> Bool {
        let locus = matcher.loci[place]
        switch record.call {
        case .invalid(.unexpectedAllele):
            hasUnlistedChange = true
            return true
        case .noCall, .notOnAssay, .invalid: return false
        case .assumedReference(let build):
            guard let reference = locus.placement(on: build)?.reference else { return false }
            return add([reference, reference], of: reading, at: place, locus, nil, [])
        case .called(let genotype):
            var numbers: [Int] = [], unlisted: [Allele] = [], missing = 0
            for allele in genotype.alleles {
                guard let allele else {
                    missing += 1
                    continue
                }
                if let number = matcher.number(of: allele, at: place) {
                    numbers.append(number)
                } else if allele.complemented == nil {
                    return false
                } else if let replacement, !(locus.isIndel && allele.bytes.count == 1) {
                    numbers.append(replacement)
                } else {
                    if !unlisted.contains(allele) { unlisted.append(allele) }
                    numbers.append(locus.alleles.count + (unlisted.firstIndex(of: allele) ?? 0))
                }
            }
            if missing > 0 {
                if numbers.first != 0 { halfCalls.append(place) }
                return numbers.first != 0
            }
            var order: PhaseOrder?
            if genotype.isPhased, numbers.count == 2, numbers[0] != numbers[1] {
                order = PhaseOrder(phaseSet: record.phaseSet, first: numbers[0], second: numbers[1])
            }
            return add(numbers, of: reading, at: place, locus, order, unlisted)
        }
    }

    private mutating func add(
        _ numbers: [Int], of reading: Reading, at place: Int, _ locus: Locus, _ order: PhaseOrder?, _ unlisted: [Allele]
    ) -> Bool {
        var numbers = numbers
        switch locus.domain.ploidy {
        case .two: if numbers.count != 2 { return false }
        case .one: numbers = [numbers[0]]
        case .sexDependent:
            // Of a man, one allele written twice is one copy.
            let hasPairs = !reading.possible.isDisjoint(with: .all(locus.domain.pairCount))
            if numbers.count == 2, !hasPairs {
                guard numbers[0] == numbers[1] else { return false }
                numbers = [numbers[0]]
            }
        }
        sites.append(Site(place: place, numbers: numbers, order: numbers.count == 2 ? order : nil, unlisted: unlisted))
        return true
    }

    /// Takes a block of a genome VCF that has no record of its own.
    private mutating func assume(_ reading: Reading, at place: Int, _ matcher: DiplotypeMatcher) {
        guard let code = reading.possible.first else { return }
        let numbers = matcher.loci[place].domain.alleles(of: code)
        sites.append(Site(place: place, numbers: numbers, order: nil, unlisted: []))
    }

    /// Whether all positions have two copies.
    var isDiploid: Bool {
        for site in sites where site.numbers.count != 2 { return false }
        return true
    }

    /// Whether all positions have one copy.
    var isHaploid: Bool {
        for site in sites where site.numbers.count != 1 { return false }
        return true
    }

    /// The heterozygous positions, as far as phase binds them together.
    var groups: [PhaseGroup] {
        var heterozygous: [(place: Int, first: Int, second: Int, orders: [PhaseOrder])] = []
        for site in sites where site.numbers.count == 2 && site.numbers[0] != site.numbers[1] {
            heterozygous.append((site.place, site.numbers[0], site.numbers[1], site.order.map { [$0] } ?? []))
        }
        return PhaseGroup.groups(of: heterozygous)
    }

    /// Whether a row names a phase set.
    var hasPhaseSet: Bool {
        for site in sites where site.order?.phaseSet != nil { return true }
        return false
    }
}
