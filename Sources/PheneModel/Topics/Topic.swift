// SPDX-License-Identifier: Apache-2.0

/// What a pack knows independently of a genotype.
public struct Topics: Sendable, Equatable {
    /// Sorted by name.
    public var entries: [Topic] = []
    /// The figures of pathways that have one, in the order of ``RuleBook/pathways``.
    public var figures: [PathwayFigure] = []

    /// Takes the value of each property.
    public init(entries: [Topic] = [], figures: [PathwayFigure] = []) {
        self.entries = entries
        self.figures = figures
    }

    /// The entry that describes what a recommendation is about; `nil` where none does.
    public func entry(describing target: String) -> Int? {
        entries.firstIndex { isSame($0.name, target) && ($0.kind == .drug || $0.kind == .target) }
    }
}

/// A substance, drug, condition, target of advice, place in the body or assay, with what is known of it.
public struct Topic: PackRecord, Equatable {
    /// What a topic is.
    public enum Kind: String, RuleKeyword {
        case substance, drug, condition, target, place, assay
    }
    /// What a target of advice is.
    public enum Sort: String, RuleKeyword {
        case food, habit, supplement, test, care
    }
    /// How a topic is related to something.
    public enum Verb: String, RuleKeyword {
        case blocks, inhibits, agonist, antagonist, substrate, releases, raised, lowered, carries, lacks
    }
    /// What a topic is related to.
    public enum Object: Hashable, Sendable {
        /// An index into ``RuleBook/genes``.
        case gene(Int)
        /// An index into ``Topics/entries``.
        case topic(Int)
        /// An index into ``RuleBook/variants``.
        case variant(Int)
    }
    /// `blocks SLC6A2`: one verb and one thing.
    public struct Relation: PackRecord, Hashable {
        /// How it is related.
        public var verb: Verb
        /// To what.
        public var object: Object

        /// Takes the value of each property.
        public init(verb: Verb, object: Object) {
            self.verb = verb
            self.object = object
        }

        package static var blank: Relation { Relation(verb: .blocks, object: .blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.word(&verb)
            coder.record(&object)
        }
    }
    /// What it is.
    public var kind: Kind
    /// The name under which rules speak of it.
    public var name: String
    /// Of a target only.
    public var sort: Sort?
    /// What a report calls it; the name where the rule file gives no title.
    public var title: RuleText
    /// What it is or does; may be empty.
    public var about: RuleText
    /// The same for clinicians; empty where the rule file gives none.
    public var clinician: RuleText
    /// In the order written.
    public var relations: [Relation]
    /// Of a drug: the findings whose guidance a report shows with it, as indices into ``RuleBook/findings``.
    public var guidance: [Int]
    /// In the order written; not empty where there is a relation.
    public var cites: [Citation]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        kind: Kind, name: String, sort: Sort?, title: RuleText, about: RuleText, clinician: RuleText,
        relations: [Relation], guidance: [Int] = [], cites: [Citation], place: RuleLocation
    ) {
        self.kind = kind
        self.name = name
        self.sort = sort
        self.title = title
        self.about = about
        self.clinician = clinician
        self.relations = relations
        self.guidance = guidance
        self.cites = cites
        self.place = place
    }

    package static var blank: Topic {
        Topic(
            kind: .target, name: "", sort: nil, title: "", about: "", clinician: "", relations: [], cites: [],
            place: .blank)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.word(&kind)
        coder.text(&name)
        coder.optional(&sort)
        coder.text(&title)
        coder.text(&about)
        coder.text(&clinician)
        coder.records(&relations)
        coder.indices(&guidance, in: .findings)
        coder.records(&cites)
        coder.record(&place)
    }
}

extension Topic.Object: PackRecord {
    package static var blank: Topic.Object { .gene(0) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        var (tag, index) =
            switch self {
            case .gene(let index): (0, index)
            case .topic(let index): (1, index)
            case .variant(let index): (2, index)
            }
        coder.tag(&tag) { "gene topic variant" }
        switch tag {
        case 0:
            coder.index(&index, in: .genes)
            self = .gene(index)
        case 1:
            coder.index(&index, in: .topics)
            self = .topic(index)
        case 2:
            coder.index(&index, in: .variants)
            self = .variant(index)
        default: coder.fail()
        }
    }
}
