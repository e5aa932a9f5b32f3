// SPDX-License-Identifier: Apache-2.0

public import PheneIR
internal import PheneJSON

/// What differs between two checked rule books. Declarations are matched by kind and name; what got another name was
/// removed and added.
public struct Difference: Sendable {
    public struct Entry: Sendable {
        public enum Change: Sendable, Hashable { case added, removed, changed }

        /// `finding`, `advice`, `source` ...
        public let kind: String
        public let name: String
        public let change: Change
        /// Where it stands in the newer book, in the older one where it was removed: `dbh.phene:12`; empty for a pack.
        public let place: String
        /// Of findings, pathways and advices, whether anybody's result is another.
        public let result: Result
        /// What else is claimed otherwise: loci, citations, the level of evidence.
        public let facts: [Aspect]
        /// What is only said otherwise.
        public let wording: [String]

        /// True where nothing but wording differs.
        public var isOnlyWording: Bool { change == .changed && facts.isEmpty && result.isSame }
    }
    /// Something about a declaration, and how it changed: `evidence`, `limited -> strong`.
    public struct Aspect: Sendable, Hashable {
        public let name: String
        public let text: String
    }
    /// Whether a result is the same for everybody whose genotypes and answers are known.
    public enum Result: Sendable {
        case same
        case another(Example)
        /// Neither was decided within the cap.
        case notProved

        var isSame: Bool { if case .same = self { true } else { false } }
    }
    /// A smallest person to whom the two books say different things.
    public struct Example: Sendable, Hashable {
        /// What the older book says, and the newer one.
        public let old: String
        public let new: String
        /// Genotypes and answers of this person that only the older book asks for.
        public let onlyInOld: [String]
        /// A test that passes on the newer book and fails on the older one.
        public let test: String
    }

    /// By kind in the order of the book's JSON, and then by place in the newer book; what was removed comes last.
    public let entries: [Entry]

    public init(from old: RuleBook, to new: RuleBook) {
        let comparison = Comparison(old, new)
        entries = DeclarationPair.all(old, new).compactMap { pair in
            guard let before = pair.old, let now = pair.new else {
                return Entry(
                    kind: pair.kind, name: pair.name, change: pair.old == nil ? .added : .removed, place: pair.place,
                    result: .same, facts: [], wording: [])
            }
            let result = comparison?.result(pair.list, pair.name, old, new) ?? .notProved
            let (facts, wording) = Self.aspects(before, now)
            if result.isSame, facts.isEmpty, wording.isEmpty { return nil }
            return Entry(
                kind: pair.kind, name: pair.name, change: .changed, place: pair.place, result: result, facts: facts,
                wording: wording)
        }
    }
}

extension Comparison {
    /// A result can be another though the declaration is the same: what it reads may have changed.
    fileprivate func result(_ list: String, _ name: String, _ old: RuleBook, _ new: RuleBook) -> Difference.Result {
        switch list {
        case "findings":
            guard let before = old.findings.firstIndex(where: { $0.name == name }),
                let now = new.findings.firstIndex(where: { $0.name == name })
            else { return .same }
            return findings(old: before, new: now)
        case "pathways":
            guard let before = old.pathways.firstIndex(where: { $0.name == name }),
                let now = new.pathways.firstIndex(where: { $0.name == name })
            else { return .same }
            return pathways(old: before, new: now)
        case "advices":
            guard let before = old.advices.firstIndex(where: { $0.name == name }),
                let now = new.advices.firstIndex(where: { $0.name == name })
            else { return .same }
            return advices(old: before, new: now)
        default: return .same
        }
    }
}
