// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A condition that is asked of one person's results: what `expect` and `where` of rule tests are compiled to.
///
/// It means what the condition of a recommendation means: it holds if it is true of every combination of genotypes and
/// answers that is still possible, all its parts taken together. So `A/A or A/G or G/G` holds even of someone who was not
/// tested, because everybody has one of the three.
public indirect enum AskedCondition: Sendable {
    /// The subject has one of these codes.
    case test(Subject, CodeSet)
    /// Just one code of the subject is possible: a fact about what is known of the person, never itself unknown.
    case known(Subject)
    case not(AskedCondition)
    /// At least this many of the list; `and` asks for all of them, `or` for one.
    case atLeast(Int, [AskedCondition])

    /// The subject has one of these codes, each from 0 to 63.
    public static func test(_ subject: Subject, _ codes: [Int]) -> AskedCondition {
        var set = CodeSet.empty
        for code in codes { set.insert(code) }
        return .test(subject, set)
    }
}

extension AskedCondition {
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
        case .atLeast(let count, let parts):
            var most = 0, sure = 0
            for part in parts {
                let part = part.possibility(value, known: known)
                if part.canBeTrue { most += 1 }
                if !part.canBeFalse { sure += 1 }
            }
            return Possibility(canBeTrue: most >= count, canBeFalse: sure < count)
        }
    }

    /// The subjects whose value it asks for; what it asks to be known is a fact and no choice.
    var tested: [Subject] {
        switch self {
        case .test(let subject, _): return [subject]
        case .known: return []
        case .not(let inner): return inner.tested
        case .atLeast(_, let parts):
            var all: [Subject] = []
            for part in parts {
                for subject in part.tested where !all.contains(subject) { all.append(subject) }
            }
            return all
        }
    }
}
