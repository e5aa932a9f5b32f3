// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// What changed from one rule book to another, as people would notice it.
public struct BookDifference: Sendable {
    /// A change of a rule that both books have.
    public struct Change: Sendable {
        public enum Result: Sendable {
            /// Nobody is told anything else.
            case same
            case differs(Distinction)
            case notProved
        }
        public let rule: Rule
        public let result: Result
        /// What reads differently: `title`, `text`, `cautions` ...
        public let wording: [String]
        /// What it rests on in another way: `evidence`, `cite`.
        public let grounds: [String]

        /// True where only words or grounds changed.
        public var isOnlyWording: Bool { if case .same = result { true } else { false } }
    }

    public let added: [Rule]
    public let removed: [Rule]
    /// In the order of the new book; rules of which nothing changed are left out.
    public let changes: [Change]
    /// Ids and names that one book reads and the other does not.
    public let newLoci: [String]
    public let goneLoci: [String]
    public let newInputs: [String]
    public let goneInputs: [String]

    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && changes.isEmpty && newLoci.isEmpty && goneLoci.isEmpty && newInputs.isEmpty
            && goneInputs.isEmpty
    }

    /// Compares two books rule by rule, by name; a rule that was given another name is one gone and one new.
    public init(from old: Side, to new: Side) {
        let (before, after) = (old.book.rules, new.book.rules)
        let (beforeSet, afterSet) = (Set(before), Set(after))
        added = after.filter { !beforeSet.contains($0) }
        removed = before.filter { !afterSet.contains($0) }
        let comparison = Comparison(old, new)
        changes = after.filter { beforeSet.contains($0) }.compactMap { rule in
            let first = Wording(of: rule, in: old.book), second = Wording(of: rule, in: new.book)
            let result: Change.Result =
                switch comparison.difference(of: rule) {
                case .same: .same
                case .differs(let distinction): .differs(distinction)
                case .notProved: .notProved
                }
            let wording = first.differences(from: second, \.texts), grounds = first.differences(from: second, \.grounds)
            if case .same = result, wording.isEmpty, grounds.isEmpty { return nil }
            return Change(rule: rule, result: result, wording: wording, grounds: grounds)
        }
        func gone(_ names: [String], _ others: [String]) -> [String] { Set(names).subtracting(others).sorted() }
        let loci = (old.book.variants.map { $0.locus.id.name }, new.book.variants.map { $0.locus.id.name })
        newLoci = gone(loci.1, loci.0)
        goneLoci = gone(loci.0, loci.1)
        let inputs = (
            old.book.inputs.filter { $0.kind == .question }.map(\.name),
            new.book.inputs.filter { $0.kind == .question }.map(\.name)
        )
        newInputs = gone(inputs.1, inputs.0)
        goneInputs = gone(inputs.0, inputs.1)
    }
}

/// What a rule says in words, and what it rests on.
private struct Wording {
    var texts: [(name: String, text: String)] = []
    var grounds: [(name: String, text: String)] = []

    init(of rule: Rule, in book: RuleBook) {
        guard let index = book.index(of: rule) else { return }
        func sources(_ cites: [Int]) -> String { cites.map { book.sources[$0].name }.sorted().joined(separator: ", ") }
        switch rule.kind {
        case .finding:
            let finding = book.findings[index]
            texts = [
                ("title", finding.title), ("about", finding.about), ("clinician", finding.clinician),
                ("quantity", finding.quantity), ("cautions", finding.cautions.joined(separator: "\n")),
                ("on unknown", finding.unknownText),
                ("notes", finding.rows.map(\.note).joined(separator: "\n")),
                ("population", finding.populations.joined(separator: "\n")),
                ("steps", book.scales[finding.scale].steps.map(\.title).joined(separator: "\n")),
            ]
            grounds = [("evidence", finding.evidence.rawValue), ("cite", sources(finding.cites))]
        case .pathway:
            let pathway = book.pathways[index]
            texts = [
                ("title", pathway.title), ("about", pathway.about), ("clinician", pathway.clinician),
                ("cautions", pathway.cautions.joined(separator: "\n")),
                ("steps", book.scales[pathway.scale].steps.map(\.title).joined(separator: "\n")),
            ]
            grounds = [("evidence", pathway.evidence.rawValue), ("cite", sources(pathway.cites))]
        case .advice:
            let advice = book.advices[index]
            texts = [
                ("title", advice.title), ("verb", advice.verb.rawValue), ("text", advice.text),
                ("clinician", advice.clinician), ("cautions", advice.cautions.joined(separator: "\n")),
                ("on unknown", advice.unknownText), ("population", advice.populations.joined(separator: "\n")),
                ("reasons", advice.overrides.map(\.reason).joined(separator: "\n")),
            ]
            grounds = [("evidence", advice.evidence.rawValue), ("cite", sources(advice.cites))]
        }
    }

    func differences(from other: Wording, _ part: KeyPath<Wording, [(name: String, text: String)]>) -> [String] {
        zip(self[keyPath: part], other[keyPath: part]).filter { $0.text != $1.text }.map { $0.0.name }
    }
}
