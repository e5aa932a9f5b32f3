// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneIR
internal import PheneRuntime

/// A person of whom two rule books say different things.
public struct Distinction: Sendable {
    public let rule: Rule
    /// The clauses of a test that give the person.
    public let givens: [String]
    public let old: RuleResult
    public let new: RuleResult

    /// A test that passes on the new book and fails on the old one, ready to paste.
    public func test(_ title: String) -> String {
        let lines = givens + new.expectations(of: rule)
        return "test \"\(title)\" {\n" + lines.map { "  " + $0 + "\n" }.joined() + "}"
    }
}

/// Looks for people of whom two rule books say different things.
public struct Comparison {
    public enum Outcome: Sendable {
        /// Nobody is told anything else.
        case same
        case differs(Distinction)
        /// No such person was found, and not all were looked at.
        case notProved
    }

    /// A locus or input that either side reads, with what people can have there.
    private struct Variable {
        let name: String
        let isInput: Bool
        let isOnX: Bool
        /// What each choice is called; `nil` for nothing known.
        let choices: [String?]
        /// For each choice the codes on a side that has the variable.
        let old: (variable: Int, codes: [CodeSet])?
        let new: (variable: Int, codes: [CodeSet])?
    }

    private let old: Side
    private let new: Side
    /// The most people that are looked at for one rule.
    private let cap: Int

    public init(_ old: Side, _ new: Side, cap: Int = jointCap) {
        self.old = old
        self.new = new
        self.cap = cap
    }

    /// Whether a rule that both books have tells anybody something else.
    ///
    /// Goes through everybody of whom all is known that the rule rests on; where it asks whether something is known,
    /// through those of whom parts are not, too. Past the cap a part of them is looked at, evenly spread.
    public func difference(of rule: Rule) -> Outcome {
        guard let first = old.book.index(of: rule), let second = new.book.index(of: rule) else { return .same }
        let (supportOld, supportNew) = (Support(of: rule, in: old.book), Support(of: rule, in: new.book))
        let asksForKnowledge = supportOld.asksForKnowledge || supportNew.asksForKnowledge
        let variables = variables(supportOld, supportNew, orMissing: asksForKnowledge)
        // The phase of haplotypes is not gone through: people are looked at as files without phase have them.
        let isPartial = hasPhase(supportOld, old.book) || hasPhase(supportNew, new.book)
        let total = variables.reduce(1) { $0 > cap * 4096 ? $0 : $0 * $1.choices.count }
        let count = min(total, cap)
        let stride = max(total / count, 1) | 1
        var oldPeople = Batch<SIMD8<UInt64>>(old.pack), newPeople = Batch<SIMD8<UInt64>>(new.pack)
        var start = 0
        while start < count {
            let people = (start..<min(start + SIMD8<UInt64>.width, count)).map {
                choices(total == count ? $0 : $0 * stride % total, variables)
            }
            fill(&oldPeople, people, variables, old, \.old)
            fill(&newPeople, people, variables, new, \.new)
            for (lane, person) in people.enumerated() where isPossible(person, variables) {
                let before = oldPeople.result(of: rule, first, in: old, person: lane)
                let after = newPeople.result(of: rule, second, in: new, person: lane)
                if before != after { return .differs(smallest(person, variables, rule, first, second)) }
            }
            start += SIMD8<UInt64>.width
        }
        return total == count && !isPartial ? .same : .notProved
    }

    /// The person with as little given as still gets the same two results.
    private func smallest(
        _ person: [Int], _ variables: [Variable], _ rule: Rule, _ first: Int, _ second: Int
    ) -> Distinction {
        var person = person.map { Optional($0) }
        func results(_ person: [Int?]) -> (RuleResult, RuleResult) {
            var oldPerson = Batch<UInt8>(old.pack), newPerson = Batch<UInt8>(new.pack)
            fill(&oldPerson, [person], variables, old, \.old)
            fill(&newPerson, [person], variables, new, \.new)
            return (
                oldPerson.result(of: rule, first, in: old, person: 0),
                newPerson.result(of: rule, second, in: new, person: 0)
            )
        }
        let (before, after) = results(person)
        for place in person.indices {
            var fewer = person
            fewer[place] = nil
            if results(fewer) == (before, after) { person = fewer }
        }
        return Distinction(rule: rule, givens: givens(person, variables), old: before, new: after)
    }

