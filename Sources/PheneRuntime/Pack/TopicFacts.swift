// SPDX-License-Identifier: Apache-2.0

/// A substance, drug, condition, target of advice, place or assay, with what the pack knows of it.
public struct TopicFacts: Sendable {
    public enum Kind: Int, Sendable, CaseIterable {
        case substance, drug, condition, target, place, assay

        public var name: String {
            switch self {
            case .substance: "substance"
            case .drug: "drug"
            case .condition: "condition"
            case .target: "target"
            case .place: "place"
            case .assay: "assay"
            }
        }
    }
    /// What a target of advice is.
    public enum Sort: Int, Sendable, CaseIterable {
        case food, habit, supplement, test, care

        public var name: String {
            switch self {
            case .food: "food"
            case .habit: "habit"
            case .supplement: "supplement"
            case .test: "test"
            case .care: "care"
            }
        }
    }
    public enum Verb: Int, Sendable, CaseIterable {
        case blocks, inhibits, agonist, antagonist, substrate, releases, raised, lowered, carries, lacks

        public var name: String {
            switch self {
            case .blocks: "blocks"
            case .inhibits: "inhibits"
            case .agonist: "agonist"
            case .antagonist: "antagonist"
            case .substrate: "substrate"
            case .releases: "releases"
            case .raised: "raised"
            case .lowered: "lowered"
            case .carries: "carries"
            case .lacks: "lacks"
            }
        }
    }
    public enum Object: Hashable, Sendable {
        /// The index of a gene in the pack.
        case gene(Int)
        /// The index of a topic in the pack.
        case topic(Int)
        /// The index of a locus in the pack.
        case locus(Int)
    }
    /// `blocks SLC6A2`
    public struct Relation: Sendable {
        public let verb: Verb
        public let object: Object
    }
    public let kind: Kind
    public let name: String
    /// Of a target only.
    public let sort: Sort?
    public let title: String
    public let about: String
    /// Empty where the rule file gives none; see ``about(for:)``.
    public let clinician: String
    public let relations: [Relation]
    /// Indices of sources; not empty where there is a relation.
    public let cites: [Int]
    public let place: RulePlace
}

/// The steps and bindings of a pathway, in the order written: what its figure is drawn from.
public struct CourseFacts: Sendable {
    /// Where on the pathway's scale results are best. In the middle: neither end is better.
    public enum Optimum: Int, Sendable, CaseIterable {
        case low, middle, high
    }
    public enum Effect: Int, Sendable, CaseIterable {
        case excites, inhibits

        public var name: String { self == .excites ? "excites" : "inhibits" }
    }
    public struct Step: Sendable {
        /// The index of a topic: a substance.
        public let from: Int
        /// The index of a topic: a substance, or the place to which it is carried.
        public let to: Int
        /// Empty where the rule file names none.
        public let stage: String
        /// Indices of genes.
        public let genes: [Int]
        /// Indices of topics: substances that help.
        public let needs: [Int]
        /// The index of a topic: a place.
        public let within: Int?
        public let isRateLimiting: Bool
        public let note: String
        public let place: RulePlace
    }
    public struct Binding: Sendable {
        /// Indices of topics.
        public let ligands: [Int]
        public let receptor: String
        /// Indices of genes.
        public let genes: [Int]
        public let effect: Effect?
        /// The stage that is excited or inhibited; empty where none is named.
        public let stage: String
        public let note: String
        public let place: RulePlace
    }
    /// The index of the pathway.
    public let pathway: Int
    public let optimum: Optimum?
    public let steps: [Step]
    public let bindings: [Binding]
}
