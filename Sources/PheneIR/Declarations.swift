// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A paper or a page that a claim rests on.
public struct Source: Sendable {
    public var name: String
    public var pmid: Int?
    public var doi: String?
    public var url: String?
    public var year: Int?
    public var title: String
    public var authors: String?
    public var seen: String?
    public var place: Place

    public init(
        name: String, pmid: Int?, doi: String?, url: String?, year: Int?, title: String, authors: String?,
        seen: String?, place: Place
    ) {
        self.name = name
        self.pmid = pmid
        self.doi = doi
        self.url = url
        self.year = year
        self.title = title
        self.authors = authors
        self.seen = seen
        self.place = place
    }
}

/// Who speaks in some of the rules: a consortium, a working group, an agency.
public struct Authority: Sendable {
    public var name: String
    public var title: String
    public var place: Place

    public init(name: String, title: String, place: Place) {
        self.name = name
        self.title = title
        self.place = place
    }
}

public struct Gene: Sendable {
    public var symbol: String
    public var chromosome: Chromosome
    public var strand: Strand
    public var name: String
    public var about: String
    /// The same for a reader of the field; empty where the rule file gives none.
    public var clinician = ""
    public var place: Place

    public init(symbol: String, chromosome: Chromosome, strand: Strand, name: String, about: String, place: Place) {
        self.symbol = symbol
        self.chromosome = chromosome
        self.strand = strand
        self.name = name
        self.about = about
        self.place = place
    }
}

public struct Variant: Sendable {
    public var locus: Locus
    /// An index into ``RuleBook/genes``.
    public var gene: Int?
    public var label: String
    public var caution: String
    public var place: Place

    public init(locus: Locus, gene: Int?, label: String, caution: String, place: Place) {
        self.locus = locus
        self.gene = gene
        self.label = label
        self.caution = caution
        self.place = place
    }
}

/// An ordered list of steps; a step is named by its index, the lowest first.
public struct Scale: Sendable {
    public struct Step: Sendable {
        public var name: String
        /// What a report prints; the name itself where the rule file gives no text.
        public var title: String
        /// Absent where the rule file does not say.
        public var notability: Notability?

        public init(name: String, title: String, notability: Notability? = nil) {
            self.name = name
            self.title = title
            self.notability = notability
        }
    }
    public var name: String
    public var steps: [Step]
    /// False for pairs of haplotypes: none is more than another.
    public var isOrdered: Bool
    public var place: Place

    public init(name: String, steps: [Step], isOrdered: Bool = true, place: Place) {
        self.name = name
        self.steps = steps
        self.isOrdered = isOrdered
        self.place = place
    }
}

/// A question that the file of genotypes cannot answer, or not by the genotypes alone.
public struct Input: Sendable {
    public enum Kind: Sendable, Hashable {
        /// A person answers it.
        case question
        /// Which letters of some loci lie together, as a phased file says; ``RuleBook/haplotypes``.
        case phase(Int)
        /// What is left open by nature: which of two different copies of a gene is the doubled one, or what an allele
        /// without a name does.
        case open
        /// The sex of the person, female before male, as a file or an option states it.
        case sex
    }
    public var name: String
    /// At most 64; a value is named by its index.
    public var values: [String]
    public var question: String
    public var kind: Kind
    /// A question of the kind "do you want to know?", with the values `yes` and `no` in this order: a report shows nothing
    /// of ``RuleBook/gatedLoci(by:)`` before the answer is `yes`.
    public var isConsent = false
    /// The answers have an order, the lowest first: `none < some < much`.
    public var isOrdered = false
    /// Of an input that takes whole numbers, whose values are parts of the range.
    public var number: NumberRange?
    public var place: Place

    public init(name: String, values: [String], question: String, kind: Kind = .question, place: Place) {
        self.name = name
        self.values = values
        self.question = question
        self.kind = kind
        self.place = place
    }
}

extension Input {
    /// An answer of a value, as a person or a test gives it: of a part of a range its first number.
    public func answer(_ value: Int) -> String { number.map { String($0.starts[value]) } ?? values[value] }
}

extension RuleBook {
    /// The input that is the person's sex, where a rule reads it.
    public var sexInput: Int? { inputs.firstIndex { $0.kind == .sex } }
}

extension Sex {
    /// The value of an input of the kind ``Input/Kind/sex``.
    public var inputValue: Int { self == .female ? 0 : 1 }
}
