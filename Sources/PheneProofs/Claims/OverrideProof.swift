// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// An override never takes effect.
    package static let idleOverride = DiagnosticCode(1005)
}

extension Proof {
    /// Reports each override whose two recommendations never apply together. They need not clash: one recommendation
    /// may give way to another that is better worded.
    func proveOverrides() {
        for (index, advice) in book.recommendations.enumerated() where !constant.contains(index) {
            for (override, span) in zip(advice.overrides, marks.recommendations[index].overrides) {
                guard !constant.contains(override.advice) else { continue }
                let other = book.recommendations[override.advice].name
                let mark = Diagnostic.Mark(
                    marks.recommendations[override.advice].condition.span, "`\(other)` requires this")
                switch search.person([claims[index], claims[override.advice]]) {
                case .person: break
                case .perhaps, .notProved:
                    reportNotProved("whether `\(advice.name)` ever overrides `\(other)`", at: span, others: [mark])
                case .nobody:
                    let own = Diagnostic.Mark(
                        marks.recommendations[index].condition.span, "`\(advice.name)` requires this")
                    report(
                        .idleOverride, "`\(advice.name)` never overrides `\(other)`", at: span,
                        label: "this never takes effect", others: [own, mark],
                        notes: ["no person's genotypes and answers make both conditions true"],
                        help: "remove the override, or widen the condition that is too narrow")
                }
            }
        }
    }
}
