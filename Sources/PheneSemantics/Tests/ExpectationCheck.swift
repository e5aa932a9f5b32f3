// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension Analysis {
    /// Resolves an `expect` clause; `nil` where a name is wrong, or where the clause is a `given`.
    func expectation(_ clause: TestDeclaration.Clause) -> RuleTest.Expectation? {
        switch clause {
        case .givenGenotype, .givenSex, .givenInput, .givenFile: return nil
        case .expectStep(let subject, let step, let span):
            return possible(subject, [step], span)
        case .expectAmong(let subject, let steps, let span):
            return possible(subject, steps, span)
        case .expectUnknown(let name, let span):
            guard let subject = result(name) else { return nil }
            return expectation(.unknown(subject), span)
        case .expectAdvice(let clause):
            return verdict(clause).map { expectation($0, clause.span) }
        case .expectCondition(let condition, let span):
            return resolve(condition).map { expectation(.holds($0), span) }
        }
    }

    private func expectation(_ expected: RuleTest.Expected, _ span: Span) -> RuleTest.Expectation {
        RuleTest.Expectation(expected: expected, text: line(span), place: location(span))
    }

    private func result(_ name: Name) -> Subject? {
        if declared.recommendations.index(of: name.text) != nil {
            report(
                .wrongKind, "`\(name.text)` is a recommendation", at: name.span, help: "write `advice \(name.text)`",
                fixes: [.init(name.span, "advice \(name.text)")], areFixesSafe: true)
            return nil
        }
        return subject(name, [.finding, .pathway], for: "`expect`")
    }

    private func possible(_ name: Name, _ steps: [Name], _ span: Span) -> RuleTest.Expectation? {
        guard let subject = result(name) else { return nil }
        var codes = CodeSet.empty
        var isValid = true
        for step in steps {
            if let code = code(step, of: subject) { codes.insert(code) } else { isValid = false }
        }
        return isValid ? expectation(.possible(subject, codes), span) : nil
    }

    private func verdict(_ clause: AdviceExpectation) -> RuleTest.Expected? {
        guard let (_, advice) = named(clause.advice, [.advice], for: "`expect advice`") else { return nil }
        let verdict: Verdict
        switch clause.status {
        case .applies: verdict = .applies
        case .doesNotApply: verdict = .doesNotApply
        case .unknown: verdict = .unknown
        case .held: verdict = .held
        case .overridden: verdict = .overridden
        }
        let targets = clause.targets.isEmpty ? [] : self.targets(clause.targets, of: advice)
        let needs = clause.needs.map { subject($0, [.variant, .input], for: "`needs`") }
        if verdict != .unknown, let first = clause.needs.first {
            report(
                .expectationShape, "`needs` is valid only with `unknown`", at: first.span,
                help: "remove it: only an unknown result needs something",
                fixes: joined(clause.needs).map { clauseRemoval("needs", at: $0) } ?? [])
            return nil
        }
        var verb: Verb?
        if let name = clause.verb {
            verb = word(name, of: Self.verbs, as: "a verb of advice")
            if verb == nil { return nil }
        }
        var by: Int?
        if let name = clause.by {
            guard verdict == .held || verdict == .overridden else {
                report(
                    .expectationShape, "`by` is valid only with `held` and `overridden`", at: name.span,
                    help: "remove it: only a held or overridden recommendation is set aside by another",
                    fixes: clauseRemoval("by", at: name.span))
                return nil
            }
            guard let (_, other) = named(name, [.advice], for: "`by`") else { return nil }
            guard overrides(of: other).contains(advice) else {
                report(
                    .expectationShape, "`\(name.text)` does not override `\(clause.advice.text)`", at: name.span,
                    others: [.init(declared.recommendations.items[other].name.span, "declared here")],
                    help: "name a recommendation that overrides it")
                return nil
            }
            by = other
        }
        guard let targets, !needs.contains(nil) else { return nil }
        return .advice(
            advice, verdict, verb: verb, targets: targets.map { $0.target }, by: by, needs: needs.compactMap { $0 })
    }

    private func overrides(of advice: Int) -> [Int] {
        var others: [Int] = []
        for case .overrides(let clause) in declared.recommendations.items[advice].clauses {
            if let other = declared.recommendations.index(of: clause.advice.text) { others.append(other) }
        }
        return others
    }
}
