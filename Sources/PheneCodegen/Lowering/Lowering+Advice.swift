// SPDX-License-Identifier: Apache-2.0

internal import PheneIR

extension Lowering {
    /// The planes of an advice's condition.
    mutating func verdict(ofAdvice index: Int) -> Verdict {
        let rule = book.advices[index]
        return Verdict(yes: verdict(rule.possibleCondition).yes, no: verdict(rule.condition).no)
    }

    /// The planes of "an advice is set aside on a target"; `nil` where nothing ever overrides it there.
    ///
    /// Only what holds it while it is open makes it open here; by the others it is either surely set aside or not at all.
    mutating func overridden(_ advice: Int, on target: Int) -> Verdict? {
        let all = overriders[advice].filter { $0.targets.contains(target) }
        if all.isEmpty { return nil }
        let no = verdict(setAside(by: all, on: target, .surely)).no
        let holding = all.filter { book.advices[$0.advice].holds(book.advices[advice], on: target) }
        let yes = verdict(setAside(by: holding, on: target, .perhaps)).yes
        return Verdict(yes: holding.count == all.count ? yes : network.or([yes, network.not(no)]), no: no)
    }

    /// Which of the two questions a condition is asked: whether it can be true, or whether it can be false.
    enum Sight {
        case perhaps, surely

        var opposite: Sight { self == .perhaps ? .surely : .perhaps }
    }

    /// The condition under which one of some overriders is in force.
    ///
    /// An advice that is itself set aside sets nothing aside: on the target in question where it is one of its own, else
    /// when all of its own targets are set aside. Overrides have no cycle, so this ends.
    private func setAside(by overriders: [Overrider], on target: Int, _ sight: Sight) -> Condition {
        .or(overriders.map { inForce($0.advice, on: target, sight) })
    }

    private func setAside(_ advice: Int, on target: Int, _ sight: Sight) -> Condition? {
        let all = overriders[advice].filter { $0.targets.contains(target) }
        return all.isEmpty ? nil : setAside(by: all, on: target, sight)
    }

    private func inForce(_ advice: Int, on target: Int, _ sight: Sight) -> Condition {
        let rule = book.advices[advice]
        let condition = sight == .perhaps ? rule.possibleCondition : rule.condition
        let setAside: Condition?
        if rule.targets.contains(target) {
            setAside = self.setAside(advice, on: target, sight.opposite)
        } else {
            let each = rule.targets.map { self.setAside(advice, on: $0, sight.opposite) }
            let all = each.compactMap { $0 }
            setAside = all.count == each.count ? .and(all) : nil
        }
        guard let setAside else { return condition }
        return .and([condition, .not(setAside)])
    }
}
