// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSyntax

/// A pharmacogene declares its positions as variants, an input that follows from them with a finding and a scale of the
/// phenotypes, and the same for the activity score. They are declared here under the gene's name; `resolvePharmacogenes` fills
/// in their contents.
extension PharmacogeneDeclaration {
    /// The name of the finding and scale of the score, as rules write it.
    var scoreName: String { "score(\(name.text))" }
    /// Names that rules cannot write: they follow from genotypes.
    var phenotypeInputName: String { name.text + ".phenotype" }
    var scoreInputName: String { name.text + ".score" }

    var alleles: [NamedAlleleClause] { clauses.compactMap { if case .allele(let it) = $0 { it } else { nil } } }

    /// Whether the alleles have activity values.
    var hasScore: Bool { alleles.contains { $0.activity != nil } }

    private func named(_ text: String) -> Name { Name(text, name.span) }

    var scales: [ScaleDeclaration] {
        ([name.text] + (hasScore ? [scoreName] : [])).map { ScaleDeclaration(name: named($0), steps: [], span: span) }
    }

    var inputs: [InputDeclaration] {
        ([phenotypeInputName] + (hasScore ? [scoreInputName] : []))
            .map { InputDeclaration(name: named($0), values: [], question: nil, span: span) }
    }

    var findings: [FindingDeclaration] {
        let shared = clauses.compactMap { if case .shared(let it) = $0 { it } else { nil } }
        let finding = FindingDeclaration(name: name, scale: name, title: title, clauses: shared, span: span)
        guard hasScore else { return [finding] }
        let text = Text((title?.value ?? name.text) + ": activity score", title?.span ?? name.span)
        let score = named(scoreName)
        return [finding, FindingDeclaration(name: score, scale: score, title: text, clauses: shared, span: span)]
    }

    /// The declarations of the positions. They are on the plus strand, as the block says, so each states it.
    var variants: [VariantDeclaration] {
        var variants: [VariantDeclaration] = []
        for case .positions(let clause) in clauses {
            for row in clause.rows {
                func placement(
                    _ build: Name, _ position: Number, _ alleles: [Name], _ hasReference: Bool
                ) -> VariantDeclaration.Clause {
                    .at(
                        PlacementClause(
                            build: build, chromosome: clause.chromosome, position: position, alleles: alleles,
                            hasReference: hasReference, span: row.span))
                }
                let newest = Name("GRCh38", row.position.span)
                var clauses = [
                    placement(newest, row.position, row.alleles, true), .strand(Name("plus", row.position.span)),
                ]
                if let other = row.other {
                    let alleles =
                        (other.reference.map { [$0] } ?? []) + row.alleles.filter { $0.text != other.reference?.text }
                    let isKnown = !other.isLifted || other.reference != nil
                    clauses.append(placement(other.build, other.position, alleles, isKnown))
                }
                variants.append(
                    VariantDeclaration(
                        id: row.name(on: clause.chromosome), gene: name, clauses: clauses, span: row.span))
            }
        }
        return variants
    }
}

extension PositionsClause.Row {
    /// The id of the locus: the one that the row states, or else the position.
    func name(on chromosome: Name) -> Name {
        id ?? Name("\(chromosome.text):\(position.value)", position.span)
    }
}
