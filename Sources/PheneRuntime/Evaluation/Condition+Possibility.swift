// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

extension Condition {
    /// The subject has one of these codes, each from 0 to 63.
    public static func test(_ subject: Subject, _ codes: [Int]) -> Condition {
        var set = CodeSet.empty
        for code in codes { set.insert(code) }
        return .test(subject, set)
    }

    /// Whether it can be true and can be false, from the values of its parts as if those were independent.
    ///
    /// It says "can" too often and never too seldom, and is exact where each part is decided.
    func possibility(_ value: (Subject) -> CodeSet, known: (Subject) -> Bool) -> Possibility {
        switch self {
        case .test(let subject, let codes):
            let possible = value(subject)
            return Possibility(canBeTrue: !possible.isDisjoint(with: codes), canBeFalse: !possible.isSubset(of: codes))
        case .known(let subject):
            let isKnown = known(subject)
            return Possibility(canBeTrue: isKnown, canBeFalse: !isKnown)
        case .not(let inner):
            let inner = inner.possibility(value, known: known)
            return Possibility(canBeTrue: inner.canBeFalse, canBeFalse: inner.canBeTrue)
        case .and(let parts): return Self.atLeast(parts.count, of: parts, value, known)
        case .or(let parts): return Self.atLeast(1, of: parts, value, known)
        case .atLeast(let count, let parts): return Self.atLeast(count, of: parts, value, known)
        }
    }

    private static func atLeast(
        _ count: Int, of parts: [Condition], _ value: (Subject) -> CodeSet, _ known: (Subject) -> Bool
    ) -> Possibility {
        var most = 0, sure = 0
        for part in parts {
            let part = part.possibility(value, known: known)
            if part.canBeTrue { most += 1 }
            if !part.canBeFalse { sure += 1 }
        }
        return Possibility(canBeTrue: most >= count, canBeFalse: sure < count)
    }
}
