// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneGenome
internal import PheneModel
public import PheneReaders
public import PheneRuntime

/// All people of a PLINK 1 or 2 fileset, of a VCF or BCF, or of a folder of files under some packs: how many have each result.
///
///     let packs = try PackSet([Norepinephrine.pack])
///     let cohort = try CohortEvaluation(of: "cohort.bed", under: packs)
///     print(CohortText(cohort.summary).text)
///
/// Each person gets what ``CombinedEvaluation`` gives for the same person: `phene report FILE --sample NAME`. Whoever's file that
/// command refuses, for example because alleles are on both strands, is counted in ``refused`` and nowhere else.
public struct CohortEvaluation: Sendable {
    /// One pack of a cohort.
    public struct Part: Sendable {
        /// How its people were evaluated, and what the rows say of its loci.
        public let plan: CohortPlan
        /// The counts in each stratum, in the order of ``CohortEvaluation/strata``.
        public internal(set) var counts: [CohortCounts]
        /// For each locus why it is not read for anybody; `nil` where a row says something of it.
        public internal(set) var missing: [MissingLocus?]
    }

    /// Why a locus has no usable genotype of anyone.
    public enum MissingLocus: String, Sendable, Hashable {
        /// The file has no row of it.
        case notInFile = "not in the file"
        /// There are rows of it, and none can be used, such as one at another position.
        case unusable = "not usable"
        /// A consent withholds it.
        case withheld = "withheld"
    }

    /// The packs.
    public let packs: PackSet
    /// The names of the groups of people that were counted apart; one without a name where there are none.
    public let strata: [String]
    /// One for each pack.
    public internal(set) var parts: [Part]
    /// How many people the file has.
    public let listed: Int
    /// How many people were read: those of the shard, and of a stratum.
    public internal(set) var people: Int
    /// Of how many of them nothing is said, because a report refuses their files too.
    public internal(set) var refused: Int
    /// How many of those have alleles on both strands.
    public internal(set) var onBothStrands: Int
    /// How many people were read one by one, each as a report reads a file, and not together with others.
    package internal(set) var readAlone = 0
    /// Why the first of those whose files cannot be read are refused, each with a name: at most ``mostRefusals``.
    public internal(set) var refusals: [String]
    /// The most refused people who are named.
    public static let mostRefusals = 20
    /// How many decisions were made person by person, over all people and genes.
    public internal(set) var personalDecisions: Int
    /// How many of those took the matcher of named alleles, because no other person had the same genotypes.
    public internal(set) var matchings: Int
    /// How many decisions there were in all: one for each person, and each finding, pathway, recommendation and gene.
    public internal(set) var decisions: Int
    /// What the report says of the file.
    public let facts: CohortFacts
    /// What tells this part of the people from others; `nil` where all were evaluated.
    public let part: CohortPart?

    /// Reads and evaluates a fileset, a VCF or BCF, or a folder.
    ///
    /// - Parameters:
    ///   - path: a `.bed` with the `.bim` and `.fam` beside it, a VCF or BCF of one or more samples, or a folder with a file for each
    ///     person.
    ///   - packs: the rules.
    ///   - answers: answers that hold for everyone, such as a consent. A question for the sex is not answered so.
    ///   - options: what the caller states of the file.
    /// - Throws: a ``CohortFailure`` where it cannot be read as a whole, or a pack does not take an answer.
    /// - Complexity: linear in the people, in the rows of the packs' loci and in the gates of the packs.
    public init(
        of path: String, under packs: PackSet, answers: Answers = [:], options: CohortOptions = CohortOptions()
    ) throws(CohortFailure) {
        try self.init(under: packs, answers: answers, options: options) {
            loci, read, counts throws(CohortError) in
            switch try CohortForm(of: path) {
            case .plink:
                .plink(
                    try PlinkCohort(at: path, loci: loci, options: read, countsSexes: counts, sexes: options.sexes))
            case .pgen:
                .people(
                    .samples(
                        try SampleCohort(
                            ofPgen: path, loci: loci, options: read, memory: options.memory, countsSexes: counts,
                            sexes: options.sexes)))
            case .bgen:
                .people(
                    .samples(
                        try SampleCohort(
                            ofBgen: path, loci: loci, options: read, memory: options.memory, sexes: options.sexes)))
            case .folder:
                .people(.folder(try FolderCohort(at: path, loci: loci, options: read, sexes: options.sexes)))
            case .other:
                .people(
                    .samples(
                        try SampleCohort(
                            at: path, loci: loci, options: read, memory: options.memory, sexes: options.sexes)))
            }
        }
    }

    /// Evaluates a file in memory; those that belong to a `.bed` are in the options. See ``init(of:under:answers:options:)``.
    package init(
        in bytes: [UInt8], path: String, under packs: PackSet, answers: Answers = [:],
        options: CohortOptions = CohortOptions()
    ) throws(CohortFailure) {
        try self.init(under: packs, answers: answers, options: options) {
            loci, read, counts throws(CohortError) in
            switch CohortForm(in: Array(bytes.prefix(20)), path: path) {
            case .plink:
                .plink(
                    try PlinkCohort(
                        in: bytes, path: path, loci: loci, options: read, countsSexes: counts, sexes: options.sexes))
            case .pgen:
                .people(
                    .samples(
                        try SampleCohort(
                            ofPgen: bytes, path: path, loci: loci, options: read, memory: options.memory,
                            countsSexes: counts, sexes: options.sexes)))
            case .bgen:
                .people(
                    .samples(
                        try SampleCohort(
                            ofBgen: bytes, path: path, loci: loci, options: read, memory: options.memory,
                            sexes: options.sexes)))
            case .folder, .other:
                .people(
                    .samples(
                        try SampleCohort(
                            in: bytes, path: path, loci: loci, options: read, memory: options.memory,
                            sexes: options.sexes)))
            }
        }
    }

