// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension RuleBook {
    /// The mutants of a haplotype block: each haplotype with another allele at each locus, and with each adjacent activity.
    ///
    /// If another haplotype already has these alleles, the two are exchanged, so that every mutant compiles.
    func haplotypeMutants(of index: Int) -> [Mutant] {
        let block = haplotypes[index]
        var mutants: [Mutant] = []
        var exchanged: Set<[Int]> = []
        for (number, haplotype) in block.named.enumerated() {
            for (column, locus) in block.loci.enumerated() {
                let locus = variants[locus].locus
                for allele in locus.alleles.indices where allele != haplotype.alleles[column] {
                    var named = block.named
                    named[number].alleles[column] = allele
                    var text = "`\(haplotype.name)` has `\(locus.text(ofAllele: allele))` at \(locus.id.name)"
                    if let other = block.named.firstIndex(where: { $0.alleles == named[number].alleles }) {
                        guard exchanged.insert([min(number, other), max(number, other)]).inserted else { continue }
                        named[other].alleles = haplotype.alleles
                        text = "`\(haplotype.name)` and `\(named[other].name)` have each other's alleles"
                    }
                    mutants.append(mutant(.haplotype, haplotype.place, text, of: index, named))
                }
            }
        }
        let activities = Set(block.named.compactMap { $0.activity }).sorted()
        for (number, haplotype) in block.named.enumerated() {
            guard let own = haplotype.activity, let place = activities.firstIndex(of: own) else { continue }
            for other in [place - 1, place + 1] where activities.indices.contains(other) {
                var named = block.named
                named[number].activity = activities[other]
                let sum = decimal(activities[other], unit: block.activityUnit)
                mutants.append(
                    mutant(.activity, haplotype.place, "`\(haplotype.name)` has the activity \(sum)", of: index, named))
            }
        }
        return mutants
    }

    private func mutant(
        _ kind: Mutant.Kind, _ place: RuleLocation, _ text: String, of index: Int, _ named: [Haplotypes.Named]
    ) -> Mutant {
        Mutant(
            kind: kind, place: place, name: haplotypes[index].name, text: text, edit: .haplotypes(index, named),
            searchGoal: .haplotypes(index))
    }

    private func decimal(_ value: Int, unit: Int) -> String {
        let digits = String(value % unit + unit).dropFirst()
        let kept = String(digits.reversed().drop { $0 == "0" }.reversed())
        return String(value / unit) + (kept.isEmpty ? "" : "." + kept)
    }

    /// The book with other haplotypes in a block, and with the tables that are generated from them.
    ///
    /// - Returns: `nil` if its diplotypes would change, because tables that read them would no longer fit.
    func replacing(haplotypes index: Int, with named: [Haplotypes.Named]) -> RuleBook? {
        var book = self
        var block = haplotypes[index]
        block.named = named
        guard let phase = block.phase else { return nil }
        let phasing = Phasing(
            domains: block.loci.map { variants[$0].locus.domain }, named: named.map { $0.alleles },
            assumesNamed: block.assumesNamed)
        var genotypes: [[Int]] = [[]]
        for domain in phasing.domains { genotypes = genotypes.flatMap { codes in domain.all.map { codes + [$0] } } }
        let table = HaplotypePairTable(phasing, genotypes)
        guard table.pairs == block.pairs else { return nil }
        book.haplotypes[index] = block
        book.inputs[phase].values = table.phaseNames
        book.findings[block.finding].rows = table.rows.map { row in
            .init(cells: row.codes.map { .only($0) } + [row.phases], step: row.pair, note: "", place: block.place)
        }
        guard let score = block.score else { return book }
        let old = self.scores(of: haplotypes[index]), new = self.scores(of: block)
        guard new.table.known.isSubset(of: old.values), let last = findings[score].subjects.last,
            case .input(let open) = last
        else { return nil }
        book.inputs[open].values = (1...new.table.choices(among: old.values)).map { "open\($0)" }
        let hasCopies = findings[score].subjects.count > 2
        book.findings[score].rows = new.table.rows(among: old.values).map { row in
            .init(
                cells: [.only(row.pair)] + (hasCopies ? [.only(row.copies)] : []) + [row.choices],
                step: old.values.firstIndex(of: row.sum) ?? 0, note: "", place: block.place)
        }
        return book
    }

    /// The activity sums of a block, and all possible scores, which are the steps of its finding.
    private func scores(of block: Haplotypes) -> (table: ScoreTable, values: [Int]) {
        let table = ScoreTable(
            block.pairs, activities: block.named.map { $0.activity ?? 0 }, copies: block.copies)
        let hasUnlisted = block.pairs.contains { $0.contains(block.named.count) }
        return (table, ScoreTable.values(table.known, hasUnlisted: hasUnlisted))
    }
}
