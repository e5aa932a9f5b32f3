// SPDX-License-Identifier: Apache-2.0

internal import PheneIR

extension Lowering {
    /// The condition under which an advice is set aside on a target; `nil` where nothing ever overrides it there.
    ///
    /// An advice that is itself set aside sets nothing aside: on the target in question where it is one of its own, else
    /// when all of its own targets are set aside. Overrides have no cycle, so this ends.
    func overridden(_ advice: Int, on target: Int) -> Condition? {
        var parts: [Condition] = []
        for other in overriders[advice] where other.targets.contains(target) {
            parts.append(inForce(other.advice, on: target))
        }
        return parts.isEmpty ? nil : .or(parts)
    }

    private func inForce(_ advice: Int, on target: Int) -> Condition {
        let rule = book.advices[advice]
        let setAside: Condition?
        if rule.targets.contains(target) {
            setAside = overridden(advice, on: target)
        } else {
            let each = rule.targets.map { overridden(advice, on: $0) }
            let all = each.compactMap { $0 }
            setAside = all.count == each.count ? .and(all) : nil
        }
        guard let setAside else { return rule.condition }
        return .and([rule.condition, .not(setAside)])
    }
}
