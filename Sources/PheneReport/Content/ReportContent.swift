// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneRuntime

/// A report as data: all that its forms (text, JSON) show of one person, in the order in which they show it.
///
///     let content = ReportContent(evaluation, file: facts)
///     print(TextReport(content).text)
public struct ReportContent: Sendable {
    /// The pack whose rules were asked.
    public struct PackHeading: Sendable {
        public let name: String
        public let version: String
        public let title: String
        public let about: String
        /// The SHA-256 of what the rules mean, in hexadecimal: the same meaning, the same digest.
        public let digest: String
    }

    /// The loci of the pack that the file has in one state.
    public struct Coverage: Sendable {
        public let state: CallState
        public let count: Int
        /// Empty where ids are left out.
        public let ids: [String]
    }

    /// A question that was answered.
    public struct Answer: Sendable {
        public let input: String
        public let value: String
    }

    public let pack: PackHeading
    public let file: FileFacts
    /// The day of the report as it was given; no clock is asked, so that the same input gives the same bytes.
    public let date: String?
    /// Genotypes, ids of sites and what names the file are left out; findings stay.
    public let isRedacted: Bool
    /// The file states, or its reader proved, that its letters are those of the plus strand.
    public let isPlusStrand: Bool
    public let sex: Sex?
    public let answers: [Answer]
    /// Every locus of the pack, by chromosome and place.
    public let loci: [LocusEntry]
    /// One for each call state, also for those that no locus is in.
    public let coverage: [Coverage]
    /// The findings gene by gene, genes in the order of the pathway.
    public let cards: [GeneCard]
    /// In the order of the pathway.
    public let findings: [FindingEntry]
    public let pathways: [PathwayEntry]
    /// Every advice of the pack, whatever its verdict; what to avoid comes before what to do.
    public let advices: [AdviceEntry]
    public let questions: [Question]
    /// What the pack describes beside its results, as declared.
    public let topics: [TopicEntry]
    /// The assays of the pack; none where ids of sites are left out.
    public let assays: [AssayEntry]
    /// For whom texts were chosen where the rules have two.
    public let audience: Audience
    /// What was given and the pack does not know, one sentence each.
    public let strangers: [String]
    public let limits: [String]
    /// Only those that are cited, by number.
    public let references: [Reference]

    /// - Parameters:
    ///   - evaluation: the person under the pack.
    ///   - file: what was read.
    ///   - date: the day to print, if any.
    ///   - isRedacted: whether to leave out genotypes, ids of sites and what names the file.
    ///   - language: that of the rules' texts, one of the pack's `languages`; without it, that in which they are written.
    ///     A text that is not translated stays as it is and is marked with its language, as in `[en] low`.
    ///   - audience: for whom to choose where the rules have two texts.
    /// - Complexity: linear in the pack, and for each unknown or held advice a bounded search for what would decide it.
    public init(
        _ evaluation: Evaluation, file: FileFacts, date: String? = nil, isRedacted: Bool = false,
        language: String? = nil, audience: Audience = .lay
    ) {
        let shown = Discretion(evaluation, isRedacted: isRedacted, language: language, audience: audience)
        let pack = evaluation.pack
        self.pack = PackHeading(
            name: pack.name, version: pack.version, title: shown.say(pack.title),
            about: shown.say(pack.about), digest: pack.digest)
        let visible = file.withholding(shown.withheld.keys.map { pack.loci.loci[$0].id.name })
        self.file = isRedacted ? visible.redacted : visible
        self.date = date
        self.isRedacted = isRedacted
        isPlusStrand = evaluation.genome.isPlusStrand
        sex = evaluation.genome.sex
        answers = evaluation.answers.enumerated().compactMap { index, code in
            let input = pack.input(index)
            // The sex is shown as such.
            guard let code, input.kind != .sex else { return nil }
            let given = evaluation.given[index] ?? input.values[code]
            return Answer(input: input.name, value: input.text(of: given))
        }
        let loci = pack.loci.loci.indices.map { LocusEntry($0, in: shown) }
        self.loci = isRedacted ? [] : loci
        coverage = CallState.allCases.map { state in
            let ids = loci.filter { $0.state == state }.map { $0.id }
            return Coverage(state: state, count: ids.count, ids: isRedacted ? [] : ids)
        }
        var references = shown.references
        let findings = shown.facts.findingsInOrder.map { FindingEntry($0, in: shown, references: &references) }
        let pathways = (0..<pack.pathwayCount).map {
            PathwayEntry($0, findings: findings, in: shown, references: &references)
        }
        self.findings = findings
        self.pathways = pathways
        cards = Self.cards(of: findings, pathways, in: shown)
        advices = shown.facts.advicesInOrder.map { AdviceEntry($0, in: shown, references: &references) }
        questions = shown.openQuestions
        let facts = shown.facts.topics
        topics = facts.indices.filter { facts[$0].kind != .assay }.map { TopicEntry($0, in: shown) }
        assays = isRedacted ? [] : facts.filter { $0.kind == .assay }.map { AssayEntry($0, in: shown) }
        self.audience = audience
        strangers = isRedacted ? [] : evaluation.strangers.map { $0.text }
        limits = Self.limits
        self.references = references.references
    }

    /// How many loci the rules read.
    public var locusCount: Int { coverage.reduce(0) { $0 + $1.count } }

    /// Known findings on whose ground studies disagree.
    public var disputed: [FindingEntry] { findings.filter { $0.outcome.isKnown && $0.level == .conflicting } }

    /// Advices that apply on at least one target.
    public var applying: [AdviceEntry] { advices.filter { !$0.targets(.applies).isEmpty } }

    /// Advices that are held on at least one target.
    public var held: [AdviceEntry] { advices.filter { !$0.targets(.held).isEmpty } }

    /// Advices that are set aside on at least one target.
    public var overridden: [AdviceEntry] { advices.filter { !$0.targets(.overridden).isEmpty } }

    /// Advices of which it is not known whether they apply.
    public var unknown: [AdviceEntry] { advices.filter { $0.verdict == .unknown } }

    // That arrays misread rare changes: Weedon et al. 2021, BMJ 372:n214, doi:10.1136/bmj.n214.
    private static let limits = [
        "This is information, not medical advice. Do not start, stop or change a medicine or a treatment because of it; "
            + "talk with a doctor or a pharmacist first.",
        "What is not known here stays not known. It is never taken for \"no\", for \"normal\" or for the reference.",
        "Genotypes are letters of the plus strand. The reference letter of a build is not the normal or the healthy one.",
        "Genotyping arrays misread single sites, rare changes above all. A rare harmful result needs a clinical test "
            + "before anything follows from it.",
        "Most effects of single sites are small averages over many people. They do not tell how you feel or what you have.",
    ]
}
