// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let missingPermits = DiagnosticPage(
        DiagnosticCode(1055), severity: .warning, "that something is not known permits an advice",
        """
        `missing` of something that the condition also tests lets everybody pass of whom it is not known, as if they were \
        known to pass: not known is read as "no". Whoever is not asked, or whose site was not read, is then encouraged. \
        Ask for what must be known, and leave the advice unknown until it is.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low or missing dbh_activity
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Proof {
    /// Warns of `missing` as an alternative to a test of the same thing, where the verb encourages.
    func proveSilencePermitsNothing() {
        for (index, advice) in book.advices.enumerated() where advice.verb.strictness == 0 {
            let condition = advice.condition
            var tested: Set<Int> = []
            condition.forEachLeaf { leaf in
                if case .test(let subject, _) = leaf { tested.formUnion(search.box.support(of: subject)) }
            }
            let permitting = condition.missing(isDenied: false)
                .first { !search.box.support(of: $0).isDisjoint(with: tested) }
            guard let subject = permitting else { continue }
            let name = book.name(of: subject)
            report(
                .missingPermits, "`\(advice.name)` takes `missing \(name)` for leave",
                at: marks.advices[index].condition.span,
                label: "true of everybody of whom `\(name)` is not known",
                others: [.init(marks.advices[index].action, "and then says `\(advice.verb.rawValue)`")],
                notes: ["what was not read or not answered is never taken for \"no\""],
                help: "remove `missing \(name)`, and say with `on unknown` what the advice waits for")
        }
    }
}

extension Condition {
    /// What makes the condition true by being missing: an alternative to something else that would.
    fileprivate func missing(isDenied: Bool, isAlternative: Bool = false) -> [Subject] {
        switch self {
        case .test: []
        case .known(let subject): isDenied && isAlternative ? [subject] : []
        case .not(let inner): inner.missing(isDenied: !isDenied, isAlternative: isAlternative)
        case .and(let parts):
            parts.flatMap { $0.missing(isDenied: isDenied, isAlternative: isAlternative || isDenied) }
        case .or(let parts):
            parts.flatMap { $0.missing(isDenied: isDenied, isAlternative: isAlternative || !isDenied) }
        case .atLeast(let count, let parts):
            parts.flatMap { $0.missing(isDenied: isDenied, isAlternative: isAlternative || count < parts.count) }
        }
    }
}
