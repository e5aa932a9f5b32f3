// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Swift source for a condition of a rule test, as a `Condition` of the runtime.
enum ConditionSource {
    /// An expression that is true if the condition certainly holds for `report`.
    static func holds(_ condition: Condition) -> String { "report.evaluation.holds(\(text(of: condition)))" }

    static func text(of condition: Condition) -> String {
        switch condition {
        case .test(let subject, let set):
            ".test(\(text(of: subject)), [\(set.map { String($0) }.joined(separator: ", "))])"
        case .known(let subject): ".known(\(text(of: subject)))"
        case .not(let inner): ".not(\(text(of: inner)))"
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
        ".atLeast(\(count), [\(parts.map { text(of: $0) }.joined(separator: ", "))])"
    }
}
