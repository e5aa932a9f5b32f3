// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs

extension Mutator {
    /// The status of a mutant that no test detects: whether a person distinguishes it from the original.
    func status(of mutant: Mutant) -> MutationRun.MutantStatus {
        switch mutant.searchGoal {
        case .codes(let finding, let cells, let step):
            let subject = Subject.finding(finding)
            let tests = zip(book.findings[finding].subjects, cells)
                .filter { $1.count < book.codeCount(of: $0) }.map { Condition.test($0, $1) }
            return status(
                of: mutant, [[claim(.and(tests))]], within: [.test(subject, .empty)],
                expected: { _ in (.possible(subject, .only(step)), self.text(subject, step)) },
                currentResult: { self.result(of: subject) })
        case .sums(let pathway, let sums, let flow, let step):
            return status(of: mutant, pathway: pathway, sums: sums, with: flow.map { ($0, step) })
        case .condition(let advice, let old, let new):
            let currentResult = {
                let verdict = self.verdict(of: advice)
                return (
                    RuleTest.Expected.advice(advice, verdict),
                    text: "advice \(self.recommendations[advice].name) \(verdict.name)"
                )
            }
            return status(
                of: mutant, [[claim(old), claim(new, false)], [claim(old, false), claim(new)]], within: [old, new],
                expected: { self.of($0, currentResult) }, currentResult: currentResult)
        case .override(let advice, let number):
            let override = recommendations[advice].overrides[number]
            return status(of: mutant, without: override)
        case .unknown(let assumption): return status(of: mutant, assuming: assumption)
        case .applies(let advice, let target):
            let rule = recommendations[advice]
            let place = target.map { " on \(book.targets[$0])" } ?? ""
            let currentResult = {
                let verdict = target.map { self.verdict(of: advice, on: $0) } ?? self.verdict(of: advice)
                return (
                    RuleTest.Expected.advice(advice, verdict, verb: rule.verb, targets: target.map { [$0] } ?? []),
                    text: "advice \(rule.name) \(verdict.name) as \(rule.verb.rawValue)\(place)"
                )
            }
            return status(
                of: mutant, [[claim(rule.condition)]], within: [rule.condition],
                expected: { self.of($0, currentResult) }, currentResult: currentResult)
        case .haplotypes: return .notProved
        }
    }

    /// The status of a removed override. One target with a different verdict is enough.
    private func status(of mutant: Mutant, without override: Advice.Override) -> MutationRun.MutantStatus {
        let other = override.advice
        let condition = recommendations[other].condition
        var worst = MutationRun.MutantStatus.equivalent
        for target in override.targets {
            guard let isOverridden = overriding.setAside(other, on: target) else { continue }
            var claims = [claim(condition), claim(isOverridden)]
            let undo = apply(mutant.edit)
            if let rest = overriding.setAside(other, on: target) { claims.append(claim(rest, false)) }
            _ = apply(undo)
            let status = status(
                of: mutant, [claims], within: [condition, isOverridden],
                expected: { _ in
                    (
                        .advice(other, .overridden, targets: [target]),
                        "advice \(self.recommendations[other].name) overridden on \(self.book.targets[target])"
                    )
                },
                currentResult: {
                    let verdict = self.verdict(of: other, on: target)
                    let place = " on \(self.book.targets[target])"
                    return (
                        .advice(other, verdict, targets: [target]),
                        "advice \(self.recommendations[other].name) \(verdict.name)\(place)"
                    )
                })
            if case .survived = status { return status }
            if case .notProved = status { worst = status }
        }
        return worst
    }

    /// The status of a changed pathway. Tries all combinations of weights that give one of the sums.
    private func status(
        of mutant: Mutant, pathway: Int, sums: [Int], with fixed: (flow: Int, step: Int)?
    ) -> MutationRun.MutantStatus {
        let subject = Subject.pathway(pathway)
        let choices = book.pathways[pathway].flows.enumerated().map { number, flow in
            var steps: [Int: CodeSet] = [:]
            for (step, weight) in flow.weights.enumerated() where fixed?.flow != number || fixed?.step == step {
                steps[weight, default: .empty].insert(step)
            }
            // The weights nearest to 0 come first, for the simplest example.
            return steps.sorted { (abs($0.key), $0.key) < (abs($1.key), $1.key) }
                .map { (weight: $0.key, claim: claim(.test(.finding(flow.finding), $0.value))) }
        }
        var alternatives: [[Claim]] = []
        for sum in sums where !collect(choices[...], sum, [], into: &alternatives) { return .notProved }
        let status = status(
            of: mutant, alternatives, within: [.test(subject, .empty)],
            expected: { possible in
                let step = self.of(possible) { self.search.codes(of: subject).first } ?? 0
                return (.possible(subject, .only(step)), self.text(subject, step))
            }, currentResult: { self.result(of: subject) })
        // Open flows are summed as if they were independent: so a person with open flows may show the difference if each claim
        // is possible alone, even if no person meets all of them.
        if case .equivalent = status, alternatives.contains(where: { $0.allSatisfy { isSatisfiable($0) } }) {
            return .notProved
        }
        return status
    }