    private func givens(_ person: [Int?], _ variables: [Variable]) -> [String] {
        var lines: [String] = []
        var sex: Sex?
        for (choice, variable) in zip(person, variables) {
            guard let choice, let name = variable.choices[choice] else { continue }
            if variable.isOnX { sex = name.contains("/") ? .female : .male }
            lines.append("given \(variable.name)\(variable.isInput ? " =" : "") \(name)")
        }
        return (sex.map { ["given sex \($0.name)"] } ?? []) + lines
    }

    /// Nobody has one X at one place and two at another.
    private func isPossible(_ person: [Int], _ variables: [Variable]) -> Bool {
        var isPair: Bool?
        for (choice, variable) in zip(person, variables) where variable.isOnX {
            guard let name = variable.choices[choice] else { continue }
            let own = name.contains("/")
            if let isPair, isPair != own { return false }
            isPair = own
        }
        return true
    }

    private func fill<L: Lane>(
        _ batch: inout Batch<L>, _ people: [[Int?]], _ variables: [Variable], _ side: Side,
        _ own: (Variable) -> (variable: Int, codes: [CodeSet])?
    ) {
        for (input, it) in side.book.inputs.enumerated() {
            guard case .phase(let block) = it.kind else { continue }
            let phases = 1 << max(side.book.haplotypes[block].loci.count - 1, 0)
            let open = CodeSet.all(it.values.count).subtracting(.all(phases))
            for person in people.indices { batch.set(open, of: side.book.variants.count + input, person: person) }
        }
        for (place, variable) in variables.enumerated() {
            guard let own = own(variable) else { continue }
            let all = CodeSet.all(side.codeCount(ofVariable: own.variable))
            for (lane, person) in people.enumerated() {
                batch.set(person[place].map { own.codes[$0] } ?? all, of: own.variable, person: lane)
            }
        }
        batch.evaluate()
    }

    private func choices(_ number: Int, _ variables: [Variable]) -> [Int] {
        var rest = number
        return variables.map { variable in
            defer { rest /= variable.choices.count }
            return rest % variable.choices.count
        }
    }

    private func hasPhase(_ support: Support, _ book: RuleBook) -> Bool {
        support.inputs.contains { if case .phase = book.inputs[$0].kind { true } else { false } }
    }

    private func variables(_ first: Support, _ second: Support, orMissing: Bool) -> [Variable] {
        let loci = Set(first.loci.map { old.book.variants[$0].locus.id.name })
            .union(second.loci.map { new.book.variants[$0].locus.id.name })
        let inputs = Set(first.inputs.filter { old.book.inputs[$0].kind == .question }.map { old.book.inputs[$0].name })
            .union(second.inputs.filter { new.book.inputs[$0].kind == .question }.map { new.book.inputs[$0].name })
        return loci.sorted().map { variable($0, isInput: false, orMissing: orMissing) }
            + inputs.sorted().map { variable($0, isInput: true, orMissing: orMissing) }
    }

    private func variable(_ name: String, isInput: Bool, orMissing: Bool) -> Variable {
        let first = old.variable(named: name, isInput: isInput), second = new.variable(named: name, isInput: isInput)
        var names: [String] = []
        for side in [first.map { old.names(ofVariable: $0) }, second.map { new.names(ofVariable: $0) }] {
            for name in side ?? [] where !names.contains(name) { names.append(name) }
        }
        let choices = names.map { Optional($0) } + (orMissing ? [nil] : [])
        // What a side does not know is an unexpected allele or answer there: nothing is known.
        func own(_ index: Int?, in side: Side) -> (variable: Int, codes: [CodeSet])? {
            guard let index else { return nil }
            let own = side.names(ofVariable: index)
            let all = CodeSet.all(own.count)
            return (index, choices.map { $0.flatMap { own.firstIndex(of: $0) }.map { .only($0) } ?? all })
        }
        let isOnX =
            !isInput
            && (first.map { old.book.variants[$0].locus.chromosome == .x }
                ?? second.map { new.book.variants[$0].locus.chromosome == .x } ?? false)
        return Variable(
            name: name, isInput: isInput, isOnX: isOnX, choices: choices, old: own(first, in: old),
            new: own(second, in: new))
    }
}
