// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs

/// Collects the parts of a rule book that the expectations of tests depend on.
struct CoverageCollector {
    private let book: RuleBook
    private let search: Search
    private let known: [Subject]
    /// For each recommendation, those that override it and the index of the override in each.
    private let overriders: [[(advice: Int, override: Int)]]

    init(_ book: RuleBook) {
        self.book = book
        search = Search(book, cap: jointCap)
        var known: [Subject] = []
        var overriders: [[(advice: Int, override: Int)]] = Array(repeating: [], count: book.recommendations.count)
        for (index, advice) in book.recommendations.enumerated() {
            known += advice.condition.leaves.filter { $0.isAboutKnowledge }.compactMap { $0.subject }
            for (number, override) in advice.overrides.enumerated() {
                overriders[override.advice].append((index, number))
            }
        }
        self.known = known
        self.overriders = overriders
        for subject in known { search.box.fact(subject) }
    }

    /// The parts that a test covers, given the possible codes of its person.
    func touched(by test: RuleTest, of possible: [CodeSet]) -> Set<Coverage.Item> {
        let before = search.box.sides
        defer { search.box.sides = before }
        search.box.sides.replaceSubrange(possible.indices, with: possible)
        search.settle(known)
        var collected = Collected()
        for expectation in test.expectations {
            switch expectation.expected {
            case .possible(let subject, _), .unknown(let subject): collect(subject, &collected)
            case .holds(let condition):
                for subject in condition.subjects { collect(subject, &collected) }
            case .advice(let advice, _, _, _, _, _):
                collect(advice, &collected)
                for other in overriders[advice] { collect(other, on: advice, &collected) }
            }
        }
        return collected.items
    }

    /// What was collected so far for one test.
    private struct Collected {
        var subjects: Set<Subject> = []
        var items: Set<Coverage.Item> = []
    }

    /// The possible codes of the person of a test, for each locus and input. Phases are left open.
    func sides(of test: RuleTest) -> [CodeSet] {
        var sides = Array(search.box.sides[..<search.box.variableCount])
        for (index, variant) in book.variants.enumerated() {
            var genome = Genome(sex: test.sex)
            for given in test.genotypes where given.variant == index {
                genome.records.append(Record(id: variant.locus.id, call: Call(given.text.utf8), written: given.text))
            }
            sides[index] = variant.locus.reading(of: genome.records, in: genome).possible
        }
        if let sex = test.sex, let side = search.box.sexSide { sides[side] = .only(sex.inputValue) }
        for answer in test.answers {
            sides[search.box.variable(ofInput: answer.input)] = .only(answer.value)
        }
        return sides
    }

    private func collect(_ subject: Subject, _ collected: inout Collected) {
        guard collected.subjects.insert(subject).inserted else { return }
        switch subject {
        case .locus, .input: break
        case .finding(let index):
            let finding = book.findings[index]
            let codes = finding.subjects.map { search.codes(of: $0) }
            for (row, cells) in finding.rows.map({ $0.cells }).enumerated()
            where zip(codes, cells).allSatisfy({ $0.isSubset(of: $1) }) {
                collected.items.insert(.row(finding: index, row: row))
            }
            if search.codes(of: subject).count > 1 { collected.items.insert(.unknownFinding(index)) }
            for part in finding.subjects { collect(part, &collected) }
        case .pathway(let index):
            let pathway = book.pathways[index]
            let sums = search.sums(ofPathway: index)
            let bands = pathway.bands.indices.filter { band in sums.contains { pathway.bands[band].holds($0) } }
            if bands.count == 1 { collected.items.insert(.band(pathway: index, band: bands[0])) }
            if bands.count > 1 { collected.items.insert(.unknownPathway(index)) }
            for flow in pathway.flows { collect(.finding(flow.finding), &collected) }
        }
    }

    @discardableResult
    private func collect(_ advice: Int, _ collected: inout Collected) -> Coverage.ConditionState {
        let condition = book.recommendations[advice].condition,
            possible = book.recommendations[advice].possibleCondition
        for subject in condition.subjects { collect(subject, &collected) }
        let state: Coverage.ConditionState =
            !search.canBe(possible, true) ? .doesNotApply : search.canBe(condition, false) ? .unknown : .applies
        collected.items.insert(.condition(advice: advice, state))
        return state
    }

    /// Collects an override, which matters only where the overridden recommendation would apply without it.
    private func collect(_ other: (advice: Int, override: Int), on advice: Int, _ collected: inout Collected) {
        guard collected.items.contains(.condition(advice: advice, .applies)) else { return }
        var own = Collected()
        let state = collect(other.advice, &own)
        switch state {
        case .applies: collected.items.insert(.overridden(advice: other.advice, override: other.override))
        case .unknown: collected.items.insert(.held(advice: other.advice, override: other.override))
        case .doesNotApply: break
        }
    }
}
