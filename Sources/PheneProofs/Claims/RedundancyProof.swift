// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// A recommendation is implied by another.
    package static let redundant = DiagnosticCode(1004, .warning)
}

extension Proof {
    private struct Action: Hashable {
        let verb: Verb
        let targets: [Int]
    }

    /// Warns of each recommendation whose condition implies that of another with the same verb and targets; once for
    /// each recommendation, and for two equal ones only the later.
    func proveNoneRedundant() {
        var groups: [Action: [Int]] = [:]
        for (index, advice) in book.recommendations.enumerated() where !constant.contains(index) {
            groups[Action(verb: advice.verb, targets: advice.targets.sorted()), default: []].append(index)
        }
        for group in groups.values.sorted(by: { $0[0] < $1[0] }) where group.count > 1 {
            var isRedundant: Set<Int> = []
            for narrow in group.reversed() {
                for broad in group where broad != narrow && !isRedundant.contains(broad) {
                    guard overridesNoMore(narrow, than: broad) else { continue }
                    if isImplied(narrow, by: broad) {
                        isRedundant.insert(narrow)
                        break
                    }
                }
            }
        }
    }

    private func overridesNoMore(_ narrow: Int, than broad: Int) -> Bool {
        book.recommendations[narrow].overrides.allSatisfy { own in
            book.recommendations[broad].overrides.contains { other in
                other.advice == own.advice && Set(own.targets).isSubset(of: other.targets)
            }
        }
    }

    private func isImplied(_ narrow: Int, by broad: Int) -> Bool {
        let first = book.recommendations[narrow].name, second = book.recommendations[broad].name
        let span = marks.recommendations[narrow].condition.span
        let other = Diagnostic.Mark(marks.recommendations[broad].condition.span, "`\(second)` requires this")
        switch search.person([claims[narrow], claims[broad].denied]) {
        case .person, .perhaps: return false
        case .notProved:
            reportNotProved("whether `\(first)` adds anything to `\(second)`", at: span, others: [other])
            return true
        case .nobody:
            report(
                .redundant, "`\(first)` adds nothing to `\(second)`", at: span,
                label: "everyone who meets this also meets the other", others: [other],
                notes: ["both have the verb `\(book.recommendations[narrow].verb.rawValue)` and the same targets"],
                help: "remove `\(first)` and move its text to `\(second)`, or make the conditions exclude each other"
            )
            return true
        }
    }
}
