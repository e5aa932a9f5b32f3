// SPDX-License-Identifier: Apache-2.0

/// Whether something can be true and can be false; at least one of them holds.
public struct Possibility: Hashable, Sendable {
    public let canBeTrue: Bool
    public let canBeFalse: Bool

    public init(canBeTrue: Bool, canBeFalse: Bool) {
        self.canBeTrue = canBeTrue
        self.canBeFalse = canBeFalse
    }
}

/// What becomes of an advice in a person.
public enum Verdict: Hashable, Sendable {
    /// Its condition holds, and nothing sets it aside.
    case applies
    /// Its condition does not hold, whatever is not known.
    case doesNotApply
    /// Its condition may hold or not.
    case unknown
    /// Its condition holds, but an advice that would override it may hold too.
    case held
    /// Its condition holds, and another advice sets it aside.
    case overridden

    init(condition: Possibility, overridden: Possibility) {
        self =
            switch (condition.canBeTrue, condition.canBeFalse) {
            case (false, _): .doesNotApply
            case (true, true): .unknown
            case (true, false):
                switch (overridden.canBeTrue, overridden.canBeFalse) {
                case (true, true): .held
                case (true, false): .overridden
                case (false, _): .applies
                }
            }
    }

    /// The verdict over several targets: what they have in common; else it applies if it does on any, else it is held if
    /// it is on any.
    init(whole verdicts: [Verdict]) {
        var has: (applies: Bool, held: Bool) = (false, false)
        for verdict in verdicts {
            if verdict == .applies { has.applies = true }
            if verdict == .held { has.held = true }
        }
        if has.applies {
            self = .applies
        } else if has.held {
            self = .held
        } else {
            self = verdicts.first ?? .doesNotApply
        }
    }

    /// As rule tests write it.
    public var name: String {
        switch self {
        case .applies: "applies"
        case .doesNotApply: "does not apply"
        case .unknown: "unknown"
        case .held: "held"
        case .overridden: "overridden"
        }
    }
}
