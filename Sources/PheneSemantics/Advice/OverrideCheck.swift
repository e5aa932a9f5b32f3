// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// An override names a target that the other recommendation does not have.
    package static let notATarget = DiagnosticCode(606)
    /// A recommendation overrides itself.
    package static let overridesItself = DiagnosticCode(608)
    /// Recommendations override each other in a cycle.
    package static let overrideCycle = DiagnosticCode(609)
    /// A target is overridden twice by one recommendation.
    package static let overriddenTwice = DiagnosticCode(610)
}

extension Analysis {
    /// Resolves the overrides of a recommendation; `nil` if one has an error.
    func resolve(
        _ clauses: [OverrideClause], of declaration: AdviceDeclaration, index: Int
    ) -> [PheneModel.Advice.Override]? {
        var overrides: [PheneModel.Advice.Override] = []
        var firsts: [[Int]: Span] = [:]
        for clause in clauses {
            if clause.reason == nil, isWhole(clause.span) {
                report(
                    .clauseMissing, "the override of `\(clause.advice.text)` has no `because`", at: clause.span,
                    help: "add `because` and the reason in quotes, as readers will see it")
            }
            guard let (_, other) = named(clause.advice, [.advice], for: "`overrides`") else { continue }
            if other == index {
                report(
                    .overridesItself, "`\(clause.advice.text)` overrides itself", at: clause.advice.span,
                    help: "name the recommendation to set aside")
                continue
            }
            guard let targets = targets(clause.targets, of: other) else { continue }
            var isNew = true
            for (target, named) in targets where isNew {
                let span = clause.targets.isEmpty ? clause.advice.span : named
                if let first = firsts[[other, target]] {
                    report(
                        .overriddenTwice,
                        "`\(self.targets[target])` of `\(clause.advice.text)` is overridden twice", at: span,
                        label: "again here", others: [.init(first, "first here")], help: "keep one of them")
                    isNew = false
                }
                firsts[[other, target]] = span
            }
            guard isNew, let reason = clause.reason else { continue }
            var override = PheneModel.Advice.Override(
                advice: other, targets: targets.map { $0.target }, reason: RuleText(reason),
                place: location(clause.span))
            override.despite = RuleText(clause.despite)
            overrides.append(override)
        }
        return overrides.count == clauses.count ? overrides : nil
    }

    /// The named targets of a recommendation, or all of them if none is named; an unknown target is reported.
    func targets(_ names: [Name], of advice: Int) -> [(target: Int, span: Span)]? {
        let declaration = declared.recommendations.items[advice]
        var own: [Name] = []
        for case .action(let action) in declaration.clauses { own += action.targets }
        // A recommendation without targets has its own message.
        guard !own.isEmpty else { return nil }
        var targets: [(target: Int, span: Span)] = []
        for name in names.isEmpty ? own : names {
            guard own.contains(where: { $0.text == name.text }), let index = targetIndices[name.text] else {
                let near = SpellingSuggestion.nearest(to: name.text, among: own.map { $0.text })
                report(
                    .notATarget, "`\(name.text)` is not a target of `\(declaration.name.text)`", at: name.span,
                    others: joined(own).map { [.init($0, "its targets")] } ?? [],
                    help: near.map { "did you mean `\($0)`?" } ?? "name one of its targets, or remove `on` for all",
                    fixes: near.map { [.init(name.span, $0)] } ?? [])
                return nil
            }
            targets.append((index, name.span))
        }
        return targets
    }

    /// Reports recommendations that override each other in a cycle.
    func checkOverrideCycles() {
        let edges = declared.recommendations.items.enumerated().map { index, declaration in
            var edges: [Int] = []
            for case .overrides(let clause) in declaration.clauses {
                if let other = declared.recommendations.index(of: clause.advice.text), other != index {
                    edges.append(other)
                }
            }
            return edges
        }
        for cycle in cycles(in: edges) {
            let names = cycle.map { declared.recommendations.items[$0].name }
            report(
                .overrideCycle, "`\(names[0].text)` overrides itself in a cycle: " + path(names), at: names[0].span,
                others: names.dropFirst().map { .init($0.span, "part of the cycle") },
                help: "decide which one gives way, and remove its `overrides`")
        }
    }
}
