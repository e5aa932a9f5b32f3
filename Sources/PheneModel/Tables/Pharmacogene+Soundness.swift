// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension PackRecords {
    /// Whether the indices in a pharmacogene name only what there is, so that matching reads past no end.
    ///
    /// - Precondition: its indices into lists of the rule book are right.
    func isSound(_ gene: Pharmacogene, at index: Int, loci: [Locus], _ gates: GateTable) -> Bool {
        let bounds = PharmacogeneBounds(
            gene: gene, alleles: gene.loci.map { loci[$0].alleles.count },
            phenotypes: gates.sizes[variantCount + gene.phenotype])
        guard case .phenotype(index) = kind(ofInput: gene.phenotype), bounds.areAllelesSound, bounds.isRuleSound else {
            return false
        }
        guard let score = gene.score else { return gene.bands.isEmpty }
        guard case .score(index) = kind(ofInput: score) else { return false }
        return gates.sizes[variantCount + score] > 1
    }
}

/// What the indices in a pharmacogene may be.
private struct PharmacogeneBounds {
    let gene: Pharmacogene
    /// For each place how many alleles its locus has.
    let alleles: [Int]
    let phenotypes: Int

    var areAllelesSound: Bool {
        guard gene.reference < gene.named.count else { return false }
        for named in gene.named {
            var next = 0
            for cell in named.cells {
                guard cell.place >= next, cell.place < alleles.count, !cell.alleles.isEmpty,
                    cell.alleles.isSubset(of: .all(alleles[cell.place]))
                else { return false }
                next = cell.place + 1
            }
            if let function = named.function, function >= gene.functions.count { return false }
            if let other = named.reportedAs, other >= gene.named.count { return false }
        }
        for place in gene.required where place >= alleles.count { return false }
        for priority in gene.priorities {
            for pair in priority.among + [priority.pick]
            where pair.first > pair.second || pair.second >= gene.named.count {
                return false
            }
        }
        return true
    }

    var isRuleSound: Bool {
        for step in gene.pairs + gene.singles where step >= phenotypes { return false }
        for band in gene.bands where band.step >= phenotypes { return false }
        if let unscored = gene.unscored, unscored >= phenotypes { return false }
        return true
    }
}
