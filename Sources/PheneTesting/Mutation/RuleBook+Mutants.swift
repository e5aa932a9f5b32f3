// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs

extension RuleBook {
    /// All mutants of the book, in its order. Findings that are generated from haplotypes are not changed row by row; the
    /// haplotypes are changed instead.
    var mutants: [Mutant] {
        let generated = generatedFindings
        var mutants: [Mutant] = []
        for index in findings.indices where !generated.contains(index) {
            for row in findings[index].rows.indices { mutants += steps(ofRow: row, of: index) }
            for row in findings[index].rows.indices { mutants += moves(fromRow: row, of: index) }
        }
        for index in pathways.indices { mutants += bounds(ofPathway: index) + weights(ofPathway: index) }
        for index in recommendations.indices { mutants += conditions(ofAdvice: index) }
        for index in recommendations.indices { mutants += overrides(ofAdvice: index) }
        for index in recommendations.indices { mutants += actions(ofAdvice: index) }
        return mutants + haplotypes.indices.flatMap { haplotypeMutants(of: $0) } + unknownBranches
    }

    private func steps(ofRow row: Int, of index: Int) -> [Mutant] {
        let finding = findings[index]
        let old = finding.rows[row].step
        return [old - 1, old + 1].filter { scales[finding.scale].steps.indices.contains($0) }.map { step in
            var changed = finding
            changed.rows[row].step = step
            return mutant(.step, row, of: index, finding.rows[row].cells, step, changed)
        }
    }

    /// The mutants of a row that move one of several codes in a cell to the nearest other step.
    private func moves(fromRow row: Int, of index: Int) -> [Mutant] {
        let finding = findings[index], original = finding.rows[row]
        let other = finding.rows.map { $0.step }.filter { $0 != original.step }
            .min { abs($0 - original.step) < abs($1 - original.step) }
        guard let other else { return [] }
        var mutants: [Mutant] = []
        for (column, cell) in original.cells.enumerated() where cell.count > 1 {
            for code in cell {
                var changed = finding
                changed.rows[row].cells[column] = cell.subtracting(.only(code))
                var moved = original
                moved.cells[column] = .only(code)
                moved.step = other
                changed.rows.append(moved)
                mutants.append(mutant(.genotype, row, of: index, moved.cells, other, changed))
            }
        }
        return mutants
    }

    private func mutant(
        _ kind: Mutant.Kind, _ row: Int, of index: Int, _ cells: [CodeSet], _ step: Int, _ changed: Finding
    ) -> Mutant {
        let finding = findings[index], original = finding.rows[row]
        func name(_ step: Int) -> String { self.name(of: step, of: .finding(index)) }
        let cellTexts = zip(cells, finding.subjects).map { text(of: $0, of: $1) }
        return Mutant(
            kind: kind, place: original.place,
            name: finding.name,
            text: "\(kind == .step ? "the row " : "")`\(cellTexts.joined(separator: " | "))` gives `\(name(step))`",
            edit: .finding(index, changed), searchGoal: .codes(finding: index, cells, step: original.step))
    }

    private func bounds(ofPathway index: Int) -> [Mutant] {
        let pathway = pathways[index]
        var mutants: [Mutant] = []
        for (number, band) in pathway.bands.enumerated().dropLast() {
            let next = pathway.bands[number + 1]
            guard let bound = band.upper ?? next.lower.map({ $0 - 1 }), band.step != next.step else { continue }
            for (sum, upper) in [(bound + 1, bound + 1), (bound, bound - 1)] {
                var changed = pathway
                changed.bands[number].upper = upper
                changed.bands[number + 1].lower = upper + 1
                let new = name(of: sum > bound ? band.step : next.step, of: .pathway(index))
                mutants.append(
                    Mutant(
                        kind: .bound, place: sum > bound ? next.place : band.place,
                        name: pathway.name, text: "the sum \(sum) gives `\(new)`",
                        edit: .pathway(index, changed),
                        searchGoal: .sums(pathway: index, [sum], flow: nil, step: 0)))
            }
        }
        return mutants
    }

