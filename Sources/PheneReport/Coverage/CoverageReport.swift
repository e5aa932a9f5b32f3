// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON
internal import PheneRuntime

/// What a genotype file can answer of a pack's rules, and what would answer more. No result is in it.
public struct CoverageReport: Sendable {
    /// A finding, a pathway or an advice, and whether the file answers it.
    public struct Rule: Sendable {
        public enum Kind: String, Sendable { case finding, pathway, advice }

        public let kind: Kind
        public let name: String
        public let title: String
        /// The file answers it as far as a file can: nothing but questions keeps it open.
        public let isAnswered: Bool
        /// What would have to be read, and how it is missing.
        public let lacks: [Lack]
        /// The questions that keep it open beside that.
        public let questions: [String]
    }

    public struct Lack: Sendable {
        /// The id of a locus; `phase` where it is not told which letters lie together.
        public let name: String
        /// `rs4680 is not on this assay`.
        public let why: String
    }

    /// The version of the schema of ``json``.
    public static let version = 1

    public let loci: [LocusEntry]
    public let rules: [Rule]
    /// The loci whose reading would answer most, each with how many rules lack it.
    public let mostWanted: [(locus: LocusEntry, rules: Int)]
    /// The loci whose rows could not be used: what is the matter lies with the file, so no other assay is asked for.
    public let unusable: [LocusEntry]
    /// The assays of the pack that have some of these, those that have most first.
    public let assays: [AssayEntry]
    private let content: ReportContent

