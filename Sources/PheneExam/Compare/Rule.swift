// SPDX-License-Identifier: Apache-2.0

public import PheneIR

/// A rule that has a result for each person, by its name.
public struct Rule: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable { case finding, pathway, advice }
    public let kind: Kind
    public let name: String

    public init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }
}

extension RuleBook {
    /// The findings, pathways and advices, in the order of the book.
    public var rules: [Rule] {
        findings.map { Rule(.finding, $0.name) } + pathways.map { Rule(.pathway, $0.name) }
            + advices.map { Rule(.advice, $0.name) }
    }

    func index(of rule: Rule) -> Int? {
        switch rule.kind {
        case .finding: findings.firstIndex { $0.name == rule.name }
        case .pathway: pathways.firstIndex { $0.name == rule.name }
        case .advice: advices.firstIndex { $0.name == rule.name }
        }
    }
}

/// What a rule rests on, directly and through others.
struct Support {
    private(set) var loci: Set<Int> = []
    private(set) var inputs: Set<Int> = []
    private(set) var findings: Set<Int> = []
    private(set) var pathways: Set<Int> = []
    private(set) var advices: Set<Int> = []
    /// True where it is asked whether something is known.
    private(set) var asksForKnowledge = false

    init(of rule: Rule, in book: RuleBook) {
        guard let index = book.index(of: rule) else { return }
        switch rule.kind {
        case .finding: add(.finding(index), book)
        case .pathway: add(.pathway(index), book)
        case .advice: add(advice: index, book)
        }
    }

    init(of expected: RuleTest.Expected, in book: RuleBook) {
        switch expected {
        case .possible(let subject, _), .unknown(let subject): add(subject, book)
        case .holds(let condition): add(condition, book)
        case .advice(let advice, _, _, _, _): add(advice: advice, book)
        }
    }

    mutating func formUnion(_ other: Support) {
        loci.formUnion(other.loci)
        inputs.formUnion(other.inputs)
        findings.formUnion(other.findings)
        pathways.formUnion(other.pathways)
        advices.formUnion(other.advices)
        asksForKnowledge = asksForKnowledge || other.asksForKnowledge
    }

    private mutating func add(_ subject: Subject, _ book: RuleBook) {
        switch subject {
        case .locus(let index): loci.insert(index)
        case .input(let index): inputs.insert(index)
        case .finding(let index):
            guard findings.insert(index).inserted else { return }
            for part in book.findings[index].subjects { add(part, book) }
        case .pathway(let index):
            guard pathways.insert(index).inserted else { return }
            for flow in book.pathways[index].flows { add(.finding(flow.finding), book) }
        }
    }

    private mutating func add(_ condition: Condition, _ book: RuleBook) {
        switch condition {
        case .test(let subject, _): add(subject, book)
        case .known(let subject):
            asksForKnowledge = true
            add(subject, book)
        case .not(let inner): add(inner, book)
        case .and(let parts), .or(let parts), .atLeast(_, let parts): for part in parts { add(part, book) }
        }
    }

    /// With those that may override it, and those that may override them.
    private mutating func add(advice index: Int, _ book: RuleBook) {
        guard advices.insert(index).inserted else { return }
        add(book.advices[index].condition, book)
        for (other, advice) in book.advices.enumerated() where advice.overrides.contains(where: { $0.advice == index })
        {
            add(advice: other, book)
        }
    }
}
