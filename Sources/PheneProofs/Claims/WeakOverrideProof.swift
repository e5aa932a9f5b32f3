// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// A milder or weaker recommendation sets aside a stricter or stronger one.
    package static let weakOverride = DiagnosticCode(1056)
    /// `despite` lets a milder or weaker recommendation prevail.
    package static let weakOverrideAllowed = DiagnosticCode(1155, .warning)
}

extension Advice {
    /// Why it needs a second reason to override another recommendation; `nil` if it needs none.
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
    /// Lower is stronger.
    fileprivate var rank: Int { Evidence.allCases.firstIndex(of: self) ?? 0 }
}

extension Proof {
    /// Reports each override of a stricter recommendation by a milder one, or of stronger evidence by weaker.
    func proveOverridesAreStrongEnough() {
        for (index, advice) in book.recommendations.enumerated() {
            for (override, span) in zip(advice.overrides, marks.recommendations[index].overrides) {
                let other = book.recommendations[override.advice]
                guard let weakness = advice.weakness(against: other) else { continue }
                let label =
                    "`\(other.name)` has the verb `\(other.verb.rawValue)` on \(other.evidence.rawValue) evidence"
                let mark = Diagnostic.Mark(marks.recommendations[override.advice].action, label)
                if override.despite.isEmpty {
                    report(
                        .weakOverride, "`\(advice.name)` must not override `\(other.name)` without a `despite` reason",
                        at: span, label: weakness, others: [mark],
                        notes: [
                            "`because` explains the difference; letting the milder or weaker one prevail needs a second reason"
                        ],
                        help: "add `despite` and that reason in quotes, or let `\(other.name)` prevail")
                } else {
                    report(
                        .weakOverrideAllowed, "`\(advice.name)` overrides `\(other.name)`, for a stated reason",
                        at: span,
                        label: weakness, others: [mark],
                        notes: ["the report shows the reason after `despite`; nothing else supports the override"],
                        help: "have the reason reviewed, then allow this warning")
                }
            }
        }
    }
}
