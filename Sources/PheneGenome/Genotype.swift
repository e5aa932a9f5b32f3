// SPDX-License-Identifier: Apache-2.0

/// The alleles that a file states at one locus: two, or one where there is one copy.
///
/// In a half-call the allele that was not called (`.` or `-` beside an allele) is `nil`. Alleles of unphased genotypes have no order:
/// `A/G` and `G/A` are equal.
public struct Genotype: Sendable {
    /// One or two alleles; not all of them are `nil`, because that would be a no-call.
    public let alleles: [Allele?]
    /// True for `A|G`: the first allele is on the same copy of the chromosome as the first alleles of other phased genotypes nearby.
    public let isPhased: Bool

    /// A genotype of some alleles; `nil` unless there are one or two and at least one is known.
    public init?(alleles: [Allele?], isPhased: Bool = false) {
        guard alleles.count == 1 || alleles.count == 2 else { return nil }
        var known = 0
        for case .some in alleles { known += 1 }
        guard known > 0 else { return nil }
        self.alleles = alleles
        self.isPhased = isPhased
    }

    /// The alleles in ASCII order separated by `/`, or, if phased, in their own order separated by `|`: `A/G`, `G|A`, `C`, `A/.`.
    public var text: String {
        var parts: [String] = []
        for allele in alleles { parts.append(allele?.text ?? ".") }
        if parts.count == 1 { return parts[0] }
        if isPhased { return parts[0] + "|" + parts[1] }
        let swap: Bool
        switch (alleles[0], alleles[1]) {
        case (.some(let a), .some(let b)): swap = b.bytes.lexicographicallyPrecedes(a.bytes)
        case (.none, _): swap = true
        case (.some, .none): swap = false
        }
        return swap ? parts[1] + "/" + parts[0] : parts[0] + "/" + parts[1]
    }
}

extension Genotype: Equatable {
    /// Equal where the alleles and the phasing are; the order of alleles counts only if phased.
    public static func == (a: Genotype, b: Genotype) -> Bool {
        guard a.isPhased == b.isPhased, a.alleles.count == b.alleles.count else { return false }
        if a.alleles == b.alleles { return true }
        return !a.isPhased && a.alleles.count == 2 && a.alleles[0] == b.alleles[1] && a.alleles[1] == b.alleles[0]
    }
}
