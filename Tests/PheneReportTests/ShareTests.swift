// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

@testable import PheneReport

/// A share of people is printed as a fraction that a reader can picture.
@Suite struct ShareTests {
    @Test(arguments: [
        (0.2, "about 1 in 5"), (0.138, "about 1 in 7"), (0.5, "about 1 in 2"), (0.34, "about 1 in 3"),
        (0.41, "about 2 in 5"), (0.7, "about 7 in 10"), (0.94, "about 9 in 10"), (0.96, "more than 19 in 20"),
        (1, "more than 19 in 20"), (0.01, "about 1 in 100"), (0.0037, "about 1 in 270"),
        (0.000_37, "about 1 in 2,700"), (0.000_01, "fewer than 1 in 10,000"), (0, "fewer than 1 in 10,000"),
    ])
    func aShareIsAFractionThatReadersCanPicture(share: Double, text: String) { #expect(Share(share).text == text) }

    /// Every share is printed within a quarter of its value.
    @Test func noFractionIsFarFromItsShare() throws {
        for step in 2...950 {
            let share = Double(step) / 1000
            let words = Share(share).text.split(separator: " ").map { String($0.filter { $0 != "," }) }
            try #require(words.count == 4)
            let part = try #require(Double(words[1])), whole = try #require(Double(words[3]))
            #expect(abs(part / whole - share) <= 0.25 * share, "\(share): \(Share(share).text)")
        }
    }

    @Test(arguments: [
        (0.3716, "37 %"), (0, "0 %"), (1, "100 %"), (0.0004, "less than 0.1 %"), (0.004, "0.4 %"),
        (0.9996, "more than 99.9 %"), (0.996, "99.6 %"),
    ])
    func aPercentageHasNoMoreDigitsThanItNeeds(share: Double, text: String) { #expect(Share.percent(share) == text) }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (44_833, "44,833"), (1_234_567, "1,234,567")])
    func largeNumbersAreGrouped(number: Int, text: String) { #expect(Wording.grouped(number) == text) }
}

/// The expected shares of all genotypes are those of everybody.
@Suite struct ExpectedShareTests {
    @Test(arguments: [Ploidy.two, .sexDependent, .one])
    func theSharesOfAllGenotypesAddUpToEverybody(ploidy: Ploidy) throws {
        for alleles in [[0.3, 0.7], [0, 1], [0.2, 0.5, 0.3]] as [[Double]] {
            let domain = try #require(GenotypeDomain(alleleCount: alleles.count, ploidy: ploidy))
            for copies in [1, 2] {
                let codes = domain.all.filter { domain.alleles(of: $0).count == copies }
                if codes.isEmpty { continue }
                let shares = try codes.map { code in
                    try #require(domain.expectedShare(of: code, alleles: alleles.map(Optional.some)))
                }
                #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
            }
        }
    }

    @Test func ofTwoAllelesTheSecondHasTheRest() throws {
        let domain = try #require(GenotypeDomain(alleleCount: 2, ploidy: .two))
        let shares = domain.all.compactMap { domain.expectedShare(of: $0, alleles: [nil, 0.25]) }
        #expect(shares == [0.5625, 0.375, 0.0625])
        #expect(domain.all.allSatisfy { domain.expectedShare(of: $0, alleles: [nil, nil]) == nil })
    }

    @Test func ofThreeAllelesOnlyThoseWithAFrequencyAreSpokenOf() throws {
        let domain = try #require(GenotypeDomain(alleleCount: 3, ploidy: .two))
        let known = domain.all.filter { domain.expectedShare(of: $0, alleles: [0.5, nil, nil]) != nil }
        #expect(known == [0])
    }
}
