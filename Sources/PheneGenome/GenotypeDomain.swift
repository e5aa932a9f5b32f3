// SPDX-License-Identifier: Apache-2.0

/// The genotypes that are possible at a locus, each with a code.
///
/// Unordered pairs come first, in the order of the VCF specification (section 1.6.2, "Genotype Ordering": the pair of alleles `j <= k`
/// has the code `k * (k + 1) / 2 + j`). On X the single alleles follow; on Y and MT there are only single alleles. Alleles are numbered
/// from 0 in the order in which the variant declares them.
///
/// - Invariant: at most 64 codes, so at most 10 alleles on an autosome, 9 on X and 64 on Y or MT.
public struct GenotypeDomain: Hashable, Sendable {
    /// The number of alleles of the locus.
    public let alleleCount: Int
    /// The number of copies that a person has.
    public let ploidy: Ploidy

    /// The domain of a locus; `nil` without alleles, or for more than 64 codes.
    public init?(alleleCount: Int, ploidy: Ploidy) {
        guard (1...64).contains(alleleCount) else { return nil }
        self.alleleCount = alleleCount
        self.ploidy = ploidy
        guard count <= 64 else { return nil }
    }

    private init() {
        alleleCount = 1
        ploidy = .two
    }

    /// A placeholder for reading a compiled pack.
    static let blank = GenotypeDomain()

    /// The number of codes that are unordered pairs.
    public var pairCount: Int { ploidy == .one ? 0 : alleleCount * (alleleCount + 1) / 2 }

    /// The number of codes.
    public var count: Int { pairCount + (ploidy == .two ? 0 : alleleCount) }

    /// All codes.
    public var all: CodeSet { .all(count) }

    /// The code of an unordered pair of allele numbers; `nil` on Y and MT, where a person has one copy.
    public func code(_ a: Int, _ b: Int) -> Int? {
        guard ploidy != .one else { return nil }
        let low = min(a, b), high = max(a, b)
        return high * (high + 1) / 2 + low
    }

    /// The code of a single allele; `nil` on an autosome.
    public func code(_ allele: Int) -> Int? { ploidy == .two ? nil : pairCount + allele }

    /// The numbers of the alleles of a code: one or two, in ascending order.
    public func alleles(of code: Int) -> [Int] {
        if code >= pairCount { return [code - pairCount] }
        var high = 0
        while (high + 1) * (high + 2) / 2 <= code { high += 1 }
        return [code - high * (high + 1) / 2, high]
    }

    /// The number of copies of an allele in a code: 0, 1 or 2.
    public func copies(of allele: Int, in code: Int) -> Int {
        var copies = 0
        for other in alleles(of: code) where other == allele { copies += 1 }
        return copies
    }

    /// The codes that a person of this sex can have; all codes where the sex is not known.
    ///
    /// For a woman all codes of a locus on Y are returned: she has no copy, so nothing is known.
    public func possible(for sex: Sex?) -> CodeSet {
        guard ploidy == .sexDependent else { return all }
        switch sex {
        case .none: return all
        case .male: return all.subtracting(.all(pairCount))
        case .female: return .all(pairCount)
        }
    }
}
