// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// The alleles of a gene of which several may lie on one copy, where the one with the lowest function counts.
///
/// What a copy carries is not a row of the definitions but any number of them: each allele whose every cell fits. Alleles are ordered by
/// function, so a copy is known by the first of its alleles in this order, and by the reference allele where it has none.
/// An allele whose function nobody knows comes right behind those with the lowest one: only these are certainly no better.
/// Of alleles with the same function, one with more cells comes first, so that HapB3 with both of its variants hides the one that is
/// defined by the intron variant alone.
///
/// The places fall into blocks that have nothing to do with each other: no phase set binds them, and no allele has undecided cells in
/// two of them. A block gives, for each way in which its bases can lie, the first allele of each copy; two blocks together give the
/// lower ones of each copy.
struct LowestFunction: Sendable {
    /// The callable alleles but the reference allele, by function.
    let order: [Int]
    /// For each allele its place in ``order``, and the count of ``order`` for the reference allele and those that genotypes do not show.
    let rank: [Int]
    /// The alleles that rows of results stand for: those in order, and last the reference allele.
    let alleles: [Int]

    /// The rank of a copy with no named allele.
    var none: Int { order.count }

    init(_ gene: Pharmacogene) {
        var order: [Int] = []
        for (index, allele) in gene.named.enumerated() where allele.isCallable && index != gene.reference {
            order.append(index)
        }
        order.sort { a, b in
            let first = Self.severity(of: a, in: gene), second = Self.severity(of: b, in: gene)
            if first != second { return first < second }
            let more = gene.named[a].cells.count, fewer = gene.named[b].cells.count
            return more == fewer ? a < b : more > fewer
        }
        var rank = [Int](repeating: order.count, count: gene.named.count)
        for (place, index) in order.enumerated() { rank[index] = place }
        self.order = order
        self.rank = rank
        alleles = order + [gene.reference]
    }

    /// How low the function of an allele is: 0 for the lowest, and even for every one that is known.
    ///
    /// Where scores decide, by activity. Else functions are listed from the lowest, and that of the reference allele is the highest
    /// wherever it is listed, so that no harmless variant hides a harmful one on the same copy.
    static func severity(of allele: Int, in gene: Pharmacogene) -> Int {
        guard gene.bands.isEmpty else {
            guard let activity = gene.named[allele].activity else { return 1 }
            return min(activity, 1_000_000) * 2
        }
        guard let function = gene.named[allele].function else { return 1 }
        guard let highest = gene.named[gene.reference].function else { return function * 2 }
        if function == highest { return (gene.functions.count - 1) * 2 }
        return (function < highest ? function : function - 1) * 2
    }

    /// The pairs of the lowest alleles of two copies.
    ///
    /// - Parameters:
    ///   - places: what was read.
    ///   - groups: the known heterozygous places, as far as a source binds them together.
    func pairs(_ places: [PlaceReading], _ groups: [PhaseGroup], in matcher: DiplotypeMatcher) -> PairRows {
        for reading in places where reading.pairs.isEmpty { return .none }
        var blocks = FunctionBlocks(self, matcher) { places[$0].pairs }
        for group in groups { blocks.bind(group) }
        return blocks.pairs()
    }

    /// The lowest alleles of a single copy, rising.
    ///
    /// A single copy is treated as two copies that are the same at each place.
    func singles(_ places: [PlaceReading], in matcher: DiplotypeMatcher) -> [Int] {
        for reading in places where reading.singles.isEmpty { return [] }
        let blocks = FunctionBlocks(self, matcher) { place in
            var codes = CodeSet.empty
            for number in matcher.bases(ofOneCopy: places[place], at: place) {
                codes.insert(number * (number + 1) / 2 + number)
            }
            return codes
        }
        let rows = blocks.pairs()
        var singles: [Int] = []
        for (row, allele) in rows.alleles.enumerated() where rows.contains(row: row, column: row) {
            singles.append(allele)
        }
        return singles.sorted()
    }

    /// The alleles that a reading at one place or another rules out.
    func ruledOut(_ places: [PlaceReading], in matcher: DiplotypeMatcher) -> AlleleSet {
        var ruledOut = AlleleSet(width: matcher.definitions.width)
        for (place, reading) in places.enumerated() where !reading.isOpen {
            let possible = matcher.possibleBases(of: reading, at: place)
            for cell in matcher.definitions.cells(at: place) where cell.numbers.isDisjoint(with: possible) {
                ruledOut.insert(cell.allele)
            }
        }
        return ruledOut
    }

    /// The places that were not read with certainty and where an allele that is not ruled out has a cell, those of the lowest functions
    /// first.
    func undecided(_ places: [PlaceReading], in matcher: DiplotypeMatcher) -> [Int] {
        let ruledOut = ruledOut(places, in: matcher)
        var undecided: [(place: Int, rank: Int)] = []
        for (place, reading) in places.enumerated() where reading.status != .known {
            var least = none
            for cell in matcher.definitions.cells(at: place) where !ruledOut.contains(cell.allele) {
                least = min(least, rank[cell.allele])
            }
            if least < none { undecided.append((place, least)) }
        }
        undecided.sort { $0.rank < $1.rank }
        return undecided.map { $0.place }
    }

    /// The places where a base is known that only alleles list which other places rule out.
    func unexplained(_ places: [PlaceReading], in matcher: DiplotypeMatcher) -> [Int] {
        var unexplained: [Int] = []
        let ruledOut = ruledOut(places, in: matcher)
        for (place, reading) in places.enumerated() where reading.status == .known {
            let filling = matcher.definitions.filling[place]
            var rest = matcher.possibleBases(of: reading, at: place).subtracting(.only(filling))
            for cell in matcher.definitions.cells(at: place) where !ruledOut.contains(cell.allele) {
                rest = rest.subtracting(cell.numbers)
            }
            if !rest.isEmpty { unexplained.append(place) }
        }
        return unexplained
    }
}

extension DiplotypeMatcher {
    /// The numbers of the alleles that some copy can have at a place.
    func possibleBases(of reading: PlaceReading, at place: Int) -> CodeSet {
        var bases = bases(ofOneCopy: reading, at: place)
        if reading.pairs == .only(0) { return bases.union(.only(0)) }
        for code in reading.pairs {
            let (first, second) = alleles(of: code, at: place)
            bases.insert(first)
            bases.insert(second)
        }
        return bases
    }
}
