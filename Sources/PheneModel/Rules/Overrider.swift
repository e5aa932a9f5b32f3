// SPDX-License-Identifier: Apache-2.0

/// A recommendation that sets aside another one, seen from the other: a clause ``Advice/Override``, and who holds it.
public struct Overrider: PackRecord, Equatable {
    /// The one that sets aside; an index into ``RuleBook/recommendations``.
    public var advice: Int
    /// Why, as a report prints it.
    public var reason: RuleText
    /// Why it may do so although it is milder or rests on weaker evidence; empty where neither is so.
    public var despite: RuleText
    /// Indices into ``RuleBook/targets`` on which it does.
    public var targets: [Int]
    /// Those of them on which it holds the other while it is not known to apply; on the rest the other is shown.
    public var holding: [Int]
    /// Where the rule file has it.
    public var place: RuleLocation

    init(advice: Int, reason: RuleText, despite: RuleText, targets: [Int], holding: [Int], place: RuleLocation) {
        self.advice = advice
        self.reason = reason
        self.despite = despite
        self.targets = targets
        self.holding = holding
        self.place = place
    }

    package static var blank: Overrider {
        Overrider(advice: 0, reason: "", despite: "", targets: [], holding: [], place: .blank)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.index(&advice, in: .recommendations)
        coder.text(&reason)
        coder.text(&despite)
        coder.indices(&targets, in: .targets)
        coder.indices(&holding, in: .targets)
        coder.record(&place)
    }
}

extension RuleBook {
    /// For each advice those that override it, in their own order.
    var overriders: [[Overrider]] {
        var overriders = [[Overrider]](repeating: [], count: recommendations.count)
        for (index, advice) in recommendations.enumerated() {
            for clause in advice.overrides {
                overriders[clause.advice].append(
                    Overrider(
                        advice: index, reason: clause.reason, despite: clause.despite, targets: clause.targets,
                        holding: clause.targets.filter { advice.holds(recommendations[clause.advice], on: $0) },
                        place: clause.place))
            }
        }
        return overriders
    }
}
