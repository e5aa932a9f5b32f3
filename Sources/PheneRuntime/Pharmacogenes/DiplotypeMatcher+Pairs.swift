// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension DiplotypeMatcher {
    /// The pairs of which each copy of the gene has one named allele.
    ///
    /// - Parameters:
    ///   - places: what was read.
    ///   - groups: the known heterozygous places, as far as a source binds them together.
    func pairs(_ places: [PlaceReading], _ groups: [PhaseGroup]) -> PairRows {
        var alive = definitions.callable
        var several: [Int] = []
        for (place, reading) in places.enumerated() {
            if reading.pairs.isEmpty { return .none }
            if reading.isOpen { continue }
            guard let code = reading.pairs.known else {
                several.append(place)
                continue
            }
            let (first, second) = alleles(of: code, at: place)
            if first == second { definitions.keep(&alive, having: .only(first), at: place) }
        }
        // For each group the alleles that fit one copy of the chromosome, and those that fit the other one.
        var sides: [(AlleleSet, AlleleSet)] = []
        for group in groups {
            var first = alive, second = alive
            for it in group.places {
                definitions.keep(&first, having: .only(it.first), at: it.place)
                definitions.keep(&second, having: .only(it.second), at: it.place)
            }
            sides.append((first, second))
            alive = first
            alive.formUnion(second)
        }
        var rows = PairRows(alleles: Array(gene.named.indices))
        alive.forEach { allele in
            for word in 0..<rows.width { rows.words[allele * rows.width + word] = alive.words[word] }
            for (first, second) in sides {
                let isFirst = first.contains(allele), isSecond = second.contains(allele)
                for word in 0..<rows.width {
                    let partners = (isFirst ? second.words[word] : 0) | (isSecond ? first.words[word] : 0)
                    rows.words[allele * rows.width + word] &= partners
                }
            }
        }
        for place in several { restrict(&rows, alive, to: places[place].pairs, at: place) }
        return rows
    }

    /// Leaves out the pairs that make none of some genotypes at a place.
    private func restrict(_ rows: inout PairRows, _ alive: AlleleSet, to codes: CodeSet, at place: Int) {
        var known: [(bases: CodeSet, partners: AlleleSet)] = []
        func partners(of bases: CodeSet) -> AlleleSet {
            for it in known where it.bases == bases { return it.partners }
            let partners = definitions.having(self.partners(of: bases, in: codes, at: place), at: place)
            known.append((bases, partners))
            return partners
        }
        var rest = alive
        func restrict(_ allele: Int, having bases: CodeSet) {
            let partners = partners(of: bases)
            for word in 0..<rows.width { rows.words[allele * rows.width + word] &= partners.words[word] }
        }
        for cell in definitions.cells(at: place) where alive.contains(cell.allele) {
            rest.remove(cell.allele)
            restrict(cell.allele, having: cell.numbers)
        }
        rest.forEach { restrict($0, having: .only(definitions.filling[place])) }
    }

    /// The bases that one copy can have at a place where the other one has one of some bases.
    private func partners(of bases: CodeSet, in codes: CodeSet, at place: Int) -> CodeSet {
        var partners = CodeSet.empty
        for code in codes {
            let (first, second) = alleles(of: code, at: place)
            if bases.contains(first) { partners.insert(second) }
            if bases.contains(second) { partners.insert(first) }
        }
        return partners
    }

    /// The alleles that fit a single copy of the gene, rising.
    func singles(_ places: [PlaceReading]) -> [Int] {
        var alive = definitions.callable
        for (place, reading) in places.enumerated() {
            if reading.singles.isEmpty { return [] }
            if reading.isOpen { continue }
            definitions.keep(&alive, having: bases(ofOneCopy: reading, at: place), at: place)
        }
        var singles: [Int] = []
        alive.forEach { singles.append($0) }
        return singles
    }

    /// The numbers of the alleles that a single copy can have.
    func bases(ofOneCopy reading: PlaceReading, at place: Int) -> CodeSet {
        CodeSet(bits: reading.singles.bits >> UInt64(loci[place].domain.pairCount))
    }
}
