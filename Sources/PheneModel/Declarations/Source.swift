// SPDX-License-Identifier: Apache-2.0

/// A paper or a page that claims rest on. Texts are empty where the rule file gives none.
public struct Source: PackRecord, Equatable {
    /// What a source is.
    public enum Kind: String, RuleKeyword {
        /// An article of a journal, a preprint or a chapter of a journal-like series.
        case article
        /// A book, or a chapter of one.
        case book
        /// A record of a database, such as one of ClinVar.
        case database
        /// Data that were counted for the rules, such as the genotypes of a reference panel.
        case dataset
        /// A guideline of a professional body.
        case guideline
        /// The label of a medicine.
        case label
        /// A page that is none of these, and secondary: it reports what others found.
        case web
    }

    /// The name under which rules cite it.
    public var name: String
    /// Absent where the rule file does not say.
    public var kind: Kind?
    /// The title as published.
    public var title: String
    /// As lists of references have them: `Zabetian CP et al.`
    public var authors: String
    /// The journal, database or book, as lists of references abbreviate it: `Am J Hum Genet`.
    public var journal: String
    /// With the issue: `68(2)`.
    public var volume: String
    /// `515-522`
    public var pages: String
    /// Without `https://doi.org/`.
    public var doi: String
    /// Its number in PubMed Central: `PMC4222356`.
    public var pmcid: String
    /// Where it can be read.
    public var url: String
    /// How the authors of the rules read it. It is in no compiled pack, and so in no report.
    public var seen: String
    /// Its number in PubMed.
    public var pmid: Int?
    /// When it was published.
    public var year: Int?
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        name: String, kind: Kind? = nil, title: String, doi: String = "", url: String = "", authors: String = "",
        journal: String = "", volume: String = "", pages: String = "", pmcid: String = "", seen: String = "",
        pmid: Int? = nil, year: Int? = nil, place: RuleLocation
    ) {
        self.name = name
        self.kind = kind
        self.title = title
        self.authors = authors
        self.journal = journal
        self.volume = volume
        self.pages = pages
        self.doi = doi
        self.pmcid = pmcid
        self.url = url
        self.seen = seen
        self.pmid = pmid
        self.year = year
        self.place = place
    }

    package static var blank: Source { Source(name: "", title: "", place: .blank) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.optional(&kind)
        coder.text(&title)
        coder.text(&authors)
        coder.text(&journal)
        coder.text(&volume)
        coder.text(&pages)
        coder.text(&doi)
        coder.text(&pmcid)
        coder.text(&url)
        coder.optional(&pmid)
        coder.optional(&year)
        coder.record(&place)
    }
}
