// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension Analysis {
    private static let sorts = PheneIR.Topic.Sort.allCases.map { ($0.rawValue, $0) }

    func resolveTopics() {
        for topic in declared.topics.items {
            guard let gene = declared.genes.index(of: topic.name.text) else { continue }
            report(
                .nameTaken, "`\(topic.name.text)` is declared twice", at: topic.name.span,
                label: "declared again here",
                others: [.init(declared.genes.items[gene].name.span, "declared as a gene here")],
                help: "give one of them another name, or remove it")
        }
        topics = declared.topics.items.map(resolve)
    }

    private func resolve(_ declaration: TopicDeclaration) -> PheneIR.Topic? {
        var about: Text?, clinician: Text?
        var relations: [RelationClause] = []
        var cite: [Name]?
        for clause in declaration.clauses {
            switch clause {
            case .about(let it): fill(&about, with: it, "about")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .relation(let it): relations.append(it)
            case .cite(let it): fill(&cite, with: it, "cite")
            }
        }
        let name = declaration.name
        if about == nil {
            reportMissing("about", of: name, in: declaration.span, help: "add `about` and what it is, in quotes")
        }
        if cite == nil, !relations.isEmpty {
            reportMissing(
                "cite", of: name, in: declaration.span,
                help: "a relation is a claim: add `cite` and the name of the source that states it")
        }
        let cites = cite.map(citedSources) ?? []
        let sort = declaration.sort.map { word($0, of: Self.sorts, as: "a sort of target") }
        let resolved = resolve(relations)
        guard let about, let cites, let resolved, relations.isEmpty || !cites.isEmpty,
            let kind = PheneIR.Topic.Kind(rawValue: declaration.kind.rawValue)
        else { return nil }
        if let sort, sort == nil { return nil }
        return PheneIR.Topic(
            kind: kind, name: name.text, sort: sort.flatMap { $0 }, title: declaration.title?.value ?? name.text,
            about: about.value, clinician: clinician?.value ?? "", relations: resolved, cites: cites,
            place: place(name.span))
    }

    private func resolve(_ clauses: [RelationClause]) -> [PheneIR.Topic.Relation]? {
        var relations: [PheneIR.Topic.Relation] = []
        var isSound = true
        // What an assay carries it does not lack; other verbs may be said of one thing together.
        func group(_ clause: RelationClause) -> String { clause.verb.text == "lacks" ? "carries" : clause.verb.text }
        for verb in Set(clauses.map(group)).sorted() {
            let names = clauses.filter { group($0) == verb }.flatMap(\.objects)
            isSound = areDistinct(names) && isSound
        }
        for clause in clauses {
            guard let verb = PheneIR.Topic.Verb(rawValue: clause.verb.text) else { continue }
            for name in clause.objects {
                if let object = thing(name, [verb.takes], for: "`\(verb.rawValue)` takes") {
                    relations.append(.init(verb: verb, object: object))
                } else {
                    isSound = false
                }
            }
        }
        return isSound ? relations : nil
    }
}

extension PheneIR.Topic.Verb {
    /// What the verb is said of.
    fileprivate var takes: ThingKind {
        switch self {
        case .blocks, .inhibits, .agonist, .antagonist, .substrate: .gene
        case .releases, .raised, .lowered: .substance
        case .carries, .lacks: .variant
        }
    }
}
