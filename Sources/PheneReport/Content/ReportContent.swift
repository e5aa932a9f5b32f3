// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel
public import PheneRuntime

/// A report as data: everything that its formats (text, HTML, JSON) show about one person, in the order in which they show it.
///
///     let content = ReportContent(evaluation, file: facts)
///     print(TextReport(content).text)
public struct ReportContent: Sendable {
    /// The pack whose rules were evaluated.
    public struct PackHeading: Sendable {
        /// The name in the rules.
        public let name: String
        /// `1.2.0`
        public let version: String
        /// May be empty.
        public let title: String
        /// A description; may be empty.
        public let about: String
        /// The SHA-256 of the meaning of the rules, in hexadecimal: rules that mean the same have the same digest.
        public let digest: String

        /// The title, or the name if there is none.
        var heading: String { title.isEmpty ? name : title }
        /// `norepinephrine 1.2.0`
        var nameAndVersion: String { name + " " + version }
    }

    /// The loci of the pack in one call state.
    public struct StateCount: Sendable {
        public let state: CallState
        public let count: Int
        /// The ids of the loci; empty if redacted.
        public let ids: [String]
    }

    /// A question with its answer.
    public struct AnsweredQuestion: Sendable {
        /// The name of the question in the rules.
        public let input: String
        public let value: String
        /// Where a call from outside states it: `laboratory.tsv, line 3`, or `from outside` if redacted; empty for an answer of a person.
        public let source: String

        /// The question and its answer: `hla_b_15_02: positive (laboratory.tsv, line 3)`.
        var text: String { input + ": " + value + (source.isEmpty ? "" : " (" + source + ")") }
    }

    public let pack: PackHeading
    public let file: FileFacts
    /// The date of the report as given; never the current date, so that output is reproducible.
    public let date: String?
    /// Whether genotypes, ids of sites and what identifies the file are left out; findings stay.
    public let isRedacted: Bool
    /// Whether the alleles of the file are known to be on the plus strand.
    public let isPlusStrand: Bool
    /// `nil` if it is not known.
    public let sex: Sex?
    /// Without the sex, in the order of the pack.
    public let answers: [AnsweredQuestion]
    /// What part of the report this is, in one sentence; empty for a whole report. See ``selecting(_:)``.
    public internal(set) var selection = ""
    /// Every locus of the pack, by chromosome and position, but those that only define named alleles; empty if redacted.
    public internal(set) var loci: [LocusEntry]
    /// One for each call state, including those without loci.
    public let coverage: [StateCount]
    /// Every gene of the pack, with what was tested of it.
    public internal(set) var geneCoverage: [GeneCoverage]
    /// The findings by gene; genes in the order of the pathway.
    public internal(set) var cards: [GeneCard]
    /// In the order of the pathway.
    public internal(set) var findings: [FindingEntry]
    /// As declared.
    public internal(set) var pathways: [PathwayEntry]
    /// Every recommendation of the pack, whatever its verdict; warnings first.
    public internal(set) var recommendations: [AdviceEntry]
    /// The genes with named alleles, as declared.
    public internal(set) var pharmacogenes: [PharmacogeneEntry]
    /// What guidelines say of medicines by these genes: what asks for most first, then what is not decided.
    public internal(set) var medicines: [MedicineEntry]
    /// Every call from outside, with what became of it; empty without one.
    public internal(set) var outsideCalls: [OutsideCallEntry]
    /// The unanswered questions that keep a result open, as declared.
    public internal(set) var questions: [Question]
    /// The scales of the findings and pathways, as declared.
    public let scales: [ScaleEntry]
    /// The conditions, drugs, substances, compartments and targets that the pack describes, as declared.
    public internal(set) var topics: [TopicEntry]
    /// The assays of the pack; empty if redacted.
    public let assays: [AssayEntry]
    /// The audience whose texts were chosen where the rules have two.
    public let audience: Audience
    /// How the reader answers a question.
    public let answerSyntax: AnswerSyntax
    /// What is shown of genes with named alleles only where it is asked for.
    public let extras: PharmacogeneExtras
    /// The language of ``translations``, by its two letters; `nil` if no language was requested.
    let language: String?
    /// The texts of this report that are in ``language``; all others are in English or in the language of the rules.
    let translations: Set<String>
    /// The ids given that are not a locus of the pack; empty if redacted.
    public let unknownLoci: [String]
    /// Sentences to show with every report.
    public let limits: [String]
    /// The cited sources, by number.
    ///
    /// - Complexity: linear in the number of sources, each of which is read from the pack: a summary shows none.
    public var references: [Reference] {
        cited.map { Reference($0, source: sources[$0 - 1].source, of: sources[$0 - 1].pack) }
    }
    /// The numbers of the sources that this part of the report cites.
    var cited: [Int]
    /// The source of each number, from 1.
    let sources: [Bibliography.Entry]

