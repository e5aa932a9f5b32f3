// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs

/// Says of a person what the rules say, under a rule book in which one thing can be put otherwise and back.
///
/// It needs no tables: what a change does to a few tests is seen without compiling the book again.
final class Examiner {
    let search: Search
    private(set) var advices: [Advice]
    private(set) var overriding: Overriding
    /// Everything that a condition asks to be known.
    private let known: [Subject]

    var book: RuleBook { search.box.book }

    init(_ book: RuleBook) {
        search = Search(book, cap: jointCap)
        advices = book.advices
        overriding = Overriding(book.advices)
        var known: Set<Subject> = []
        var inOrder: [Subject] = []
        func look(_ condition: Condition) {
            condition.forEachLeaf { leaf in
                if case .known(let subject) = leaf, known.insert(subject).inserted { inOrder.append(subject) }
            }
        }
        for advice in book.advices { look(advice.condition) }
        for test in book.tests + book.properties.map(\.test) {
            for case .holds(let condition) in test.expectations.map(\.expected) { look(condition) }
        }
        for property in book.properties { property.selection.map(look) }
        self.known = inOrder
        for subject in inOrder { search.box.fact(subject) }
    }

    /// Puts one thing otherwise.
    ///
    /// - Returns: what puts it back.
    func put(_ change: Change) -> Change {
        switch change {
        case .finding(let index, let finding):
            let before = book.findings[index]
            search.box.replace(finding: index, by: finding)
            return .finding(index, before)
        case .pathway(let index, let pathway):
            let before = book.pathways[index]
            search.box.replace(pathway: index, by: pathway)
            return .pathway(index, before)
        case .advice(let index, let advice):
            let before = advices[index]
            advices[index] = advice
            overriding = Overriding(advices)
            return .advice(index, before)
        }
    }

    /// Runs `body` with what is possible in a person, and what is known of it settled.
    func of<Result>(_ possible: [CodeSet], _ body: () -> Result) -> Result {
        let before = search.box.sides
        defer { search.box.sides = before }
        search.box.sides.replaceSubrange(possible.indices, with: possible)
        search.settle(known)
        return body()
    }

    /// What is possible in a person of whom some codes are given; where no phase is, that of a file that states none.
    func possible(_ codes: [Int: Int], sex: Sex?) -> [CodeSet] {
        var sides = book.variants.map { $0.locus.domain.possible(for: sex) }
        sides += book.inputs.map { .all($0.values.count) }
        for (input, phases) in phaseInputs {
            sides[search.box.variable(ofInput: input)] = CodeSet.all(book.inputs[input].values.count)
                .subtracting(.all(phases))
        }
        for (side, code) in codes { sides[side] = .only(code) }
        return sides
    }

    /// The inputs that hold a phase, each with how many of its first values stand for one that a file states.
    private var phaseInputs: [(input: Int, phases: Int)] {
        book.haplotypes.compactMap { block in
            block.phase.map { ($0, 1 << max(block.loci.count - 1, 0)) }
        }
    }

    func verdict(of advice: Int, on target: Int) -> RuleTest.Verdict {
        let condition = advices[advice].condition
        guard search.canBe(condition, true) else { return .doesNotApply }
        if search.canBe(condition, false) { return .unknown }
        guard let aside = overriding.setAside(advice, on: target), search.canBe(aside, true) else { return .applies }
        return search.canBe(aside, false) ? .held : .overridden
    }

    /// What its targets have in common; else that it applies, if it does on any; else that it is held.
    func verdict(of advice: Int) -> RuleTest.Verdict {
        let verdicts = advices[advice].targets.map { verdict(of: advice, on: $0) }
        if verdicts.contains(.applies) { return .applies }
        if verdicts.contains(.held) { return .held }
        return verdicts.first ?? .doesNotApply
    }
}

/// One thing of a rule book, put otherwise.
enum Change: Sendable {
    /// Another table of the same subjects.
    case finding(Int, Finding)
    /// Other weights and bands over the same findings.
    case pathway(Int, Pathway)
    case advice(Int, Advice)
}
