// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

extension RuleBook {
    /// The condition under which an advice is set aside on one of its targets: another advice that overrides it there
    /// is in force, which means that its own condition holds and that it is not itself set aside.
    ///
    /// `nil` where nothing can set it aside.
    func overridden(advice: Int, target: Int) -> Condition? {
        var reasons: [Condition] = []
        for (index, other) in advices.enumerated() {
            let overrides = other.overrides.contains { $0.advice == advice && $0.targets.contains(target) }
            guard overrides else { continue }
            let isOwn = other.targets.contains(target)
            let aside = isOwn ? overridden(advice: index, target: target) : overridden(index)
            reasons.append(aside.map { .and([other.condition, .not($0)]) } ?? other.condition)
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
