// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime
internal import PheneProofs

extension Mutator {
    /// Whether all these expectations are met by a person; so too where the person is none of those spoken of.
    func passes(_ testPerson: TestPerson, _ expectations: [Int]) -> Bool {
        of(testPerson.possible) {
            if let selection = testPerson.selection, search.canBe(selection, false) { return true }
            return expectations.allSatisfy { meets(testPerson.test.expectations[$0].expected) }
        }
    }

    func meets(_ expected: RuleTest.Expected) -> Bool {
        switch expected {
        case .possible(let subject, let codes): return search.codes(of: subject) == codes
        case .unknown(let subject): return search.codes(of: subject).count > 1
        case .holds(let condition): return !search.canBe(condition, false)
        case .advice(let advice, let verdict, let verb, let targets, let by, let needs):
            if let verb, recommendations[advice].verb != verb { return false }
            // A target that a change took away has no verdict.
            guard targets.allSatisfy(recommendations[advice].targets.contains) else { return false }
            if targets.isEmpty {
                guard self.verdict(of: advice) == verdict else { return false }
            } else if targets.contains(where: { self.verdict(of: advice, on: $0) != verdict }) {
                return false
            }
            if let by {
                let asked = targets.isEmpty ? recommendations[advice].targets : targets
                for target in asked where self.verdict(of: advice, on: target) == verdict {
                    guard overriders(of: advice, on: target, verdict).contains(by) else { return false }
                }
            }
            return needs.isEmpty || decide(needs, recommendations[advice])
        }
    }

    /// The recommendations that give a verdict of held or overridden.
    private func overriders(of advice: Int, on target: Int, _ verdict: Verdict) -> [Int] {
        let overriders = OverridersByVerdict(overriding.overriders(of: advice, on: target)) { other in
            recommendations[other].targets.contains(target)
                ? self.verdict(of: other, on: target) : self.verdict(of: other)
        }
        return overriders.causing(verdict) { recommendations[$0].holds(recommendations[advice], on: target) }
    }

    /// Whether these would decide a recommendation that is open, and nothing smaller would.
    private func decide(_ needs: [Subject], _ advice: Advice) -> Bool {
        let isOpened = advice.possibleCondition != advice.condition
        let support = search.box.support(of: isOpened ? advice.condition.subjects : advice.condition.testedSubjects)
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
}
