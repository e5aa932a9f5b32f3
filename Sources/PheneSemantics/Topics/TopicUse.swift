// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A substance, a place or a target is never used.
    package static let topicUnused = DiagnosticCode(1204, .warning)
    /// A gene is not in any pathway.
    package static let geneOutsidePathways = DiagnosticCode(1205, .warning)
    /// A target of a recommendation is not described.
    package static let targetNotDescribed = DiagnosticCode(1206)
}

extension Analysis {
    /// Reports targets of recommendations without a description, and warns of unused topics and genes.
    func checkTopicUse() {
        // The parser may have skipped a use, so nothing is reported after syntax errors.
        guard !hasSyntaxErrors else { return }
        checkTargets()
        for (index, it) in declared.topics.items.enumerated() {
            let isUsed =
                switch it.kind {
                case .drug, .condition, .assay: true
                case .target: targetIndices[it.name.text] != nil
                case .substance, .place: usedTopics.contains(index)
                }
            if isUsed { continue }
            report(
                .topicUnused, "the \(it.kind.rawValue) `\(it.name.text)` is never used", at: it.name.span,
                notes: ["a report shows only what a step, a relation or a recommendation uses"],
                help: "use it, or remove it")
        }
        guard figures.contains(where: { $0?.steps.isEmpty == false }) else { return }
        for (index, it) in declared.genes.items.enumerated() where !placedGenes.contains(index) {
            report(
                .geneOutsidePathways, "`\(it.name.text)` is not in any pathway", at: it.name.span,
                notes: ["the figure of a pathway cannot show findings of this gene"],
                help: "use it in a step: `step a -> b by \(it.name.text)`")
        }
    }

    /// The kinds of topics that describe a target of a recommendation.
    private var describing: [TopicDeclaration.Kind] { [.target, .drug] }

    private func checkTargets() {
        guard declared.topics.items.contains(where: { describing.contains($0.kind) }) else { return }
        var reported: Set<String> = []
        for advice in declared.recommendations.items {
            for case .action(let action) in advice.clauses {
                for name in action.targets { check(target: name, &reported) }
            }
        }
    }

    private func check(target name: Name, _ reported: inout Set<String>) {
        if let index = declared.topics.index(of: name.text) {
            let kind = declared.topics.items[index].kind
            if describing.contains(kind) { return }
            report(
                .wrongObject,
                "`\(name.text)` is \(withArticle(kind.rawValue)), but a recommendation takes a target or a drug",
                at: name.span, help: "name a target or a drug here")
            return
        }
        guard reported.insert(name.text).inserted else { return }
        let names = declared.topics.items.filter { describing.contains($0.kind) }.map({ $0.name.text })
        let near = SpellingSuggestion.nearest(to: name.text, among: names)
        report(
            .targetNotDescribed, "the target `\(name.text)` is not described", at: name.span,
            help: near.map { "did you mean `\($0)`?" }
                ?? "add `target \(name.text) : food \"...\" { about \"...\" }`, with its kind",
            fixes: near.map { [.init(name.span, $0)] } ?? [])
    }
}
