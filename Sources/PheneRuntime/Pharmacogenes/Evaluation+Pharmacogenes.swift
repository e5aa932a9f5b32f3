// SPDX-License-Identifier: Apache-2.0

extension Evaluation {
    /// The places of a gene that would leave fewer pairs of named alleles if they were read, the most decisive first.
    ///
    /// None of a gene with an outside call, which no genotype decides.
    ///
    /// - Parameter index: the gene's index in the pack, as of the functions below.
    public func decidingPlaces(ofPharmacogene index: Int) -> [DecidingPlace] {
        if overridden[index] != nil { return [] }
        return pack.matchedGenes[index].matcher.decidingPlaces(of: diplotypes[index], readings)
    }

    /// The heterozygous places of a gene whose phase would leave fewer pairs of named alleles; none of a gene with an
    /// outside call.
    public func unphasedPlaces(ofPharmacogene index: Int) -> [Int] {
        if overridden[index] != nil { return [] }
        return pack.matchedGenes[index].matcher.unphasedPlaces(of: diplotypes[index], readings)
    }

    /// The named alleles of a gene that are in every pair that fits, or that an outside call states.
    public func carriedAlleles(ofPharmacogene index: Int) -> [CarriedAllele] {
        pack.matchedGenes[index].matcher.carriedAlleles(in: diplotypes[index])
    }

    /// The named alleles of a gene that are in every pair that fits what was read, whatever an outside call states.
    public func fileCarriedAlleles(ofPharmacogene index: Int) -> [CarriedAllele] {
        pack.matchedGenes[index].matcher.carriedAlleles(in: fileDiplotypes(ofPharmacogene: index))
    }

    /// What was read at the places of a gene that is not what its reference allele has.
    public func foundVariants(ofPharmacogene index: Int) -> [FoundVariant] {
        pack.matchedGenes[index].matcher.foundVariants(readings)
    }

    /// What the established tool names for the same genotypes: a ranking by matched positions, next to the set of what fits.
    public func ranking(ofPharmacogene index: Int, _ mode: RankingMode = RankingMode()) -> DiplotypeRanking {
        pack.matchedGenes[index].matcher.ranking(readings, mode)
    }
}
