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
        // For each pair of names the number of its entry, and -1 for those that are counted only.
        var entries: [Int: Int] = [:]
        var pairs: [Pair] = []
        func add(_ alleles: [Int]) {
            let first = core[alleles[0]], second = alleles.count > 1 ? core[alleles[1]] : names
            let key = min(first, second) * (names + 1) + max(first, second)
            let phenotype = gene.phenotype(of: alleles)
            if let entry = entries[key] {
                if let phenotype, entry >= 0 { pairs[entry].phenotypes.insert(phenotype) }
                return
            }
            guard pairs.count <= PharmacogeneEntry.listLimit else {
                entries[key] = -1
                return
            }
            entries[key] = pairs.count
            pairs.append(Pair(alleles: alleles, phenotypes: phenotype.map { .only($0) } ?? .empty))
        }
        if set.state == .fits {
            for (first, second) in set.pairs { add([first, second]) }
            for single in set.singles { add([single]) }
        }
        let rank = { (index: Int) in Self.rank(core[index], in: gene) }
        count = entries.count
        listed = pairs.map { Pair(alleles: $0.alleles.sorted { rank($0) < rank($1) }, phenotypes: $0.phenotypes) }
            .sorted { one, other in
                let a = one.alleles.map(rank), b = other.alleles.map(rank)
                return (a[0], a.count, a[a.count - 1]) < (b[0], b.count, b[b.count - 1])
            }
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
