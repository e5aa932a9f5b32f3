// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

extension RuleBook {
    /// The condition under which an advice is set aside on one of its targets: another advice that overrides it there
    /// is in force, which means that its own condition holds and that it is not itself set aside.
    ///
    /// `nil` where there is none such among these others.
    ///
    /// - Parameter isOpen: whether the conditions of those that set aside are the open ones of guards; then those of the
    ///   ones that set these aside are not, and so on in turn.
    func overridden(advice: Int, target: Int, by others: [Int], isOpen: Bool = false) -> Condition? {
        var reasons: [Condition] = []
        for index in others {
            let other = advices[index]
            let condition = isOpen ? other.open : other.condition
            let isOwn = other.targets.contains(target)
            let aside =
                isOwn
                ? overridden(advice: index, target: target, by: overriders(index, target), isOpen: !isOpen)
                : overridden(index, isOpen: !isOpen)
            reasons.append(aside.map { .and([condition, .not($0)]) } ?? condition)
        }
        return reasons.isEmpty ? nil : .or(reasons)
    }

    /// The same by those alone that hold it while they are open, with their open conditions.
    ///
    /// Prohibitions are held by nothing. `reduce` is not held by what asks to reduce the same thing, or to leave it; and to
    /// watch or discuss a thing is not held by the other of the two.
    func held(advice: Int, target: Int) -> Condition? {
        let verb = advices[advice].verb
        if verb == .avoid || verb == .contraindicated { return nil }
        let holding = overriders(advice, target).filter { other in
            let other = advices[other]
            let isStricter = [.reduce, .avoid, .contraindicated].contains(other.verb) && other.targets.contains(target)
            let isLike = other.targets.contains(target) && [.monitor, .discuss].contains(other.verb)
            return !(verb == .reduce && isStricter || [.monitor, .discuss].contains(verb) && isLike)
        }
        return overridden(advice: advice, target: target, by: holding, isOpen: true)
    }

    /// The advices that override one on a target.
    func overriders(_ advice: Int, _ target: Int) -> [Int] {
        advices.indices.filter { other in
            advices[other].overrides.contains { $0.advice == advice && $0.targets.contains(target) }
        }
    }

    /// The condition under which an advice is set aside on all its targets; `nil` where on one of them nothing can.
    private func overridden(_ advice: Int, isOpen: Bool) -> Condition? {
        var all: [Condition] = []
        for target in advices[advice].targets {
            let others = overriders(advice, target)
            guard let aside = overridden(advice: advice, target: target, by: others, isOpen: isOpen) else { return nil }
            all.append(aside)
        }
        return .and(all)
    }
}

extension Advice {
    /// The condition in which nothing that a guard asks to be known is counted against it.
    var open: Condition {
        let isGuard = verb == .avoid || verb == .contraindicated || !overrides.isEmpty
        return isGuard && proceeds.isEmpty ? condition.open(under: 0) : condition
    }
}

extension Condition {
    /// - Parameter nots: how many `not` stand over it.
    fileprivate func open(under nots: Int) -> Condition {
        switch self {
        case .test: return self
        case .known: return nots % 2 == 0 ? .or([self, .not(self)]) : self
        case .not(let part): return .not(part.open(under: nots + 1))
        case .and(let parts): return .and(parts.map { $0.open(under: nots) })
        case .or(let parts): return .or(parts.map { $0.open(under: nots) })
        case .atLeast(let least, let parts): return .atLeast(least, parts.map { $0.open(under: nots) })
        }
    }
}
