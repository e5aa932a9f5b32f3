// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// One top-level declaration of a rule file, as written: names are not resolved and nothing is checked yet.
///
/// A declaration that the parser could not read in full keeps what it could; its `clauses` hold only whole clauses.
public enum Declaration: Sendable {
    case pack(PackDeclaration)
    case source(SourceDeclaration)
    case authority(AuthorityDeclaration)
    case gene(GeneDeclaration)
    case variant(VariantDeclaration)
    case haplotypes(HaplotypesDeclaration)
    case scale(ScaleDeclaration)
    case finding(FindingDeclaration)
    case input(InputDeclaration)
    case advice(AdviceDeclaration)
    case pathway(PathwayDeclaration)
    case topic(TopicDeclaration)
    case test(TestDeclaration)
    case property(PropertyDeclaration)
    case use(UseDeclaration)
}

/// A name, a number or a keyword's argument with its place.
public struct Name: Sendable, Hashable {
    public let text: String
    public let span: Span

    public init(_ text: String, _ span: Span) {
        self.text = text
        self.span = span
    }
}

/// A quoted text with its escapes resolved and, for `"""` blocks, its common indentation removed.
public struct Text: Sendable, Hashable {
    public let value: String
    /// Of the whole literal with its quotes.
    public let span: Span
    /// The same in other languages: `"kept in vesicles" de "in Vesikeln"`.
    public let translations: [Translation]

    public init(_ value: String, _ span: Span, translations: [Translation] = []) {
        self.value = value
        self.span = span
        self.translations = translations
    }
}

/// A text in another language than the one of its pack, behind the text that it translates.
public struct Translation: Sendable, Hashable {
    /// `de`
    public let language: Name
    public let value: String
    /// Of the whole literal with its quotes.
    public let span: Span
}

/// An integer with its sign.
public struct Number: Sendable, Hashable {
    public let value: Int
    public let span: Span

    public init(_ value: Int, _ span: Span) {
        self.value = value
        self.span = span
    }
}

/// `pack norepinephrine 1.0.0 "Norepinephrine" { about "..." }`; the title and the block may be absent.
public struct PackDeclaration: Sendable {
    public enum Clause: Sendable {
        case about(Text)
        /// `languages en, de`: that of the texts, and those into which they are translated.
        case languages([Name])
    }
    public let name: Name
    public let version: Name?
    public let title: Text?
    public let clauses: [Clause]
    public let span: Span
}

/// `source zabetian2001 { pmid 11170900  year 2001  title "..." }`
public struct SourceDeclaration: Sendable {
    public enum Clause: Sendable {
        case pmid(Number)
        case year(Number)
        case doi(Text)
        case url(Text)
        case title(Text)
        case authors(Text)
        /// Where and how the authors of the pack read it.
        case seen(Text)
        /// The paper was retracted; the text says when and where that stands.
        case retracted(Text)
    }
    public let name: Name
    public let clauses: [Clause]
    public let span: Span
}

/// `authority cpic "Clinical Pharmacogenetics Implementation Consortium"`: who speaks in some of the rules.
public struct AuthorityDeclaration: Sendable {
    public let name: Name
    public let title: Text?
    public let span: Span
}

/// `gene DBH { chromosome 9  strand plus  name "dopamine beta-hydroxylase" }`
public struct GeneDeclaration: Sendable {
    public enum Clause: Sendable {
        case chromosome(Name)
        /// `plus` or `minus`.
        case strand(Name)
        case name(Text)
        case about(Text)
        /// As `about`, for a reader of the field.
        case clinician(Text)
    }
    public let name: Name
    public let clauses: [Clause]
    public let span: Span
}

/// `variant rs1611115 in DBH { at GRCh38 9:133635393 T>C ... }`
public struct VariantDeclaration: Sendable {
    public enum Clause: Sendable {
        case at(PlacementClause)
        /// `alias i5039729, rs123`: other ids of the same locus.
        case alias([Name])
        case allele(AlleleClause)
        /// `strand plus`: the letters were verified on the plus strand. Demanded for palindromic loci.
        case strand(Name)
        case label(Text)
        case caution(Text)
    }
    /// `rs...` or `i...`.
    public let id: Name
    public let gene: Name?
    public let clauses: [Clause]
    public let span: Span
}

