// SPDX-License-Identifier: Apache-2.0

/// What a pack knows apart from any genotype.
public struct Topics: Sendable {
    /// Sorted by name.
    public var entries: [Topic] = []
    /// The steps of pathways that have some, in the order of ``RuleBook/pathways``.
    public var courses: [Course] = []

    public init(entries: [Topic] = [], courses: [Course] = []) {
        self.entries = entries
        self.courses = courses
    }

    /// The entry that describes what an advice is about; `nil` where none does.
    public func entry(describing target: String) -> Int? {
        entries.firstIndex { $0.name == target && ($0.kind == .drug || $0.kind == .target) }
    }
}

/// A substance, drug, condition, target of advice, place or assay, with what is known of it.
public struct Topic: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case substance, drug, condition, target, place, assay
    }
    /// What a target of advice is.
    public enum Sort: String, Sendable, CaseIterable {
        case food, habit, supplement, test, care
    }
    public enum Verb: String, Sendable, CaseIterable {
        case blocks, inhibits, agonist, antagonist, substrate, releases, raised, lowered, carries, lacks
    }
    public enum Object: Hashable, Sendable {
        /// An index into ``RuleBook/genes``.
        case gene(Int)
        /// An index into ``Topics/entries``.
        case topic(Int)
        /// An index into ``RuleBook/variants``.
        case variant(Int)
    }
    /// `blocks SLC6A2`: one verb and one thing.
    public struct Relation: Hashable, Sendable {
        public var verb: Verb
        public var object: Object

        public init(verb: Verb, object: Object) {
            self.verb = verb
            self.object = object
        }
    }
    public var kind: Kind
    public var name: String
    /// Of a target only.
    public var sort: Sort?
    public var title: String
    public var about: String
    public var clinician: String
    public var relations: [Relation]
    /// Indices into ``RuleBook/sources``; not empty where there is a relation.
    public var cites: [Int]
    public var place: Place

    public init(
        kind: Kind, name: String, sort: Sort?, title: String, about: String, clinician: String, relations: [Relation],
        cites: [Int], place: Place
    ) {
        self.kind = kind
        self.name = name
        self.sort = sort
        self.title = title
        self.about = about
        self.clinician = clinician
        self.relations = relations
        self.cites = cites
        self.place = place
    }
}

/// The steps and bindings of a pathway, in the order written: what its figure is drawn from.
public struct Course: Sendable {
    /// Where on the pathway's scale results are best.
    public enum Optimum: String, Sendable, CaseIterable {
        case low, middle, high
    }
    public struct Step: Sendable {
        /// An index into ``Topics/entries``: a substance.
        public var from: Int
        /// A substance, or the place to which it is carried.
        public var to: Int
        /// Empty where none is named.
        public var stage: String
        /// Indices into ``RuleBook/genes``.
        public var genes: [Int]
        public var needs: [Int]
        public var within: Int?
        public var isRateLimiting: Bool
        public var note: String
        public var place: Place

        public init(
            from: Int, to: Int, stage: String, genes: [Int], needs: [Int], within: Int?, isRateLimiting: Bool,
            note: String, place: Place
        ) {
            self.from = from
            self.to = to
            self.stage = stage
            self.genes = genes
            self.needs = needs
            self.within = within
            self.isRateLimiting = isRateLimiting
            self.note = note
            self.place = place
        }
    }
    public struct Binding: Sendable {
        public enum Effect: String, Sendable, CaseIterable {
            case excites, inhibits
        }
        public var ligands: [Int]
        public var receptor: String
        public var genes: [Int]
        public var effect: Effect?
        /// The stage that is excited or inhibited; empty where none is named.
        public var stage: String
        public var note: String
        public var place: Place

        public init(
            ligands: [Int], receptor: String, genes: [Int], effect: Effect?, stage: String, note: String, place: Place
        ) {
            self.ligands = ligands
            self.receptor = receptor
            self.genes = genes
            self.effect = effect
            self.stage = stage
            self.note = note
            self.place = place
        }
    }
    /// An index into ``RuleBook/pathways``.
    public var pathway: Int
    public var optimum: Optimum?
    public var steps: [Step]
    public var bindings: [Binding]

    public init(pathway: Int, optimum: Optimum?, steps: [Step], bindings: [Binding]) {
        self.pathway = pathway
        self.optimum = optimum
        self.steps = steps
        self.bindings = bindings
    }
}
