// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let neverTogether = DiagnosticPage(
        DiagnosticCode(1002), "a condition contradicts itself",
        """
        Each part can be true, but no person's genotypes and answers make the whole true: its parts exclude each other, \
        perhaps through the findings that they read. The rule would be silent for ever.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low and rs1611115 = C/C
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low and pots = no
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let alwaysOne = DiagnosticPage(
        DiagnosticCode(1003), "a condition is true of everybody",
        """
        Each part asks something, but together they leave nobody out, whatever the genotypes and answers. What holds for \
        everybody is not a matter of this condition.
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced or rs1611115 = C/C
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low or rs1611115 = C/C
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Proof {
    /// Reports each condition, and each part of one, that no person makes true or every person does.
    func proveConditions() {
        for (index, advice) in book.advices.enumerated() {
            let mark = marks.advices[index].condition
            if !proveOpen(advice.condition, mark) {
                hollow.insert(index)
            } else if !claims[index].known.isEmpty, case .perhaps = search.person([claims[index]]) {
                // Each part may hold, but not surely of a person of whom so little is known.
                reportNotProved(
                    "whether this can be true of a person of whom as little is known as it asks", at: mark.span)
            }
        }
    }

    /// Parts first: a whole that says nothing because a part does is not told twice.
    private func proveOpen(_ condition: Condition, _ marks: ConditionMarks) -> Bool {
        let parts = condition.parts
        guard parts.count == marks.parts.count else { return true }  // `missing` has no part of its own in the text
        var isOpen = true
        for (part, mark) in zip(parts, marks.parts) where !proveOpen(part, mark) { isOpen = false }
        guard isOpen else { return false }
        switch condition {
        case .known, .test(.locus, _), .test(.input, _), .not: return true  // proved alone, or as their part is
        case .test(.finding, _), .test(.pathway, _), .and, .or, .atLeast: break
        }
        let claim = Claim(condition, in: search.box)
        for isTrue in [true, false] {
            switch search.person([isTrue ? claim : claim.denied]) {
            case .person, .perhaps: break
            case .nobody:
                reportHollow(condition, marks, canBeTrue: !isTrue)
                return false
            case .notProved:
                reportNotProved("whether this can be \(isTrue)", at: marks.span)
                return false
            }
        }
        return true
    }

    private func reportHollow(_ condition: Condition, _ marks: ConditionMarks, canBeTrue: Bool) {
        // Where two parts alone are the reason, these are shown.
        var others: [Diagnostic.Mark] = []
        let claims = condition.parts.map { part in
            let claim = Claim(part, in: search.box)
            return canBeTrue ? claim.denied : claim
        }
        pairs: for second in claims.indices {
            for first in 0..<second where search.person([claims[first], claims[second]]).isNobody {
                let label = canBeTrue ? "leave nobody out" : "are never true together"
                others = [.init(marks.parts[first].span, "this"), .init(marks.parts[second].span, "and this \(label)")]
                break pairs
            }
        }
        if canBeTrue {
            report(
                .alwaysOne, "this condition is true of everybody", at: marks.span, others: others,
                notes: ["every combination of the genotypes and answers that it reads makes it true"],
                help: "ask for less, or say it without an advice, in an `about`")
        } else {
            report(
                .neverTogether, "this condition can never be true", at: marks.span, others: others,
                notes: ["no combination of the genotypes and answers that it reads makes it true"],
                help: "drop one part, or join with `or` what may be true apart")
        }
    }
}

extension Condition {
    /// The conditions that it joins; none for a leaf.
    var parts: [Condition] {
        switch self {
        case .test, .known: []
        case .not(let inner): [inner]
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts
        }
    }
}
