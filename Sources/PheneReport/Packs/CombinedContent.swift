// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneGenome
internal import PheneModel
internal import PheneReaders
public import PheneRuntime

/// The reports of one person under several packs as data: the file, the questions, the references and shared sites are in it once, the
/// results of each pack in a part of its own.
///
///     let content = CombinedContent(person)
///     print(TextReport(content).text)
///
/// With one pack every form is that of its ``ReportContent``.
public struct CombinedContent: Sendable {
    /// A site that several packs read.
    public struct SharedSite: Sendable, Hashable {
        /// The id in the first of these packs.
        public let id: String
        /// The names of the packs.
        public let packs: [String]
    }

    /// The report of each pack, in the order given; those of which a selection shows nothing are in ``leftOut``. At least one.
    public internal(set) var parts: [ReportContent]
    /// The names of the packs that have nothing of what was selected.
    public internal(set) var leftOut: [String] = []
    /// The sites that several packs read; empty if redacted.
    public let sharedSites: [SharedSite]
    /// How many sites several packs read.
    public let sharedCount: Int
    /// What is shown once although several packs have it; empty where nothing is.
    private let onceNote: String
    /// The names of the packs that have no texts in the language that was asked for.
    public let withoutLanguage: [String]

    /// - Parameters:
    ///   - person: the file, evaluated under each pack.
    ///   - date: the date to print, if any.
    ///   - isRedacted: whether to leave out genotypes, ids of sites and what identifies the file.
    ///   - language: the language of the rules' texts; a pack without texts in it is shown in the language in which it is written.
    ///   - audience: which text to use where the rules have two.
    ///   - answerSyntax: how the reader answers a question.
    ///   - extras: what to show of genes with named alleles on demand.
    /// - Complexity: linear in the packs, plus a bounded search for each unknown or held recommendation.
    public init(
        _ person: CombinedEvaluation, date: String? = nil, isRedacted: Bool = false, language: String? = nil,
        audience: Audience = .lay, answerSyntax: AnswerSyntax = AnswerSyntax(),
        extras: PharmacogeneExtras = PharmacogeneExtras()
    ) {
        let packs = person.packs
        let bibliography = Bibliography(isOfSeveral: packs.isOfSeveral)
        func hasLanguage(_ pack: Pack) -> Bool {
            language.map { !packs.isOfSeveral || pack.languages.contains($0) } ?? true
        }
        let bases = mapOnThreads(person.parts.count) { number in
            DisclosurePolicy.Basis(
                person.parts[number].evaluation, questionNames: packs.questions.renamed(pack: number))
        }
        let policies = bases.enumerated().map { number, basis in
            DisclosurePolicy(
                basis, isRedacted: isRedacted, language: hasLanguage(basis.disclosed.pack) ? language : nil,
                audience: audience, answerSyntax: answerSyntax,
                context: PackContext(
                    bibliography: bibliography, consentsElsewhere: person.consentsElsewhere[number]), extras: extras)
        }
        // What one pack withholds, no other quotes.
        let withheld = policies.flatMap { shown in
            shown.withheld.indices.filter { !shown.withheld[$0].isEmpty }
                .map { shown.evaluation.pack.loci.loci[$0].id.name }
        }
        let file = person.file.withholding(withheld)
        let all = zip(policies, person.parts).map {
            ReportContent($0, of: $1.evaluation, file: file, date: date)
        }
        (parts, onceNote) = Self.showingOnce(all)
        // Positions that only define named alleles are part of their genes, which are shown once.
        let defining = policies.map { shown in
            Set(
                shown.evaluation.pack.loci.loci.indices.filter { shown.facts.isPharmacogenePosition[$0] }
                    .map { shown.evaluation.pack.loci.loci[$0].id.name })
        }
        let shared = packs.loci.shared.filter { site in !site.packs.allSatisfy { defining[$0].contains(site.id.name) } }
        sharedCount = shared.count
        sharedSites =
            isRedacted
            ? []
            : shared.map { SharedSite(id: $0.id.name, packs: $0.packs.map { number in packs.packs[number].name }) }
        withoutLanguage = packs.packs.filter { !hasLanguage($0) }.map { $0.name }
    }

    /// The report of one pack.
    public init(_ content: ReportContent) {
        parts = [content]
        onceNote = ""
        sharedSites = []
        sharedCount = 0
        withoutLanguage = []
    }

    /// The report of the only pack; `nil` if there are several.
    public var onlyPart: ReportContent? { parts.count == 1 && leftOut.isEmpty ? parts[0] : nil }

    /// What is the same in every part: the file, the date, the person's sex.
    var first: ReportContent { parts[0] }

    /// The unanswered questions that keep a result open, each once, with the titles of all results that it keeps open.
    public var questions: [Question] {
        var questions: [Question] = []
        for question in parts.flatMap({ $0.questions }) {
            if let known = questions.firstIndex(where: { $0.name == question.name }) {
                for title in question.keepsOpen where !questions[known].keepsOpen.contains(title) {
                    questions[known].keepsOpen.append(title)
                }
            } else {
                questions.append(question)
            }
        }
        return questions
    }

    /// How many results the open questions keep open.
    var keptOpen: Int { Set(questions.flatMap { $0.keepsOpen }).count }

    /// The questions with an answer, each once, without the sex.
    public var answers: [ReportContent.AnsweredQuestion] {
        var answers: [ReportContent.AnsweredQuestion] = []
        for answer in parts.flatMap({ $0.answers }) where !answers.contains(where: { $0.input == answer.input }) {
            answers.append(answer)
        }
        return answers
    }

    /// The cited sources of all packs, each once, by number.
    ///
    /// - Complexity: linear in the number of sources.
    public var references: [Reference] { Self.merged(parts.map { $0.references }) }

    /// Lists of references without those that are in an earlier list, by number.
    static func merged(_ lists: [[Reference]]) -> [Reference] {
        var seen: Set<Int> = []
        return lists.joined().filter { seen.insert($0.number).inserted }.sorted { $0.number < $1.number }
    }

    /// Sentences to show with every report, each once.
    public var limits: [String] {
        var seen: Set<String> = []
        return parts.flatMap { $0.limits }.filter { seen.insert($0).inserted }
    }

    /// The names and versions of the packs: `norepinephrine 1.0.0 and pharmacogenes 1.0.0`.
    var rules: String { Wording.list(parts.map { $0.pack.nameAndVersion }, "and") }

    /// What the report has once although several packs have it, and what it leaves out; empty where there is nothing to say.
    var notes: [String] {
        var notes: [String] = []
        if sharedCount > 0 {
            let sites = sharedSites.prefix(10).map { $0.id + " (" + Wording.list($0.packs, "and") + ")" }
            let more = sharedSites.count - sites.count
            notes.append(
                Wording.count(sharedCount, "site is", "sites are") + " read by several of these packs"
                    + (sites.isEmpty
                        ? "" : ": " + sites.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
                    + ".")
        }
        if !onceNote.isEmpty { notes.append(onceNote) }
        if !leftOut.isEmpty {
            notes.append(
                "Not shown, because nothing in it was selected: " + Wording.list(leftOut, "and") + ".")
        }
        if !withoutLanguage.isEmpty {
            notes.append(
                Wording.list(withoutLanguage, "and") + (withoutLanguage.count == 1 ? " has" : " have")
                    + " no texts in this language.")
        }
        return notes
    }
}
