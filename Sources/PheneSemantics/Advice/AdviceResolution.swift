// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A target is named twice.
    package static let targetTwice = DiagnosticCode(605)
    /// `hold` in a recommendation that overrides nothing.
    package static let holdWithoutOverride = DiagnosticCode(607)
    /// `on missing proceed` has no effect.
    package static let idleProceed = DiagnosticCode(655)
}

extension Analysis {
    static let verbs = Verb.allCases.map { ($0.rawValue, $0) }

    func resolveRecommendations() {
        collectTargets()
        recommendations = declared.recommendations.items.enumerated().map { resolve($1, index: $0) }
    }

    private func collectTargets() {
        var names: Set<String> = []
        for declaration in declared.recommendations.items {
            for case .action(let action) in declaration.clauses { names.formUnion(action.targets.map({ $0.text })) }
        }
        targets = names.sorted()
        for (index, name) in targets.enumerated() { targetIndices[name] = index }
    }

    private func resolve(_ declaration: AdviceDeclaration, index: Int) -> PheneModel.Advice? {
        var when: PheneSyntax.Condition?
        var action: ActionClause?
        var clinician: Text?
        var onUnknown: OnUnknownClause?
        var onMissing: OnMissingClause?
        var overrides: [OverrideClause] = []
        var cautions: [RuleText] = [], populations: [RuleText] = []
        var authority: Name?
        var evidence: Name?
        var cite: [CitedSource]?
        for clause in declaration.clauses {
            switch clause {
            case .when(let it): fill(&when, with: it, "when")
            case .action(let it): fill(&action, with: it, "verb clause")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .caution(let it): cautions.append(RuleText(it))
            case .authority(let it): fill(&authority, with: it, "authority")
            case .population(let it): populations.append(RuleText(it))
            case .overrides(let it): overrides.append(it)
            case .onUnknown(let it): fill(&onUnknown, with: it, "on unknown")
            case .onMissing(let it): fill(&onMissing, with: it, "on missing")
            case .evidence(let it): fill(&evidence, with: it, "evidence")
            case .cite(let it): fill(&cite, with: it, "cite")
            }
        }
        let name = declaration.name
        let basis = basis(evidence: evidence, cite: cite, of: name, in: declaration.span)
        let condition = when.flatMap(resolve)
        if when == nil {
            reportMissing(
                "when", of: name, in: declaration.span,
                help: "add `when` and a condition: `when dbh_activity <= reduced`")
        }
        let verb = action.flatMap { word($0.verb, of: Self.verbs, as: "a verb of advice") }
        let targets = action.flatMap { self.targets(of: $0) }
        if action == nil {
            let verbs = listed(Self.verbs.map { "`\($0.0)`" }, "or")
            reportMissing("verb clause", of: name, in: declaration.span, help: "add \(verbs) and its targets")
        }
        let resolved = resolve(overrides, of: declaration, index: index)
        if let onUnknown, onUnknown.holds, overrides.isEmpty, isWhole(declaration.span) {
            report(
                .holdWithoutOverride, "`\(name.text)` has `hold`, but overrides nothing", at: onUnknown.span,
                help: "remove `hold`, or add `overrides`", fixes: withoutHold(onUnknown), areFixesSafe: true)
        }
        guard let basis, let when, let condition, let action, let verb, let targets, let resolved else { return nil }
        var advice = PheneModel.Advice(
            name: name.text, title: RuleText(declaration.title, or: name), verb: verb, targets: targets,
            text: RuleText(action.text), condition: condition, conditionText: line(when.span), cautions: cautions,
            overrides: resolved, unknownText: RuleText(onUnknown?.text), evidence: basis.evidence,
            cites: basis.cites, authority: self.authority(authority), populations: populations,
            place: location(name.span))
        advice.clinician = RuleText(clinician)
        if let onMissing {
            checkProceeds(onMissing, in: advice)
            advice.proceeds = onMissing.reason?.value ?? ""
        }
        return advice
    }

    /// Checks that `on missing` has a reason and an effect.
    private func checkProceeds(_ clause: OnMissingClause, in advice: PheneModel.Advice) {
        guard isWhole(clause.span) else { return }
        if clause.reason == nil {
            report(
                .clauseMissing, "`on missing` of `\(advice.name)` has no `because`", at: clause.span,
                help: "add `because` and the reason in quotes, as readers will see it")
        } else if advice.possibleCondition == advice.condition {
            report(
                .idleProceed, "`on missing proceed` has no effect in `\(advice.name)`", at: clause.span,
                help: "remove the clause; it is only for a guard whose condition uses `known`")
        }
    }

    /// Removes `hold` from `on unknown hold "..."`; none for a clause without a text, which would become empty.
    private func withoutHold(_ clause: OnUnknownClause) -> [Diagnostic.Fix] {
        guard let text = clause.text else { return [] }
        return [.init(Span(file: text.span.file, start: clause.span.start, end: text.span.start), "on unknown ")]
    }

    private func targets(of action: ActionClause) -> [Int]? {
        var indices: [Int] = []
        var firsts: [String: Span] = [:]
        for (index, name) in action.targets.enumerated() {
            if let first = firsts[name.text] {
                report(
                    .targetTwice, "`\(name.text)` is named twice", at: name.span, label: "again here",
                    others: [.init(first, "first here")], help: "name it once",
                    fixes: [removal(of: name.span, after: action.targets[max(0, index - 1)].span)], areFixesSafe: true)
                return nil
            }
            firsts[name.text] = name.span
            if let index = targetIndices[name.text] { indices.append(index) }
        }
        return indices.isEmpty ? nil : indices
    }
}
