// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR
internal import PheneProofs
internal import PheneRuleTests
internal import PheneRuntime

/// Says of a person what the rules say, under a rule book in which one thing can be put otherwise and back.
///
/// It needs no tables: what a change does to a few tests is seen without compiling the book again.
final class Examiner {
    let search: Search
    /// The compiled tables of the book, with which genotypes are read as a file's are.
    let pack: PheneRuntime.Pack
    private(set) var advices: [Advice]
    private(set) var overriding: Overriding
    /// What is taken for known, though it is not.
    private(set) var assumption: Assumption?
    /// Everything that a condition asks to be known.
    let known: [PheneIR.Subject]

    var book: RuleBook { search.box.book }

    init(_ book: RuleBook, _ pack: PheneRuntime.Pack) {
        self.pack = pack
        search = Search(book, cap: jointCap)
        advices = book.advices
        overriding = Overriding(book.advices)
        var known: Set<PheneIR.Subject> = []
        var inOrder: [PheneIR.Subject] = []
        func look(_ condition: PheneIR.Condition) {
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
        case .assumption(let assumption):
            let before = self.assumption
            self.assumption = assumption
            return .assumption(before)
        // Genotypes are read by it, so that a changed book is compiled: ``RuleBook/replacing(haplotypes:with:)``.
        case .haplotypes: return change
        }
    }

    /// Runs `body` with what is possible in a person, and what is known of it settled.
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

    /// What the compiled rules read from what a test gives: for each locus, and then each input, what is possible.
    func possible(_ test: RuleTest) -> [CodeSet] {
        let evaluation = Evaluation(of: test, in: book, pack)
        return book.variants.indices.map { evaluation.value(of: .locus($0)) }
            + book.inputs.indices.map { evaluation.value(of: .input($0)) }
    }

    /// What is possible in a person, as the test that gives it is read.
    func possible(_ person: Person) -> [CodeSet] { possible(person.test(in: book)) }

    func verdict(of advice: Int, on target: Int) -> RuleTest.Verdict {
        guard search.canBe(advices[advice].possibleCondition, true) else { return .doesNotApply }
        if search.canBe(advices[advice].condition, false) {
            if case .advice(advice, let verdict) = assumption { return verdict }
            return .unknown
        }
        guard let aside = overriding.setAside(advice, on: target) else { return .applies }
        if !search.canBe(aside, false) { return .overridden }
        guard let held = overriding.held(advice, on: target), search.canBe(held, true) else { return .applies }
        if case .release(advice, let other) = assumption, overriding.overriders(of: advice, on: target).contains(other)
        {
            return .applies
        }
        return .held
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
    /// What is not known is taken for known.
    case assumption(Assumption?)
    /// Other alleles or activities of the haplotypes of a block.
    case haplotypes(Int, [Haplotypes.Named])
}

/// A way to take what is not known of a person for known: the mistake that no rule may make.
enum Assumption: Sendable {
    /// Where a finding is not known, it has the first step that is possible.
    case finding(Int)
    case pathway(Int)
    /// Where it is not known whether an advice applies, it has this verdict.
    case advice(Int, RuleTest.Verdict)
    /// While it is not known whether an advice applies, what it could set aside is not held.
    case release(Int, by: Int)

    /// The finding or pathway that is taken for known.
    var subject: PheneIR.Subject? {
        switch self {
        case .finding(let index): .finding(index)
        case .pathway(let index): .pathway(index)
        case .advice, .release: nil
        }
    }
}