    /// - Parameters:
    ///   - evaluation: the person under the pack.
    ///   - file: facts about the genotype file.
    ///   - date: the date to print, if any.
    ///   - isRedacted: whether to leave out genotypes, ids of sites and what identifies the file.
    ///   - language: the language of the rules' texts, one of the pack's `languages`; `nil` for the language in which they are
    ///     written. A text without a translation is marked with its language, as in `[en] low`.
    ///   - audience: which text to use where the rules have two.
    ///   - answerSyntax: how the reader answers a question.
    ///   - extras: what to show of genes with named alleles besides the pairs that fit.
    /// - Complexity: linear in the pack, plus a bounded search for each unknown or held recommendation.
    public init(
        _ evaluation: Evaluation, file: FileFacts, date: String? = nil, isRedacted: Bool = false,
        language: String? = nil, audience: Audience = .lay, answerSyntax: AnswerSyntax = AnswerSyntax(),
        extras: PharmacogeneExtras = PharmacogeneExtras()
    ) {
        self.init(
            DisclosurePolicy(
                evaluation, isRedacted: isRedacted, hasFile: !file.isNone, language: language, audience: audience,
                answerSyntax: answerSyntax, extras: extras),
            of: evaluation, file: file, date: date)
    }

    /// - Parameters:
    ///   - shown: what may be shown, and how.
    ///   - evaluation: the person under the pack.
    init(_ shown: DisclosurePolicy, of evaluation: Evaluation, file: FileFacts, date: String?) {
        let (isRedacted, language) = (shown.isRedacted, shown.language)
        let pack = evaluation.pack
        self.pack = PackHeading(
            name: pack.name, version: pack.version, title: shown.localized(pack.title),
            about: shown.localized(pack.about), digest: pack.digest)
        let visible = file.withholding(
            shown.withheld.indices.filter { !shown.withheld[$0].isEmpty }.map { pack.loci.loci[$0].id.name })
        self.file = isRedacted ? visible.redacted : visible
        self.date = date
        self.isRedacted = isRedacted
        isPlusStrand = evaluation.genome.isPlusStrand
        sex = evaluation.genome.sex
        answers = evaluation.answers.enumerated().compactMap { index, code in
            let input = shown.facts.inputFacts[index]
            // The sex has a field of its own.
            guard let code, input.kind != .sex else { return nil }
            let given = evaluation.given[index] ?? input.values[code]
            let call = evaluation.outside.answers.first { $0.input == index }?.call
            let place = isRedacted ? "" : call?.place ?? ""
            return AnsweredQuestion(
                input: input.name, value: input.text(of: given),
                source: call == nil ? "" : place.isEmpty ? "from outside" : place)
        }
        let loci = evaluation.readings.indices.filter { !shown.facts.isPharmacogenePosition[$0] }
            .map { shown.locus($0) }
        self.loci = isRedacted ? [] : loci
        coverage = CallState.allCases.map { state in
            let ids = loci.filter { $0.state == state }.map { $0.id }
            return StateCount(state: state, count: ids.count, ids: isRedacted ? [] : ids)
        }
        geneCoverage = Self.geneCoverage(in: shown)
        var references = shown.references
        let findings = shown.facts.findingsInOrder.map { FindingEntry($0, in: shown, references: &references) }
        let pathways = (0..<pack.pathwayCount).map {
            PathwayEntry($0, findings: findings, in: shown, references: &references)
        }
        self.findings = findings
        self.pathways = pathways
        cards = Self.cards(of: findings, pathways, in: shown)
        recommendations = shown.facts.recommendationsInOrder.map { AdviceEntry($0, in: shown, references: &references) }
        let (pharmacogenes, medicines) = Self.pharmacogenes(in: shown)
        self.pharmacogenes = pharmacogenes
        self.medicines = medicines
        outsideCalls = OutsideCallEntry.all(in: shown)
        questions = shown.openQuestions
        let facts = shown.facts.topics
        topics = facts.indices.filter { facts[$0].kind != .assay }.map { TopicEntry($0, medicines, in: shown) }
        scales = ScaleEntry.all(in: shown)
        assays = isRedacted ? [] : facts.filter { $0.kind == .assay }.map { AssayEntry($0, in: shown) }
        audience = shown.audience
        answerSyntax = shown.answerSyntax
        extras = shown.extras
        unknownLoci = isRedacted ? [] : evaluation.unknownLoci
        limits = Self.limits
        sources = references.sources
        cited = references.cited
        self.language = language
        translations = shown.translations
    }

