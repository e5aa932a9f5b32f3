// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneGenome
internal import PheneJSON
internal import PheneRuntime

/// Which rules of a pack a genotype file can answer, and what is missing for the others. It contains no result.
public struct CoverageReport: Sendable {
    /// A finding, pathway or recommendation, and whether the file answers it.
    public struct Rule: Sendable {
        /// The kind of a rule.
        public enum Kind: String, Sendable {
            case finding, pathway
            /// A recommendation.
            case advice
        }

        public let kind: Kind
        /// The name in the rules.
        public let name: String
        /// The title for people.
        public let title: String
        /// Whether the file answers it as far as a file can: only questions, if anything, keep it open.
        public let isAnswered: Bool
        /// What the file would have to contain, and why it does not.
        public let lacks: [Lack]
        /// The names of questions that keep it open too.
        public let questions: [String]
    }

    /// Something that the file lacks.
    public struct Lack: Sendable {
        /// The id of a locus; `phase` if the phase of some loci is not stated.
        public let name: String
        /// The reason: `rs4680 is not on this assay`.
        public let why: String
    }

    /// The version of the schema of ``json``.
    public static let version = 2

    /// The genes with named alleles, as declared.
    public let genes: [Gene]
    /// Every locus of the pack, but those that only define named alleles.
    public let loci: [LocusEntry]
    /// Findings, pathways, then recommendations.
    public let rules: [Rule]
    /// The missing loci, each with the number of rules that lack it, most first.
    public let missing: [(locus: LocusEntry, rules: Int)]
    /// The loci whose rows could not be used because of a fault of the file, so that no other assay is needed.
    public let unusable: [LocusEntry]
    /// The assays of the pack that include some of ``missing``, those with most first.
    public let assays: [AssayEntry]
    let content: ReportContent

    /// - Parameter content: the person's report.
    public init(_ content: ReportContent) {
        self.content = content
        genes = content.pharmacogenes.map { Gene($0) }
        loci = content.loci
        var rules = content.findings.map {
            Rule(.finding, $0.name, $0.heading, isKnown: $0.outcome.isKnown, needs: $0.outcome.needs)
        }
        rules += content.pathways.map {
            Rule(.pathway, $0.name, $0.title, isKnown: $0.outcome.isKnown, needs: $0.outcome.needs)
        }
        rules += content.recommendations.map { advice in
            // Each of several sets would be enough; all of their elements are listed.
            let needs = (advice.needs + advice.targets.flatMap { $0.needs }).flatMap { $0 }
            return Rule(
                .advice, advice.name, advice.heading, isKnown: advice.verdict != .unknown, needs: needs)
        }
        self.rules = rules
        var counts: [String: Int] = [:]
        for rule in rules { for lack in rule.lacks { counts[lack.name, default: 0] += 1 } }
        unusable = content.loci.filter { $0.state == .invalid && $0.isFaultOfFile }
        let repairable = Set(unusable.map { $0.id })
        missing = content.loci
            .filter {
                counts[$0.id] != nil && $0.state != .called && $0.state != .withheld && !repairable.contains($0.id)
            }
            .map { ($0, counts[$0.id] ?? 0) }
            .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
        let ids = Set(missing.map { $0.locus.id })
        assays = content.assays.map { (assay: $0, count: $0.carries.count { ids.contains($0) }) }
            .filter { $0.count > 0 }.sorted { ($1.count, $0.assay.name) < ($0.count, $1.assay.name) }.map { $0.assay }
    }

    /// Plain text of at most 80 columns.
    ///
    /// - Parameter isColoured: whether to use ANSI colours; the words are the same without.
    public func text(isColoured: Bool = false) -> String {
        var page = Page(isColoured: isColoured)
        page.title("What this file can answer for the rules " + content.pack.nameAndVersion)
        page.coverageOfFile(self)
        page.coverageOfRules(self)
        return page.text
    }

    /// The same for programs; see <doc:ReportAsJSON>.
    public var json: String {
        let head = [
            JSON.Member("schema", "phene-coverage"), JSON.Member("version", .integer(Self.version)),
            JSON.Member("pack", packJSON), JSON.Member("file", fileJSON),
        ]
        return JSON.object(head + members).inertText
    }
}

extension CoverageReport.Rule {
    fileprivate init(_ kind: Kind, _ name: String, _ title: String, isKnown: Bool, needs: [Need]) {
        self.kind = kind
        self.name = name
        self.title = title
        var lacks: [CoverageReport.Lack] = []
        var questions: [String] = []
        for need in needs {
            switch need {
            case .input, .consent, .sex: if !questions.contains(need.name) { questions.append(need.name) }
            case .locus, .phase, .alleles:
                if !lacks.contains(where: { $0.why == need.lack }) {
                    lacks.append(CoverageReport.Lack(name: need.name, why: need.lack))
                }
            }
        }
        self.lacks = lacks
        self.questions = questions
        isAnswered = isKnown || lacks.isEmpty
    }
}
