// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let redundant = DiagnosticPage(
        DiagnosticCode(1004), severity: .warning, "an advice is implied by another",
        """
        Two advices have the same verb and the same targets, and everybody to whom the one applies gets the other too. \
        Then the narrower one adds nothing but its text, and a reader counts one reason twice. An advice that overrides \
        what the other does not is not redundant.
        """,
        wrong: """
            advice broad {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice narrow {
              when rs1611115 = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice broad {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice narrow {
              when rs1611115 = T/T
              consider copper_foods
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Proof {
    private struct Action: Hashable {
        let verb: Verb
        let targets: [Int]
    }

    /// Warns of each advice whose condition lies within that of another with the same verb and targets; once for an
    /// advice, and of two that are equal the later one.
    func proveNoneRedundant() {
        var groups: [Action: [Int]] = [:]
        for (index, advice) in book.advices.enumerated() where !hollow.contains(index) {
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
        book.advices[narrow].overrides.allSatisfy { own in
            book.advices[broad].overrides.contains { other in
                other.advice == own.advice && Set(own.targets).isSubset(of: other.targets)
            }
        }
    }

    private func isImplied(_ narrow: Int, by broad: Int) -> Bool {
        let first = book.advices[narrow].name, second = book.advices[broad].name
        let span = marks.advices[narrow].condition.span
        let other = Diagnostic.Mark(marks.advices[broad].condition.span, "`\(second)` asks for this")
        switch search.person([claims[narrow], claims[broad].denied]) {
        case .person, .perhaps: return false
        case .notProved:
            reportNotProved("whether `\(first)` adds anything to `\(second)`", at: span, others: [other])
            return true
        case .nobody:
            report(
                .redundant, "`\(first)` adds nothing to `\(second)`", at: span,
                label: "whoever meets this meets the other too", others: [other],
                notes: ["both say `\(book.advices[narrow].verb.rawValue)` on the same targets"],
                help: "remove `\(first)` and move its text to `\(second)`, or let the two conditions exclude each other"
            )
            return true
        }
    }
}
