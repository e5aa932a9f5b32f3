// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneSyntax

extension Analysis {
    private static let sorts = PheneModel.Topic.Sort.allCases.map { ($0.rawValue, $0) }

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

    private func resolve(_ declaration: TopicDeclaration) -> PheneModel.Topic? {
        var about: Text?, clinician: Text?
        var relations: [RelationClause] = []
        var drugs: [Name]?
        var cite: [CitedSource]?
        for clause in declaration.clauses {
            switch clause {
            case .about(let it): fill(&about, with: it, "about")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .relation(let it): relations.append(it)
            case .guidance(let it): fill(&drugs, with: it, "guidance")
            case .cite(let it): fill(&cite, with: it, "cite")
            }
        }
        let name = declaration.name
        if about == nil {
            reportMissing("about", of: name, in: declaration.span, help: "add `about` and a description in quotes")
        }
        if cite == nil, !relations.isEmpty {
            reportMissing(
                "cite", of: name, in: declaration.span,
                help: "a relation is a claim: add `cite` and the name of the source that states it")
        }
        let cites = cite.map(citations) ?? []
        let sort = declaration.sort.map { word($0, of: Self.sorts, as: "a kind of target") }
        let resolved = resolve(relations)
        let guidance = guidance(on: drugs ?? [])
        guard let about, let cites, let resolved, let guidance, relations.isEmpty || !cites.isEmpty,
            let kind = PheneModel.Topic.Kind(rawValue: declaration.kind.rawValue)
        else { return nil }
        if let sort, sort == nil { return nil }
        return PheneModel.Topic(
            kind: kind, name: name.text, sort: sort.flatMap { $0 }, title: RuleText(declaration.title, or: name),
            about: RuleText(about), clinician: RuleText(clinician), relations: resolved, guidance: guidance,
            cites: cites,
            place: location(name.span))
    }

    /// The findings that are guidance on some drugs: naming them makes no claim, so it needs no source.
    private func guidance(on drugs: [Name]) -> [Int]? {
        guard areDistinct(drugs) else { return nil }
        let all = declared.guidance.items
        var findings: [Int] = []
        var isValid = true
        for drug in drugs {
            let found = all.filter { $0.drug.text == drug.text }.compactMap {
                declared.findings.index(of: $0.name.text)
            }
            findings += found
            if !found.isEmpty { continue }
            let near = SpellingSuggestion.nearest(to: drug.text, among: Set(all.map { $0.drug.text }).sorted())
            report(
                .unknownName, "there is no guidance on `\(drug.text)`", at: drug.span,
                help: near.map { "did you mean `\($0)`?" }
                    ?? "add `guidance \(drug.text)`, or use a pack that has it",
                fixes: near.map { [.init(drug.span, $0)] } ?? [])
            isValid = false
        }
        return isValid ? findings : nil
    }

    private func resolve(_ clauses: [RelationClause]) -> [PheneModel.Topic.Relation]? {
        var relations: [PheneModel.Topic.Relation] = []
        var isValid = true
        // An assay cannot both carry and lack a variant; other verbs may share an object.
        func group(_ clause: RelationClause) -> String { clause.verb.text == "lacks" ? "carries" : clause.verb.text }
        for verb in Set(clauses.map(group)).sorted() {
            let names = clauses.filter { group($0) == verb }.flatMap { $0.objects }
            isValid = areDistinct(names) && isValid
        }
        for clause in clauses {
            guard let verb = PheneModel.Topic.Verb(rawValue: clause.verb.text) else { continue }
            for name in clause.objects {
                if let object = object(name, [verb.takes], for: "`\(verb.rawValue)` takes") {
                    relations.append(.init(verb: verb, object: object))
                } else {
                    isValid = false
                }
            }
        }
        return isValid ? relations : nil
    }
}

extension PheneModel.Topic.Verb {
    /// The kind of object that the verb takes.
    fileprivate var takes: ObjectKind {
        switch self {
        case .blocks, .inhibits, .agonist, .antagonist, .substrate: .gene
        case .releases, .raised, .lowered: .substance
        case .carries, .lacks: .variant
        }
    }
}
