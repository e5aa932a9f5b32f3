// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let weakOverride = DiagnosticPage(
        DiagnosticCode(1056), "a milder or weaker advice sets aside a stricter or stronger one",
        """
        `contraindicated` is stricter than `avoid`, that than `reduce`, that than `monitor` and `discuss`, and these than \
        `consider`, `increase` and `standard`. An override by a milder verb takes back a warning, and one by an equally \
        strict verb on weaker evidence lets the weaker claim win. Either may be right, but not by accident: it needs a \
        reason of its own, after `despite`, which the report shows. A stricter advice may override a milder one on weaker \
        evidence, because care needs less proof than action. The rule holds for advices of packs in `use` too.
        """,
        wrong: """
            advice guard {
              when rs1611115 = T/T
              avoid vitamin_c
              evidence strong
              cite zabetian2001
            }
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              overrides guard because "it is needed here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice guard {
              when rs1611115 = T/T
              avoid vitamin_c
              evidence strong
              cite zabetian2001
            }
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              overrides guard because "it is needed here" despite "the warning was never tried in people with low activity"
              evidence limited
              cite zabetian2001
            }
            """)
    static let weakOverrideAllowed = DiagnosticPage(
        DiagnosticCode(1155), severity: .warning, "a reason is given for letting a milder or weaker advice prevail",
        """
        `despite` lets a milder advice, or one on weaker evidence, set aside a stricter or better founded one. That is \
        allowed, and each such place is worth a second look by someone else.
        """,
        wrong: """
            advice guard {
              when rs1611115 = T/T
              avoid vitamin_c
              on unknown "Not known yet."
              evidence strong
              cite zabetian2001
            }
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              overrides guard because "it is needed here" despite "the warning was never tried in people with low activity"
              on unknown "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              on unknown "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Advice {
    /// Why it should not set another one aside without more ado; `nil` where it may.
    fileprivate func weakness(against other: Advice) -> String? {
        if verb.strictness < other.verb.strictness {
            return "`\(verb.rawValue)` is milder than `\(other.verb.rawValue)`"
        }
        if verb.strictness == other.verb.strictness, evidence.rank > other.evidence.rank {
            return "\(evidence.rawValue) evidence is weaker than \(other.evidence.rawValue)"
        }
        return nil
    }
}

extension Evidence {
    /// The lower the better.
    fileprivate var rank: Int { Evidence.allCases.firstIndex(of: self) ?? 0 }
}

extension Proof {
    /// Reports each override of a stricter advice by a milder one, or of better evidence by weaker.
    func proveOverridesAreStrongEnough() {
        for (index, advice) in book.advices.enumerated() {
            for (override, span) in zip(advice.overrides, marks.advices[index].overrides) {
                let other = book.advices[override.advice]
                guard let weakness = advice.weakness(against: other) else { continue }
                let label = "`\(other.name)` says `\(other.verb.rawValue)` on \(other.evidence.rawValue) evidence"
                let mark = Diagnostic.Mark(marks.advices[override.advice].action, label)
                if override.despite.isEmpty {
                    report(
                        .weakOverride, "`\(advice.name)` may not set aside `\(other.name)` without a reason of its own",
                        at: span, label: weakness, others: [mark],
                        notes: [
                            "`because` says why the two differ; that the milder or weaker one prevails needs a reason too"
                        ],
                        help: "add `despite` and that reason in quotes, or let `\(other.name)` prevail")
                } else {
                    report(
                        .weakOverrideAllowed, "`\(advice.name)` sets aside `\(other.name)`, for a stated reason",
                        at: span,
                        label: weakness, others: [mark],
                        notes: ["the reason after `despite` is shown to the person, and is all that speaks for it"],
                        help: "have the reason looked at by someone else, and allow it here")
                }
            }
        }
    }
}
