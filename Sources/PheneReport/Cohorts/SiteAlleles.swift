// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The alleles of a site of a cohort, how its genotypes are made of them, and what is published of how common they are.
public struct SiteAlleles: Sendable, Equatable {
    /// How common an allele is in a population, as a pack states it.
    public struct Published: Sendable, Equatable {
        /// The allele, by its place in ``SiteAlleles/names``.
        public let allele: Int
        /// As the rules have it: `1849/5008`, or `0.3692`.
        public let text: String
        /// The copies with the allele; of a decimal its digits.
        public let count: Int
        /// All copies; of a decimal the power of ten that it is a part of. Above 0.
        public let total: Int
        /// Whether ``count`` and ``total`` are copies that were counted.
        public let isCounted: Bool
        /// The people who were counted.
        public let population: String
        /// The data set.
        public let panel: String
        /// How many people were counted.
        public let people: Int
        /// Where it is published, each as journals print it.
        public let sources: [String]

        /// From 0 to 1.
        public var share: Double { Double(count) / Double(total) }
    }

    /// As the rules write them, on the plus strand.
    public let names: [String]
    /// Whether an allele is the complement of another one, so that a genotype may fit both strands.
    public let isPalindromic: Bool
    /// For each genotype, in the order of the results of the site, the copies of each allele.
    public let copies: [[Int]]
    /// What the pack states, in the order of the rules.
    public let published: [Published]

    init(names: [String], isPalindromic: Bool, copies: [[Int]], published: [Published]) {
        self.names = names
        self.isPalindromic = isPalindromic
        self.copies = copies
        self.published = published
    }

    /// - Parameters:
    ///   - index: of the locus.
    ///   - pack: the rules.
    init(_ index: Int, of pack: Pack) {
        let locus = pack.loci.loci[index]
        names = locus.alleles.indices.map { locus.text(ofAllele: $0) }
        isPalindromic = locus.isPalindromic
        copies = (0..<locus.domain.count).map { code in
            locus.alleles.indices.map { locus.domain.copies(of: $0, in: code) }
        }
        published = pack.variant(index).frequencies.map { frequency in
            Published(
                allele: frequency.allele, text: frequency.text, count: frequency.count, total: frequency.total,
                isCounted: frequency.isCounted, population: frequency.population.string, panel: frequency.panel,
                people: frequency.people,
                sources: frequency.cites.map { Reference(1, source: $0.source, of: pack).text })
        }
    }
}
