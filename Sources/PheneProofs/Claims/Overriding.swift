// SPDX-License-Identifier: Apache-2.0

internal import PheneIR

/// Which advice sets which aside, as conditions.
///
/// An advice that is itself set aside sets nothing aside: on the target in question where it is one of its own, else when
/// all of its own targets are set aside.
struct Overriding: Sendable {
    private let advices: [Advice]
    /// For each advice those that override it, with the targets on which they do.
    private let overriders: [[(advice: Int, targets: [Int])]]

    init(_ advices: [Advice]) {
        self.advices = advices
        var overriders: [[(advice: Int, targets: [Int])]] = Array(repeating: [], count: advices.count)
        for (index, advice) in advices.enumerated() {
            for override in advice.overrides { overriders[override.advice].append((index, override.targets)) }
        }
        self.overriders = overriders
    }

    /// When an advice is set aside on a target; `nil` where nothing can do so.
    func setAside(_ advice: Int, on target: Int) -> Condition? {
        let reasons = overriders[advice].filter { $0.targets.contains(target) }.map { inForce($0.advice, on: target) }
        return reasons.isEmpty ? nil : .or(reasons)
    }

    private func inForce(_ advice: Int, on target: Int) -> Condition {
        let rule = advices[advice]
        guard let aside = rule.targets.contains(target) ? setAside(advice, on: target) : setAsideWhole(advice) else {
            return rule.condition
        }
        return .and([rule.condition, .not(aside)])
    }

    private func setAsideWhole(_ advice: Int) -> Condition? {
        var each: [Condition] = []
        for target in advices[advice].targets {
            guard let aside = setAside(advice, on: target) else { return nil }
            each.append(aside)
        }
        return .and(each)
    }
}
