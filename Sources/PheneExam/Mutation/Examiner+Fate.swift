// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

extension Examiner {
    /// Of a mutant that no test noticed, whether anybody tells it from the original.
    func fate(of mutant: Mutant) -> MutationRun.Fate {
        switch mutant.question {
        case .codes(let finding, let cells, let step):
            let subject = Subject.finding(finding)
            let tests = zip(book.findings[finding].subjects, cells)
                .filter { $1.count < book.codeCount(of: $0) }.map { Condition.test($0, $1) }
            return fate(
                of: mutant, [[claim(.and(tests))]], within: [.test(subject, .empty)],
                expected: { _ in (.possible(subject, .only(step)), self.text(subject, step)) },
                reading: { self.reading(subject) })
        case .sums(let pathway, let sums, let flow, let step):
            return fate(of: mutant, pathway: pathway, sums: sums, with: flow.map { ($0, step) })
        case .condition(let advice, let old, let new):
            let reading = {
                let verdict = self.verdict(of: advice)
                return (
                    RuleTest.Expected.advice(advice, verdict),
                    text: "advice \(self.advices[advice].name) \(verdict.words)"
                )
            }
            return fate(
                of: mutant, [[claim(old), claim(new, false)], [claim(old, false), claim(new)]], within: [old, new],
                expected: { self.of($0, reading) }, reading: reading)
        case .override(let advice, let number):
            let override = advices[advice].overrides[number]
            return fate(of: mutant, without: override)
        case .unknown(let assumption): return fate(of: mutant, assuming: assumption)
        case .applies(let advice, let target):
            let rule = advices[advice]
            let place = target.map { " on \(book.targets[$0])" } ?? ""
            let reading = {
                let verdict = target.map { self.verdict(of: advice, on: $0) } ?? self.verdict(of: advice)
                return (
                    RuleTest.Expected.advice(advice, verdict, verb: rule.verb, targets: target.map { [$0] } ?? []),
                    text: "advice \(rule.name) \(verdict.words) as \(rule.verb.rawValue)\(place)"
                )
            }
            return fate(
                of: mutant, [[claim(rule.condition)]], within: [rule.condition],
                expected: { self.of($0, reading) }, reading: reading)
        case .haplotypes: return .notProved
        }
    }

    /// A person is told apart on one of the targets.
    private func fate(of mutant: Mutant, without override: Advice.Override) -> MutationRun.Fate {
        let other = override.advice
        let condition = advices[other].condition
        var worst = MutationRun.Fate.equivalent
        for target in override.targets {
            guard let aside = overriding.setAside(other, on: target) else { continue }
            var claims = [claim(condition), claim(aside)]
            let back = put(mutant.change)
            if let rest = overriding.setAside(other, on: target) { claims.append(claim(rest, false)) }
            _ = put(back)
            let fate = fate(
                of: mutant, [claims], within: [condition, aside],
                expected: { _ in
                    (
                        .advice(other, .overridden, targets: [target]),
                        "advice \(self.advices[other].name) overridden on \(self.book.targets[target])"
                    )
                },
                reading: {
                    let verdict = self.verdict(of: other, on: target)
                    let place = " on \(self.book.targets[target])"
                    return (
                        .advice(other, verdict, targets: [target]),
                        "advice \(self.advices[other].name) \(verdict.words)\(place)"
                    )
                })
            if case .survived = fate { return fate }
            if case .notProved = fate { worst = fate }
        }
        return worst
    }

    /// The sums are made in all ways in which the flows' weights make them, one after another.
    private func fate(
        of mutant: Mutant, pathway: Int, sums: [Int], with fixed: (flow: Int, step: Int)?
    ) -> MutationRun.Fate {
        let subject = Subject.pathway(pathway)
        let choices = book.pathways[pathway].flows.enumerated().map { number, flow in
            var steps: [Int: CodeSet] = [:]
            for (step, weight) in flow.weights.enumerated() where fixed?.flow != number || fixed?.step == step {
                steps[weight, default: .empty].insert(step)
            }
            // The weights nearest to nothing first: they say least.
            return steps.sorted { (abs($0.key), $0.key) < (abs($1.key), $1.key) }
                .map { (weight: $0.key, claim: claim(.test(.finding(flow.finding), $0.value))) }
        }
        var ways: [[Claim]] = []
        for sum in sums where !collect(choices[...], sum, [], into: &ways) { return .notProved }
        let fate = fate(
            of: mutant, ways, within: [.test(subject, .empty)],
            expected: { possible in
                let step = self.of(possible) { self.search.codes(of: subject).first } ?? 0
                return (.possible(subject, .only(step)), self.text(subject, step))
            }, reading: { self.reading(subject) })
        // Flows of which not all is known add up as if they had nothing to do with each other: so it is told where each
        // part of a way is some person's, though no person has all.
        if case .equivalent = fate, ways.contains(where: { $0.allSatisfy { isSomeones($0) } }) { return .notProved }
        return fate
    }

