// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// A permissive recommendation depends on `not`, and has no `on unknown` text.
    package static let notOverUnknown = DiagnosticCode(1103, .warning)
    /// Missing `on unknown` text.
    package static let unknownWithoutText = DiagnosticCode(1104, .warning)
}

extension Proof {
    func lintUnknown() {
        for (index, finding) in book.findings.enumerated()
        where finding.unknownText.isEmpty && finding.rows.contains(where: { $0.step != finding.rows[0].step }) {
            reportWithoutText(finding.name, at: marks.findings[index])
        }
        for (index, advice) in book.recommendations.enumerated() where advice.unknownText.isEmpty {
            let permits = advice.verb.direction == .toward
            if permits, advice.condition.deniesTest, lints.contains(DiagnosticCode.notOverUnknown) {
                report(
                    .notOverUnknown,
                    "`\(advice.name)` depends on `not`, and has no `on unknown` text",
                    at: marks.recommendations[index].condition.span,
                    notes: ["`not` of an unknown value is unknown, and `\(advice.verb.rawValue)` depends on it here"],
                    help: "add `on unknown` with a text for people whose value is not known")
            } else if advice.canBeUnknown {
                reportWithoutText(advice.name, at: marks.recommendations[index].name)
            }
        }
    }

    private func reportWithoutText(_ name: String, at span: Span) {
        report(
            .unknownWithoutText, "`\(name)` has no `on unknown` text",
            at: span,
            notes: ["an untested locus or unanswered question is not a \"no\", and the report should say so"],
            help: "add `on unknown` with a text for people whose result is unknown")
    }
}

extension Advice {
    /// Whether its condition can be unknown for a person.
    package var canBeUnknown: Bool { condition.hasTest || possibleCondition != condition }
}

extension Condition {
    /// Whether any of its parts can be unknown.
    var hasTest: Bool {
        var hasTest = false
        forEachLeaf { if case .test = $0 { hasTest = true } }
        return hasTest
    }

    /// Whether it contains a `not` of something that can be unknown.
    fileprivate var deniesTest: Bool {
        if case .not(let inner) = self { return inner.hasTest }
        return children.contains { $0.deniesTest }
    }
}
