// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticPage {
    static let strandUnstated = DiagnosticPage(
        DiagnosticCode(409), "an A/T or C/G variant does not state its strand",
        """
        At such a locus the letters read alike on both strands, so they cannot show that they were taken from the plus \
        strand; tools that guess turn the result around. Look the letters up on the plus strand of a build, and say so \
        with `strand plus`.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>T
            }
            finding second : activity {
              by rs1 {
                A/A, A/T, T/T -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 A>T
              strand plus
            }
            finding second : activity {
              by rs1 {
                A/A, A/T, T/T -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let strandMinus = DiagnosticPage(
        DiagnosticCode(410), "a variant is written on the minus strand",
        """
        All letters in rule files are those of the plus strand, as genotype files have them. Complement the letters of \
        a paper that reads the minus strand: A and T change places, and C and G.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              strand minus
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 T>C
              strand plus
            }
            finding second : activity {
              by rs1 {
                T/T, C/T, C/C -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Refuses the minus strand, and letters that cannot tell their strand by themselves.
    func checkStrand(
        of locus: Locus, _ declaration: VariantDeclaration, _ stated: (name: Name, strand: Strand?)?,
        _ placements: [PlacementClause]
    ) {
        guard let stated else {
            guard locus.isPalindromic, isWhole(declaration.span) else { return }
            report(
                .strandUnstated, "`\(declaration.id.text)` does not state its strand", at: declaration.id.span,
                others: placements.first.flatMap { clause in joined(clause.alleles).map { [.init($0, "its letters")] } }
                    ?? [],
                notes: ["its alleles are complements of each other: letters alone cannot tell the strand"],
                help: "verify the letters on the plus strand of a build, then add `strand plus`",
                fixes: placements.last.map {
                    [.init(Span(file: $0.span.file, start: $0.span.end, end: $0.span.end), "  strand plus")]
                } ?? [])
            return
        }
        guard stated.strand == .minus else { return }
        var fixes = [Diagnostic.Fix(stated.name.span, "plus")]
        for name in placements.flatMap(\.alleles) {
            guard let turned = Allele(name.text.utf8)?.complemented else { continue }
            fixes.append(.init(name.span, turned.text))
        }
        let letters = locus.alleles.map { $0.complemented?.text ?? "?" }
        report(
            .strandMinus, "`\(declaration.id.text)` is written on the minus strand", at: stated.name.span,
            notes: ["rule files write the plus strand only, as genotype files do"],
            help: "on the plus strand its letters are \(quoted(letters)): write those, here and in its tables",
            fixes: fixes)
    }
}
