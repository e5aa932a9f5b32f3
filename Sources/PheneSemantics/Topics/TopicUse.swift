// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let topicUnused = DiagnosticPage(
        DiagnosticCode(1204), severity: .warning, "nothing names a substance, a place or a target",
        """
        A substance or a place stands in a step, a binding or a relation; a target is what an advice is about. One that \
        nothing names is left over, or was forgotten there. Drugs and conditions may stand for themselves.
        """,
        wrong: """
            substance copper "Copper" {
              about "A metal that some enzymes need."
            }
            """,
        right: """
            substance copper "Copper" {
              about "A metal that some enzymes need."
            }
            pathway tone : activity {
              step copper -> copper by DBH
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let geneWithoutPlace = DiagnosticPage(
        DiagnosticCode(1205), severity: .warning, "a gene has no place in any pathway",
        """
        Where a pathway has steps, a reader looks there for each gene of the pack. A gene that no step, no binding and \
        no drug names has no place in the figure.
        """,
        wrong: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine by DBH
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let targetNotDescribed = DiagnosticPage(
        DiagnosticCode(1206), "nothing describes what an advice is about",
        """
        A pack that describes one drug or target describes all that its advices are about, each as a `target` or a \
        `drug`, so that no reader is told to consider what nothing explains. A pack that describes none may leave it at \
        that.
        """,
        wrong: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            target standing_test : test "A standing test" {
              about "Heart rate and blood pressure, lying and standing."
            }
            target vitamin_c : food "Foods with vitamin C" {
              about "Fruit and vegetables."
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Reports what an advice is about and nothing describes, and warns of topics and genes that nothing names.
    func checkTopicUse() {
        // Where the parser lost text, it may be named there, so nothing is said.
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
                .topicUnused, "nothing names the \(it.kind.rawValue) `\(it.name.text)`", at: it.name.span,
                notes: ["a report shows what a step, a relation or an advice leads to, so nobody would read of it"],
                help: "name it where it plays a part, or remove it")
        }
        guard courses.contains(where: { $0?.steps.isEmpty == false }) else { return }
        for (index, it) in declared.genes.items.enumerated() where !placedGenes.contains(index) {
            report(
                .geneWithoutPlace, "`\(it.name.text)` has no place in any pathway", at: it.name.span,
                notes: ["the pack draws its pathways, and findings of this gene have no place in the figure"],
                help: "name it in a step: `step a -> b by \(it.name.text)`")
        }
    }

    /// The kinds of topics that an advice can be about.
    private var describing: [TopicDeclaration.Kind] { [.target, .drug] }

    private func checkTargets() {
        guard declared.topics.items.contains(where: { describing.contains($0.kind) }) else { return }
        var told: Set<String> = []
        for advice in declared.advices.items {
            for case .action(let action) in advice.clauses {
                for name in action.targets { check(target: name, &told) }
            }
        }
    }

    private func check(target name: Name, _ told: inout Set<String>) {
        if let index = declared.topics.index(of: name.text) {
            let kind = declared.topics.items[index].kind
            if describing.contains(kind) { return }
            report(
                .wrongThing,
                "`\(name.text)` is \(withArticle(kind.rawValue)), and an advice is about a target or a drug",
                at: name.span, help: "name a target or a drug here")
            return
        }
        guard told.insert(name.text).inserted else { return }
        let names = declared.topics.items.filter { describing.contains($0.kind) }.map(\.name.text)
        let near = SpellingSuggestion.nearest(to: name.text, among: names)
        report(
            .targetNotDescribed, "nothing describes `\(name.text)`", at: name.span,
            help: near.map { "did you mean `\($0)`?" }
                ?? "add `target \(name.text) : food \"...\" { about \"...\" }`, with the sort that it is",
            fixes: near.map { [.init(name.span, $0)] } ?? [])
    }
}
