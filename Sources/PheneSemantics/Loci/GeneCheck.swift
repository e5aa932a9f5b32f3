// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let unknownChromosome = DiagnosticPage(
        DiagnosticCode(402), "a chromosome is not one of 1 to 22, X, Y and MT",
        "Chromosomes are named 1 to 22, X, Y and MT. Vendors' numbers above 22 differ, so they are not read.",
        wrong: """
            gene COMT {
              chromosome 23
              strand plus
            }
            """,
        right: """
            gene COMT {
              chromosome 22
              strand plus
            }
            """)
}

extension Analysis {
    func resolveGenes() {
        genes = declared.genes.items.map(resolve)
    }

    private func resolve(_ declaration: GeneDeclaration) -> PheneIR.Gene? {
        var chromosome: Name?, strand: Name?
        var name: Text?, about: Text?, clinician: Text?
        for clause in declaration.clauses {
            switch clause {
            case .chromosome(let it): fill(&chromosome, with: it, "chromosome")
            case .strand(let it): fill(&strand, with: it, "strand")
            case .name(let it): fill(&name, with: it, "name")
            case .about(let it): fill(&about, with: it, "about")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            }
        }
        if chromosome == nil {
            reportMissing(
                "chromosome", of: declaration.name, in: declaration.span, help: "add `chromosome` and its name")
        }
        if strand == nil {
            reportMissing(
                "strand", of: declaration.name, in: declaration.span,
                help: "add `strand plus` or `strand minus`: papers write their letters on the gene's strand")
        }
        let place = chromosome.flatMap(self.chromosome)
        let side = strand.flatMap(self.strand)
        guard let place, let side else { return nil }
        var gene = PheneIR.Gene(
            symbol: declaration.name.text, chromosome: place, strand: side, name: name?.value ?? declaration.name.text,
            about: about?.value ?? "", place: self.place(declaration.name.span))
        gene.clinician = clinician?.value ?? ""
        return gene
    }

    func strand(_ name: Name) -> Strand? {
        word(name, of: [("plus", .plus), ("minus", .minus)], as: "a strand")
    }

    /// The chromosome that a name stands for; another name is reported.
    func chromosome(_ name: Name) -> Chromosome? {
        if let chromosome = Chromosome(name.text.utf8), chromosome.name == name.text { return chromosome }
        let near = Chromosome(name.text.utf8)?.name
        report(
            .unknownChromosome, "`\(name.text)` is not a chromosome", at: name.span,
            notes: ["chromosomes are named `1` to `22`, `X`, `Y` and `MT`"],
            help: near.map { "write `\($0)`" }
                ?? "write one of these: vendors number X, Y and MT from 23 on, each in its own order",
            fixes: near.map { [.init(name.span, $0)] } ?? [], areFixesSafe: true)
        return nil
    }
}
