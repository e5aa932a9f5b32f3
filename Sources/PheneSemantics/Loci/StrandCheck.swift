// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticCode {
    /// An A/T or C/G variant does not state its strand.
    package static let strandUnstated = DiagnosticCode(409)
    /// A variant is written on the minus strand.
    package static let strandMinus = DiagnosticCode(410)
}

extension Analysis {
    /// Reports the minus strand, and complementary alleles without a stated strand.
    func checkStrand(
        of locus: Locus, _ declaration: VariantDeclaration, _ stated: (name: Name, strand: Strand?)?,
        _ placements: [PlacementClause]
    ) {
        guard let stated else {
            guard locus.isPalindromic, isWhole(declaration.span) else { return }
            report(
                .strandUnstated, "`\(declaration.id.text)` does not state its strand", at: declaration.id.span,
                others: placements.first.flatMap { clause in joined(clause.alleles).map { [.init($0, "its alleles")] } }
                    ?? [],
                notes: ["its alleles are complements of each other, so they do not show the strand"],
                help: "verify the alleles on the plus strand of a build, then add `strand plus`",
                fixes: placements.last.map {
                    [.init(Span(file: $0.span.file, start: $0.span.end, end: $0.span.end), "  strand plus")]
                } ?? [])
            return
        }
        guard stated.strand == .minus else { return }
        var fixes = [Diagnostic.Fix(stated.name.span, "plus")]
        for name in placements.flatMap({ $0.alleles }) {
            guard let turned = Allele(name.text.utf8)?.complemented else { continue }
            fixes.append(.init(name.span, turned.text))
        }
        let complements = locus.alleles.map { $0.complemented?.text ?? "?" }
        report(
            .strandMinus, "`\(declaration.id.text)` is written on the minus strand", at: stated.name.span,
            notes: ["rule files use only the plus strand, as genotype files do"],
            help: "on the plus strand its alleles are \(quoted(complements)): write those here and in its tables",
            fixes: fixes)
    }
}
