// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A question of yes or no about a person.
public enum Condition: Hashable, Sendable {
    /// The subject's code is in the set. Genotype tests, `has`, `copies` and comparisons all become this.
    case test(Subject, CodeSet)
    /// Just one code of the subject is possible. A fact about what is known of the person, so itself never unknown.
    case known(Subject)
    indirect case not(Condition)
    case and([Condition])
    case or([Condition])
    /// At least this many of the list.
    case atLeast(Int, [Condition])
}

extension Condition {
    /// The conditions of which it consists directly, in the order written; none of a leaf.
    public var children: [Condition] {
        switch self {
        case .test, .known: []
        case .not(let inner): [inner]
        case .and(let parts), .or(let parts), .atLeast(_, let parts): parts
        }
    }

    /// The `test` and `known` in it, in the order written, as often as they stand there.
    ///
    /// - Complexity: linear in the size of the condition.
    public var leaves: [Condition] {
        var leaves: [Condition] = []
        forEachLeaf { leaves.append($0) }
        return leaves
    }

    /// Calls `body` with each of the ``leaves``, without making a list of them.
    package func forEachLeaf(_ body: (Condition) -> Void) {
        switch self {
        case .test, .known: body(self)
        case .not(let inner): inner.forEachLeaf(body)
        case .and(let parts), .or(let parts), .atLeast(_, let parts): for part in parts { part.forEachLeaf(body) }
        }
    }

    /// The subject of a leaf; `nil` of what has parts.
    public var subject: Subject? {
        switch self {
        case .test(let subject, _), .known(let subject): subject
        case .not, .and, .or, .atLeast: nil
        }
    }

    /// Whether a leaf asks what is known of the person, and not what is so. Such a leaf is true or false of everybody and never unknown.
    public var isAboutKnowledge: Bool { if case .known = self { true } else { false } }

    /// The subjects whose value is asked for, each once, in the order of first mention; without those of which it only asks whether
    /// they are known.
    ///
    /// - Complexity: linear in the size of the condition, times the number of subjects.
    public var testedSubjects: [Subject] {
        var subjects: [Subject] = []
        forEachLeaf { leaf in
            guard !leaf.isAboutKnowledge, let subject = leaf.subject, !subjects.contains(subject) else { return }
            subjects.append(subject)
        }
        return subjects
    }

    /// Whether it contains a `known` test.
    public var testsWhetherKnown: Bool {
        var asks = false
        forEachLeaf { asks = asks || $0.isAboutKnowledge }
        return asks
    }

    /// What it reads, each once, in the order of first mention.
    public var subjects: [Subject] {
        var subjects: [Subject] = []
        // Most conditions read a few subjects, which a set would only make slower.
        var seen: Set<Subject> = []
        forEachLeaf { leaf in
            guard let subject = leaf.subject else { return }
            if subjects.count == 16, seen.isEmpty { seen = Set(subjects) }
            if seen.isEmpty ? !subjects.contains(subject) : seen.insert(subject).inserted { subjects.append(subject) }
        }
        return subjects
    }

    /// The condition with each of its direct parts replaced; a leaf stays as it is.
    public func mapChildren(_ change: (Condition) -> Condition) -> Condition {
        switch self {
        case .test, .known: self
        case .not(let inner): .not(change(inner))
        case .and(let parts): .and(parts.map(change))
        case .or(let parts): .or(parts.map(change))
        case .atLeast(let count, let parts): .atLeast(count, parts.map(change))
        }
    }

    /// The condition with the subject of each leaf replaced, and the codes that a leaf asks for.
    ///
    /// - Parameters:
    ///   - subjects: gives the new subject of a leaf.
    ///   - codes: gives the new codes of a test, from its codes and its subject as they are before.
    public func map(subjects: (Subject) -> Subject, codes: (CodeSet, Subject) -> CodeSet) -> Condition {
        map { leaf in
            switch leaf {
            case .test(let subject, let set): .test(subjects(subject), codes(set, subject))
            case .known(let subject): .known(subjects(subject))
            case .not, .and, .or, .atLeast: leaf
            }
        }
    }

    /// The condition with each of its leaves replaced.
    public func map(_ change: (Condition) -> Condition) -> Condition {
        switch self {
        case .test, .known: change(self)
        case .not, .and, .or, .atLeast: mapChildren { $0.map(change) }
        }
    }
}

extension Condition: PackRecord {
    /// A leaf, so that what it consists of can be written down.
    package static var blank: Condition { .known(.blank) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) { code(with: &coder, depth: 0) }

    /// How deep conditions may be nested; the parser allows less.
    private static let maxDepth = 1_000

    private mutating func code<Coder: RecordCoder>(with coder: inout Coder, depth: Int) {
        guard depth < Self.maxDepth else { return coder.fail() }
        var tag =
            switch self {
            case .test: 0
            case .known: 1
            case .not: 2
            case .and: 3
            case .or: 4
            case .atLeast: 5
            }
        coder.tag(&tag) { "test(subject,codes) known(subject) not(condition) and(conditions) or atLeast(number)" }
        switch tag {
        case 0:
            var subject = subject ?? .blank
            var codes = CodeSet.empty
            if case .test(_, let set) = self { codes = set }
            coder.record(&subject)
            coder.codes(&codes)
            if Coder.makesValues { self = .test(subject, codes) }
        case 1:
            var subject = subject ?? .blank
            coder.record(&subject)
            if Coder.makesValues { self = .known(subject) }
        case 2:
            var inner = children.first ?? .blank
            inner.code(with: &coder, depth: depth + 1)
            if Coder.makesValues { self = .not(inner) }
        case 3, 4:
            let parts = codedChildren(with: &coder, depth)
            if Coder.makesValues { self = tag == 3 ? .and(parts) : .or(parts) }
        case 5:
            var count = 0
            if case .atLeast(let least, _) = self { count = least }
            coder.number(&count)
            let parts = codedChildren(with: &coder, depth)
            if Coder.makesValues { self = .atLeast(count, parts) }
        default: coder.fail()
        }
    }

    private func codedChildren<Coder: RecordCoder>(with coder: inout Coder, _ depth: Int) -> [Condition] {
        var parts = children
        coder.list(&parts, blank: .blank) { $1.code(with: &$0, depth: depth + 1) }
        return parts
    }
}
