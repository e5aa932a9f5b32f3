// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// A strong verb on weak evidence.
    package static let strongVerbOnWeakEvidence = DiagnosticCode(1101, .warning)
}

extension Proof {
    func lintStrongVerbs() {
        for (index, advice) in book.recommendations.enumerated() {
            let isWeak = advice.evidence == .limited || advice.evidence == .conflicting
            guard isWeak, advice.overrides.isEmpty else { continue }
            switch advice.verb {
            case .consider, .monitor, .standard, .discuss: continue
            case .avoid where !advice.cautions.isEmpty: continue
            case .avoid, .increase, .reduce, .contraindicated: break
            }
            let mark = Diagnostic.Mark(marks.recommendations[index].evidence, "the evidence")
            report(
                .strongVerbOnWeakEvidence,
                "`\(advice.verb.rawValue)` on \(advice.evidence.rawValue) evidence",
                at: marks.recommendations[index].action,
                others: [mark], notes: ["the verb tells a person what to do, which the sources may not justify"],
                help: advice.verb == .avoid
                    ? "use `discuss`, or add a `caution` that explains the limits of the evidence"
                    : "use `consider`, `monitor` or `discuss`, or cite stronger evidence")
        }
    }
}
