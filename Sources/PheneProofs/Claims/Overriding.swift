// SPDX-License-Identifier: Apache-2.0

package import PheneIR

/// Which advice sets which aside, as conditions.
///
/// An advice that is itself set aside sets nothing aside: on the target in question where it is one of its own, else when
/// all of its own targets are set aside.
package struct Overriding: Sendable {
    private let advices: [Advice]
    /// For each advice those that override it, with the targets on which they do.
    private let overriders: [[(advice: Int, targets: [Int])]]

    package init(_ advices: [Advice]) {
        self.advices = advices
        var overriders: [[(advice: Int, targets: [Int])]] = Array(repeating: [], count: advices.count)
        for (index, advice) in advices.enumerated() {
            for override in advice.overrides { overriders[override.advice].append((index, override.targets)) }
        }
        self.overriders = overriders
    }

    /// When an advice is set aside on a target; `nil` where nothing can do so.
    ///
    /// Asked whether it can be false: where it cannot, the advice is surely set aside.
    package func setAside(_ advice: Int, on target: Int) -> Condition? {
        setAside(by: overriders(of: advice, on: target), on: target, isPerhaps: false)
    }

    /// When an advice is held on a target, unless it is surely set aside there; `nil` where nothing can hold it.
    ///
    /// Asked whether it can be true.
    package func held(_ advice: Int, on target: Int) -> Condition? {
        let holding = overriders(of: advice, on: target)
            .filter { advices[$0].holds(advices[advice], on: target) }
        return setAside(by: holding, on: target, isPerhaps: true)
    }

    /// The advices that override one on a target.
    package func overriders(of advice: Int, on target: Int) -> [Int] {
        overriders[advice].filter { $0.targets.contains(target) }.map(\.advice)
    }

    private func setAside(by overriders: [Int], on target: Int, isPerhaps: Bool) -> Condition? {
        overriders.isEmpty ? nil : .or(overriders.map { inForce($0, on: target, isPerhaps: isPerhaps) })
    }

    private func inForce(_ advice: Int, on target: Int, isPerhaps: Bool) -> Condition {
        let rule = advices[advice]
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
