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

/// The recommendations that could override one on a target, by what becomes of them in a person.
package struct OverridersByVerdict<Overrider> {
    /// Those that apply.
    private var sure: [Overrider] = []
    /// Those that may apply.
    private var possible: [Overrider] = []

    /// - Parameters:
    ///   - overriders: all of them, in the order of the pack.
    ///   - verdict: of one of them: on the target where that is one of its own, else as a whole.
    package init(_ overriders: [Overrider], verdict: (Overrider) -> Verdict) {
        for overrider in overriders {
            switch verdict(overrider) {
            case .applies: sure.append(overrider)
            case .unknown, .held: possible.append(overrider)
            case .doesNotApply, .overridden: break
            }
        }
    }

    /// Those that give a recommendation its verdict: of an overridden one those that apply if there are any, else those that may;
    /// of one that is held, those that hold it too. Empty for other verdicts.
    ///
    /// - Parameter holds: whether one holds the recommendation while it is not known to apply (``Advice/holds(_:on:)``).
    package func causing(_ verdict: Verdict, holds: (Overrider) -> Bool) -> [Overrider] {
        switch verdict {
        case .applies, .doesNotApply, .unknown: []
        case .overridden: sure.isEmpty ? possible : sure
        case .held: sure + possible.filter(holds)
        }
    }

    /// Those that would take the place of a recommendation that applies, were they known to apply.
    package func pending(holds: (Overrider) -> Bool) -> [Overrider] { possible.filter { !holds($0) } }
}
