// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

extension RuleBook {
    /// The condition under which an advice is set aside on one of its targets: another advice that overrides it there is in
    /// force, which means that its own condition holds and that it is not itself set aside.
    func overridden(advice: Int, target: Int) -> Condition {
        var reasons: [Condition] = []
        for (index, other) in advices.enumerated() {
            guard other.overrides.contains(where: { $0.advice == advice && $0.targets.contains(target) }) else { continue }
            let isSetAside =
                other.targets.contains(target)
                ? overridden(advice: index, target: target)
                : .and(other.targets.map { overridden(advice: index, target: $0) })
            reasons.append(.and([other.condition, .not(isSetAside)]))
        }
        return .or(reasons)
    }
}
