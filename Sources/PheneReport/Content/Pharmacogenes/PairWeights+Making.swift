// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

extension PairWeights {
    /// - Parameters:
    ///   - number: the index of the pharmacogene in the pack.
    ///   - state: whether its alleles could be determined.
    ///   - pairs: those that fit.
    /// - Returns: `nil` where nobody asks for it, and if redacted, because it names alleles.
    init?(_ number: Int, _ state: PharmacogeneEntry.State, _ pairs: ReportedPairs, in shown: DisclosurePolicy) {
        guard let population = shown.extras.population, !shown.isRedacted else { return nil }
        self.population = population
        let gene = shown.facts.pharmacogenes[number]
        let published = shown.evaluation.pack.records.frequencies(ofPharmacogene: number)
        let figures = published.first { $0.population == population }?.figures ?? []
        absence = Self.absence(state, gene, pairs, figures)
        self.pairs = absence == nil ? Self.weighed(pairs.listed, by: figures, of: gene) : []
    }

    private static func absence(
        _ state: PharmacogeneEntry.State, _ gene: Pharmacogene, _ pairs: ReportedPairs,
        _ figures: [AlleleFrequencies.Figure]
    ) -> Absence? {
        if state == .outsideCall { return .outsideCall }
        if state != .fits { return .nothingNamed }
        if pairs.count == 1 { return .onePair }
        if gene.takesLowestFunction { return .severalOnACopy }
        if figures.isEmpty { return .unpublished }
        // Each figure is rounded.
        if figures.reduce(0, { $0 + $1.millionths }) > 1_000_000 + 100 * figures.count { return .overlapping }
        return pairs.count > PharmacogeneEntry.listLimit ? .manyPairs : nil
    }

    /// The pairs with their weights: integers over `whole`, so that nothing is rounded before it is printed.
    private static func weighed(
        _ listed: [ReportedPairs.Pair], by figures: [AlleleFrequencies.Figure], of gene: Pharmacogene
    ) -> [Pair] {
        var all: [(weight: Int64?, pair: ReportedPairs.Pair, figures: [AlleleFrequencies.Figure?])] = []
        for pair in listed {
            let own = pair.alleles.map { allele in
                figures.first { $0.allele == gene.named[allele].reportedAs ?? allele }
            }
            let shares = own.compactMap { $0.map { Int64($0.millionths) } }.filter { $0 > 0 }
            var weight: Int64?
            if shares.count == own.count {
                let isHeterozygous = own.count > 1 && own[0]?.allele != own[1]?.allele
                weight = shares.reduce(isHeterozygous ? 2 : 1, *) * (own.count > 1 ? 1 : 1_000_000)
            }
            all.append((weight, pair, own))
        }
        let isComplete = all.allSatisfy { $0.weight != nil }
        let sum = all.reduce(Int64(0)) { $0 + ($1.weight ?? 0) }
        let ordered = all.enumerated().sorted {
            ($1.element.weight ?? -1, $0.offset) < ($0.element.weight ?? -1, $1.offset)
        }
        return ordered.map { _, it in
            let names = it.pair.alleles.map { gene.named[gene.named[$0].reportedAs ?? $0].name }
            func named(where isNamed: (AlleleFrequencies.Figure?) -> Bool) -> [String] {
                var found: [String] = []
                for (name, figure) in zip(names, it.figures) where isNamed(figure) && !found.contains(name) {
                    found.append(name)
                }
                return found
            }
            return Pair(
                name: names.joined(separator: "/"), expected: it.weight.map(exact),
                expectedPercent: it.weight.map { percent($0, of: whole) },
                percentOfPairs: isComplete ? it.weight.map { percent($0, of: sum) } : nil,
                isInferred: it.figures.contains { $0.map { $0.basis != .published } ?? false },
                unpublished: named { $0 == nil }, unseen: named { $0?.millionths == 0 })
        }
    }

    /// The weight of what everybody has.
    private static let whole: Int64 = 1_000_000_000_000

    /// A weight as a decimal number, without zeros at its end.
    private static func exact(_ weight: Int64) -> String {
        var (digits, count) = (weight, 12)
        while count > 0, digits % 10 == 0 { (digits, count) = (digits / 10, count - 1) }
        return DecimalNumber.text(digits, fractionDigits: count)
    }

    /// `3.83`, `<0.01` of what would be rounded to nothing, and `>99.99` of what would be rounded to all.
    private static func percent(_ weight: Int64, of sum: Int64) -> String {
        let hundredths = (weight * 10_000 + sum / 2) / sum
        if hundredths == 0 { return "<0.01" }
        if hundredths == 10_000, weight < sum { return ">99.99" }
        return DecimalNumber.text(hundredths, fractionDigits: 2)
    }
}

extension AlleleFrequencies.Figure {
    /// The share in millionths, exactly.
    fileprivate var millionths: Int {
        (share.fractionDigits..<AlleleFrequencies.digits).reduce(share.digits) { digits, _ in digits * 10 }
    }
}
