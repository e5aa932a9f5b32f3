// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let strongVerbOnWeakEvidence = DiagnosticPage(
        DiagnosticCode(1101), severity: .warning, "a strong verb stands on weak evidence",
        """
        `increase`, `reduce`, `avoid` and `contraindicated` tell a person what to do; limited or conflicting evidence \
        seldom carries that. An advice that overrides another is a guard: it takes back what the rules themselves \
        recommend, and care needs less proof than action. An `avoid` with a `caution` beside it, which is the place to \
        say how far the evidence goes, is let be too.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low
              increase salt
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low
              consider salt
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Proof {
    func lintStrongVerbs() {
        for (index, advice) in book.advices.enumerated() {
            let isWeak = advice.evidence == .limited || advice.evidence == .conflicting
            guard isWeak, advice.overrides.isEmpty else { continue }
            switch advice.verb {
            case .consider, .monitor, .standard, .discuss: continue
            case .avoid where !advice.cautions.isEmpty: continue
            case .avoid, .increase, .reduce, .contraindicated: break
            }
            let mark = Diagnostic.Mark(marks.advices[index].evidence, "on this evidence")
            report(
                .strongVerbOnWeakEvidence,
                "`\(advice.verb.rawValue)` stands on \(advice.evidence.rawValue) evidence",
                at: marks.advices[index].action,
                others: [mark], notes: ["the verb tells a person what to do, and the sources may not carry that"],
                help: advice.verb == .avoid
                    ? "say `discuss`, or add a `caution` that says how far the evidence goes"
                    : "say `consider`, `monitor` or `discuss`, or cite what carries the verb")
        }
    }
}
