// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension Analysis {
    /// The rule book, where nothing was wrong: the lists have their order already, and their entries are all there.
    func book() -> RuleBook? {
        guard !hasErrors, let pack,
            let sources = whole(sources), let genes = whole(genes), let variants = whole(variants),
            let haplotypes = whole(haplotypes),
            let scales = whole(scales), let inputs = whole(inputs), let findings = whole(findings),
            let pathways = whole(pathways), let advices = whole(advices),
            let topics = whole(topics), let courses = whole(courses)
        else { return nil }
        var book = RuleBook(
            pack: pack, files: texts.map(\.path).sorted(), sources: sources, authorities: authorities, genes: genes,
            variants: variants, haplotypes: haplotypes, scales: scales, inputs: inputs, findings: findings,
            pathways: pathways, advices: advices, targets: targets,
            tests: tests, properties: properties)
        book.topics = Topics(entries: topics, courses: courses)
        book.languages = languages
        return book
    }

    func whole<Item>(_ items: [Item?]) -> [Item]? {
        let whole = items.compactMap { $0 }
        return whole.count == items.count ? whole : nil
    }
}