    private func isSomeones(_ claim: Claim) -> Bool {
        if case .nobody = search.person([claim]) { false } else { true }
    }

    /// - Returns: false past a stated number of ways.
    private func collect(
        _ choices: ArraySlice<[(weight: Int, claim: Claim)]>, _ sum: Int, _ claims: [Claim], into ways: inout [[Claim]]
    ) -> Bool {
        guard let first = choices.first else {
            if sum == 0 { ways.append(claims) }
            return ways.count <= 1_024
        }
        let rest = choices.dropFirst()
        let least = rest.reduce(0) { $0 + ($1.map(\.weight).min() ?? 0) }
        let most = rest.reduce(0) { $0 + ($1.map(\.weight).max() ?? 0) }
        for (weight, claim) in first where (least...most).contains(sum - weight) {
            if !collect(rest, sum - weight, claims + [claim], into: &ways) { return false }
        }
        return true
    }

    /// Looks for a person of whom all claims of one way are so, and takes away what is not needed to tell.
    ///
    /// Where the person found does not show it, because a test cannot give what the search chose, everybody is gone through.
    ///
    /// - Parameters:
    ///   - conditions: those within whose cap the rules and this search know the same; results rest on nothing else.
    ///   - reading: the present result as a test expects it.
    private func fate(
        of mutant: Mutant, _ ways: [[Claim]], within conditions: [Condition],
        expected: ([CodeSet]) -> (RuleTest.Expected, text: String), reading: () -> (RuleTest.Expected, text: String)
    ) -> MutationRun.Fate {
        let isWithinCap = conditions.allSatisfy { self.isWithinCap($0) }
        var isProved = isWithinCap
        for way in ways {
            switch search.person(way) {
            case .nobody: break
            case .perhaps, .notProved: isProved = false
            case .person(let found):
                let expected = expected(possible(found))
                guard let test = shown(found, mutant, expected) else {
                    isProved = false
                    continue
                }
                return .survived(test: test)
            }
        }
        if isProved { return .equivalent }
        var test: String?
        var isTold = false
        let isWhole = everybody(on: conditions) { person, possible in
            let expected = of(possible, reading)
            let back = put(mutant.change)
            let isAnother = of(possible) { !meets(expected.0) }
            _ = put(back)
            guard isAnother else { return false }
            isTold = true
            test = shown(person, mutant, expected)
            return test != nil
        }
        if let test { return .survived(test: test) }
        let isKnown = isWhole && !isTold && isWithinCap && !conditions.contains(where: \.asksForKnowledge)
        return isKnown ? .equivalent : .notProved
    }

    /// What is possible of a finding or pathway at present.
    private func reading(_ subject: Subject) -> (RuleTest.Expected, text: String) {
        let codes = search.codes(of: subject)
        if let code = codes.known { return (.possible(subject, codes), text(subject, code)) }
        let names = codes.map { book.name(of: $0, of: subject) }.joined(separator: ", ")
        return (.possible(subject, codes), "\(book.name(of: subject)) among \(names)")
    }

    /// The test of the smallest person who tells a mutant from the original; `nil` where this person does not.
    ///
    /// What is given is read as a file's genotypes are, and the test is run against the compiled rules besides.
    func shown(_ found: Person, _ mutant: Mutant, _ expected: (RuleTest.Expected, text: String)) -> String? {
        guard tells(found, mutant.change, expected.0) else { return nil }
        let person = smallest(found) { tells($0, mutant.change, expected.0) }
        guard CompiledBook(book, pack).gives(expected.0, to: person.test(in: book)) else { return nil }
        return person.test(expecting: expected.text, in: book)
    }

    /// Whether what is expected of a person is so, and is no more with a change.
    private func tells(_ person: Person, _ change: Change, _ expected: RuleTest.Expected) -> Bool {
        let possible = possible(person)
        guard of(possible, { meets(expected) }) else { return false }
        let back = put(change)
        defer { _ = put(back) }
        return !of(possible) { meets(expected) }
    }

    func claim(_ condition: Condition, _ isTrue: Bool = true) -> Claim { Claim(condition, isTrue, in: search.box) }

    private func text(_ subject: Subject, _ code: Int) -> String {
        "\(book.name(of: subject)) = \(book.name(of: code, of: subject))"
    }
}
