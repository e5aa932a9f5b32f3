// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneProofs
internal import PheneRuntime

/// Evaluates people under a rule book to which one edit at a time can be applied and undone.
///
/// It evaluates the book itself and not compiled tables, so that an edited book need not be compiled again.
final class Mutator {
    let search: Search
    /// The compiled tables of the unedited book. They read genotypes as they are read from a file.
    let pack: PheneRuntime.Pack
    private(set) var recommendations: [Advice]
    private(set) var overriding: Overriding
    /// The unknown result that is assumed to be known.
    private(set) var assumption: Assumption?
    /// Every subject of a `known` test in a condition.
    let known: [Subject]

    var book: RuleBook { search.box.book }

    init(_ book: RuleBook, _ pack: PheneRuntime.Pack) {
        self.pack = pack
        search = Search(book, cap: jointCap)
        recommendations = book.recommendations
        overriding = Overriding(book.recommendations)
        var known: Set<Subject> = []
        var inOrder: [Subject] = []
        func collectKnown(_ condition: PheneModel.Condition) {
            condition.forEachLeaf { leaf in
                guard leaf.isAboutKnowledge, let subject = leaf.subject else { return }
                if known.insert(subject).inserted { inOrder.append(subject) }
            }
        }
        for advice in book.recommendations { collectKnown(advice.condition) }
        for test in book.tests + book.properties.map({ $0.test }) {
            for case .holds(let condition) in test.expectations.map({ $0.expected }) { collectKnown(condition) }
        }
        for property in book.properties { property.selection.map(collectKnown) }
        self.known = inOrder
        for subject in inOrder { search.box.fact(subject) }
    }

    /// Applies an edit.
    ///
    /// - Returns: the edit that undoes it.
    func apply(_ edit: RuleBookEdit) -> RuleBookEdit {
        switch edit {
        case .finding(let index, let finding):
            let before = book.findings[index]
            search.box.replace(finding: index, by: finding)
            return .finding(index, before)
        case .pathway(let index, let pathway):
            let before = book.pathways[index]
            search.box.replace(pathway: index, by: pathway)
            return .pathway(index, before)
        case .advice(let index, let advice):
            let before = recommendations[index]
            recommendations[index] = advice
            overriding = Overriding(recommendations)
            return .advice(index, before)
        case .assumption(let assumption):
            let before = self.assumption
            self.assumption = assumption
            return .assumption(before)
        // Haplotypes decide how genotypes are read, so that the edited book is compiled: ``RuleBook/replacing(haplotypes:with:)``.
        case .haplotypes: return edit
        }
    }

    /// Runs `body` for a person with the given possible codes, one set for each locus and then for each input.
    ///
    /// Facts about what is known are settled first, and so is the current assumption.
    func of<Result>(_ possible: [CodeSet], _ body: () -> Result) -> Result {
        let before = search.box.sides
        defer { search.box.sides = before }
        search.box.sides.replaceSubrange(possible.indices, with: possible)
        search.settle(known)
        if let subject = assumption?.subject, let step = search.codes(of: subject).first {
            search.narrow(to: .test(subject, .only(step)))
            search.settle(known)
        }
        return body()
    }

    /// The possible codes of a test's person as the compiled rules read them, for each locus and then for each input.
    func possible(_ test: RuleTest) -> [CodeSet] {
        let evaluation = Evaluation(of: test, in: book, pack)
        return book.variants.indices.map { evaluation.value(of: .locus($0)) }
            + book.inputs.indices.map { evaluation.value(of: .input($0)) }
    }

    /// The possible codes of a person, as the compiled rules read the test of this person.
    func possible(_ person: Person) -> [CodeSet] { possible(person.test(in: book)) }

    /// The verdict of a recommendation on one of its targets, given as an index into the targets of the book.
    func verdict(of advice: Int, on target: Int) -> Verdict {
        let rule = recommendations[advice]
        let condition = Possibility(
            canBeTrue: search.canBe(rule.possibleCondition, true), canBeFalse: search.canBe(rule.condition, false))
        let verdict = Verdict(condition: condition, overridden: overridden(advice, on: target))
        if verdict == .unknown, case .advice(advice, let assumed) = assumption { return assumed }
        if verdict == .held, case .release(advice, let other) = assumption,
            overriding.overriders(of: advice, on: target).contains(other)
        {
            return .applies
        }
        return verdict
    }

    /// Whether a recommendation can be overridden on a target, and whether it can be not overridden.
    private func overridden(_ advice: Int, on target: Int) -> Possibility {
        guard let isOverridden = overriding.setAside(advice, on: target) else {
            return Possibility(canBeTrue: false, canBeFalse: true)
        }
        guard search.canBe(isOverridden, false) else { return Possibility(canBeTrue: true, canBeFalse: false) }
        let canBeHeld = overriding.held(advice, on: target).map { search.canBe($0, true) } ?? false
        return Possibility(canBeTrue: canBeHeld, canBeFalse: true)
    }

    /// The verdict of a recommendation as a whole.
    func verdict(of advice: Int) -> Verdict {
        Verdict(whole: recommendations[advice].targets.map { verdict(of: advice, on: $0) })
    }
}

/// One edit to a rule book. The integers are indices into the book.
enum RuleBookEdit: Sendable {
    /// Replaces the table of a finding. The subjects stay the same.
    case finding(Int, Finding)
    /// Replaces the weights and bands of a pathway. The findings stay the same.
    case pathway(Int, Pathway)
    /// Replaces a recommendation.
    case advice(Int, Advice)
    /// Assumes an unknown result to be known, or stops doing so.
    case assumption(Assumption?)
    /// Replaces the alleles or activities of the haplotypes of a block.
    case haplotypes(Int, [Haplotypes.Named])
}

/// An unknown result that is treated as known, which rules must never do.
enum Assumption: Sendable {
    /// An unknown finding has its first possible step.
    case finding(Int)
    /// The same for a pathway.
    case pathway(Int)
    /// A recommendation whose condition is unknown has this verdict.
    case advice(Int, Verdict)
    /// A recommendation whose condition is unknown does not hold the one that it may override.
    case release(Int, by: Int)

    /// The finding or pathway that is assumed to be known.
    var subject: Subject? {
        switch self {
        case .finding(let index): .finding(index)
        case .pathway(let index): .pathway(index)
        case .advice, .release: nil
        }
    }
}