    /// A report of a file.
    ///
    /// - Parameters:
    ///   - person: the file, evaluated under a pack.
    ///   - date: the date to print, if any.
    ///   - isRedacted: whether to leave out genotypes, ids of sites and what identifies the file.
    ///   - language: the language of the rules' texts, one of the pack's `languages`; `nil` for the language in which they are
    ///     written.
    ///   - audience: which text to use where the rules have two.
    ///   - answerSyntax: how the reader answers a question.
    ///   - extras: what to show of genes with named alleles besides the pairs that fit.
    public init(
        _ person: FileEvaluation, date: String? = nil, isRedacted: Bool = false, language: String? = nil,
        audience: Audience = .lay, answerSyntax: AnswerSyntax = AnswerSyntax(),
        extras: PharmacogeneExtras = PharmacogeneExtras()
    ) {
        self.init(
            person.evaluation, file: person.file, date: date, isRedacted: isRedacted, language: language,
            audience: audience, answerSyntax: answerSyntax, extras: extras)
    }

    /// A sentence for each id that the pack does not know.
    var unknownLocusTexts: [String] { unknownLoci.map { "`\($0)` is not a locus of this pack" } }

    /// What the report speaks for: `these rules`, or only what was selected.
    var scope: String { selection.isEmpty ? "these rules" : "this selection" }

    /// The number of loci of the pack.
    public var locusCount: Int { coverage.reduce(0) { $0 + $1.count } }

    /// Known findings with conflicting evidence.
    public var disputed: [FindingEntry] { findings.filter { $0.outcome.isKnown && $0.level == .conflicting } }

    /// Recommendations that apply on at least one target.
    public var applying: [AdviceEntry] { recommendations.filter { $0.has(.applies) } }

    /// Recommendations that are held on at least one target.
    public var held: [AdviceEntry] { recommendations.filter { $0.has(.held) } }

    /// Recommendations that are set aside on at least one target.
    public var overridden: [AdviceEntry] { recommendations.filter { $0.has(.overridden) } }

    /// Recommendations that may or may not apply.
    public var unknown: [AdviceEntry] { recommendations.filter { $0.verdict == .unknown } }

    // Arrays misread rare variants: Weedon et al. 2021, BMJ 372:n214, doi:10.1136/bmj.n214.
    private static let limits = [
        "This is information, not medical advice. Do not start, stop or change a medicine or a treatment because of it; "
            + "talk with a doctor or a pharmacist first.",
        "What is unknown stays unknown. It is never treated as \"no\", as \"normal\" or as the reference.",
        "Genotypes are given on the plus strand. The reference allele of a build does not mean normal or healthy.",
        "Genotyping arrays make errors at single sites, above all for rare variants. A rare harmful result needs a "
            + "clinical test before any conclusion.",
        "Most effects of single sites are small averages over many people. They do not show how you feel or what you have.",
    ]
}
