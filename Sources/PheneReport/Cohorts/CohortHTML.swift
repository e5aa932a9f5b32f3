// SPDX-License-Identifier: Apache-2.0

/// The counts of a cohort as one HTML page without dependencies: no network, scripts, fonts or images.
///
/// Like ``HTMLReport``, it allows only its own style sheet, and the same counts give the same bytes. It names nobody and shows no result
/// of a single person: all of it is made of what ``CohortTable/suppressed(below:)`` shows, also bars, call rates and allele frequencies.
public struct CohortHTML: Sendable {
    /// The page in UTF-8, ready for a file.
    public let utf8: [UInt8]

    /// The page.
    ///
    /// - Complexity: linear in its length.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// - Parameters:
    ///   - cohort: what was counted.
    ///   - minCount: the least number of people that is shown; see ``CohortTable/suppressed(below:)``.
    public init(_ cohort: CohortSummary, minCount: Int = 0) {
        let content = CohortPageContent(cohort, minCount: minCount)
        var page = Markup(capacity: 200_000)
        page.document("Cohort: results", .cohort, .full) { page in
            page.heading(content)
            page.element("main", ["id": "main"]) { page in
                page.whatWasRead(content)
                page.contents(content)
                for part in content.parts { page.results(part, content) }
                for part in content.sites { page.callRates(part, content) }
                for part in content.sites { page.frequencies(part, content) }
                page.sources(content)
            }
        }
        utf8 = page.utf8
    }
}

/// What the page of a cohort is made of: shown numbers only.
struct CohortPageContent {
    /// Subjects of one kind of one pack.
    struct Part {
        let id: String
        let title: String
        let kind: CohortTable.Kind
        /// With their indices in the table.
        let subjects: [CohortTable.Subject]
    }

    let facts: CohortFacts
    let packs: [CohortSummary.PackName]
    let shard: Shard?
    let table: CohortTable
    let listed: Int
    let people: CohortCell
    let refused: CohortCell
    let onBothStrands: CohortCell
    let minCount: Int
    let parts: [Part]
    let sites: [Part]
    /// The sources of published frequencies, each once.
    let sources: [String]
    /// What each site with a likely mix-up is called, with the id of its part.
    let mixUps: [(site: String, id: String)]

    init(_ cohort: CohortSummary, minCount: Int) {
        let suppression = Suppression(least: max(1, minCount))
        table = cohort.table.suppressed(below: minCount)
        facts = cohort.facts
        packs = cohort.packs
        shard = cohort.part?.shard
        listed = cohort.listed
        people = suppression.alone(cohort.people)
        refused = suppression.alone(cohort.refused)
        onBothStrands = suppression.alone(cohort.onBothStrands)
        self.minCount = minCount
        var parts: [Part] = [], sites: [Part] = []
        var sources: [String] = []
        var mixUps: [(site: String, id: String)] = []
        var rest = table.subjects[...]
        while let first = rest.first {
            let own = rest.prefix { $0.pack == first.pack && $0.kind == first.kind }
            rest = rest.dropFirst(own.count)
            let title = first.kind.title + (cohort.packs.count > 1 ? " (\(first.pack))" : "")
            let id = "part-\(parts.count + sites.count)"
            let part = Part(id: id, title: title, kind: first.kind, subjects: Array(own))
            if first.kind == .site { sites.append(part) } else { parts.append(part) }
            for subject in own {
                for source in subject.alleles?.published.flatMap({ $0.sources }) ?? []
                where !sources.contains(source) { sources.append(source) }
                if Self.comparison(subject, minCount: minCount).isLikelyMixUp {
                    mixUps.append((site: subject.name, id: id))
                }
            }
        }
        self.parts = parts
        self.sites = sites
        self.sources = sources
        self.mixUps = mixUps
    }

    /// The alleles of everyone beside the published ones.
    static func comparison(_ site: CohortTable.Subject, minCount: Int) -> PublishedComparison {
        guard let alleles = site.alleles else { return .notPublished }
        return PublishedComparison(AlleleShare(of: 1, at: site, column: 0, minCount: minCount), alleles)
    }

    /// The name of a column.
    func name(ofColumn column: Int) -> String {
        let name = table.columns[column]
        return name.isEmpty ? "(empty)" : name
    }

    /// A number of people as it is shown.
    func text(_ cell: CohortCell) -> String { cell.number.map { Wording.grouped($0) } ?? "not shown" }

    /// ` (12.3 %)`, in whole tenths; empty where a number is not shown.
    func share(_ cell: CohortCell, column: Int) -> String {
        guard let number = cell.number, let all = table.people[column].number, all > 0 else { return "" }
        return " (" + Self.percent(number, of: all) + ")"
    }

    /// `12.3 %`, in whole tenths.
    ///
    /// - Precondition: `all` is above 0.
    static func percent(_ number: Int, of all: Int) -> String {
        // The product may have more bits than a number.
        let tenths = Int((Double(number) / Double(all) * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}

extension CohortTable.Kind {
    /// The heading of a part of a page.
    fileprivate var title: String {
        switch self {
        case .finding: "Findings"
        case .pathway: "Pathways"
        case .gene: "Genes with named alleles"
        case .advice: "Recommendations"
        case .site: "Call rate by site"
        }
    }
}