    private func isSatisfiable(_ claim: Claim) -> Bool {
        if case .nobody = search.person([claim]) { false } else { true }
    }

    /// Collects the combinations of weights that give a sum.
    ///
    /// - Returns: false past 1,024 combinations.
    private func collect(
        _ choices: ArraySlice<[(weight: Int, claim: Claim)]>, _ sum: Int, _ claims: [Claim],
        into alternatives: inout [[Claim]]
    ) -> Bool {
        guard let first = choices.first else {
            if sum == 0 { alternatives.append(claims) }
            return alternatives.count <= 1_024
        }
        let rest = choices.dropFirst()
        let minimum = rest.reduce(0) { $0 + ($1.map { $0.weight }.min() ?? 0) }
        let maximum = rest.reduce(0) { $0 + ($1.map { $0.weight }.max() ?? 0) }
        for (weight, claim) in first where (minimum...maximum).contains(sum - weight) {
            if !collect(rest, sum - weight, claims + [claim], into: &alternatives) { return false }
        }
        return true
    }

    /// Searches for a person for whom all claims of one list hold, and reduces this person to what shows the difference.
    ///
    /// If a test cannot express the person that the search found, all people are enumerated instead.
    ///
    /// - Parameters:
    ///   - mutant: the mutant.
    ///   - alternatives: claims of which one list holds for a person with a different result.
    ///   - conditions: all conditions that the results depend on. Within their cap the compiled rules agree with this search.
    ///   - expected: the result of the original, given the possible codes of a person.
    ///   - currentResult: the current result as a test expects it.
    private func status(
        of mutant: Mutant, _ alternatives: [[Claim]], within conditions: [Condition],
        expected: ([CodeSet]) -> (RuleTest.Expected, text: String),
        currentResult: () -> (RuleTest.Expected, text: String)
    ) -> MutationRun.MutantStatus {
        let isWithinCap = conditions.allSatisfy { self.isWithinCap($0) }
        var isProved = isWithinCap
        for claims in alternatives {
            switch search.person(claims) {
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
        var foundDifference = false
        let enumeratedAll = enumeratePeople(varyingIn: conditions) { person, possible in
            let expected = of(possible, currentResult)
            let undo = apply(mutant.edit)
            let isDifferent = of(possible) { !meets(expected.0) }
            _ = apply(undo)
            guard isDifferent else { return false }
            foundDifference = true
            test = shown(person, mutant, expected)
            return test != nil
        }
        if let test { return .survived(test: test) }
        let isKnown =
            enumeratedAll && !foundDifference && isWithinCap && !conditions.contains { $0.testsWhetherKnown }
        return isKnown ? .equivalent : .notProved
    }

    /// The possible steps of a finding or pathway for the current person.
    private func result(of subject: Subject) -> (RuleTest.Expected, text: String) {
        let codes = search.codes(of: subject)
        if let code = codes.known { return (.possible(subject, codes), text(subject, code)) }
        let names = codes.map { book.name(of: $0, of: subject) }.joined(separator: ", ")
        return (.possible(subject, codes), "\(book.name(of: subject)) among \(names)")
    }

    /// The test of the smallest person who distinguishes a mutant from the original. `nil` if the found person does not.
    ///
    /// Genotypes are read as they are read from a file, and the test is also run against the compiled rules.
    func shown(_ found: Person, _ mutant: Mutant, _ expected: (RuleTest.Expected, text: String)) -> String? {
        guard distinguishes(found, mutant.edit, expected.0) else { return nil }
        let person = smallest(found) { distinguishes($0, mutant.edit, expected.0) }
        guard CompiledBook(book, pack).gives(expected.0, to: person.test(in: book)) else { return nil }
        return person.test(expecting: expected.text, in: book)
    }

    /// Whether a person meets an expectation, and no longer meets it after an edit.
    private func distinguishes(_ person: Person, _ edit: RuleBookEdit, _ expected: RuleTest.Expected) -> Bool {
        let possible = possible(person)
        guard of(possible, { meets(expected) }) else { return false }
        let undo = apply(edit)
        defer { _ = apply(undo) }
        return !of(possible) { meets(expected) }
    }

    func claim(_ condition: Condition, _ isTrue: Bool = true) -> Claim { Claim(condition, isTrue, in: search.box) }

    private func text(_ subject: Subject, _ code: Int) -> String {
        "\(book.name(of: subject)) = \(book.name(of: code, of: subject))"
    }
}
