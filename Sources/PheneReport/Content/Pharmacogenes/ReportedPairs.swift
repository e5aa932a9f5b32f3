// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The pairs of a set under the names by which alleles are reported: each once, whichever sub-alleles it may have.
struct ReportedPairs {
    /// A pair of alleles, or a single one.
    struct Pair {
        /// The indices of one or two alleles, of which others may be reported under the same names; in the order of reports.
        let alleles: [Int]
        /// The phenotypes of all that are reported so.
        var phenotypes: CodeSet
    }

    private let gene: Pharmacogene
    /// How many there are.
    let count: Int
    /// Those that there are, in the order of reports; only the first found where there are more than a report lists.
    let listed: [Pair]

    init(_ set: DiplotypeSet, of gene: Pharmacogene) {
        self.gene = gene
        let names = gene.named.count
        var core = Array(0..<names)
        for index in 0..<names { core[index] = gene.named[index].reportedAs ?? index }
        // For each pair of names, the higher one first, 0 where there is none, -1 for those that are counted only, and for others
        // the number of its entry, from 1. A single allele is paired with the number behind the last name.
        var entries = [Int32](repeating: 0, count: (names + 1) * (names + 2) / 2)
        var count = 0
        var pairs: [Pair] = []
        func add(_ one: Int, _ other: Int?) {
            let first = core[one], second = other.map { core[$0] } ?? names
            let low = min(first, second), high = max(first, second)
            let key = high * (high + 1) / 2 + low
            let entry = Int(entries[key])
            if entry < 0 { return }
            if entry == 0 {
                count += 1
                guard pairs.count <= PharmacogeneEntry.listLimit else {
                    entries[key] = -1
                    return
                }
            }
            let alleles = other.map { [one, $0] } ?? [one]
            let phenotype = gene.phenotype(of: alleles)
            if entry > 0 {
                if let phenotype { pairs[entry - 1].phenotypes.insert(phenotype) }
                return
            }
            pairs.append(Pair(alleles: alleles, phenotypes: phenotype.map { .only($0) } ?? .empty))
            entries[key] = Int32(pairs.count)
        }
        if set.state == .fits {
            for (first, second) in set.pairs { add(first, second) }
            for single in set.singles { add(single, nil) }
        }
        self.count = count
        var ordered: [(first: Int, count: Int, last: Int, pair: Pair)] = []
        for pair in pairs {
            var alleles: [(rank: Int, allele: Int)] = []
            for allele in pair.alleles { alleles.append((Self.rank(core[allele], in: gene), allele)) }
            if alleles.count > 1, alleles[1].rank < alleles[0].rank { alleles.swapAt(0, 1) }
            let shown = Pair(alleles: alleles.map { $0.allele }, phenotypes: pair.phenotypes)
            ordered.append((alleles[0].rank, alleles.count, alleles[alleles.count - 1].rank, shown))
        }
        ordered.sort { ($0.first, $0.count, $0.last) < ($1.first, $1.count, $1.last) }
        listed = ordered.map { $0.pair }
    }

    /// Whether an allele, or a sub-allele of it, has a variant at some position.
    func isVariant(_ core: Int) -> Bool {
        gene.named.indices.contains { index in
            guard index == core || gene.named[index].reportedAs == core else { return false }
            return gene.named[index].cells.contains { !$0.alleles.contains(gene.filling(at: $0.place)) }
        }
    }

    /// The order of names in a pair: star alleles by their number, others as written with the reference allele first.
    private static func rank(_ index: Int, in gene: Pharmacogene) -> Int {
        let name = gene.named[index].name.utf8
        if name.first == 0x2A {
            var number = 0
            for digit in name.dropFirst().prefix(5) {
                guard digit >= 0x30, digit <= 0x39 else { break }
                number = number * 10 + Int(digit - 0x30)
            }
            return number * gene.named.count + index
        }
        return index == gene.reference ? -1 : index
    }
}
