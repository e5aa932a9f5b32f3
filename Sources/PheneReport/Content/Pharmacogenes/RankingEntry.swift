// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// What the established tool for star alleles (PharmCAT 3.1) names for the same genotypes: a ranking by the count of matched
/// positions, to compare with the pairs that fit.
///
/// The count is a convention. It is no evidence, and nothing in a report is chosen by it.
public struct RankingEntry: Sendable {
    /// What the results are.
    public enum Kind: String, Sendable, CaseIterable {
        /// Pairs of named alleles, several where they match as many positions.
        case diplotypes
        /// Named alleles of a person with one copy.
        case haplotypes
        /// The pair that the authority's list names instead of several that fit.
        case priority
        /// Alleles that were found, on whatever copy; one found on both copies twice.
        case list
        /// Copies with several named alleles, or with variants that no named allele has; sought where no pair of named alleles fits.
        case combinations
        /// Nothing is named.
        case none
    }

    /// Why nothing is named.
    public enum Reason: String, Sendable, CaseIterable {
        /// Copies and hybrids of the gene are invisible to genotypes, so that they rank nothing.
        case needsLaboratory
        /// No position was read.
        case nothingRead
        /// Positions without which nothing is named were not read.
        case requiredMissing
        /// Of a genotype with a variant only one allele was called.
        case halfCall
        /// No pair fits, and no combination either.
        case noPairFits
    }

    /// One result.
    public struct Result: Sendable, Hashable {
        /// `*1/*4`, `[*1 + g.94781859G>A]/*2`, or of a ``Kind/list`` one allele.
        public let name: String
        /// How many positions match, those of both alleles added up; `nil` where results are not counted so.
        public let matchedPositions: Int?
    }

    /// What the results are.
    public let kind: Kind
    /// Why nothing is named; `nil` where something is.
    public let reason: Reason?
    /// The results with the highest count, by name; at most 100.
    public let results: [Result]
    /// How many results there are.
    public let resultCount: Int

    /// What is said with every ranking.
    public static let meaning =
        "Of the pairs that fit, the established tool (PharmCAT 3.1) names the one whose definitions have the most positions in "
        + "common with what was read. That count is a convention: it is no evidence, and no choice of this report. No phenotype and no "
        + "recommendation here is taken from it. A position that was not read is left out of the count."

    /// `*1/*4`, or what else the ranking says.
    public var text: String {
        let rest = resultCount > results.count ? ["\(Wording.grouped(resultCount - results.count)) more"] : []
        let names = results.map { $0.name } + rest
        return switch kind {
        case .diplotypes, .haplotypes: Wording.list(names, "and") + (resultCount > 1 ? ", which match alike" : "")
        case .priority: Wording.list(names, "and") + ", which the authority's list names instead of several that fit"
        case .list: "found, on whatever copy: " + Wording.list(names, "and")
        case .combinations: "no pair of named alleles; as a combination " + Wording.list(names, "or")
        case .none: "none: " + (reason?.text ?? "")
        }
    }

    /// The count of the results, `57`; `-` where they are not counted.
    var countText: String { results.first?.matchedPositions.map { String($0) } ?? "-" }
}

extension RankingEntry {
    /// - Parameter number: the index of the pharmacogene in the pack.
    /// - Returns: `nil` where nobody asks for it, and if redacted, because it names alleles.
    init?(_ number: Int, in shown: DisclosurePolicy) {
        guard shown.extras.hasRanking, !shown.isRedacted else { return nil }
        let gene = shown.facts.pharmacogenes[number]
        if gene.needsLaboratory {
            self.init(.none, .needsLaboratory)
            return
        }
        var ranking = shown.evaluation.ranking(ofPharmacogene: number)
        if ranking.kind == .none(.noMatch) {
            ranking = shown.evaluation.ranking(ofPharmacogene: number, RankingMode(combines: true))
        }
        switch ranking.kind {
        case .none(let reason): self.init(.none, Reason(reason))
        case .diplotypes: self.init(.diplotypes, ranking, of: gene)
        case .haplotypes: self.init(.haplotypes, ranking, of: gene)
        case .priority: self.init(.priority, ranking, of: gene)
        case .list: self.init(.list, ranking, of: gene)
        case .combinations: self.init(.combinations, ranking, of: gene)
        }
    }

    private init(_ kind: Kind, _ reason: Reason) {
        self.kind = kind
        self.reason = reason
        results = []
        resultCount = 0
    }

    private init(_ kind: Kind, _ ranking: DiplotypeRanking, of gene: Pharmacogene) {
        self.kind = kind
        reason = nil
        var results: [Result] = []
        for result in ranking.results {
            let entry = Result(
                name: gene.text(of: result), matchedPositions: result.score > 0 ? result.score : nil)
            // Sub-alleles have the name of their core allele; of a list, one name twice is an allele on both copies.
            if kind == .list || !results.contains(entry) { results.append(entry) }
        }
        resultCount = results.count
        self.results = Array(results.prefix(PharmacogeneEntry.listLimit))
    }
}

extension RankingEntry.Reason {
    fileprivate init(_ reason: DiplotypeRanking.Reason) {
        self =
            switch reason {
            case .noData: .nothingRead
            case .requiredMissing: .requiredMissing
            case .halfCall: .halfCall
            case .noMatch: .noPairFits
            }
    }

    fileprivate var text: String {
        switch self {
        case .needsLaboratory: "copies and hybrids of the gene are invisible to genotypes"
        case .nothingRead: "no position was read"
        case .requiredMissing: "positions without which no pair is named were not read"
        case .halfCall: "of a genotype with a variant only one allele was called"
        case .noPairFits: "no pair of named alleles fits"
        }
    }
}

extension ReportContent {
    /// What is said with the ranking; empty where nobody asks for it.
    var rankingLead: String {
        guard extras.hasRanking, !pharmacogenes.isEmpty else { return "" }
        return isRedacted
            ? "A ranking of pairs names alleles, and is left out of a redacted report." : RankingEntry.meaning
    }

    /// The rows of the table of rankings: gene, pairs that fit, what is ranked highest, and its count.
    var rankingRows: [[String]] {
        ranked.map { gene, ranking in [gene.gene, gene.shortAlleleText, ranking.text, ranking.countText] }
    }

    /// The genes of which nothing was read, which have no row.
    var unrankedText: String {
        let names = pharmacogenes.filter { $0.ranking?.reason == .nothingRead }.map { $0.gene }
        return names.isEmpty ? "" : "Not ranked, because no position was read: " + names.joined(separator: ", ") + "."
    }

    private var ranked: [(PharmacogeneEntry, RankingEntry)] {
        pharmacogenes.compactMap { gene in
            gene.ranking.flatMap { $0.reason == .nothingRead ? nil : (gene, $0) }
        }
    }

    /// The title of the ranking, in every form of the report.
    static let rankingTitle = "Ranking by count of matched positions"
    /// The heads of the table of rankings.
    static let rankingHeads = ["Gene", "Pairs that fit", "Ranked highest", "Matched"]
}
