// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// Asks of the people of tests what their expectations read.
struct Asking {
    private let book: RuleBook
    private let search: Search
    private let known: [Subject]
    /// For each advice those that override it, and by which of their overrides.
    private let overriders: [[(advice: Int, override: Int)]]

    init(_ book: RuleBook) {
        self.book = book
        search = Search(book, cap: jointCap)
        var known: [Subject] = []
        var overriders: [[(advice: Int, override: Int)]] = Array(repeating: [], count: book.advices.count)
        for (index, advice) in book.advices.enumerated() {
            advice.condition.forEachLeaf { if case .known(let subject) = $0 { known.append(subject) } }
            for (number, override) in advice.overrides.enumerated() {
                overriders[override.advice].append((index, number))
            }
        }
        self.known = known
        self.overriders = overriders
        for subject in known { search.box.fact(subject) }
    }

    func touched(by test: RuleTest, of possible: [CodeSet]) -> Set<Coverage.Item> {
        let before = search.box.sides
        defer { search.box.sides = before }
        search.box.sides.replaceSubrange(possible.indices, with: possible)
        search.settle(known)
        var asked = Asked()
        for expectation in test.expectations {
            switch expectation.expected {
            case .possible(let subject, _), .unknown(let subject): ask(subject, &asked)
            case .holds(let condition):
                condition.forEachLeaf { leaf in
                    switch leaf {
                    case .test(let subject, _), .known(let subject): ask(subject, &asked)
                    case .not, .and, .or, .atLeast: break
                    }
                }
            case .advice(let advice, _, _, _, _, _):
                ask(advice, &asked)
                for other in overriders[advice] { ask(other, on: advice, &asked) }
            }
        }
        return asked.items
    }

    private struct Asked {
        var subjects: Set<Subject> = []
        var items: Set<Coverage.Item> = []
    }

    /// What is possible in the person of a test; of a phase everything.
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

    private func ask(_ subject: Subject, _ asked: inout Asked) {
        guard asked.subjects.insert(subject).inserted else { return }
        switch subject {
        case .locus, .input: break
        case .finding(let index):
            let finding = book.findings[index]
            let codes = finding.subjects.map { search.codes(of: $0) }
            for (row, it) in finding.rows.enumerated() where zip(codes, it.cells).allSatisfy({ $0.isSubset(of: $1) }) {
                asked.items.insert(.row(finding: index, row: row))
            }
            if search.codes(of: subject).count > 1 { asked.items.insert(.unknownFinding(index)) }
            for part in finding.subjects { ask(part, &asked) }
        case .pathway(let index):
            let pathway = book.pathways[index]
            let sums = search.sums(ofPathway: index)
            let bands = pathway.bands.indices.filter { band in sums.contains { pathway.bands[band].holds($0) } }
            if bands.count == 1 { asked.items.insert(.band(pathway: index, band: bands[0])) }
            if bands.count > 1 { asked.items.insert(.unknownPathway(index)) }
            for flow in pathway.flows { ask(.finding(flow.finding), &asked) }
        }
    }

    @discardableResult
    private func ask(_ advice: Int, _ asked: inout Asked) -> Coverage.Outcome {
        let condition = book.advices[advice].condition, possible = book.advices[advice].possibleCondition
        condition.forEachLeaf { leaf in
            switch leaf {
            case .test(let subject, _), .known(let subject): ask(subject, &asked)
            case .not, .and, .or, .atLeast: break
            }
        }
        let outcome: Coverage.Outcome =
            !search.canBe(possible, true) ? .doesNotApply : search.canBe(condition, false) ? .unknown : .applies
        asked.items.insert(.outcome(advice: advice, outcome))
        return outcome
    }

    /// An override bites only where the other advice applies but for it.
    private func ask(_ other: (advice: Int, override: Int), on advice: Int, _ asked: inout Asked) {
        guard asked.items.contains(.outcome(advice: advice, .applies)) else { return }
        var own = Asked()
        let outcome = ask(other.advice, &own)
        switch outcome {
        case .applies: asked.items.insert(.overridden(advice: other.advice, override: other.override))
        case .unknown: asked.items.insert(.held(advice: other.advice, override: other.override))
        case .doesNotApply: break
        }
    }
}
