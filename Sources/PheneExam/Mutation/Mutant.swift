// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneIR

/// A rule book with one thing changed that could be a slip of the pen.
public struct Mutant: Sendable {
    /// The rule that says something else.
    public let rule: Rule
    public let place: Place
    /// What was changed: `the row C/T says low`.
    public let change: String
    let book: RuleBook
}

extension RuleBook {
    /// All mutants: each row with each other step, each genotype of a row of several moved to another row, each bound of a
    /// band moved by one, each test of a condition with one code more or less, `and` and `or` changed for each other,
    /// `not` left out, `at least` one more or less, and each override left out.
    ///
    /// - Complexity: linear in the rows times the steps of their scales, and in the conditions.
    public var mutants: [Mutant] {
        var mutants: [Mutant] = []
        for (index, finding) in findings.enumerated() where !isOfHaplotypes(index) {
            mutateRows(of: finding, index, &mutants)
        }
        for (index, pathway) in pathways.enumerated() { mutateBands(of: pathway, index, &mutants) }
        for (index, advice) in advices.enumerated() {
            mutateCondition(of: advice, index, &mutants)
            for (number, override) in advice.overrides.enumerated() {
                var book = self
                book.advices[index].overrides.remove(at: number)
                let other = advices[override.advice].name
                mutants.append(
                    Mutant(
                        rule: Rule(.advice, other), place: override.place, change: "does not override \(other)",
                        book: book))
            }
        }
        return mutants
    }

    /// A finding that a block of haplotypes stands for has a table that nobody writes.
    private func isOfHaplotypes(_ finding: Int) -> Bool {
        haplotypes.contains { $0.finding == finding || $0.score == finding }
    }

    private func mutateRows(of finding: Finding, _ index: Int, _ mutants: inout [Mutant]) {
        let steps = scales[finding.scale].steps
        for (number, row) in finding.rows.enumerated() {
            let cells = zip(row.cells, finding.subjects).map { cell, subject in
                cell.map { name(of: $0, of: subject) }.joined(separator: ", ")
            }
            let written = cells.joined(separator: " | ")
            for step in steps.indices where step != row.step {
                var book = self
                book.findings[index].rows[number].step = step
                mutants.append(
                    Mutant(
                        rule: Rule(.finding, finding.name), place: row.place,
                        change: "the row `\(written)` says `\(steps[step].name)`", book: book))
            }
            guard finding.subjects.count == 1, row.cells[0].count > 1 else { continue }
            for code in row.cells[0] {
                guard let other = finding.rows.indices.first(where: { finding.rows[$0].step != row.step }) else {
                    continue
                }
                var book = self
                book.findings[index].rows[number].cells[0] = row.cells[0].subtracting(.only(code))
                book.findings[index].rows[other].cells[0].insert(code)
                let what = self.name(of: code, of: finding.subjects[0])
                mutants.append(
                    Mutant(
                        rule: Rule(.finding, finding.name), place: row.place,
                        change: "`\(what)` says `\(steps[finding.rows[other].step].name)`", book: book))
            }
        }
    }

    private func mutateBands(of pathway: Pathway, _ index: Int, _ mutants: inout [Mutant]) {
        for number in pathway.bands.indices.dropFirst() {
            guard let lower = pathway.bands[number].lower, let upper = pathway.bands[number - 1].upper else { continue }
            for shift in [-1, 1] {
                var book = self
                book.pathways[index].bands[number].lower = lower + shift
                book.pathways[index].bands[number - 1].upper = upper + shift
                mutants.append(
                    Mutant(
                        rule: Rule(.pathway, pathway.name), place: pathway.bands[number].place,
                        change: "the band begins at \(lower + shift)", book: book))
            }
        }
        for (number, flow) in pathway.flows.enumerated() {
            let steps = scales[findings[flow.finding].scale].steps
            for (step, weight) in flow.weights.enumerated() {
                var book = self
                book.pathways[index].flows[number].weights[step] = weight + 1
                // The last band holds what is above all sums, so that each sum lies in one.
                mutants.append(
                    Mutant(
                        rule: Rule(.pathway, pathway.name), place: flow.place,
                        change: "`\(steps[step].name)` of `\(findings[flow.finding].name)` weighs \(weight + 1)",
                        book: book.withOpenEnds(index)))
            }
        }
    }

    private func withOpenEnds(_ pathway: Int) -> RuleBook {
        var book = self
        let last = book.pathways[pathway].bands.count - 1
        book.pathways[pathway].bands[0].lower = nil
        book.pathways[pathway].bands[last].upper = nil
        return book
    }

    private func mutateCondition(of advice: Advice, _ index: Int, _ mutants: inout [Mutant]) {
        for (condition, change) in mutated(advice.condition) {
            var book = self
            book.advices[index].condition = condition
            mutants.append(Mutant(rule: Rule(.advice, advice.name), place: advice.place, change: change, book: book))
        }
    }

    /// A condition with one thing in it changed, in each way.
    private func mutated(_ condition: Condition) -> [(Condition, String)] {
        switch condition {
        case .test(let subject, let codes):
            let all = CodeSet.all(codeCount(of: subject))
            return all.compactMap { code in
                let isIn = codes.contains(code)
                let other = isIn ? codes.subtracting(.only(code)) : codes.union(.only(code))
                guard !other.isEmpty, other != all else { return nil }
                let what = "\(name(of: subject)) \(name(of: code, of: subject))"
                return (.test(subject, other), isIn ? "`\(what)` does not count" : "`\(what)` counts too")
            }
        case .known(let subject):
            return [(.not(.known(subject)), "`\(name(of: subject))` must be missing, not known")]
        case .not(let inner):
            return [(inner, "a `not` is left out")] + mutated(inner).map { (.not($0.0), $0.1) }
        case .and(let parts):
            return [(.or(parts), "an `and` is an `or`")] + each(parts) { .and($0) }
        case .or(let parts):
            return [(.and(parts), "an `or` is an `and`")] + each(parts) { .or($0) }
        case .atLeast(let count, let parts):
            let counts = [count - 1, count + 1].filter { $0 >= 1 && $0 <= parts.count }
            return counts.map { (.atLeast($0, parts), "at least \($0) are asked for") }
                + each(parts) { .atLeast(count, $0) }
        }
    }

    private func each(_ parts: [Condition], _ whole: ([Condition]) -> Condition) -> [(Condition, String)] {
        var all: [(Condition, String)] = []
        for (index, part) in parts.enumerated() {
            for (other, change) in mutated(part) {
                var changed = parts
                changed[index] = other
                all.append((whole(changed), change))
            }
        }
        return all
    }
}
