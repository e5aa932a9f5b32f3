// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension RuleBook {
    /// The condition under which a recommendation is overridden on one of its targets: another one that overrides it there
    /// applies, and is not itself overridden.
    ///
    /// - Parameters:
    ///   - others: the recommendations that may override it.
    ///   - isOpen: whether the open conditions of the overriding guards are used. The conditions of those that override these
    ///     are then not open, and so on in turn.
    /// - Returns: `nil` if `others` is empty.
    func overridden(advice: Int, target: Int, by others: [Int], isOpen: Bool = false) -> Condition? {
        var reasons: [Condition] = []
        for index in others {
            let other = recommendations[index]
            let condition = isOpen ? other.open : other.condition
            let isOwn = other.targets.contains(target)
            let overriddenWhen =
                isOwn
                ? overridden(advice: index, target: target, by: overriders(index, target), isOpen: !isOpen)
                : overridden(index, isOpen: !isOpen)
            reasons.append(overriddenWhen.map { .and([condition, .not($0)]) } ?? condition)
        }
        return reasons.isEmpty ? nil : .or(reasons)
    }

    /// The condition under which a recommendation is held on a target, by those that hold it while their conditions are
    /// unknown.
    ///
    /// Nothing holds `avoid` and `contraindicated`. `reduce` is not held by `reduce`, `avoid` or `contraindicated` of the same
    /// target. `monitor` and `discuss` do not hold each other.
    func held(advice: Int, target: Int) -> Condition? {
        let verb = recommendations[advice].verb
        if verb == .avoid || verb == .contraindicated { return nil }
        let holding = overriders(advice, target).filter { other in
            let other = recommendations[other]
            let isStricter = [.reduce, .avoid, .contraindicated].contains(other.verb) && other.targets.contains(target)
            let isLike = other.targets.contains(target) && [.monitor, .discuss].contains(other.verb)
            return !(verb == .reduce && isStricter || [.monitor, .discuss].contains(verb) && isLike)
        }
        return overridden(advice: advice, target: target, by: holding, isOpen: true)
    }

    /// The recommendations that override one on a target.
    func overriders(_ advice: Int, _ target: Int) -> [Int] {
        recommendations.indices.filter { other in
            recommendations[other].overrides.contains { $0.advice == advice && $0.targets.contains(target) }
        }
    }

    /// The condition under which a recommendation is overridden on all its targets. `nil` if nothing can override it on one.
    private func overridden(_ advice: Int, isOpen: Bool) -> Condition? {
        var all: [Condition] = []
        for target in recommendations[advice].targets {
            let others = overriders(advice, target)
            guard let overriddenWhen = overridden(advice: advice, target: target, by: others, isOpen: isOpen) else {
                return nil
            }
            all.append(overriddenWhen)
        }
        return .and(all)
    }
}

extension Advice {
    /// The condition with the `known` tests of a guard treated as possibly true.
    var open: Condition {
        let isGuard = verb == .avoid || verb == .contraindicated || !overrides.isEmpty
        return isGuard && proceeds.isEmpty ? condition.open(under: 0) : condition
    }
}

extension Condition {
    /// - Parameter nots: the number of enclosing `not`.
    fileprivate func open(under nots: Int) -> Condition {
        switch self {
        case .test: return self
        case .known: return nots % 2 == 0 ? .or([self, .not(self)]) : self
        case .not(let part): return .not(part.open(under: nots + 1))
        case .and(let parts): return .and(parts.map { $0.open(under: nots) })
        case .or(let parts): return .or(parts.map { $0.open(under: nots) })
        case .atLeast(let count, let parts): return .atLeast(count, parts.map { $0.open(under: nots) })
        }
    }
}
