// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A chromosome is not one of 1 to 22, X, Y and MT.
    package static let unknownChromosome = DiagnosticCode(402)
}

extension Analysis {
    func resolveGenes() {
        genes = declared.genes.items.map(resolve)
    }

    private func resolve(_ declaration: GeneDeclaration) -> PheneModel.Gene? {
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
                help: "add `strand plus` or `strand minus`: papers write alleles on the gene's strand")
        }
        let resolved = chromosome.flatMap(self.chromosome)
        let side = strand.flatMap(self.strand)
        guard let resolved, let side else { return nil }
        var gene = PheneModel.Gene(
            symbol: declaration.name.text, chromosome: resolved, strand: side,
            name: RuleText(name, or: declaration.name),
            about: RuleText(about), place: self.location(declaration.name.span))
        gene.clinician = RuleText(clinician)
        return gene
    }

    func strand(_ name: Name) -> Strand? {
        word(name, of: [("plus", .plus), ("minus", .minus)], as: "a strand")
    }

    /// The chromosome with a name; another name is reported.
    func chromosome(_ name: Name) -> Chromosome? {
        if let chromosome = Chromosome(name.text.utf8), chromosome.name == name.text { return chromosome }
        let near = Chromosome(name.text.utf8)?.name
        report(
            .unknownChromosome, "`\(name.text)` is not a chromosome", at: name.span,
            notes: ["chromosomes are named `1` to `22`, `X`, `Y` and `MT`"],
            help: near.map { "write `\($0)`" }
                ?? "use one of these: vendors number X, Y and MT differently",
            fixes: near.map { [.init(name.span, $0)] } ?? [], areFixesSafe: true)
        return nil
    }
}
