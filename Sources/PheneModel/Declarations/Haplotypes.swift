// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// Named haplotypes of a gene: which alleles of several loci are on the same chromosome.
///
/// Their pairs are the steps of a finding of their own, ``finding``, which reads the loci and, where a person can be
/// heterozygous at two of them, an input of the kind ``Input/Kind/phase(loci:)``: which alleles are on the same chromosome, as
/// far as the file says.
public struct Haplotypes: Sendable {
    /// A haplotype with a name, such as `*4`.
    public struct Named: Sendable {
        /// As rules write it: `*4`.
        public var name: String
        /// What a report calls it; empty where the rule file gives none.
        public var title: String
        /// For each locus the number of its allele.
        public var alleles: [Int]
        /// In units of ``Haplotypes/activityUnit``; absent where haplotypes have no activity value.
        public var activity: Int?
        /// What the haplotype does to the gene, as a report prints it; empty where the rule file does not say.
        public var function: String
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(name: String, title: String, alleles: [Int], activity: Int?, function: String, place: RuleLocation)
        {
            self.name = name
            self.title = title
            self.alleles = alleles
            self.activity = activity
            self.function = function
            self.place = place
        }
    }
    /// The name under which rules speak of the block.
    public var name: String
    /// An index into ``RuleBook/genes``.
    public var gene: Int?
    /// Indices into ``RuleBook/variants``, in the order in which haplotypes name their alleles.
    public var loci: [Int]
    /// In the order written.
    public var named: [Named]
    /// True for `phase assumed from named haplotypes`: where the file does not state the phase, and pairs of named
    /// haplotypes fit, only those are thought possible. Else every pair that fits is.
    public var assumesNamed: Bool
    /// How many copies of the gene a person can have.
    public var copies: ClosedRange<Int>
    /// What one stands for in activity values: 1, 10, 100 ...
    public var activityUnit: Int
    /// For each step of the finding's scale the numbers of its haplotypes, one or two; the count of ``named`` stands for an
    /// unnamed one.
    public var pairs: [[Int]]
    /// The finding whose steps are the pairs.
    public var finding: Int
    /// The finding whose steps are the sums of activity values.
    public var score: Int?
    /// The input that holds the phase.
    public var phase: Int?
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        name: String, gene: Int?, loci: [Int], named: [Named], assumesNamed: Bool, copies: ClosedRange<Int>,
        activityUnit: Int, pairs: [[Int]], finding: Int, score: Int?, phase: Int?, place: RuleLocation
    ) {
        self.name = name
        self.gene = gene
        self.loci = loci
        self.named = named
        self.assumesNamed = assumesNamed
        self.copies = copies
        self.activityUnit = activityUnit
        self.pairs = pairs
        self.finding = finding
        self.score = score
        self.phase = phase
        self.place = place
    }
}

/// How genotypes at several loci and a phase make a pair of haplotypes.
///
/// A phase is a number with a bit for each locus after the first, the lowest for the second locus: where it is 1, the
/// allele with the higher number lies on the chromosome that carries the lower one of the first locus. The values of a
/// phase input are first all phases, for files that state them, then the choices for files that do not: the number of an
/// element of ``choices(_:)``, over and over.
public struct Phasing: Sendable {
    /// Of each locus its possible genotypes, in the order of the block.
    public let domains: [GenotypeDomain]
    /// For each named haplotype the numbers of its alleles.
    public let named: [[Int]]
    /// See ``Haplotypes/assumesNamed``.
    public let assumesNamed: Bool

    /// Takes the value of each property.
    public init(domains: [GenotypeDomain], named: [[Int]], assumesNamed: Bool) {
        self.domains = domains
        self.named = named
        self.assumesNamed = assumesNamed
    }

    /// How many phases there are.
    public var phaseCount: Int { 1 << max(domains.count - 1, 0) }

    /// The haplotypes' numbers, rising; one where each locus has one copy. An unnamed haplotype has the count of ``named``.
    public func pair(_ codes: [Int], phase: Int) -> [Int] {
        var first: [Int] = [], second: [Int] = []
        var isSingle = true
        for (place, code) in codes.enumerated() {
            let alleles = domains[place].alleles(of: code)
            let low = alleles[0], high = alleles[alleles.count - 1]
            isSingle = isSingle && alleles.count == 1
            let isTurned = place > 0 && phase >> (place - 1) & 1 == 1
            first.append(isTurned ? high : low)
            second.append(isTurned ? low : high)
        }
        if isSingle { return [number(of: first)] }
        return [number(of: first), number(of: second)].sorted()
    }

    private func number(of alleles: [Int]) -> Int { named.firstIndex(of: alleles) ?? named.count }

    /// The phases that stay possible where the file does not state them, one for each pair that they make.
    ///
    /// Where the rules assume that only named haplotypes occur, and some explain the genotypes, only their pairs.
    public func choices(_ codes: [Int]) -> [Int] {
        var pairs: [[Int]] = []
        var phases: [Int] = []
        for phase in 0..<phaseCount {
            let pair = pair(codes, phase: phase)
            if !pairs.contains(pair) {
                pairs.append(pair)
                phases.append(phase)
            }
        }
        if !assumesNamed { return phases }
        let named = phases.indices.filter { !pairs[$0].contains(self.named.count) }
        return named.isEmpty ? phases : named.map { phases[$0] }
    }
}
