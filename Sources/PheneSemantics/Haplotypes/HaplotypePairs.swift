// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension Analysis {
    /// Lists all genotypes of a block with their phases: the pairs that can be, and the table of the finding that tells
    /// which it is.
    func pairs(of block: ResolvedHaplotypes) -> PheneIR.Haplotypes? {
        let declaration = block.declaration
        guard let phasing = phasing(of: block), let genotypes = genotypes(of: phasing, block),
            let finding = declared.findings.index(of: declaration.name.text),
            let phase = declared.inputs.index(of: declaration.phaseName)
        else { return nil }
        let choices = genotypes.map { phasing.choices($0) }
        let open = choices.reduce(1) { max($0, $1.count) }
        var found: Set<[Int]> = []
        for codes in genotypes {
            for phase in 0..<phasing.phaseCount { found.insert(phasing.pair(codes, phase: phase)) }
        }
        // Pairs in the order of the VCF specification, as genotypes have it; single haplotypes after them.
        let pairs = found.sorted { ($1.count, $0[$0.count - 1], $0[0]) < ($0.count, $1[$1.count - 1], $1[0]) }
        guard (2...64).contains(pairs.count) else {
            report(
                .haplotypeLoci, "`\(declaration.name.text)` has \(pairs.count) pairs of haplotypes",
                at: declaration.name.span, help: "name so many haplotypes that there are two to 64 pairs")
            return nil
        }
        let steps = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { ($1, $0) })
        var rows: [PheneIR.Finding.Row] = []
        for (number, codes) in genotypes.enumerated() {
            var values: [Int: CodeSet] = [:]
            for phase in 0..<phasing.phaseCount {
                let step = steps[phasing.pair(codes, phase: phase)] ?? 0
                values[step, default: .empty].insert(phase)
            }
            for choice in 0..<open {
                let phase = choices[number][choice % choices[number].count]
                let step = steps[phasing.pair(codes, phase: phase)] ?? 0
                values[step, default: .empty].insert(phasing.phaseCount + choice)
            }
            for (step, phases) in values.sorted(by: { $0.key < $1.key }) {
                rows.append(
                    .init(
                        cells: codes.map { .only($0) } + [phases], step: step, note: "",
                        place: place(declaration.name.span)))
            }
        }
        fill(block, phasing, pairs, open: open, rows: rows, phase: phase)
        let score = declaration.isStarAlleles ? self.score(of: block, pairs, finding: finding) : nil
        if declaration.isStarAlleles, score == nil { return nil }
        return PheneIR.Haplotypes(
            name: declaration.name.text, gene: block.gene, loci: block.loci, named: block.named,
            assumesNamed: block.assumesNamed, copies: block.copies, activityUnit: block.activityUnit, pairs: pairs,
            finding: finding, score: score, phase: phase, place: place(declaration.name.span))
    }

    private func fill(
        _ block: ResolvedHaplotypes, _ phasing: Phasing, _ pairs: [[Int]], open: Int, rows: [PheneIR.Finding.Row],
        phase: Int
    ) {
        let name = block.declaration.name.text
        haplotypeParts.steps[name] = pairs.map { (block.name(of: $0), block.name(of: $0)) }
        var values = (0..<phasing.phaseCount).map { phase in
            block.loci.indices.map { $0 > 0 && phase >> ($0 - 1) & 1 == 1 ? "-" : "+" }.joined()
        }
        values += (0..<open).map { "open\($0 + 1)" }
        let loci = block.loci.map { self.name(of: .locus($0)) }
        haplotypeParts.questions[block.declaration.phaseName] = .init(
            values: values, question: "Which letters of \(listed(loci, "and")) lie on one chromosome?", kind: .phase)
        haplotypeParts.tables[name] = HaplotypeTable(
            subjects: block.loci.map { .locus($0) } + [.input(phase)], rows: rows)
    }
}
