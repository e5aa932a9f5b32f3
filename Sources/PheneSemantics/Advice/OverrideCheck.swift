// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let notATarget = DiagnosticPage(
        DiagnosticCode(606), "an override names a target that the other advice does not have",
        "An override sets aside targets of another advice, so it names some of them; without `on` it means all.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid salt
              overrides rest on salt because "salt is harmful here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest on vitamin_c because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
    static let overridesItself = DiagnosticPage(
        DiagnosticCode(608), "an advice overrides itself",
        "An override names another advice, which it sets aside where both apply.",
        wrong: """
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides guard because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice guard {
              when pots = yes
              avoid vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let overrideCycle = DiagnosticPage(
        DiagnosticCode(609), "advices override each other in a circle",
        "Of two advices that apply, one can set the other aside; in a circle none would be left, or all.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              overrides guard because "it is needed here"
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
    static let overriddenTwice = DiagnosticPage(
        DiagnosticCode(610), "an advice overrides a target of another twice",
        "One override gives one reason for setting a target aside; a second for the same target would leave two.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest on vitamin_c because "it is harmful here"
              overrides rest on vitamin_c because "it is not needed"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest on vitamin_c because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Resolves the overrides of an advice; `nil` where one is wrong.
    func resolve(
        _ clauses: [OverrideClause], of declaration: AdviceDeclaration, index: Int
    ) -> [PheneIR.Advice.Override]? {
        var overrides: [PheneIR.Advice.Override] = []
        var firsts: [[Int]: Span] = [:]
        for clause in clauses {
            if clause.reason == nil, isWhole(clause.span) {
                report(
                    .clauseMissing, "the override of `\(clause.advice.text)` has no `because`", at: clause.span,
                    help: "add `because` and the reason in quotes, as a person is to read it")
            }
            guard let (_, other) = named(clause.advice, [.advice], for: "`overrides`") else { continue }
            if other == index {
                report(
                    .overridesItself, "`\(clause.advice.text)` overrides itself", at: clause.advice.span,
                    help: "name the advice that is to be set aside")
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
            var override = PheneIR.Advice.Override(
                advice: other, targets: targets.map(\.target), reason: reason.value, place: place(clause.span))
            override.despite = clause.despite?.value ?? ""
            overrides.append(override)
        }
        return overrides.count == clauses.count ? overrides : nil
    }

    /// The named targets of an advice, or all of them where none is named; a stranger is reported.
    func targets(_ names: [Name], of advice: Int) -> [(target: Int, span: Span)]? {
        let declaration = declared.advices.items[advice]
        var own: [Name] = []
        for case .action(let action) in declaration.clauses { own += action.targets }
        // An advice without targets has its own message.
        guard !own.isEmpty else { return nil }
        var targets: [(target: Int, span: Span)] = []
        for name in names.isEmpty ? own : names {
            guard own.contains(where: { $0.text == name.text }), let index = targetIndices[name.text] else {
                let near = SpellingSuggestion.nearest(to: name.text, among: own.map(\.text))
                report(
                    .notATarget, "`\(name.text)` is not a target of `\(declaration.name.text)`", at: name.span,
                    others: joined(own).map { [.init($0, "its targets")] } ?? [],
                    help: near.map { "did you mean `\($0)`?" } ?? "name one of its targets, or leave `on` out for all",
                    fixes: near.map { [.init(name.span, $0)] } ?? [])
                return nil
            }
            targets.append((index, name.span))
        }
        return targets
    }

    /// Reports advices that override each other in a circle.
    func checkOverrideCycles() {
        let edges = declared.advices.items.enumerated().map { index, declaration in
            var edges: [Int] = []
            for case .overrides(let clause) in declaration.clauses {
                if let other = declared.advices.index(of: clause.advice.text), other != index { edges.append(other) }
            }
            return edges
        }
        for cycle in cycles(in: edges) {
            let names = cycle.map { declared.advices.items[$0].name }
            report(
                .overrideCycle, "`\(names[0].text)` overrides itself in a circle: " + path(names), at: names[0].span,
                others: names.dropFirst().map { .init($0.span, "on the way") },
                help: "decide which one gives way, and remove its `overrides`")
        }
    }
}
