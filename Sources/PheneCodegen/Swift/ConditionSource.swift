// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// The Swift of a condition that a test asks of a report.
enum ConditionSource {
    /// An expression over `report`, of the type that ``support`` declares.
    static func text(of condition: Condition) -> String {
        switch condition {
        case .test(let subject, let set): "answer(report.evaluation, \(text(of: subject)), \(Array(set)))"
        case .known(let subject): "known(report.evaluation, \(text(of: subject)))"
        case .not(let inner): "(!\(text(of: inner)))"
        case .and(let parts): atLeast(parts.count, parts)
        case .or(let parts): atLeast(1, parts)
        case .atLeast(let count, let parts): atLeast(count, parts)
        }
    }

    static func text(of subject: Subject) -> String {
        switch subject {
        case .locus(let index): ".locus(\(index))"
        case .input(let index): ".input(\(index))"
        case .finding(let index): ".finding(\(index))"
        case .pathway(let index): ".pathway(\(index))"
        }
    }

    private static func atLeast(_ count: Int, _ parts: [Condition]) -> String {
        "atLeast(\(count), [\(parts.map { text(of: $0) }.joined(separator: ", "))])"
    }

    /// What the expressions are made of.
    static let support = """
        /// Whether a condition can be true of a person, and can be false.
        private struct Truth {
            var canBeTrue: Bool
            var canBeFalse: Bool

            var isSure: Bool { !canBeFalse }

            static prefix func ! (truth: Truth) -> Truth {
                Truth(canBeTrue: truth.canBeFalse, canBeFalse: truth.canBeTrue)
            }
        }

        /// Whether a result is one of these codes.
        private func answer(_ evaluation: Evaluation, _ subject: Subject, _ codes: [Int]) -> Truth {
            let possible = evaluation.value(of: subject)
            return Truth(
                canBeTrue: possible.contains { codes.contains($0) }, canBeFalse: possible.contains { !codes.contains($0) })
        }

        /// Whether just one result is possible.
        private func known(_ evaluation: Evaluation, _ subject: Subject) -> Truth {
            let isKnown = evaluation.value(of: subject).known != nil
            return Truth(canBeTrue: isKnown, canBeFalse: !isKnown)
        }

        /// Whether so many of the parts are true.
        private func atLeast(_ count: Int, _ parts: [Truth]) -> Truth {
            Truth(
                canBeTrue: parts.count { $0.canBeTrue } >= count, canBeFalse: parts.count { $0.isSure } < count)
        }
        """
}

extension Condition {
    /// What it reads first.
    var firstSubject: Subject? {
        switch self {
        case .test(let subject, _), .known(let subject): subject
        case .not(let inner): inner.firstSubject
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts.lazy.compactMap(\.firstSubject).first
        }
    }
}
