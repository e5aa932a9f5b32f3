// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticPage {
    static let pseudoautosomal = DiagnosticPage(
        DiagnosticCode(480), "a variant lies in a pseudoautosomal region on one build or chromosome only",
        """
        At both ends of X and Y lies one sequence, of which everyone has two copies (GRCh38: X:10001-2781479 and \
        X:155701383-156030895; GRCh37: X:60001-2699520 and X:154931044-155260560). A variant there is declared on X, and on each \
        build within the region; its tables have genotypes of two letters, also for men.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 Y:2000000 A>G
            }
            finding second : activity {
              by rs1 {
                A, G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 X:2000000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Reports a variant on the copy of a pseudoautosomal region that Y has, and one that only some builds have within a region.
    ///
    /// - Returns: true where it is sound.
    func checkPseudoautosomal(_ site: VariantSite, _ clauses: [PlacementClause], of name: Name) -> Bool {
        let inside = site.placements.filter { $0.isPseudoautosomal(on: site.chromosome, alleles: site.alleles) }
        guard let first = inside.first else { return true }
        let span = clauses.first { $0.position.value == Int(first.position.value) }?.span ?? name.span
        let place = "\(site.chromosome.name):\(first.position.value) on \(first.build.name)"
        if site.chromosome == .y {
            report(
                .pseudoautosomal, "`\(name.text)` lies where X and Y are one sequence", at: span,
                notes: ["\(place) is in a pseudoautosomal region, of which everyone has two copies"],
                help: "declare it on X, with the position there")
            return false
        }
        guard let other = site.placements.first(where: { !inside.contains($0) }) else { return true }
        report(
            .pseudoautosomal, "`\(name.text)` lies in a pseudoautosomal region on \(first.build.name) only", at: span,
            notes: ["\(site.chromosome.name):\(other.position.value) on \(other.build.name) is not in one"],
            help: "look the positions up again")
        return false
    }
}
