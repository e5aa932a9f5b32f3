// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

extension Examiner {
    /// Whether all these expectations are met by a person; so too where the person is none of those spoken of.
    func passes(_ sitting: Sitting, _ expectations: [Int]) -> Bool {
        of(sitting.possible) {
            if let selection = sitting.selection, search.canBe(selection, false) { return true }
            return expectations.allSatisfy { meets(sitting.test.expectations[$0].expected) }
        }
    }

    func meets(_ expected: RuleTest.Expected) -> Bool {
        switch expected {
        case .possible(let subject, let codes): return search.codes(of: subject) == codes
        case .unknown(let subject): return search.codes(of: subject).count > 1
        case .holds(let condition): return !search.canBe(condition, false)
        case .advice(let advice, let verdict, let verb, let targets, let by, let needs):
            if let verb, advices[advice].verb != verb { return false }
            // A target that a change took away has no verdict.
            guard targets.allSatisfy(advices[advice].targets.contains) else { return false }
            if targets.isEmpty {
                guard self.verdict(of: advice) == verdict else { return false }
            } else if targets.contains(where: { self.verdict(of: advice, on: $0) != verdict }) {
                return false
            }
            if let by {
                let asked = targets.isEmpty ? advices[advice].targets : targets
                for target in asked where self.verdict(of: advice, on: target) == verdict {
                    guard overriders(of: advice, on: target, verdict).contains(by) else { return false }
                }
            }
            return needs.isEmpty || decide(needs, advices[advice])
        }
    }

    /// The advices that give a verdict of held or overridden: those that apply if there are any, else those that may.
    private func overriders(of advice: Int, on target: Int, _ verdict: RuleTest.Verdict) -> [Int] {
        var sure: [Int] = [], maybe: [Int] = []
        for other in overriding.overriders(of: advice, on: target) {
            let isOwn = advices[other].targets.contains(target)
            switch isOwn ? self.verdict(of: other, on: target) : self.verdict(of: other) {
            case .applies: sure.append(other)
            case .unknown, .held: maybe.append(other)
            case .doesNotApply, .overridden: break
            }
        }
        if verdict == .overridden { return sure.isEmpty ? maybe : sure }
        return sure + maybe.filter { advices[$0].holds(advices[advice], on: target) }
    }

    /// Whether these would decide an advice that is open, and nothing smaller would.
    private func decide(_ needs: [Subject], _ advice: Advice) -> Bool {
        var support: Set<Int> = []
        let isOpened = advice.possibleCondition != advice.condition
        advice.condition.forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _): support.formUnion(search.box.support(of: subject))
            case .known(let subject) where isOpened: support.formUnion(search.box.support(of: subject))
            case .known, .not, .and, .or, .atLeast: break
            }
        }
        let open = support.sorted().filter { search.box.sides[$0].count > 1 && !isLeftOpen($0) }
        let wanted = needs.flatMap { search.box.support(of: $0) }
        guard wanted.allSatisfy(open.contains) else { return false }
        guard wanted.count == open.count || isDecided(advice, by: wanted[...]) else { return false }
        for size in 1..<max(wanted.count, 1) {
            var choice = Array(0..<size)
            repeat {
                if isDecided(advice, by: choice.map { open[$0] }[...]) { return false }
            } while advance(&choice, below: open.count)
        }
        return true
    }

    private func isLeftOpen(_ side: Int) -> Bool {
        side >= book.variants.count && book.inputs[side - book.variants.count].kind == .open
    }

    private func isDecided(_ advice: Advice, by sides: ArraySlice<Int>) -> Bool {
        guard let side = sides.first else {
            return !(search.canBe(advice.possibleCondition, true) && search.canBe(advice.condition, false))
        }
        let before = search.box.sides
        defer { search.box.sides = before }
        return before[side].allSatisfy { code in
            search.box.sides[side] = .only(code)
            search.settle(known)
            return isDecided(advice, by: sides.dropFirst())
        }
    }

    private func advance(_ choice: inout [Int], below count: Int) -> Bool {
        guard let place = choice.indices.last(where: { choice[$0] < count - choice.count + $0 }) else { return false }
        choice[place] += 1
        for next in choice.indices where next > place { choice[next] = choice[next - 1] + 1 }
        return true
    }
}
