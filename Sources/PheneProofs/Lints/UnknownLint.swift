// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let notOverUnknown = DiagnosticPage(
        DiagnosticCode(1103), severity: .warning,
        "a `not` guards a permissive advice, and nothing is said while it is unknown",
        """
        `not pots = yes` is true only of a person who is known not to have it; of one who never answered it is unknown. \
        Whoever reads `consider` or `increase` behind such a guard must be told that the advice waits for an answer.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low and not pots = yes
              consider salt
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low and not pots = yes
              consider salt
              on unknown "Whether you have POTS, or how active DBH is, is not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let unknownWithoutText = DiagnosticPage(
        DiagnosticCode(1104), severity: .warning, "nothing is said while a result is unknown",
        """
        A finding, or an advice whose condition rests on genotypes and answers, is unknown of most people at first. \
        Without `on unknown` the report has no words for it, and silence reads like "no". A condition of `known` and \
        `missing` alone is never unknown and needs none.
        """,
        wrong: """
            finding probe : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding probe : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              on unknown "This site was not read."
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Proof {
    func lintUnknown() {
        for (index, finding) in book.findings.enumerated()
        where finding.unknownText.isEmpty && finding.rows.contains(where: { $0.step != finding.rows[0].step }) {
            reportWithoutText(finding.name, at: marks.findings[index])
        }
        for (index, advice) in book.advices.enumerated() where advice.unknownText.isEmpty {
            let permits = advice.verb.direction == .toward
            if permits, advice.condition.deniesTest, lints.contains(DiagnosticPage.notOverUnknown.code) {
                report(
                    .notOverUnknown,
                    "`\(advice.name)` waits for a `not` to be known, and does not say so",
                    at: marks.advices[index].condition.span,
                    notes: ["`not` of something unknown is unknown, and here it guards `\(advice.verb.rawValue)`"],
                    help: "add `on unknown` and what to tell a person of whom it is not known")
            } else if advice.canBeUnknown {
                reportWithoutText(advice.name, at: marks.advices[index].name)
            }
        }
    }

    private func reportWithoutText(_ name: String, at span: Span) {
        report(
            .unknownWithoutText, "`\(name)` has no text for a person of whom it is unknown",
            at: span,
            notes: ["what was not read or not answered is never taken for \"no\", and the report should say so"],
            help: "add `on unknown` and what to tell that person")
    }
}

extension Advice {
    /// Whether its condition can be unknown of a person.
    var canBeUnknown: Bool { condition.hasTest || possibleCondition != condition }
}

extension Condition {
    /// Whether anything in it can be unknown.
    var hasTest: Bool {
        var hasTest = false
        forEachLeaf { if case .test = $0 { hasTest = true } }
        return hasTest
    }

    /// Whether a `not` stands over something that can be unknown.
    fileprivate var deniesTest: Bool {
        if case .not(let inner) = self { return inner.hasTest }
        return parts.contains { $0.deniesTest }
    }
}