/// `allele ins = ATTT "insertion" spelled "<INS>"`: a name under which rules write an allele, and other ways in which files
/// do. Without letters, as in `allele R3 "three repeats"`, the name stands for an allele that has none, in `at` too.
public struct AlleleClause: Sendable {
    public let name: Name
    public let letters: Name?
    public let title: Text?
    public let spellings: [Text]
    public let span: Span
}

/// `at GRCh38 9:133635393 T>C` (the reference base is T) or `at GRCh38 11:2172610 A/G` (letters only, reference unknown).
/// More than one alternative: `T>C,G`, `A/C/G`.
public struct PlacementClause: Sendable {
    public let build: Name
    public let chromosome: Name
    public let position: Number
    /// In the order written; where `hasReference`, the first one is the reference allele.
    public let alleles: [Name]
    public let hasReference: Bool
    public let span: Span
}

/// `scale activity = low < reduced < normal < high`; each step may be followed by a text that names it in reports:
/// `scale presence = none "not found" usual < one "one copy" notable`.
public struct ScaleDeclaration: Sendable {
    public struct Step: Sendable {
        public let name: Name
        public let title: Text?
        /// `usual`, `neutral` or `notable`.
        public let mark: Name?

        package init(name: Name, title: Text?, mark: Name? = nil) {
            self.name = name
            self.title = title
            self.mark = mark
        }
    }
    public let name: Name
    public let steps: [Step]
    public let span: Span

    package init(name: Name, steps: [Step], span: Span) {
        self.name = name
        self.steps = steps
        self.span = span
    }
}

/// `finding dbh_activity : activity "Plasma DBH activity" { ... }`
public struct FindingDeclaration: Sendable {
    public enum Clause: Sendable {
        case by(Table)
        case quantity(Text)
        case about(Text)
        /// As `about`, for a reader of the field.
        case clinician(Text)
        case caution(Text)
        /// `authority cpic`: whose rule it is.
        case authority(Name)
        /// `population "Han Chinese"`: in whom it was seen.
        case population(Text)
        /// `on unknown "..."`: what the report says while the result is not known.
        case onUnknown(Text)
        case evidence(Name)
        case cite([Name])
    }
    public let name: Name
    public let scale: Name
    public let title: Text?
    public let clauses: [Clause]
    public let span: Span

    package init(name: Name, scale: Name, title: Text?, clauses: [Clause], span: Span) {
        self.name = name
        self.scale = scale
        self.title = title
        self.clauses = clauses
        self.span = span
    }
}

/// `by rs1611115 { C/C -> normal  ... }`, or a grid by several subjects: `by a, b { | low | * | reduced | }`.
public struct Table: Sendable {
    public struct Row: Sendable {
        /// One list of alternatives for each subject of a grid; just one list for a table by one subject.
        public let cells: [[CellPattern]]
        public let step: Name
        /// `usual`, `neutral` or `notable`, where this row is another than its step.
        public let mark: Name?
        /// `note "..."`: what this row means, in one or two sentences.
        public let note: Text?
        public let span: Span
    }
    public let subjects: [Name]
    public let rows: [Row]
    public let span: Span
}

/// One alternative in a table's cell.
public enum CellPattern: Sendable {
    /// `C/T`, `A|G` or a single `T`. On a finding's or an input's column a single name is a step or a value instead;
    /// it is parsed as `.name`.
    case genotype(GenotypePattern)
    /// A step, a value, or one letter for one copy.
    case name(Name)
    /// `reduced..high`, `..low`, `high..`
    case range(from: Name?, to: Name?, span: Span)
    /// `*`
    case any(Span)

    public var span: Span {
        switch self {
        case .genotype(let genotype): genotype.span
        case .name(let name): name.span
        case .range(_, _, let span), .any(let span): span
        }
    }
}

/// A genotype as written: letters with `/` or `|` between. `.` stands for an open allele (in tests only).
public struct GenotypePattern: Sendable, Hashable {
    /// One or two; the text `.` for an open one.
    public let alleles: [Name]
    public let isPhased: Bool
    public let span: Span
}

/// `input pots : yes | no "Have you been told you have POTS?"`
public struct InputDeclaration: Sendable {
    public let name: Name
    /// Empty for an input of whole numbers.
    public let values: [Name]
    /// `none < some < much`: the answers have an order, the lowest first.
    public let isOrdered: Bool
    /// `0..120 years`
    public let number: NumberShape?
    public let question: Text?
    public let span: Span

