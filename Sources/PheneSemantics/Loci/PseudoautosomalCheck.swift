// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticCode {
    /// A variant is in a pseudoautosomal region on only one build or chromosome.
    package static let pseudoautosomal = DiagnosticCode(480)
}

extension Analysis {
    /// Reports a variant in a pseudoautosomal region of Y, and one that is in such a region on only some of its builds.
    ///
    /// - Returns: whether nothing was reported.
    func checkPseudoautosomal(_ site: VariantSite, _ clauses: [PlacementClause], of name: Name) -> Bool {
        let inside = site.placements.filter { $0.isPseudoautosomal(on: site.chromosome, alleles: site.alleles) }
        guard let first = inside.first else { return true }
        let span = clauses.first { $0.position.value == Int(first.position.value) }?.span ?? name.span
        let place = "\(site.chromosome.name):\(first.position.value) on \(first.build.name)"
        if site.chromosome == .y {
            report(
                .pseudoautosomal, "`\(name.text)` is in a sequence that X and Y share", at: span,
                notes: ["\(place) is in a pseudoautosomal region, of which everyone has two copies"],
                help: "declare it on X, with the position there")
            return false
        }
        guard let other = site.placements.first(where: { !inside.contains($0) }) else { return true }
        report(
            .pseudoautosomal, "`\(name.text)` is in a pseudoautosomal region on \(first.build.name) only", at: span,
            notes: ["\(site.chromosome.name):\(other.position.value) on \(other.build.name) is not in one"],
            help: "check both positions")
        return false
    }
}
