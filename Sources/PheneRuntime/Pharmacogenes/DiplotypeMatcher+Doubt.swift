// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

// The law: other places may explain a genotype that a source holds in doubt, but never decide against it.
extension DiplotypeMatcher {
    /// The places in doubt of which what was found leaves out what may be there.
    ///
    /// - Complexity: linear in the cells of the definitions at the places in doubt, and in the pairs where there is any.
    func decidedInDoubt(_ places: [PlaceReading], _ found: Found) -> [Int] {
        // Where nothing fits, nothing is decided.
        if found.rows.isEmpty && found.singles.isEmpty { return [] }
        var left: AlleleSet?
        var decided: [Int] = []
        for (place, reading) in places.enumerated() {
            switch reading.doubt {
            case .none: continue
            case .genotypes(let codes):
                if lowest == nil {
                    var isOpen = true
                    for code in codes where !leaves(code, at: place, found) { isOpen = false }
                    if !isOpen { decided.append(place) }
                    continue
                }
            case .anything: break
            }
            let alleles = left ?? self.left(places, found)
            left = alleles
            if leavesOut(bases(of: reading, at: place), at: place, alleles) { decided.append(place) }
        }
        return decided
    }

    /// Whether some of what was found makes a genotype.
    private func leaves(_ code: Int, at place: Int, _ found: Found) -> Bool {
        let pairCount = loci[place].domain.pairCount
        if code >= pairCount {
            let single = definitions.having(.only(code - pairCount), at: place)
            for allele in found.singles where single.contains(allele) { return true }
            return false
        }
        let (first, second) = alleles(of: code, at: place)
        let ones = definitions.having(.only(first), at: place), others = definitions.having(.only(second), at: place)
        for (row, allele) in found.rows.alleles.enumerated() where ones.contains(allele) {
            if found.rows.meets(row: row, others) { return true }
        }
        return false
    }

    /// The alleles that a person may carry. Of a gene of which the lowest function counts a lower allele hides others on its copy, so
    /// there they are those that no place rules out.
    private func left(_ places: [PlaceReading], _ found: Found) -> AlleleSet {
        if let lowest {
            var left = definitions.callable
            lowest.ruledOut(places, in: self).forEach { left.remove($0) }
            return left
        }
        var left = AlleleSet(width: definitions.width)
        for (row, allele) in found.rows.alleles.enumerated() where !found.rows.isEmpty(row: row) { left.insert(allele) }
        for allele in found.singles { left.insert(allele) }
        return left
    }

    /// The bases in doubt at a place: those of its doubtful genotypes, or every one that some allele has.
    private func bases(of reading: PlaceReading, at place: Int) -> CodeSet {
        if case .genotypes(let codes) = reading.doubt {
            var bases = CodeSet.empty
            for code in codes {
                for number in loci[place].domain.alleles(of: code) { bases.insert(number) }
            }
            return bases
        }
        var bases = CodeSet.only(definitions.filling[place])
        for cell in definitions.cells(at: place) { bases = bases.union(cell.numbers) }
        return possibleBases(of: reading, at: place).intersection(bases)
    }

    /// Whether some of the bases at a place belong to no allele that is left.
    private func leavesOut(_ bases: CodeSet, at place: Int, _ left: AlleleSet) -> Bool {
        var rest = bases
        var others = left
        for cell in definitions.cells(at: place) {
            others.remove(cell.allele)
            if left.contains(cell.allele) { rest = rest.subtracting(cell.numbers) }
        }
        // An allele without a cell has the reference allele's base.
        if !others.isEmpty { rest = rest.subtracting(.only(definitions.filling[place])) }
        return !rest.isEmpty
    }
}
