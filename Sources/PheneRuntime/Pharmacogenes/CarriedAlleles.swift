// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel

/// A named allele that a person has, whichever of the pairs that fit is theirs.
public struct CarriedAllele: Sendable, Equatable {
    /// The allele under whose name it is reported, as an index into `Pharmacogene.named`.
    public let allele: Int
    /// The least and the greatest number of copies.
    public let copies: ClosedRange<Int>
}

/// An allele of a locus that was read and is not what haplotypes have where their definitions say nothing.
public struct FoundVariant: Sendable, Equatable {
    /// The place, as an index into `Pharmacogene.loci`.
    public let place: Int
    /// The number of the allele of that locus.
    public let number: Int
    /// The least and the greatest number of copies.
    public let copies: ClosedRange<Int>
    /// The named alleles whose definitions ask for it at this place, rising; they may ask for more at other places.
    public let named: [Int]
}

extension DiplotypeMatcher {
    /// The named alleles that are in every pair, or single allele, of a set. Of a gene of which the lowest function counts, those that
    /// are the lowest of a copy in every pair.
    ///
    /// A gene whose copies and hybrids genotypes do not show has carried alleles too, though no phenotype follows from them.
    public func carriedAlleles(in set: DiplotypeSet) -> [CarriedAllele] {
        func reported(_ allele: Int) -> Int { gene.named[allele].reportedAs ?? allele }
        var candidates: [Int] = []
        if let pair = set.pairs.first(where: { _ in true }) {
            candidates = [reported(pair.first)]
            if reported(pair.second) != candidates[0] { candidates.append(reported(pair.second)) }
        } else if let single = set.singles.first {
            candidates = [reported(single)]
        }
        var least = [Int](repeating: 2, count: candidates.count), most = [Int](repeating: 0, count: candidates.count)
        func count(_ alleles: [Int]) {
            for (index, candidate) in candidates.enumerated() {
                var copies = 0
                for allele in alleles where reported(allele) == candidate { copies += 1 }
                least[index] = min(least[index], copies)
                most[index] = max(most[index], copies)
            }
        }
        for single in set.singles { count([single]) }
        for pair in set.pairs {
            count([pair.first, pair.second])
            if least.max() ?? 0 == 0 { return [] }
        }
        var carried: [CarriedAllele] = []
        for (index, candidate) in candidates.enumerated() where least[index] > 0 {
            carried.append(CarriedAllele(allele: candidate, copies: least[index]...most[index]))
        }
        return carried
    }

    /// What was read that is not what haplotypes have where their definitions say nothing, by place.
    ///
    /// An empty list says that no variant was found at the places that were read, and nothing of the others.
    ///
    /// - Parameter readings: what was read, by the indices of the rule book's loci.
    public func foundVariants(_ readings: [Reading]) -> [FoundVariant] {
        var found: [FoundVariant] = []
        for (place, reading) in placeReadings(readings).enumerated() where !reading.isOpen {
            let domain = loci[place].domain
            for number in 0..<domain.alleleCount where number != definitions.filling[place] {
                var least = 2, most = 0
                for code in reading.pairs.union(reading.singles) {
                    let copies = domain.copies(of: number, in: code)
                    least = min(least, copies)
                    most = max(most, copies)
                }
                if least == 0 || least > most { continue }
                var named: [Int] = []
                for cell in definitions.cells(at: place) where cell.numbers.contains(number) {
                    named.append(cell.allele)
                }
                found.append(FoundVariant(place: place, number: number, copies: least...most, named: named))
            }
        }
        return found
    }
}
