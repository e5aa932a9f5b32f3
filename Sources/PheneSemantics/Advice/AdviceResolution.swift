// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let targetTwice = DiagnosticPage(
        DiagnosticCode(605), "a target is named twice",
        "A verb clause names what it is about, each target once.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c, vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c, copper_foods
              evidence limited
              cite zabetian2001
            }
            """)
    static let holdWithoutOverride = DiagnosticPage(
        DiagnosticCode(607), "`hold` stands in an advice that overrides nothing",
        """
        While an advice is unknown, it holds what it would override. An advice without `overrides` has nothing to \
        hold; a text alone can follow `on unknown`.
        """,
        wrong: """
            advice rest {
              when pots = yes
              avoid salt
              on unknown hold "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when pots = yes
              avoid salt
              on unknown "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """)
    static let idleProceed = DiagnosticPage(
        DiagnosticCode(655), "`on missing proceed` stands where nothing is waited for",
        """
        A guard (an advice that overrides another, or says `avoid` or `contraindicated`) is not closed by silence: where \
        its condition asks for `known` of something that is not known, it stays unknown and holds what it would override. \
        `on missing proceed because "..."` lets it be closed all the same. It says nothing in an advice that is no guard, \
        or that does not ask for `known`.
        """,
        wrong: """
            advice rest {
              when pots = yes
              avoid salt
              on missing proceed because "everyone is asked"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when known pots and pots = yes
              avoid salt
              on missing proceed because "everyone is asked before the report is made"
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    static let verbs = Verb.allCases.map { ($0.rawValue, $0) }

    func resolveAdvices() {
        collectTargets()
        advices = declared.advices.items.enumerated().map { resolve($1, index: $0) }
    }

    private func collectTargets() {
        var names: Set<String> = []
        for declaration in declared.advices.items {
            for case .action(let action) in declaration.clauses { names.formUnion(action.targets.map(\.text)) }
        }
        targets = names.sorted()
        for (index, name) in targets.enumerated() { targetIndices[name] = index }
    }

    private func resolve(_ declaration: AdviceDeclaration, index: Int) -> PheneIR.Advice? {
        var when: PheneSyntax.Condition?
        var action: ActionClause?
        var clinician: Text?
        var onUnknown: OnUnknownClause?
        var onMissing: OnMissingClause?
        var overrides: [OverrideClause] = []
        var cautions: [String] = [], populations: [String] = []
        var authority: Name?
        var evidence: Name?
        var cite: [Name]?
        for clause in declaration.clauses {
            switch clause {
            case .when(let it): fill(&when, with: it, "when")
            case .action(let it): fill(&action, with: it, "verb clause")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .caution(let it): cautions.append(it.value)
            case .authority(let it): fill(&authority, with: it, "authority")
            case .population(let it): populations.append(it.value)
            case .overrides(let it): overrides.append(it)
            case .onUnknown(let it): fill(&onUnknown, with: it, "on unknown")
            case .onMissing(let it): fill(&onMissing, with: it, "on missing")
            case .evidence(let it): fill(&evidence, with: it, "evidence")
            case .cite(let it): fill(&cite, with: it, "cite")
            }
        }
        let name = declaration.name
        let grounds = grounds(evidence: evidence, cite: cite, of: name, in: declaration.span)
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
                .holdWithoutOverride, "`\(name.text)` overrides nothing that could be held", at: onUnknown.span,
                help: "remove `hold`, or add `overrides`", fixes: withoutHold(onUnknown), areFixesSafe: true)
        }
        guard let grounds, let when, let condition, let action, let verb, let targets, let resolved else { return nil }
        var advice = PheneIR.Advice(
            name: name.text, title: declaration.title?.value ?? name.text, verb: verb, targets: targets,
            text: action.text?.value ?? "", condition: condition, conditionText: line(when.span), cautions: cautions,
            overrides: resolved, unknownText: onUnknown?.text?.value ?? "", evidence: grounds.evidence,
            cites: grounds.cites, authority: self.authority(authority), populations: populations,
            place: place(name.span))
        advice.clinician = clinician?.value ?? ""
        if let onMissing {
            checkProceeds(onMissing, in: advice)
            advice.proceeds = onMissing.reason?.value ?? ""
        }
        return advice
    }

    /// `on missing` needs a reason, and something that it lets pass.
    private func checkProceeds(_ clause: OnMissingClause, in advice: PheneIR.Advice) {
        guard isWhole(clause.span) else { return }
        if clause.reason == nil {
            report(
                .clauseMissing, "`on missing` of `\(advice.name)` has no `because`", at: clause.span,
                help: "add `because` and the reason in quotes, as a person is to read it")
        } else if advice.possibleCondition == advice.condition {
            report(
                .idleProceed, "`\(advice.name)` has nothing that could proceed", at: clause.span,
                help: "remove the clause; it is for a guard whose condition asks for `known`")
        }
    }

    /// Takes the word `hold` out of `on unknown hold "..."`; a clause without a text would be empty then.
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
