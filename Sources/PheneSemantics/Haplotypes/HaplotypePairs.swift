// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension Analysis {
    /// Lists all genotypes of a block with their phases: the possible diplotypes, and the table of the finding that
    /// determines the diplotype.
    func pairs(of block: ResolvedHaplotypes) -> PheneModel.Haplotypes? {
        let declaration = block.declaration
        guard let phasing = phasing(of: block), let genotypes = genotypes(of: phasing, block),
            let finding = declared.findings.index(of: declaration.name.text),
            let phase = declared.inputs.index(of: declaration.phaseName)
        else { return nil }
        let table = HaplotypePairTable(phasing, genotypes)
        let pairs = table.pairs
        guard (2...64).contains(pairs.count) else {
            report(
                .haplotypeLoci, "`\(declaration.name.text)` has \(counted(pairs.count, "diplotype"))",
                at: declaration.name.span, help: "list haplotypes that give 2 to 64 diplotypes")
            return nil
        }
        let location = location(declaration.name.span)
        let rows = table.rows.map { row in
            PheneModel.Finding.Row(
                cells: row.codes.map { .only($0) } + [row.phases], step: row.pair, note: "", place: location)
        }
        fill(block, table, rows: rows, phase: phase)
        let score = declaration.isStarAlleles ? self.score(of: block, pairs, finding: finding) : nil
        if declaration.isStarAlleles, score == nil { return nil }
        return PheneModel.Haplotypes(
            name: declaration.name.text, gene: block.gene, loci: block.loci, named: block.named,
            assumesNamed: block.assumesNamed, copies: block.copies, activityUnit: block.activityUnit, pairs: pairs,
            finding: finding, score: score, phase: phase, place: location)
    }

    private func fill(
        _ block: ResolvedHaplotypes, _ table: HaplotypePairTable, rows: [PheneModel.Finding.Row], phase: Int
    ) {
        let name = block.declaration.name.text
        haplotypeParts.steps[name] = table.pairs.map {
            PheneModel.Scale.Step((block.name(of: $0), block.name(of: $0)))
        }
        let loci = block.loci.map { self.name(of: .locus($0)) }
        haplotypeParts.questions[block.declaration.phaseName] = .init(
            values: table.phaseNames, question: "Which alleles of \(listed(loci, "and")) are on the same chromosome?",
            kind: .phase(loci: []))
        haplotypeParts.tables[name] = HaplotypeTable(
            subjects: block.loci.map { .locus($0) } + [.input(phase)], rows: rows)
    }
}
