// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// The bases of one copy of a gene, as far as they were read.
struct Strand {
    /// For each place the number of its allele; `nil` where nothing was read.
    var numbers: [Int?]
}

extension DiplotypeMatcher {
    /// The two copies for each way in which unphased groups can lie, each pair once; none where there are too many.
    func strands(_ sample: RankedSample, _ groups: [PhaseGroup]) -> [(Strand, Strand)] {
        guard groups.count <= 12 else { return [] }
        var base = Strand(numbers: [Int?](repeating: nil, count: loci.count))
        for site in sample.sites { base.numbers[site.place] = site.numbers[0] }
        var pairs: [(Strand, Strand)] = []
        for way in 0..<(1 << max(groups.count - 1, 0)) {
            var first = base, second = base
            for (index, group) in groups.enumerated() {
                // The first group lies one way; turning all groups gives the same pair of copies.
                let isTurned = index > 0 && way >> (index - 1) & 1 == 1
                for it in group.places {
                    first.numbers[it.place] = isTurned ? it.second : it.first
                    second.numbers[it.place] = isTurned ? it.first : it.second
                }
            }
            pairs.append((first, second))
        }
        return pairs
    }

    /// Copies with several named alleles, or with variants that none has.
    func combinations(_ sample: RankedSample, _ groups: [PhaseGroup]) -> DiplotypeRanking {
        var results: [DiplotypeRanking.Result] = []
        for (first, second) in strands(sample, groups) {
            for a in parts(of: first, sample) {
                for b in parts(of: second, sample) {
                    let copies = gene.isBefore(b, a) ? [b, a] : [a, b]
                    let result = DiplotypeRanking.Result(copies: copies, score: 0)
                    if !results.contains(result) { results.append(result) }
                }
            }
        }
        if results.isEmpty { return none(.noMatch) }
        return ordered(DiplotypeRanking(kind: .combinations, results: results, inferred: []))
    }

    /// The ways in which a copy can be named: sets of alleles whose cells do not overlap, with the variants that they leave.
    ///
    /// - Parameter excluded: alleles that take no part, and places that name no variant.
    func parts(
        of strand: Strand, _ sample: RankedSample, without excluded: NestedAlleles? = nil
    ) -> [[DiplotypeRanking.Part]] {
        var found: [(allele: Int, places: [Int])] = []
        alleles: for (index, allele) in gene.named.enumerated() where allele.isCallable && index != gene.reference {
            if let excluded, index == excluded.whole || index == excluded.alone { continue }
            if allele.name.utf8.contains(0x2B), allele.name.utf8.first == 0x2A { continue }
            var places: [Int] = []
            for cell in allele.cells {
                guard let number = strand.numbers[cell.place] else { continue }
                guard cell.alleles.contains(number) else { continue alleles }
                places.append(cell.place)
            }
            if !places.isEmpty { found.append((index, places)) }
        }
        found.sort { a, b in
            a.places.count == b.places.count ? gene.isBefore(a.allele, b.allele) : a.places.count > b.places.count
        }
        var groups: [[(allele: Int, places: [Int])]] = []
        for it in found {
            var isPlaced = false, isDropped = false
            for index in groups.indices {
                var overlaps = false
                for member in groups[index] where !Set(member.places).isDisjoint(with: it.places) {
                    overlaps = true
                    if member.places.count != it.places.count { isDropped = true }
                }
                if !overlaps {
                    groups[index].append(it)
                    isPlaced = true
                }
            }
            if !isPlaced && !isDropped { groups.append([it]) }
        }
        if groups.isEmpty { groups = [[]] }
        var named: [[DiplotypeRanking.Part]] = []
        for group in groups {
            var covered: Set<Int> = []
            var parts: [DiplotypeRanking.Part] = []
            for member in group {
                parts.append(.allele(member.allele))
                covered.formUnion(member.places)
            }
            for site in sample.sites {
                guard let number = strand.numbers[site.place], number != definitions.filling[site.place],
                    !covered.contains(site.place), excluded?.places.contains(site.place) != true
                else { continue }
                parts.append(.variant(place: site.place, name: variant(number, at: site)))
            }
            if parts.isEmpty { parts = [.allele(gene.reference)] }
            parts.sort { gene.isBefore($0, $1) }
            named.append(parts)
        }
        return named
    }

    /// A variant as `g.94781859G>A`, on GRCh38.
    private func variant(_ number: Int, at site: RankedSample.Site) -> String {
        let locus = loci[site.place]
        let alleles = locus.alleles + site.unlisted
        let position = locus.placement(on: .grch38).map { String($0.position.value) } ?? locus.id.name
        return "g." + position + locus.alleles[0].text + ">" + alleles[number].text
    }
}
