// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneRuntime

extension Evaluation {
    /// Whether a condition can be true of a person and can be false, found from its parts as if those were independent.
    ///
    /// "Can" is then said too often and never too seldom, so that what is expected to hold surely holds.
    func possibility(of condition: Condition) -> Possibility {
        switch condition {
        case .test(let subject, let set):
            let codes = value(of: .init(subject))
            return Possibility(canBeTrue: !codes.isDisjoint(with: set), canBeFalse: !codes.isSubset(of: set))
        case .known(let subject):
            let isKnown = value(of: .init(subject)).known != nil
            return Possibility(canBeTrue: isKnown, canBeFalse: !isKnown)
        case .not(let inner):
            let inner = possibility(of: inner)
            return Possibility(canBeTrue: inner.canBeFalse, canBeFalse: inner.canBeTrue)
        case .and(let parts): return atLeast(parts.count, of: parts)
        case .or(let parts): return atLeast(1, of: parts)
        case .atLeast(let count, let parts): return atLeast(count, of: parts)
        }
    }

    private func atLeast(_ count: Int, of parts: [Condition]) -> Possibility {
        var most = 0, sure = 0
        for part in parts {
            let part = possibility(of: part)
            if part.canBeTrue { most += 1 }
            if !part.canBeFalse { sure += 1 }
        }
        return Possibility(canBeTrue: most >= count, canBeFalse: sure < count)
    }
}

extension Condition {
    /// What it reads, each once, in the order of its text.
    var subjects: [PheneIR.Subject] {
        switch self {
        case .test(let subject, _), .known(let subject): return [subject]
        case .not(let inner): return inner.subjects
        case .and(let parts), .or(let parts), .atLeast(_, let parts):
            var subjects: [PheneIR.Subject] = []
            for subject in parts.flatMap(\.subjects) where !subjects.contains(subject) { subjects.append(subject) }
            return subjects
        }
    }
}
