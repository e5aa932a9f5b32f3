// SPDX-License-Identifier: Apache-2.0

/// Which advice sets which aside, as conditions.
///
/// A recommendation that is itself set aside sets nothing aside: on the target in question where it is one of its own, else when
/// all of its own targets are set aside.
package struct Overriding: Sendable {
    private let recommendations: [Advice]
    /// For each advice those that override it, with the targets on which they do.
    private let overriders: [[(advice: Int, targets: [Int])]]

    /// - Complexity: linear in the recommendations and their overrides.
    package init(_ recommendations: [Advice]) {
        self.recommendations = recommendations
        var overriders: [[(advice: Int, targets: [Int])]] = Array(repeating: [], count: recommendations.count)
        for (index, advice) in recommendations.enumerated() {
            for override in advice.overrides { overriders[override.advice].append((index, override.targets)) }
        }
        self.overriders = overriders
    }

    /// When a recommendation is set aside on a target; `nil` where nothing can do so.
    ///
    /// Asked whether it can be false: where it cannot, the advice is surely set aside.
    package func setAside(_ advice: Int, on target: Int) -> Condition? {
        setAside(by: overriders(of: advice, on: target), on: target, isPerhaps: false)
    }

    /// When a recommendation is held on a target, unless it is surely set aside there; `nil` where nothing can hold it.
    ///
    /// Asked whether it can be true.
    package func held(_ advice: Int, on target: Int) -> Condition? {
        let holding = overriders(of: advice, on: target)
            .filter { recommendations[$0].holds(recommendations[advice], on: target) }
        return setAside(by: holding, on: target, isPerhaps: true)
    }

    /// The recommendations that override one on a target.
    package func overriders(of advice: Int, on target: Int) -> [Int] {
        overriders[advice].filter { $0.targets.contains(target) }.map { $0.advice }
    }

    private func setAside(by overriders: [Int], on target: Int, isPerhaps: Bool) -> Condition? {
        overriders.isEmpty ? nil : .or(overriders.map { inForce($0, on: target, isPerhaps: isPerhaps) })
    }

    private func inForce(_ advice: Int, on target: Int, isPerhaps: Bool) -> Condition {
        let rule = recommendations[advice]
        let condition = isPerhaps ? rule.possibleCondition : rule.condition
        func aside(on target: Int) -> Condition? {
            setAside(by: overriders(of: advice, on: target), on: target, isPerhaps: !isPerhaps)
        }
        if rule.targets.contains(target) {
            return aside(on: target).map { .and([condition, .not($0)]) } ?? condition
        }
        var each: [Condition] = []
        for target in rule.targets {
            guard let aside = aside(on: target) else { return condition }
            each.append(aside)
        }
        return .and([condition, .not(.and(each))])
    }
}
