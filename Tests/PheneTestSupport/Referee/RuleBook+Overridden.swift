// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

extension RuleBook {
    /// The condition under which an advice is set aside on one of its targets: another advice that overrides it there is in
    /// force, which means that its own condition holds and that it is not itself set aside.
    ///
    /// `nil` where nothing can set it aside.
    func overridden(advice: Int, target: Int) -> Condition? {
        var reasons: [Condition] = []
        for (index, other) in advices.enumerated() {
            guard other.overrides.contains(where: { $0.advice == advice && $0.targets.contains(target) }) else { continue }
            if let aside = other.targets.contains(target) ? overridden(advice: index, target: target) : overridden(index) {
                reasons.append(.and([other.condition, .not(aside)]))
            } else {
                reasons.append(other.condition)
            }
        }
        return reasons.isEmpty ? nil : .or(reasons)
    }

    /// The condition under which an advice is set aside on all its targets; `nil` where on one of them nothing can.
    private func overridden(_ advice: Int) -> Condition? {
        var all: [Condition] = []
        for target in advices[advice].targets {
            guard let aside = overridden(advice: advice, target: target) else { return nil }
            all.append(aside)
        }
        return .and(all)
    }
}