    /// - Parameter content: the person's report.
    public init(_ content: ReportContent) {
        self.content = content
        loci = content.loci
        var rules = content.findings.map {
            Rule(.finding, $0.name, $0.heading, isKnown: $0.outcome.isKnown, needs: $0.outcome.needs)
        }
        rules += content.pathways.map {
            Rule(.pathway, $0.name, $0.title, isKnown: $0.outcome.isKnown, needs: $0.outcome.needs)
        }
        rules += content.advices.map { advice in
            // Each of several sets would do; what is lacking is what any of them asks.
            let needs = (advice.needs + advice.targets.flatMap { $0.needs }).flatMap { $0 }
            return Rule(
                .advice, advice.name, advice.heading, isKnown: advice.verdict != .unknown, needs: needs)
        }
        self.rules = rules
        var counts: [String: Int] = [:]
        for rule in rules { for lack in rule.lacks { counts[lack.name, default: 0] += 1 } }
        unusable = content.loci.filter { $0.state == .invalid && $0.isFaultOfFile }
        let mendable = Set(unusable.map(\.id))
        mostWanted = content.loci
            .filter {
                counts[$0.id] != nil && $0.state != .called && $0.state != .withheld && !mendable.contains($0.id)
            }
            .map { ($0, counts[$0.id] ?? 0) }
            .sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }
        let wanted = Set(mostWanted.map(\.locus.id))
        assays = content.assays.map { (assay: $0, count: $0.carries.count { wanted.contains($0) }) }
            .filter { $0.count > 0 }.sorted { ($1.count, $0.assay.name) < ($0.count, $1.assay.name) }.map(\.assay)
    }

    /// Plain text of at most 80 columns.
    ///
    /// - Parameter isColoured: whether to use ANSI colours; the words are the same without.
    public func text(isColoured: Bool = false) -> String {
        var page = Page(isColoured: isColoured)
        let pack = content.pack
        page.title("What this file can answer of the rules \(pack.name) \(pack.version)")
        page.field("File", content.file.path == "-" ? "standard input" : content.file.path)
        page.field("Format", content.file.kind)
        page.field("Build", content.file.grounds.joined(separator: "; "))
        page.field("Strand", content.file.strand)
        page.field("Sex", content.file.sex)
        page.field("Assumed", content.file.assumption, tone: .warning)
        let bad = content.file.counts.first { $0.name == "bad lines" }?.count ?? 0
        page.field("Bad lines", bad == 0 ? "" : String(bad), tone: .warning)
        page.section(loci.count == 1 ? "The one site" : "The \(loci.count) sites")
        for state in CallState.allCases {
            let own = loci.filter { $0.state == state }
            if own.isEmpty { continue }
            page.field(state.text, "\(own.count): " + own.map { $0.id }.joined(separator: ", "), column: 19)
        }
        let partial = loci.filter { $0.state == .called && $0.genotype == nil && $0.withheldFor.isEmpty }
        page.field(
            "of the called", partial.isEmpty ? "" : "read in part: " + partial.map { $0.id }.joined(separator: ", "),
            column: 19)
        let answered = rules.filter { $0.isAnswered }
        page.section("What it answers: \(answered.count) of \(rules.count)")
        for kind in [Rule.Kind.finding, .pathway, .advice] {
            let own = answered.filter { $0.kind == kind }
            page.field(
                kind.rawValue, own.isEmpty ? "none" : own.map { $0.name }.joined(separator: ", "), column: 9)
        }
        let asking = answered.filter { !$0.questions.isEmpty }
        if !asking.isEmpty {
            let questions = Set(asking.flatMap { $0.questions }).count
            page.paragraphs(
                "\(Wording.count(asking.count, "of these waits", "of these wait")) for answers to "
                    + Wording.count(questions, "question", "questions") + ", which no file can give.")
        }
        let open = rules.filter { !$0.isAnswered }
        page.section("What it cannot answer: \(open.count) of \(rules.count)")
        if open.isEmpty { page.paragraphs("Nothing.") }
        for rule in open {
            page.item("\(rule.kind.rawValue) \(rule.name): " + Wording.list(rule.lacks.map { $0.why }, "and"))
        }
        if !unusable.isEmpty || !content.file.issues.isEmpty {
            page.section("What is the matter with the file")
            for locus in unusable {
                let lines = Wording.list(locus.rows.compactMap { $0.line.map { "line " + String($0) } }, "and")
                page.item("\(locus.name): \(locus.reason)" + (lines.isEmpty ? "" : " (\(lines))"))
            }
            for issue in content.file.issues { page.item(issue.brief) }
            let more = content.file.issueCount - content.file.issues.count
            if more > 0 { page.item("and \(more) more") }
            if !unusable.isEmpty {
                page.paragraphs(
                    "A sound file of the same assay may answer more; none of another assay is needed for these.")
            }
        }
        if !mostWanted.isEmpty {
            page.section("What would answer more")
            page.paragraphs("A reading of these sites, by another assay or by sequencing, the most useful first:")
            for (locus, count) in mostWanted {
                let places = locus.places.isEmpty ? "" : ", " + locus.places.joined(separator: ", ")
                page.item("\(locus.name)\(places): for \(Wording.count(count, "rule", "rules"))")
            }
        }
        if !assays.isEmpty {
            page.section("Assays that are known to read some of these")
            let wanted = mostWanted.map(\.locus.id)
            for assay in assays {
                let lacked = wanted.filter(assay.lacks.contains)
                page.item(
                    "\(assay.title) has " + Wording.list(wanted.filter(assay.carries.contains), "and")
                        + (lacked.isEmpty ? "" : "; it lacks " + Wording.list(lacked, "and")))
                page.paragraphs(assay.about, indent: 4)
            }
        }
        return page.text
    }

    /// The same for programs; see <doc:ReportAsJSON>.
    public var json: String {
        let file = content.file
        let json: JSON = [
            "schema": "phene-coverage", "version": .integer(Self.version),
            "pack": ["name": .string(content.pack.name), "version": .string(content.pack.version)],
            "file": [
                "path": .string(file.path), "kind": .string(file.kind), "build": .optional(file.build?.name),
                "grounds": .strings(file.grounds), "strand": .string(file.strand), "sex": .string(file.sex),
                "assumption": .string(file.assumption),
                "counts": .object(file.counts.map { JSON.Member($0.name, .integer($0.count)) }),
                "issues": .strings(file.issues.map { $0.brief }), "issueCount": .integer(file.issueCount),
            ],
            "loci": .array(
                loci.map { locus in
                    [
                        "id": .string(locus.id), "gene": .string(locus.gene), "state": .string(locus.state.rawValue),
                        "isPartial": .bool(
                            locus.state == .called && locus.genotype == nil && locus.withheldFor.isEmpty),
                        "reason": .string(locus.withheldFor.isEmpty ? locus.reason : ""),
                        "lines": .array(
                            locus.withheldFor.isEmpty ? locus.rows.compactMap { $0.line.map { .integer($0) } } : []),
                        "places": .strings(locus.places),
                    ]
                }),
            "rules": .array(
                rules.map { rule in
                    [
                        "kind": .string(rule.kind.rawValue), "name": .string(rule.name), "title": .string(rule.title),
                        "isAnswered": .bool(rule.isAnswered),
                        "lacks": .array(rule.lacks.map { ["name": .string($0.name), "why": .string($0.why)] }),
                        "questions": .strings(rule.questions),
                    ]
                }),
            "mostWanted": .array(
                mostWanted.map { ["id": .string($0.locus.id), "rules": .integer($0.rules)] }),
            "assays": .array(
                assays.map { assay in
                    [
                        "name": .string(assay.name), "title": .string(assay.title), "about": .string(assay.about),
                        "carries": .strings(assay.carries), "lacks": .strings(assay.lacks),
                        "sources": .strings(assay.sources),
                    ]
                }),
        ]
        return json.inertText
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
            case .locus, .phase:
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
