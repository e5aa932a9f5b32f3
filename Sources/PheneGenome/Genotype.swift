// SPDX-License-Identifier: Apache-2.0

/// The alleles that a file states at one locus: two, or one where there is one copy.
///
/// An allele that the file leaves open (`.` or `-` beside a letter) is `nil`: a half-call.
/// Unphased genotypes have no order; `A/G` and `G/A` are equal.
public struct Genotype: Sendable {
    /// One or two; not all `nil`, because that is a no-call and not a genotype.
    public let alleles: [Allele?]
    /// True for `A|G`: the first allele lies on the same chromosome as the first ones of its neighbours.
    public let isPhased: Bool

    /// - Returns: `nil` unless there are one or two alleles and at least one is known.
    public init?(alleles: [Allele?], isPhased: Bool = false) {
        guard alleles.count == 1 || alleles.count == 2 else { return nil }
        var known = 0
        for case .some in alleles { known += 1 }
        guard known > 0 else { return nil }
        self.alleles = alleles
        self.isPhased = isPhased
    }

    /// Letters in ASCII order with `/` between, or in their own order with `|` where phased: `A/G`, `G|A`, `C`, `A/.`.
    public var text: String {
        var parts: [String] = []
        for allele in alleles { parts.append(allele?.text ?? ".") }
        if parts.count == 1 { return parts[0] }
        if isPhased { return parts[0] + "|" + parts[1] }
        let swap: Bool
        switch (alleles[0], alleles[1]) {
        case (.some(let a), .some(let b)): swap = b.letters.lexicographicallyPrecedes(a.letters)
        case (.none, _): swap = true
        case (.some, .none): swap = false
        }
        return swap ? parts[1] + "/" + parts[0] : parts[0] + "/" + parts[1]
    }
}

extension Genotype: Equatable {
    public static func == (a: Genotype, b: Genotype) -> Bool {
        guard a.isPhased == b.isPhased, a.alleles.count == b.alleles.count else { return false }
        if a.alleles == b.alleles { return true }
        return !a.isPhased && a.alleles.count == 2 && a.alleles[0] == b.alleles[1] && a.alleles[1] == b.alleles[0]
    }
}