    private func weights(ofPathway index: Int) -> [Mutant] {
        let pathway = pathways[index]
        let bounds = pathway.bands.dropLast().compactMap { $0.upper }
        return pathway.flows.enumerated().flatMap { number, flow in
            flow.weights.indices.map { step in
                var changed = pathway
                changed.flows[number].weights[step] += 1
                // Open the outer bands, so that each sum is in a band.
                changed.bands[0].lower = nil
                changed.bands[changed.bands.count - 1].upper = nil
                let finding = Subject.finding(flow.finding)
                return Mutant(
                    kind: .weight, place: flow.place, name: pathway.name,
                    text:
                        "`\(name(of: step, of: finding))` of `\(name(of: finding))` has weight \(flow.weights[step] + 1)",
                    edit: .pathway(index, changed),
                    searchGoal: .sums(pathway: index, bounds, flow: number, step: step))
            }
        }
    }

    private func conditions(ofAdvice index: Int) -> [Mutant] {
        let advice = recommendations[index]
        return variations(of: advice.condition).map { variation in
            var changed = advice
            changed.condition = variation.condition
            return Mutant(
                kind: .condition, place: advice.place, name: advice.name, text: variation.text,
                edit: .advice(index, changed),
                searchGoal: .condition(advice: index, advice.condition, variation.condition))
        }
    }

    private func overrides(ofAdvice index: Int) -> [Mutant] {
        let advice = recommendations[index]
        return advice.overrides.enumerated().map { number, override in
            var changed = advice
            changed.overrides.remove(at: number)
            return Mutant(
                kind: .override, place: override.place,
                name: advice.name, text: "it does not override `\(recommendations[override.advice].name)`",
                edit: .advice(index, changed), searchGoal: .override(advice: index, number: number))
        }
    }

    /// The mutants with another verb, and those with one target removed.
    private func actions(ofAdvice index: Int) -> [Mutant] {
        let advice = recommendations[index]
        var changed = advice
        changed.verb = advice.verb.mistaken
        let verb = Mutant(
            kind: .verb, place: advice.place, name: advice.name,
            text: "its verb is `\(changed.verb.rawValue)` instead of `\(advice.verb.rawValue)`",
            edit: .advice(index, changed), searchGoal: .applies(advice: index, target: nil))
        guard advice.targets.count > 1 else { return [verb] }
        return [verb]
            + advice.targets.map { target in
                var changed = advice
                changed.targets.removeAll { $0 == target }
                return Mutant(
                    kind: .target, place: advice.place, name: advice.name,
                    text: "it lacks the target `\(targets[target])`", edit: .advice(index, changed),
                    searchGoal: .applies(advice: index, target: target))
            }
    }

    /// The mutants that treat an unknown result as known, one for each unknown branch that coverage counts.
    private var unknownBranches: [Mutant] {
        coverableItems.flatMap { item -> [Mutant] in
            switch item {
            case .row, .band, .overridden, .condition(_, .applies), .condition(_, .doesNotApply): return []
            case .unknownFinding(let index):
                return [unknown(findings[index].place, findings[index].name, "its first result", .finding(index))]
            case .unknownPathway(let index):
                return [unknown(pathways[index].place, pathways[index].name, "its first result", .pathway(index))]
            case .condition(let index, .unknown):
                return [Verdict.applies, .doesNotApply].map { verdict in
                    unknown(
                        recommendations[index].place, recommendations[index].name, "`\(verdict.name)`",
                        .advice(index, verdict))
                }
            case .held(let index, let number):
                let override = recommendations[index].overrides[number]
                return [
                    Mutant(
                        kind: .unknown, place: override.place, name: recommendations[index].name,
                        text: "while it is unknown, it does not hold `\(recommendations[override.advice].name)`",
                        edit: .assumption(.release(override.advice, by: index)),
                        searchGoal: .unknown(.release(override.advice, by: index)))
                ]
            }
        }
    }

    private func unknown(_ place: RuleLocation, _ name: String, _ taken: String, _ assumption: Assumption) -> Mutant {
        Mutant(
            kind: .unknown, place: place, name: name, text: "an unknown result is treated as \(taken)",
            edit: .assumption(assumption), searchGoal: .unknown(assumption))
    }

    /// Codes in the syntax of a table cell.
    func text(of codes: CodeSet, of subject: Subject) -> String {
        codes.count == codeCount(of: subject) ? "*" : codes.map { name(of: $0, of: subject) }.joined(separator: ", ")
    }
}

extension Verb {
    /// A verb of the opposite meaning.
    fileprivate var mistaken: Verb {
        switch self {
        case .consider, .increase, .standard, .discuss, .monitor: .avoid
        case .reduce: .increase
        case .avoid, .contraindicated: .consider
        }
    }
}
