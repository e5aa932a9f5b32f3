// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The results of a cohort as counts of people, ready to be shown: what every output form is made of.
///
/// With a least count, small numbers and those from which they follow are left out; see ``suppressed(below:)``.
public struct CohortTable: Sendable, Equatable {
    /// What a row of results is about.
    public enum Kind: String, Sendable, CaseIterable {
        case finding, pathway, gene, advice, site
    }

    /// One result of a finding, a pathway, a gene, a recommendation or a site.
    public struct Result: Sendable, Equatable {
        /// The name in the rules: of a step, a phenotype, a verdict or a genotype; `unknown` where several are possible.
        public let name: String
        /// As a report calls it.
        public let title: String
        /// How many people have it, in each column.
        public internal(set) var cells: [CohortCell]
    }

    /// The results of one finding, pathway, gene, recommendation or site. Each person has one of them.
    public struct Subject: Sendable, Equatable {
        /// The pack whose rule it is.
        public let pack: String
        /// What it is.
        public let kind: Kind
        /// The name in the rules.
        public let name: String
        /// As a report calls it.
        public let title: String
        /// All results, the last one `unknown` except of a recommendation.
        public internal(set) var results: [Result]
        /// The sites that it rests on without a usable genotype of anyone, with why.
        public internal(set) var missing: [MissingSite]
        /// How many sites it rests on.
        public let siteCount: Int
        /// Of a site, why no genotype is known of those who are `unknown`: one for each `SiteGap`; else none.
        public internal(set) var gaps: [Result] = []
        /// Of a site, its alleles; `nil` of anything else.
        public internal(set) var alleles: SiteAlleles?
    }

    /// A site without a usable genotype of anyone.
    public struct MissingSite: Sendable, Equatable {
        /// Its id.
        public let site: String
        /// Why.
        public let reason: CohortEvaluation.MissingLocus
    }

    /// The names of the columns: the strata, and before them `all` where there are several.
    public let columns: [String]
    /// How many people each column has, without those of whom nothing is said.
    public internal(set) var people: [CohortCell]
    /// Findings, pathways, genes, recommendations and sites of each pack in turn.
    public internal(set) var subjects: [Subject]
    /// The least number that is shown; 0 where all are.
    public private(set) var minCount = 0

    init(columns: [String], people: [Int], subjects: [Subject]) {
        self.columns = columns
        self.people = people.map { .count($0) }
        self.subjects = subjects
    }

    /// All numbers.
    ///
    /// - Parameter cohort: what was counted.
    /// - Complexity: linear in the results of all packs and the strata.
    public init(_ cohort: CohortEvaluation) {
        let hasStrata = cohort.strata.count > 1 || cohort.strata.first != ""
        var subjects: [Subject] = []
        var people: [Int] = []
        for part in cohort.parts {
            var columns = part.counts
            if hasStrata, var all = columns.first {
                for other in columns.dropFirst() { all.add(other) }
                columns.insert(all, at: 0)
            }
            people = columns.map { $0.people }
            subjects += CohortSubjects(part, columns).all
        }
        self.init(columns: hasStrata ? ["all"] + cohort.strata : ["all"], people: people, subjects: subjects)
    }

    /// The table without small numbers, and without those from which they follow.
    ///
    /// - Parameter minCount: numbers from 1 up to below it are left out; 0 or 1 shows all.
    /// - Complexity: linear in the numbers, where few are left out.
    public func suppressed(below minCount: Int) -> CohortTable {
        var other = self
        other.minCount = minCount
        if minCount > 1 {
            let suppression = Suppression(least: minCount)
            for index in subjects.indices { suppression.apply(to: &other.subjects[index]) }
            other.people = people.map { suppression.alone($0.number ?? 0) }
        }
        return other
    }
}

/// A number of people, or that it is not shown.
public enum CohortCell: Sendable, Hashable {
    /// The number.
    case count(Int)
    /// Not shown, because it is small, or because a small one would follow from it.
    case suppressed

    /// The number, where it is shown.
    public var number: Int? {
        if case .count(let number) = self { return number }
        return nil
    }
}

/// Makes the subjects of one pack.
private struct CohortSubjects {
    private let part: CohortEvaluation.Part
    private let columns: [CohortCounts]
    private var pack: Pack { part.plan.pack }

    init(_ part: CohortEvaluation.Part, _ columns: [CohortCounts]) {
        self.part = part
        self.columns = columns
    }

