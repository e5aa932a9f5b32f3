// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Whether a condition can be true, and can be false, for people in a box.
struct Truth {
    let canBeTrue: Bool
    let canBeFalse: Bool

    var isOpen: Bool { canBeTrue && canBeFalse }
    func can(be isTrue: Bool) -> Bool { isTrue ? canBeTrue : canBeFalse }
}

extension Box {
    func truth(of condition: Condition) -> Truth {
        switch condition {
        case .test(let subject, let set):
            let codes = codes(of: subject)
            return Truth(canBeTrue: !codes.isDisjoint(with: set), canBeFalse: !codes.isSubset(of: set))
        case .known(let subject):
            let side = sides[fact(subject)]
            return Truth(canBeTrue: side.contains(1), canBeFalse: side.contains(0))
        case .not(let inner):
            let truth = truth(of: inner)
            return Truth(canBeTrue: truth.canBeFalse, canBeFalse: truth.canBeTrue)
        case .and(let parts):
            var canBeFalse = false
            for part in parts {
                let truth = truth(of: part)
                if !truth.canBeTrue { return Truth(canBeTrue: false, canBeFalse: true) }
                canBeFalse = canBeFalse || truth.canBeFalse
            }
            return Truth(canBeTrue: true, canBeFalse: canBeFalse)
        case .or(let parts):
            var canBeTrue = false
            for part in parts {
                let truth = truth(of: part)
                if !truth.canBeFalse { return Truth(canBeTrue: true, canBeFalse: false) }
                canBeTrue = canBeTrue || truth.canBeTrue
            }
            return Truth(canBeTrue: canBeTrue, canBeFalse: true)
        case .atLeast(let least, let parts):
            var most = 0, sure = 0
            for part in parts {
                let truth = truth(of: part)
                if truth.canBeTrue { most += 1 }
                if !truth.canBeFalse { sure += 1 }
            }
            return Truth(canBeTrue: most >= least, canBeFalse: sure < least)
        }
    }

    /// The split that brings an undecided condition closer to true, or to false.
    func cut(_ condition: Condition, toward isTrue: Bool) -> Cut? {
        switch condition {
        case .test(let subject, let set):
            let rest = CodeSet.all(book.codeCount(of: subject)).subtracting(set)
            return cut(subject, toward: isTrue ? set : rest)
        case .known(let subject): return Cut(side: fact(subject), half: .only(isTrue ? 1 : 0))
        case .not(let inner): return cut(inner, toward: !isTrue)
        case .and(let parts), .or(let parts), .atLeast(_, let parts):
            for part in parts where truth(of: part).isOpen {
                if let cut = cut(part, toward: isTrue) { return cut }
            }
            return nil
        }
    }
}
