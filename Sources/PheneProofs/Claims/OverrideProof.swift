// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let idleOverride = DiagnosticPage(
        DiagnosticCode(1005), "an override can never bite",
        """
        An override sets another advice aside where both conditions are true. If no person makes both true, it never \
        does, and someone reads of a guard that is not there.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when rs1611115 = C/C
              avoid vitamin_c
              overrides rest because "it is harmful here"
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
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Proof {
    /// Reports each override whose two advices never apply together. Whether they clash is not asked: an advice may give
    /// way to one that says the same better.
    func proveOverrides() {
        for (index, advice) in book.advices.enumerated() where !hollow.contains(index) {
            for (override, span) in zip(advice.overrides, marks.advices[index].overrides) {
                guard !hollow.contains(override.advice) else { continue }
                let other = book.advices[override.advice].name
                let mark = Diagnostic.Mark(
                    marks.advices[override.advice].condition.span, "while `\(other)` asks for this")
                switch search.person([claims[index], claims[override.advice]]) {
                case .person: break
                case .perhaps, .notProved:
                    reportNotProved("whether `\(advice.name)` ever overrides `\(other)`", at: span, others: [mark])
                case .nobody:
                    let own = Diagnostic.Mark(marks.advices[index].condition.span, "`\(advice.name)` asks for this")
                    report(
                        .idleOverride, "`\(advice.name)` never overrides `\(other)`", at: span,
                        label: "this never bites", others: [own, mark],
                        notes: ["no person's genotypes and answers make both conditions true"],
                        help: "remove the override, or mend the condition that is too narrow")
                }
            }
        }
    }
}
