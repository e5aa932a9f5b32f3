// SPDX-License-Identifier: Apache-2.0

/// What the alleles of a site of a cohort say beside the published ones.
///
/// A difference is explained where the share in the cohort is within ``standardErrors`` standard errors of the range of the published
/// shares. The standard error of two shares `f` of `n` copies and `p` of `m` copies is `sqrt(q (1 - q) (1/n + 1/m))`, where `q` is the share
/// among all `n + m` copies. `m` is the number of counted copies, or else that of two copies of each person, and one at a site of X, Y or MT.
/// Where the share in the cohort has bounds, the one that is nearer to the published ones counts.
enum PublishedComparison: Equatable {
    /// The pack states nothing of this site.
    case notPublished
    /// The share in the cohort is not shown, or nobody has a known genotype.
    case notKnown
    /// The site has more than two alleles, of which nothing is concluded.
    case severalAlleles
    /// Fewer than ``leastCopies`` copies are known.
    case fewCopies
    /// Chance and the published populations explain the difference.
    case explained
    /// The difference is not explained, and no more than ``margin(_:)``.
    case different
    /// Likely a mix-up of strands: the alleles are complements, the difference is not explained, and the other allele would be at least four
    /// times nearer to the published range.
    case otherStrand
    /// Likely a mix-up of alleles: the difference is not explained, and more than ``margin(_:)``.
    case otherAllele

    /// The number of standard errors within which a difference is explained.
    static let standardErrors = 5.0
    /// Fewer copies than these are not compared.
    static let leastCopies = 100

    /// How far from the published range a share may be in people of other ancestry.
    ///
    /// - Parameter populations: how many different ones are published; of a single one nothing is known of how populations differ.
    static func margin(_ populations: Int) -> Double { populations > 1 ? 0.1 : 0.3 }

    /// Whether a reader has to look at it.
    var isLikelyMixUp: Bool { self == .otherStrand || self == .otherAllele }

    /// - Parameters:
    ///   - share: that of the second allele in the cohort.
    ///   - alleles: of the site.
    init(_ share: AlleleShare, _ alleles: SiteAlleles) {
        guard !alleles.published.isEmpty else {
            self = .notPublished
            return
        }
        guard alleles.names.count == 2 else {
            self = .severalAlleles
            return
        }
        guard case .between(let low, let high, let copies, _) = share else {
            self = .notKnown
            return
        }
        guard copies >= Self.leastCopies else {
            self = .fewCopies
            return
        }
        let each = alleles.copies.map { $0.reduce(0, +) }.min() ?? 2
        let published = alleles.published.map { own in
            let share = own.allele == 1 ? own.share : 1 - own.share
            return (share: share, copies: Double(own.isCounted ? own.total : max(1, own.people * each)))
        }
        let least = published.map { $0.share }.min() ?? 0, most = published.map { $0.share }.max() ?? 1
        func distance(_ share: Double) -> Double { max(0, least - share, share - most) }
        guard low > most || high < least else {
            self = .explained
            return
        }
        let nearest = low > most ? low : high
        let isExplained = published.contains { own in
            let all = Double(copies) + own.copies
            let pooled = (nearest * Double(copies) + own.share * own.copies) / all
            let error = (pooled * (1 - pooled) * (1 / Double(copies) + 1 / own.copies)).squareRoot()
            return abs(nearest - own.share) <= Self.standardErrors * error
        }
        if isExplained {
            self = .explained
            return
        }
        let far = distance(nearest)
        var populations: [String] = []
        for own in alleles.published where !populations.contains(own.population) { populations.append(own.population) }
        if alleles.isPalindromic, 4 * max(distance(1 - low), distance(1 - high)) <= far {
            self = .otherStrand
        } else {
            self = far > Self.margin(populations.count) ? .otherAllele : .different
        }
    }
}
