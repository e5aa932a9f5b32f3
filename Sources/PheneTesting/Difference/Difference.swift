// SPDX-License-Identifier: Apache-2.0

public import PheneModel
internal import PheneJSON

/// What differs between two checked rule books.
///
/// Declarations are matched by kind and name, so that a renamed declaration counts as removed and added.
public struct Difference: Sendable {
    /// A declaration that differs.
    public struct Entry: Sendable {
        /// Whether a declaration is in the newer book only, in the older book only, or in both.
        public enum Change: Sendable, Hashable { case added, removed, changed }

        /// The keyword of the declaration, such as `finding`, `advice` or `source`.
        public let kind: String
        /// The name of the declaration.
        public let name: String
        /// Whether it was added, removed or changed.
        public let change: Change
        /// The file and line (from 1) in the newer book, or in the older book if it was removed: `dbh.phene:12`. Empty for a
        /// pack.
        public let place: String
        /// Whether a result of a finding, pathway or recommendation differs for anybody.
        public let result: Result
        /// The facts that changed besides results, such as loci, citations and the level of evidence.
        public let facts: [Aspect]
        /// The members of which only the wording changed.
        public let wording: [String]

        /// Whether nothing but wording differs.
        public var isOnlyWording: Bool { change == .changed && facts.isEmpty && result.isSame }
    }
    /// A member of a declaration, and how it changed.
    public struct Aspect: Sendable, Hashable {
        /// The name of the member, such as `evidence`.
        public let name: String
        /// The change, such as `limited -> strong`.
        public let text: String
    }
    /// Whether a result is the same for everybody whose genotypes and answers are known.
    public enum Result: Sendable {
        case same
        case different(Example)
        /// Neither was decided within the cap.
        case notProved

        var isSame: Bool { if case .same = self { true } else { false } }
    }
    /// A smallest person whose results differ between the two books.
    public struct Example: Sendable, Hashable {
        /// The result of the older book.
        public let old: String
        /// The result of the newer book.
        public let new: String
        /// Genotypes and answers of this person that only the older book reads.
        public let onlyInOld: [String]
        /// A test that passes on the newer book and fails on the older one.
        public let test: String
    }

    /// The differences, by kind in the order of the book's JSON, then in the order of the newer book. Removed declarations
    /// come last within their kind.
    public let entries: [Entry]

    /// Compares two checked rule books.
    ///
    /// - Parameters:
    ///   - old: the older book.
    ///   - new: the newer book.
    /// - Complexity: for each finding, pathway and recommendation a search, each within the cap of the proofs.
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
    /// Compares the results of a declaration. They can differ even if the declaration is the same, because what it reads may
    /// have changed.
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
        case "recommendations":
            guard let before = old.recommendations.firstIndex(where: { $0.name == name }),
                let now = new.recommendations.firstIndex(where: { $0.name == name })
            else { return .same }
            return recommendations(old: before, new: now)
        default: return .same
        }
    }
}
