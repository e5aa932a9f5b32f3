// SPDX-License-Identifier: Apache-2.0

/// What a report shows of genes with named alleles only where it is asked for.
///
/// None of it decides anything: phenotypes and recommendations follow from the pairs that fit, whatever is shown next to them.
public struct PharmacogeneExtras: Sendable {
    /// Whether to show the ranking by matched positions, a ``RankingEntry`` of each gene.
    public var hasRanking: Bool
    /// The population by whose allele frequencies to weigh the pairs that fit, one of `Pack.alleleFrequencyPopulations`; see
    /// ``PairWeights``.
    public var population: String?

    /// Nothing, unless said otherwise.
    public init(hasRanking: Bool = false, population: String? = nil) {
        self.hasRanking = hasRanking
        self.population = population
    }
}
