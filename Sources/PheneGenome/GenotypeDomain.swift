// SPDX-License-Identifier: Apache-2.0

/// All genotypes that are possible at a locus, each with a code.
///
/// Unordered pairs come first, in the order of the VCF specification (section 1.6.2, "Genotype Ordering": the pair of
/// alleles `j <= k` has the number `k * (k + 1) / 2 + j`); then, on X, the single alleles. On Y and MT there are single
/// alleles only. Alleles are numbered in the order in which the variant declares them, from 0.
///
/// - Invariant: at most 64 codes, so at most 10 alleles on an autosome, 9 on X and 64 on Y or MT.
public struct GenotypeDomain: Hashable, Sendable {
    public let alleleCount: Int
    public let ploidy: Ploidy

    /// - Returns: `nil` for no allele, or for more than 64 codes.
    public init?(alleleCount: Int, ploidy: Ploidy) {
        guard (1...64).contains(alleleCount) else { return nil }
        self.alleleCount = alleleCount
        self.ploidy = ploidy
        guard count <= 64 else { return nil }
    }

    /// How many codes are unordered pairs.
    public var pairCount: Int { ploidy == .one ? 0 : alleleCount * (alleleCount + 1) / 2 }

    /// How many codes there are.
    public var count: Int { pairCount + (ploidy == .two ? 0 : alleleCount) }

    public var all: CodeSet { .all(count) }

    /// The code of an unordered pair, or `nil` where a person has one copy.
    public func code(_ a: Int, _ b: Int) -> Int? {
        guard ploidy != .one else { return nil }
        let low = min(a, b), high = max(a, b)
        return high * (high + 1) / 2 + low
    }

    /// The code of a single allele, or `nil` on an autosome.
    public func code(_ allele: Int) -> Int? { ploidy == .two ? nil : pairCount + allele }

    /// The numbers of the alleles that a code stands for: one or two, in rising order.
    public func alleles(of code: Int) -> [Int] {
        if code >= pairCount { return [code - pairCount] }
        var high = 0
        while (high + 1) * (high + 2) / 2 <= code { high += 1 }
        return [code - high * (high + 1) / 2, high]
    }

    /// How many copies of an allele a code carries: 0, 1 or 2.
    public func copies(of allele: Int, in code: Int) -> Int {
        var copies = 0
        for other in alleles(of: code) where other == allele { copies += 1 }
        return copies
    }

    /// The codes that a person of this sex can have; all of them where the sex is not known.
    ///
    /// On Y with `.female` the domain stays whole: there is no copy to state, so nothing is known.
    public func possible(for sex: Sex?) -> CodeSet {
        guard ploidy == .sexDependent else { return all }
        switch sex {
        case .none: return all
        case .male: return all.subtracting(.all(pairCount))
        case .female: return .all(pairCount)
        }
    }
}
