// SPDX-License-Identifier: Apache-2.0

/// Whether something can be true and can be false; at least one of them holds.
public struct Possibility: Hashable, Sendable {
    /// Whether something that is still possible makes it true.
    public let canBeTrue: Bool
    /// Whether something that is still possible makes it false.
    public let canBeFalse: Bool

    /// Takes the value of each property.
    public init(canBeTrue: Bool, canBeFalse: Bool) {
        self.canBeTrue = canBeTrue
        self.canBeFalse = canBeFalse
    }
}

/// What becomes of a recommendation in a person.
public enum Verdict: String, Hashable, Sendable {
    /// Its condition holds, and nothing overrides it.
    case applies
    /// Its condition does not hold, whatever is not known.
    case doesNotApply
    /// Its condition may hold or not.
    case unknown
    /// Its condition holds, but a recommendation that would override it may hold too.
    case held
    /// Its condition holds, and another recommendation overrides it.
    case overridden

    /// The verdict on one target.
    ///
    /// - Parameters:
    ///   - condition: of the recommendation.
    ///   - overridden: whether another one overrides it on the target; asked only where the condition holds. "Can be true" counts
    ///     only those that hold it while they are not known to apply.
    package init(condition: Possibility, overridden: @autoclosure () -> Possibility) {
        if !condition.canBeTrue {
            self = .doesNotApply
        } else if condition.canBeFalse {
            self = .unknown
        } else {
            let overridden = overridden()
            self = !overridden.canBeFalse ? .overridden : overridden.canBeTrue ? .held : .applies
        }
    }

    /// The verdict over several targets: what they have in common; else it applies if it does on any, else it is held if
    /// it is on any.
    package init(whole verdicts: [Verdict]) {
        var has: (applies: Bool, held: Bool) = (false, false)
        for verdict in verdicts {
            if verdict == .applies { has.applies = true }
            if verdict == .held { has.held = true }
        }
        self = has.applies ? .applies : has.held ? .held : verdicts.first ?? .doesNotApply
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
