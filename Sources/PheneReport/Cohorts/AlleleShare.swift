// SPDX-License-Identifier: Apache-2.0

/// The share of an allele among all copies of a site that some people of a cohort have, as far as the numbers shown determine it.
///
/// It is made of numbers that may be rounded down, and of people whose genotype was called and fits several, so it has two bounds. They are
/// the same where all numbers are exact and every called genotype is known.
enum AlleleShare: Equatable {
    /// A number that it follows from is not shown.
    case suppressed
    /// Nobody has a known genotype.
    case nobody
    /// From 0 to 1, and the least number of copies that it is a share of. `counted` are the copies with the allele where that is exact.
    case between(low: Double, high: Double, copies: Int, counted: Int?)

    /// - Parameters:
    ///   - allele: by its place.
    ///   - site: a site of a table.
    ///   - column: of the table.
    ///   - minCount: the least number that the table shows.
    init(of allele: Int, at site: CohortTable.Subject, column: Int, minCount: Int) {
        guard let alleles = site.alleles else {
            self = .nobody
            return
        }
        // How many copies people with a genotype add, at least and at most, and which share of those the allele has.
        var groups: [(low: Int, high: Int, ratio: Double)] = []
        var counted = 0
        func bounds(_ number: Int, _ copies: Int) -> (low: Int, high: Int) {
            // Only what is not 0 is rounded.
            (number * copies, (number + (number > 0 && minCount > 1 ? minCount - 1 : 0)) * copies)
        }
        for (copies, result) in zip(alleles.copies, site.results) {
            guard let number = result.cells[column].number else {
                self = .suppressed
                return
            }
            let all = copies.reduce(0, +)
            let (low, high) = bounds(number, all)
            groups.append((low, high, Double(copies[allele]) / Double(max(1, all))))
            counted += number * copies[allele]
        }
        let known = groups.reduce(0) { $0 + $1.low }
        if known == 0 {
            self = .nobody
            return
        }
        let most = alleles.copies.map { $0.reduce(0, +) }.max() ?? 2
        for gap in site.gaps where gap.name == "not determined" {
            guard let number = gap.cells[column].number else {
                self = .suppressed
                return
            }
            let open = bounds(number, most).high
            // Any of their copies may be the allele, or another one.
            if open > 0 { groups += [(0, open, 0), (0, open, 1)] }
        }
        let isExact = groups.allSatisfy { $0.low == $0.high }
        let low = Self.least(groups)
        let high = isExact ? low : 1 - Self.least(groups.map { ($0.low, $0.high, 1 - $0.ratio) })
        self = .between(low: low, high: max(low, high), copies: known, counted: isExact ? counted : nil)
    }

    /// The least share that numbers between bounds allow: as many as possible of whoever has less than that, and as few of others.
    private static func least(_ groups: [(low: Int, high: Int, ratio: Double)]) -> Double {
        var with = 0.0, all = 0.0
        for group in groups {
            with += Double(group.low) * group.ratio
            all += Double(group.low)
        }
        for group in groups.sorted(by: { $0.ratio < $1.ratio }) where group.ratio * all < with {
            with += Double(group.high - group.low) * group.ratio
            all += Double(group.high - group.low)
        }
        return with / all
    }
}
