// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneSyntax

extension Analysis {
    /// The rule book, or `nil` after an error: the lists are already in order, and none has a missing entry.
    func book() -> RuleBook? {
        guard !hasErrors, let pack,
            let sources = whole(sources), let genes = whole(genes), let variants = whole(variants),
            let haplotypes = whole(haplotypes), let pharmacogenes = whole(pharmacogenes),
            let scales = whole(scales), let inputs = whole(inputs), let findings = whole(findings),
            let pathways = whole(pathways), let recommendations = whole(recommendations),
            let topics = whole(topics), let figures = whole(figures)
        else { return nil }
        var book = RuleBook(
            pack: pack, files: texts.map { $0.path }.sorted(), sources: sources, authorities: authorities, genes: genes,
            variants: variants, haplotypes: haplotypes, scales: scales, inputs: inputs, findings: findings,
            pathways: pathways, recommendations: recommendations, targets: targets,
            tests: tests, properties: properties)
        for block in haplotypes {
            if let phase = block.phase { book.inputs[phase].kind = .phase(loci: block.loci) }
        }
        book.topics = Topics(entries: topics, figures: figures)
        book.pharmacogenes = pharmacogenes
        book.languages = languages
        return book
    }

    func whole<Item>(_ items: [Item?]) -> [Item]? {
        let whole = items.compactMap { $0 }
        return whole.count == items.count ? whole : nil
    }
}