    private init(
        under packs: PackSet, answers: Answers, options: CohortOptions,
        open: (JoinedLoci, ReadOptions, Bool) throws(CohortError) -> CohortSource
    ) throws(CohortFailure) {
        var read = options.read
        var own: [Answers] = []
        do throws(AnswerError) {
            own = try packs.answers(from: answers)
            for (pack, answers) in zip(packs.packs, own) {
                read.withheld += try pack.withheldLoci(under: answers).map { pack.loci.loci[$0] }
            }
        } catch {
            throw .answer(error)
        }
        for (pack, answers) in zip(packs.packs, own) {
            for (name, _) in answers.pairs where pack.asksSex(by: name) { throw .sexAnswered(question: name) }
        }
        let source: CohortSource
        let strata: Strata
        do throws(CohortError) {
            source = try open(packs.loci, read, packs.packs.contains { $0.dependsOnSex })
            strata = try options.strata(source.people) ?? .none
            part = try CohortPart(of: source, strata, answers: answers, options)
        } catch {
            throw .file(error)
        }
        var parts: [Part] = []
        do throws(AnswerError) {
            for (index, pack) in packs.packs.enumerated() {
                let plan: CohortPlan
                switch source {
                case .plink(let cohort):
                    let rows = cohort.rows[index].map { CohortRecord(row: $0.row, records: $0.records) }
                    plan = try CohortPlan(pack, answers: own[index], records: rows)
                case .people: plan = try CohortPlan(ofPeopleUnder: pack, answers: own[index])
                }
                let layout = CohortLayout(pack)
                let missing = pack.loci.loci.indices.map { locus -> MissingLocus? in
                    if read.withheld.contains(where: { $0.isSameSite(as: pack.loci.loci[locus]) }) { return .withheld }
                    if plan.records[locus].isEmpty { return .notInFile }
                    return plan.records[locus].allSatisfy { $0.row == nil } ? .unusable : nil
                }
                parts.append(
                    Part(
                        plan: plan, counts: strata.names.map { _ in CohortCounts(layout) }, missing: missing))
            }
        } catch {
            throw .answer(error)
        }
        self.packs = packs
        self.strata = strata.names
        self.parts = parts
        listed = source.people.count
        people = 0
        refused = 0
        onBothStrands = 0
        refusals = []
        personalDecisions = 0
        matchings = 0
        decisions = 0
        facts = CohortFacts(source)
        switch source {
        case .plink(let cohort): try CohortRun(cohort, strata, options).run(into: &self)
        case .people(let cohort): try PeopleRun(cohort, strata, options).run(into: &self)
        }
    }
}

extension Pack {
    /// Whether an input of this name asks for the person's sex.
    fileprivate func asksSex(by name: String) -> Bool {
        (0..<inputCount).contains { input($0).kind == .sex && input($0).name == name }
    }

    /// Whether the sex of a person can matter to a result.
    fileprivate var dependsOnSex: Bool {
        loci.loci.contains { $0.chromosome == .x || $0.chromosome == .y }
            || (0..<inputCount).contains { input($0).kind == .sex }
    }
}

/// What a report says of the file of a cohort.
public struct CohortFacts: Sendable, Equatable {
    /// The path as it was given.
    public let path: String
    /// The format, such as `PLINK bed`, `VCF in BGZF` or `folder`.
    public let format: String
    /// How many variants or records the file has; where an index led to records, how many were read. 0 for a folder.
    public let variants: Int
    /// How many of them were read. 0 for a folder.
    public let rows: Int
    /// The build of the positions, and why, in one sentence.
    public let build: String
    /// The first problems of single lines of the list of variants.
    public let issues: [String]
    /// The number of all problems.
    public let issueCount: Int

    init(
        path: String, format: String, variants: Int, rows: Int, build: String, issues: [String], issueCount: Int
    ) {
        self.path = path
        self.format = format
        self.variants = variants
        self.rows = rows
        self.build = build
        self.issues = issues
        self.issueCount = issueCount
    }

    /// The format of a fileset, whose rows are the same for all people.
    static let plink = "PLINK bed"
    /// The format of a folder.
    static let folder = "folder"

    init(_ source: CohortSource) {
        switch source {
        case .plink(let cohort): self.init(cohort)
        case .people(.samples(let cohort)):
            self.init(
                path: cohort.path, format: cohort.format, variants: cohort.variantCount, rows: cohort.rowCount,
                build: cohort.buildText, issues: cohort.issues.map { $0.message }, issueCount: cohort.issues.count)
        case .people(.folder(let cohort)):
            self.init(
                path: cohort.path, format: Self.folder, variants: 0, rows: 0, build: "that of each file",
                issues: [], issueCount: 0)
        }
    }

    private init(_ cohort: PlinkCohort) {
        path = cohort.path
        format = Self.plink
        variants = cohort.variantCount
        rows = cohort.rowCount
        build = cohort.buildBasis.text
        issues = cohort.issues.map { $0.message }
        issueCount = cohort.issueCount
    }
}

/// Why a cohort could not be evaluated.
public enum CohortFailure: Error, Sendable {
    /// The fileset cannot be read.
    case file(CohortError)
    /// A pack does not take an answer.
    case answer(AnswerError)
    /// A question for the sex was answered for everyone.
    case sexAnswered(question: String)
    /// The results of single people could not be written, for the reason given.
    case output(String)

    /// One sentence without a full stop.
    public var message: String {
        switch self {
        case .file(let error): error.message
        case .answer(let error): error.message
        case .sexAnswered(let question):
            "`\(question)` asks for the sex, which differs from person to person; give a table of the sexes of people"
        case .output(let why): why
        }
    }
}
