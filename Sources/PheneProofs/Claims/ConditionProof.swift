// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// A condition contradicts itself.
    package static let neverTogether = DiagnosticCode(1002)
    /// A condition is true for everybody.
    package static let alwaysOne = DiagnosticCode(1003)
}

extension Proof {
    /// Reports each condition, and each part of one, that is true for nobody or for everybody.
    func proveConditions() {
        for (index, advice) in book.recommendations.enumerated() {
            let mark = marks.recommendations[index].condition
            if !proveOpen(advice.condition, mark) {
                constant.insert(index)
            } else if !claims[index].known.isEmpty, case .perhaps = search.person([claims[index]]) {
                // Each part may be true, but perhaps not for a person with so few known values.
                reportNotProved(
                    "whether this can be true for a person with as few known values as it requires", at: mark.span)
            }
        }
    }

    /// Checks the parts first: a condition that is constant because of a part is not reported twice.
    private func proveOpen(_ condition: Condition, _ marks: ConditionMarks) -> Bool {
        let parts = condition.children
        guard parts.count == marks.parts.count else { return true }  // `missing` has no separate part in the text
        var isOpen = true
        for (part, mark) in zip(parts, marks.parts) where !proveOpen(part, mark) { isOpen = false }
        guard isOpen else { return false }
        if case .not = condition { return true }  // proved as its part is
        if let subject = condition.subject, condition.isAboutKnowledge || subject.isVariable { return true }
        let claim = Claim(condition, in: search.box)
        for isTrue in [true, false] {
            switch search.person([isTrue ? claim : claim.denied]) {
            case .person, .perhaps: break
            case .nobody:
                reportConstant(condition, marks, canBeTrue: !isTrue)
                return false
            case .notProved:
                reportNotProved("whether this can be \(isTrue)", at: marks.span)
                return false
            }
        }
        return true
    }

    private func reportConstant(_ condition: Condition, _ marks: ConditionMarks, canBeTrue: Bool) {
        // If two parts alone are the reason, only these are shown.
        var others: [Diagnostic.Mark] = []
        let claims = condition.children.map { part in
            let claim = Claim(part, in: search.box)
            return canBeTrue ? claim.denied : claim
        }
        pairs: for second in claims.indices {
            for first in 0..<second where search.person([claims[first], claims[second]]).isNobody {
                let label = canBeTrue ? "exclude nobody" : "are never true together"
                others = [.init(marks.parts[first].span, "this"), .init(marks.parts[second].span, "and this \(label)")]
                break pairs
            }
        }
        if canBeTrue {
            report(
                .alwaysOne, "this condition is true for everybody", at: marks.span, others: others,
                notes: ["it is true for every combination of the genotypes and answers that it uses"],
                help: "make it narrower, or move the text to an `about`")
        } else {
            report(
                .neverTogether, "this condition can never be true", at: marks.span, others: others,
                notes: ["it is false for every combination of the genotypes and answers that it uses"],
                help: "remove one part, or join parts that exclude each other with `or`")
        }
    }
}
