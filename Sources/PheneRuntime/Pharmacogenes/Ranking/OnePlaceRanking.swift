// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel

extension DiplotypeMatcher {
    /// The pair that the established tool takes from one position alone where it names none: of SLCO1B1 from rs4149056, where T stands
    /// for `*1` and C for `*5`.
    ///
    /// It says nothing of any other position, and is no diplotype.
    ///
    /// - Parameters:
    ///   - readings: what was read, by the indices of the rule book's loci.
    ///   - place: the position, as an index into `Pharmacogene.loci`.
    /// - Returns: two alleles, each the reference allele or the first one that is defined by this position alone; `nil` where the
    ///   genotype is not known, or no such allele has its base.
    public func ranking(_ readings: [Reading], fromOnly place: Int) -> DiplotypeRanking.Result? {
        let sample = RankedSample(readings, self, replacingUnlisted: false)
        for site in sample.sites where site.place == place && site.numbers.count == 2 {
            var alleles: [Int] = []
            for number in site.numbers {
                var found = number == definitions.filling[place] ? gene.reference : nil
                for cell in definitions.cells(at: place) where found == nil && cell.numbers == .only(number) {
                    if gene.named[cell.allele].cells.count == 1 { found = cell.allele }
                }
                guard let found else { return nil }
                alleles.append(found)
            }
            if gene.isBefore(alleles[1], alleles[0]) { alleles.reverse() }
            return DiplotypeRanking.Result(copies: [[.allele(alleles[0])], [.allele(alleles[1])]], score: 0)
        }
        return nil
    }
}
