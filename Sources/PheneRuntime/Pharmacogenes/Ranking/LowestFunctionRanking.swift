// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Two alleles of which one is defined by a variant and the other one by the same variant and a proxy of it, as HapB3 of DPYD: the
/// intron variant decides, and the exon variant counts alone only where the intron variant was not read.
struct NestedAlleles {
    /// The allele with both variants.
    let whole: Int
    /// The allele with the variant that decides alone.
    let alone: Int
    /// The cell of the variant that decides.
    let deciding: Pharmacogene.Cell
    /// The cell of the proxy.
    let proxy: Pharmacogene.Cell

    var places: [Int] { [deciding.place, proxy.place] }

    init?(_ gene: Pharmacogene) {
        guard let place = gene.proxy, let proxy = Pharmacogene.Proxy(place, in: gene) else { return nil }
        (whole, alone, deciding, self.proxy) = (proxy.whole, proxy.alone, proxy.deciding, proxy.cell)
    }

    /// What a copy carries of them.
    func allele(on strand: Strand) -> Int? {
        let hasProxy = strand.numbers[proxy.place].map { proxy.alleles.contains($0) } ?? false
        guard let number = strand.numbers[deciding.place] else { return hasProxy ? whole : nil }
        guard deciding.alleles.contains(number) else { return nil }
        return hasProxy ? whole : alone
    }
}

extension DiplotypeMatcher {
    /// The ranking of a gene of which the lowest function of each copy counts.
    func lowestFunctionRanking(_ sample: RankedSample) -> DiplotypeRanking {
        guard sample.isDiploid else { return none(.noMatch) }
        let groups = sample.groups
        if groups.count > 1, !sample.hasPhaseSet { return list(sample, groups) }
        let nested = NestedAlleles(gene)
        var results: [DiplotypeRanking.Result] = []
        for (first, second) in strands(sample, groups) {
            for a in named(first, sample, nested) {
                for b in named(second, sample, nested) {
                    let copies = gene.isBefore(b, a) ? [b, a] : [a, b]
                    let result = DiplotypeRanking.Result(copies: copies, score: 0)
                    if !results.contains(result) { results.append(result) }
                }
            }
        }
        if results.isEmpty { return none(.noMatch) }
        results.sort { gene.isBefore($0, $1) }
        var lowest: [Int]?
        for result in results {
            var pair: [Int] = []
            for copy in result.copies { pair += lowestAlleles(of: copy, 1) }
            if lowest.map({ severity(pair) < severity($0) }) ?? true { lowest = pair }
        }
        return DiplotypeRanking(kind: .diplotypes, results: results, inferred: lowest.map { [$0] } ?? [])
    }

    /// The names of a copy, with the nested alleles put back.
    private func named(
        _ strand: Strand, _ sample: RankedSample, _ nested: NestedAlleles?
    ) -> [[DiplotypeRanking.Part]] {
        var named = parts(of: strand, sample, without: nested)
        guard let allele = nested?.allele(on: strand) else { return named }
        for index in named.indices {
            if named[index] == [.allele(gene.reference)] { named[index] = [] }
            named[index].append(.allele(allele))
            named[index].sort { gene.isBefore($0, $1) }
        }
        return named
    }

    /// The alleles that were found, where it is not known on which copy.
    private func list(_ sample: RankedSample, _ groups: [PhaseGroup]) -> DiplotypeRanking {
        let nested = NestedAlleles(gene)
        var copies = [Int](repeating: 0, count: gene.named.count)
        var first = Strand(numbers: [Int?](repeating: nil, count: loci.count)), second = first
        for site in sample.sites {
            first.numbers[site.place] = site.numbers[0]
            second.numbers[site.place] = site.numbers[1]
        }
        func count(_ cell: Pharmacogene.Cell) -> Int? {
            guard let a = first.numbers[cell.place], let b = second.numbers[cell.place] else { return nil }
            return (cell.alleles.contains(a) ? 1 : 0) + (cell.alleles.contains(b) ? 1 : 0)
        }
        for (index, allele) in gene.named.enumerated() where allele.isCallable && index != gene.reference {
            if let nested, index == nested.whole || index == nested.alone { continue }
            var least: Int?
            for cell in allele.cells {
                if let number = count(cell) { least = min(least ?? 2, number) }
            }
            copies[index] = least ?? 0
        }
        if let nested {
            let proxies = count(nested.proxy) ?? 0
            if let deciding = count(nested.deciding) {
                copies[nested.whole] = min(deciding, proxies)
                copies[nested.alone] = deciding - copies[nested.whole]
            } else {
                copies[nested.whole] = proxies
            }
        }
        var entries: [DiplotypeRanking.Part] = []
        for (index, count) in copies.enumerated() {
            for _ in 0..<count { entries.append(.allele(index)) }
        }
        while entries.count < 2 { entries.append(.allele(gene.reference)) }
        entries.sort { gene.isBefore($0, $1) }
        var results: [DiplotypeRanking.Result] = []
        for entry in entries { results.append(.init(copies: [[entry]], score: 0)) }
        return DiplotypeRanking(kind: .list, results: results, inferred: [lowestAlleles(of: entries, 2)])
    }

    /// The alleles with the lowest function among some, the lowest first.
    private func lowestAlleles(of parts: [DiplotypeRanking.Part], _ count: Int) -> [Int] {
        var alleles: [Int] = []
        for case .allele(let allele) in parts { alleles.append(allele) }
        alleles.sort { a, b in
            let first = LowestFunction.severity(of: a, in: gene), second = LowestFunction.severity(of: b, in: gene)
            return first == second ? gene.isBefore(a, b) : first < second
        }
        return Array(alleles.prefix(count))
    }

    private func severity(_ pair: [Int]) -> Int {
        var sum = 0
        for allele in pair { sum += LowestFunction.severity(of: allele, in: gene) }
        return sum
    }
}