    var all: [CohortTable.Subject] {
        var all: [CohortTable.Subject] = []
        for index in 0..<pack.findingCount {
            let finding = pack.finding(index)
            let steps = pack.scale(finding.scale).steps.map { (name: $0.name, title: $0.title.string) }
            all.append(
                subject(.finding, .finding(index), finding.name, finding.title.string, steps, finding.subjects))
        }
        for index in 0..<pack.pathwayCount {
            let pathway = pack.pathway(index)
            let steps = pack.scale(pathway.scale).steps.map { (name: $0.name, title: $0.title.string) }
            all.append(
                subject(
                    .pathway, .pathway(index), pathway.name, pathway.title.string, steps,
                    pathway.flows.map { .finding($0.finding) }))
        }
        for index in 0..<pack.inputCount {
            let input = pack.input(index)
            guard case .phenotype(let gene) = input.kind else { continue }
            let symbol = pack.gene(pack.pharmacogene(gene).gene).symbol
            all.append(
                subject(
                    .gene, .input(index), input.name, symbol + " phenotype", input.values.map { (name: $0, title: $0) },
                    [.input(index)]))
        }
        for index in 0..<pack.adviceCount { all.append(advice(index)) }
        for (index, locus) in pack.loci.loci.enumerated() {
            let genotypes = (0..<locus.domain.count).map {
                (name: locus.text(of: $0), title: locus.text(of: $0))
            }
            var site = subject(.site, .locus(index), locus.id.name, locus.id.name, genotypes, [.locus(index)])
            let gaps = columns.map { $0.gaps(ofLocus: index) }
            site.gaps = SiteGap.allCases.map { gap in
                CohortTable.Result(
                    name: gap.name, title: gap.name, cells: gaps.map { .count($0[gap.rawValue].people) })
            }
            site.alleles = SiteAlleles(index, of: pack)
            all.append(site)
        }
        return all
    }

    private func subject(
        _ kind: CohortTable.Kind, _ subject: Subject, _ name: String, _ title: String,
        _ results: [(name: String, title: String)], _ reads: [Subject]
    ) -> CohortTable.Subject {
        let known = columns.map { $0.known(of: subject) }
        var rows: [CohortTable.Result] = []
        for (code, result) in results.enumerated() {
            rows.append(
                CohortTable.Result(
                    name: result.name, title: result.title.isEmpty ? result.name : result.title,
                    cells: known.map { .count($0[code]) }))
        }
        rows.append(
            CohortTable.Result(
                name: "unknown", title: "unknown", cells: columns.map { .count($0.unknown(of: subject)) }))
        let sites = sites(of: reads)
        return CohortTable.Subject(
            pack: pack.name, kind: kind, name: name, title: title.isEmpty ? name : title, results: rows,
            missing: missing(among: sites), siteCount: sites.count)
    }

    private func advice(_ index: Int) -> CohortTable.Subject {
        let advice = pack.advice(index)
        let counts = columns.map { $0.verdicts(ofAdvice: index) }
        let rows = counts[0].indices.map { place in
            let name = counts[0][place].verdict.name
            return CohortTable.Result(name: name, title: name, cells: counts.map { .count($0[place].people) })
        }
        let sites = sites(of: advice.condition.testedSubjects)
        return CohortTable.Subject(
            pack: pack.name, kind: .advice, name: advice.name,
            title: advice.title.string.isEmpty ? advice.name : advice.title.string, results: rows,
            missing: missing(among: sites), siteCount: sites.count)
    }

    /// The sites that subjects rest on, rising.
    private func sites(of subjects: [Subject]) -> [Int] {
        var sites: Set<Int> = []
        for subject in subjects { collect(subject, into: &sites) }
        return sites.sorted()
    }

    private func collect(_ subject: Subject, into sites: inout Set<Int>) {
        switch subject {
        case .locus(let index): sites.insert(index)
        case .finding(let index): for part in pack.finding(index).subjects { collect(part, into: &sites) }
        case .pathway(let index):
            for flow in pack.pathway(index).flows { collect(.finding(flow.finding), into: &sites) }
        case .input(let index):
            if let gene = pack.input(index).kind.pharmacogene { sites.formUnion(pack.pharmacogene(gene).loci) }
        }
    }

    private func missing(among sites: [Int]) -> [CohortTable.MissingSite] {
        sites.compactMap { site in
            part.missing[site].map { CohortTable.MissingSite(site: pack.loci.loci[site].id.name, reason: $0) }
        }
    }
}
