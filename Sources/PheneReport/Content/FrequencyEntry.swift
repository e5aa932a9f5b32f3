// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// How common the alleles of a locus are in one population of one data set, and the person's genotype with them.
///
/// What is expected of genotypes assumes that people do not choose each other by this locus (Hardy-Weinberg proportions): with an
/// allele of frequency p and another of frequency q, p^2 of people have two copies of the first, and 2pq one of each.
public struct FrequencyEntry: Sendable {
    /// The share of one allele among all copies of the locus.
    public struct AlleleShare: Sendable {
        /// The allele as the rules write it, on the plus strand.
        public let allele: String
        /// From 0 to 1.
        public let share: Double
        /// As the rules have it: `1849/5008`, or `0.3692`.
        public let written: String
        /// How many copies with the allele were counted, of how many; `nil` where the source prints only a share.
        public let counted: (count: Int, total: Int)?
        /// The sources, in the order of the list of references.
        public let citations: [CitationEntry]
    }

    /// The people, as the rules name them: `worldwide`, or `European ancestry`.
    public let population: String
    /// The data set: `1000 Genomes phase 3`.
    public let panel: String
    /// How many people were counted.
    public let people: Int
    /// In the order of the rules; alleles of which the rules state none are missing.
    public let alleles: [AlleleShare]
    /// The expected share of people with the person's genotype, from 0 to 1; `nil` unless one genotype was called and is shown,
    /// and the frequencies of its alleles are known and above 0.
    public let genotypeShare: Double?
    /// The number of copies in the genotype, where not all people have as many: at a locus of X or Y.
    private let copies: Int?
    /// ``population`` reads well after "people", and others after "people of".
    private let isWorldwide: Bool

    /// `about 1 in 5 people of European ancestry have this genotype (expected from the frequency of its alleles; 1000 Genomes phase
    /// 3, 503 people)`; empty where that is not known.
    public var text: String {
        guard let genotypeShare else { return "" }
        let people = copies.map { "people with \($0 == 1 ? "one copy" : "two copies") of this site" } ?? "people"
        let whom = people + (isWorldwide ? " " : " of ") + population
        return Share(genotypeShare).text + " " + whom + " have this genotype (expected from the frequency of its "
            + "alleles; \(panel), \(Wording.grouped(self.people)) people)"
    }

    /// The frequencies of alleles alone: `T: 37 % worldwide (1000 Genomes phase 3, 2,504 people)`.
    public var alleleText: String {
        let shares = alleles.map { $0.allele + ": " + Share.percent($0.share) }
        let whose = (isWorldwide ? " " : ", ") + population
        return Wording.list(shares, "and") + whose + " (\(panel), \(Wording.grouped(people)) people)"
    }

    /// The frequencies of a locus, one entry for each population, data set and number of people, in the order of the rules.
    ///
    /// - Parameter code: the genotype to speak of; `nil` for none.
    static func all(of frequencies: [Frequency], at locus: Locus, code: Int?, in shown: DisclosurePolicy)
        -> [FrequencyEntry]
    {
        var groups: [[Frequency]] = []
        for frequency in frequencies {
            let place = groups.firstIndex {
                $0[0].population == frequency.population && $0[0].panel == frequency.panel
                    && $0[0].people == frequency.people
            }
            if let place { groups[place].append(frequency) } else { groups.append([frequency]) }
        }
        return groups.map { FrequencyEntry($0, at: locus, code: code, in: shown) }
    }

    private init(_ group: [Frequency], at locus: Locus, code: Int?, in shown: DisclosurePolicy) {
        let people = shown.localized(group[0].population)
        isWorldwide = group[0].population.string.lowercased() == "worldwide"
        population = isWorldwide ? Wording.inSentence(people) : people
        panel = group[0].panel
        self.people = group[0].people
        var shares: [Double?] = [Double?](repeating: nil, count: locus.alleles.count)
        var alleles: [AlleleShare] = []
        for frequency in group {
            let share = Double(frequency.count) / Double(frequency.total)
            shares[frequency.allele] = share
            alleles.append(
                AlleleShare(
                    allele: locus.text(ofAllele: frequency.allele), share: share, written: frequency.text,
                    counted: frequency.isCounted ? (frequency.count, frequency.total) : nil,
                    citations: shown.cited(frequency.cites)))
        }
        self.alleles = alleles
        let dependsOnSex = locus.domain.ploidy == .sexDependent || locus.chromosome == .y
        copies = dependsOnSex ? code.map { locus.domain.alleles(of: $0).count } : nil
        let share = code.flatMap { locus.domain.expectedShare(of: $0, alleles: shares) } ?? 0
        // An allele that was not found in some people may be rare or just not among them.
        genotypeShare = share > 0 ? share : nil
    }
}

extension GenotypeDomain {
    /// The share of people expected to have a genotype, among those with as many copies.
    ///
    /// Of two alleles the second has what the first leaves; of more, each needs a frequency of its own.
    ///
    /// - Parameter alleles: the share of each allele, where it is known.
    /// - Returns: `nil` where an allele of the genotype has no known share.
    func expectedShare(of code: Int, alleles: [Double?]) -> Double? {
        func share(_ allele: Int) -> Double? {
            if let share = alleles[allele] { return share }
            guard alleleCount == 2, let other = alleles[1 - allele] else { return nil }
            return 1 - other
        }
        let carried = self.alleles(of: code)
        guard let first = share(carried[0]) else { return nil }
        guard carried.count == 2 else { return first }
        guard let second = share(carried[1]) else { return nil }
        return carried[0] == carried[1] ? first * first : 2 * first * second
    }
}
