// SPDX-License-Identifier: Apache-2.0

public import PheneModel

/// The answer that the established tool for star alleles (PharmCAT 3.1) gives for the same genotypes.
///
/// It ranks pairs of named alleles by the number of positions that their definitions list, and names the highest. That is a convention
/// and no evidence: of alternatives that fit alike it prefers the pair with the reference allele or with the longer definition.
/// Next to it ``DiplotypeSet`` has every pair that fits.
public struct DiplotypeRanking: Sendable, Equatable {
    /// What a result is.
    public enum Kind: Sendable, Equatable {
        /// A pair of named alleles.
        case diplotypes
        /// One named allele, of a person with one copy.
        case haplotypes
        /// A pair that the authority's list names instead of several that fit (`Pharmacogene.priorities`).
        case priority
        /// Alleles that were found, on whatever copy, of a gene of which the lowest function counts; one found on both copies twice.
        case list
        /// Copies with several named alleles, or with variants that no named allele has.
        case combinations
        /// Nothing is named.
        case none(Reason)
    }

    /// Why nothing is named.
    public enum Reason: Sendable, Equatable {
        /// No position was read.
        case noData
        /// Positions without which nothing is named were not read.
        case requiredMissing
        /// Of a genotype with a variant only one allele was called.
        case halfCall
        /// No pair fits.
        case noMatch
    }

    /// Something that a copy of the gene carries.
    public enum Part: Sendable, Equatable {
        /// A named allele, as an index into `Pharmacogene.named`.
        case allele(Int)
        /// A variant that no named allele of the copy has, as `g.94781859G>A`.
        case variant(place: Int, name: String)
    }

    /// One result.
    public struct Result: Sendable, Equatable {
        /// For each copy what it carries, the reference allele first and then by name; of a ``Kind/list`` the one allele that was found.
        public var copies: [[Part]]
        /// The positions that match; 0 where results are not scored.
        public var score: Int
    }

    /// What the results are.
    public var kind: Kind
    /// The results with the highest score, or all, the highest score first and then by name.
    public var results: [Result]
    /// The pairs, or single alleles, from which the tool derives the phenotype: of a gene of which the lowest function counts the
    /// lowest ones of a result, else the results.
    public var inferred: [[Int]]
}

/// What the ranking gives.
public struct RankingMode: Sendable, Equatable {
    /// Whether pairs with a lower score are given too.
    public var keepsAll: Bool
    /// Whether copies with several named alleles, and with variants that none has, are sought where no pair fits.
    public var combines: Bool

    /// The highest score alone, of pairs of named alleles, unless said otherwise.
    public init(keepsAll: Bool = false, combines: Bool = false) {
        self.keepsAll = keepsAll
        self.combines = combines
    }
}

extension Pharmacogene {
    /// The result of a ranking as the tool writes it, such as `*1/[*2 + g.94781858C>T]`; sub-alleles under the names of their core
    /// alleles.
    public func text(of result: DiplotypeRanking.Result) -> String {
        var text = ""
        for (index, copy) in result.copies.enumerated() {
            if index > 0 { text += "/" }
            var parts = ""
            for (place, part) in copy.enumerated() {
                if place > 0 { parts += " + " }
                parts += name(of: part)
            }
            text += copy.count > 1 ? "[" + parts + "]" : parts
        }
        return text
    }

    func name(of part: DiplotypeRanking.Part) -> String {
        switch part {
        case .allele(let allele): named[named[allele].reportedAs ?? allele].name
        case .variant(_, let name): name
        }
    }
}
