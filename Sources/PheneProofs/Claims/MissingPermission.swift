// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// A missing value permits a recommendation.
    package static let missingPermits = DiagnosticCode(1055, .warning)
}

extension Proof {
    /// Warns of `missing` as an alternative to a test of the same value, if the verb is permissive.
    func proveSilencePermitsNothing() {
        for (index, advice) in book.recommendations.enumerated() where advice.verb.strictness == 0 {
            let condition = advice.condition
            let tested = search.box.support(of: condition.testedSubjects)
            let permitting = condition.missing(isDenied: false)
                .first { !search.box.support(of: $0).isDisjoint(with: tested) }
            guard let subject = permitting else { continue }
            let name = book.name(of: subject)
            report(
                .missingPermits, "`\(advice.name)` treats `missing \(name)` as permission",
                at: marks.recommendations[index].condition.span,
                label: "true for everybody whose `\(name)` is not known",
                others: [.init(marks.recommendations[index].action, "and the verb is `\(advice.verb.rawValue)`")],
                notes: ["an untested locus or unanswered question never counts as \"no\""],
                help: "remove `missing \(name)`, and use `on unknown` to show what the recommendation waits for")
        }
    }
}

extension Condition {
    /// The subjects that make the condition true by being missing, as an alternative to another test.
    fileprivate func missing(isDenied: Bool, isAlternative: Bool = false) -> [Subject] {
        if isAboutKnowledge { return isDenied && isAlternative ? subject.map { [$0] } ?? [] : [] }
        if case .not(let inner) = self { return inner.missing(isDenied: !isDenied, isAlternative: isAlternative) }
        var addsAlternatives = false
        if case .and = self { addsAlternatives = isDenied }
        if case .or = self { addsAlternatives = !isDenied }
        if case .atLeast(let count, let parts) = self { addsAlternatives = count < parts.count }
        return children.flatMap { $0.missing(isDenied: isDenied, isAlternative: isAlternative || addsAlternatives) }
    }
}