    /// The range of an input of whole numbers, and what they count.
    public struct NumberShape: Sendable {
        public let lower: Number
        public let upper: Number
        public let unit: Name?
    }

    /// `input x : consent "..."`: the one word `consent` stands for `yes | no`, and what is read beside it is not shown
    /// before the answer is `yes`.
    public var isConsent: Bool { values.count == 1 && values[0].text == "consent" }

    package init(
        name: Name, values: [Name], isOrdered: Bool = false, number: NumberShape? = nil, question: Text?, span: Span
    ) {
        self.name = name
        self.values = values
        self.isOrdered = isOrdered
        self.number = number
        self.question = question
        self.span = span
    }
}

/// `advice dbh_cofactors "Title" { when ... consider a, b "..." ... }`
public struct AdviceDeclaration: Sendable {
    public enum Clause: Sendable {
        case when(Condition)
        case action(ActionClause)
        /// As the text of the action, for a reader of the field.
        case clinician(Text)
        case caution(Text)
        /// `authority cpic`: whose advice it is. Advices of different authorities stand side by side.
        case authority(Name)
        /// `population "Han Chinese"`: in whom it was seen.
        case population(Text)
        case overrides(OverrideClause)
        case onUnknown(OnUnknownClause)
        case onMissing(OnMissingClause)
        case evidence(Name)
        case cite([Name])
    }
    public let name: Name
    public let title: Text?
    public let clauses: [Clause]
    public let span: Span
}

/// `consider vitamin_c, copper_foods "..."`; the verb is one of `consider increase reduce avoid contraindicated monitor
/// standard discuss`.
public struct ActionClause: Sendable {
    public let verb: Name
    public let targets: [Name]
    public let text: Text?
    public let span: Span
}

/// `overrides dbh_cofactors on copper_foods because "..."`; without `on`, all targets of the other advice.
public struct OverrideClause: Sendable {
    public let advice: Name
    public let targets: [Name]
    public let reason: Text?
    /// `despite "..."`: why a milder advice, or one on weaker evidence, may set the other aside.
    public let despite: Text?
    public let span: Span
}

/// `on unknown hold "..."`: while this advice is unknown, what it overrides is held; the text is shown.
/// `on unknown "..."`: only the text.
public struct OnUnknownClause: Sendable {
    public let holds: Bool
    public let text: Text?
    public let span: Span
}

/// `on missing proceed because "..."`: `known` and `missing` may close this guard where nothing is known.
public struct OnMissingClause: Sendable {
    public let reason: Text?
    public let span: Span
}

/// `pathway norepinephrine_tone : tone "..." { synthesis dbh_activity { low -> -2 ... }  net { ..-2 -> low ... } }`
public struct PathwayDeclaration: Sendable {
    public enum Clause: Sendable {
        case flow(FlowClause)
        case net(NetClause)
        case step(StepClause)
        case bind(BindClause)
        /// `optimum middle`: where on the scale results are best.
        case optimum(Name)
        case about(Text)
        /// As `about`, for a reader of the field.
        case clinician(Text)
        case caution(Text)
        case evidence(Name)
        case cite([Name])
    }
    public let name: Name
    public let scale: Name
    public let title: Text?
    public let clauses: [Clause]
    public let span: Span
}

/// `synthesis dbh_activity { low -> -2  reduced -> -1  normal -> 0  high -> 1 }`: the stage is any name.
public struct FlowClause: Sendable {
    public struct Weight: Sendable {
        public let step: Name
        public let weight: Number
    }
    public let stage: Name
    public let finding: Name
    public let weights: [Weight]
    public let span: Span
}

/// `net { ..-2 -> low   -1..1 -> typical   2.. -> high }`; a single number is a band of one.
public struct NetClause: Sendable {
    public struct Band: Sendable {
        public let lower: Number?
        public let upper: Number?
        public let step: Name
        public let span: Span
    }
    public let bands: [Band]
    public let span: Span
}

/// `use norepinephrine 1.0.0`: another pack, at a version.
public struct UseDeclaration: Sendable {
    public let name: Name
    public let version: Name
    public let span: Span
}
