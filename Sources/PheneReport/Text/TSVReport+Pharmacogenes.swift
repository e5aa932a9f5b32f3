// SPDX-License-Identifier: Apache-2.0

extension TSVReport {
    /// The columns that a table has besides where the rules have pharmacogenes: what laboratories exchange of genes and medicines. They
    /// are empty in the rows of other findings.
    public enum PharmacogeneColumn: String, CaseIterable, Sendable {
        /// `finding`, `pharmacogene`, `medicine` or `outside_call`, for a call that no gene has.
        case kind
        /// The pairs of alleles that fit: `*1/*2`; empty where there are more than six, or where none is named.
        case diplotypes
        /// How many pairs fit; empty where none is named.
        case diplotypeCount = "diplotype_count"
        /// The alleles that every pair has.
        case carried
        /// The titles of the phenotypes that are possible; empty where nothing is ruled out.
        case phenotype
        /// The activity scores that are possible; empty where nothing is ruled out, and where the gene has none.
        case activityScore = "activity_score"
        /// What answers, such as medicines that inhibit an enzyme, make of the phenotype: the result where it is known, else
        /// `unanswered` or `genotype_open`; of a medicine, for each gene that it is based on.
        case expected
        /// How many positions were read.
        case positionsRead = "positions_read"
        /// How many positions define alleles.
        case positions
        /// The ids of those that were not read.
        case positionsMissing = "positions_missing"
        /// What the ranking by matched positions gives, a `RankingEntry.Kind`. This column and the next are there only where the ranking
        /// is asked for.
        case rankingKind = "ranking_kind"
        /// What it ranks highest.
        case ranking
        /// The population of the next column.
        case weightsPopulation = "weights_population"
        /// For each pair that fits the share of people that is expected to have it, as `*1/*4 0.0383`, or `not_published` or `not_seen`
        /// of one without a weight; only where frequencies are asked for, and by their population.
        case weights
        /// The drug of a medicine, by its name in the rules.
        case drug
        /// The people that the guideline speaks of.
        case population
        /// The action that is recommended; several where several are possible.
        case action
        /// What else to do; empty unless one recommendation is possible.
        case also
        /// How strongly it is recommended; empty unless one recommendation is possible.
        case strength
        /// The calls from outside that give the result, each as stated and with its file and line; empty for a result of the file.
        case outsideCall = "outside_call"
        /// What the genotype file alone gives of a gene with a call from outside.
        case fileAlone = "file_alone"
        /// Whether the two can both be true: `nothingRead`, `compatible`, `disagrees` or `notComparable`; empty without a call.
        case agreement
    }

    /// The columns besides those of a finding.
    static func pharmacogeneColumns(_ extras: PharmacogeneExtras) -> [PharmacogeneColumn] {
        PharmacogeneColumn.allCases.filter { column in
            switch column {
            case .rankingKind, .ranking: extras.hasRanking
            case .weights, .weightsPopulation: extras.population != nil
            default: true
            }
        }
    }

    /// The rows of pharmacogenes, then those of medicines, in the columns of a finding and in those of their own.
    static func rows(_ content: ReportContent) -> [[String]] {
        let own = pharmacogeneColumns(content.extras)
        let genes = content.pharmacogenes.map { gene in
            Column.allCases.map { gene.cell($0) } + own.map { gene.cell($0) }
        }
        let medicines = content.medicines.map { medicine in
            Column.allCases.map { medicine.cell($0) } + own.map { medicine.cell($0) }
        }
        let apart: Set<OutsideCallEntry.Use> = [.unused, .refused, .question, .withheld]
        let named = Set(content.pharmacogenes.filter { $0.outside != nil }.map { $0.gene })
        let calls = content.outsideCalls.filter { apart.contains($0.use) && !named.contains($0.gene) }.map { call in
            Column.allCases.map { call.cell($0) } + own.map { call.cell($0) }
        }
        return genes + medicines + calls
    }
}

extension [String] {
    fileprivate var cell: String { joined(separator: "; ") }
}

extension PharmacogeneEntry {
    fileprivate func cell(_ column: TSVReport.Column) -> String {
        switch column {
        case .finding: name
        case .title, .genes: gene
        case .state: phenotype?.isKnown == true ? "known" : "unknown"
        case .result: phenotype?.isKnown == true ? phenotype?.possible.first?.name ?? "" : ""
        case .resultTitle: phenotype?.isKnown == true ? phenotype?.possible.first?.title ?? "" : ""
        case .possible: (phenotype?.possible ?? []).map { $0.name }.cell
        case .notability: "not_stated"
        case .basis: outside == nil ? positions.basisCell : "outside"
        case .genotypes: positions.variants.map { $0.id + " " + $0.genotype }.cell
        case .evidence: evidence
        case .reasons: phenotype?.isKnown == true ? "" : alleleText
        case .rule: place
        }
    }

    fileprivate func cell(_ column: TSVReport.PharmacogeneColumn) -> String {
        switch column {
        case .kind: "pharmacogene"
        case .diplotypes: (diplotypeCount ?? .max) <= Self.pairLimit ? diplotypes.map { $0.name }.cell : ""
        case .diplotypeCount: diplotypeCount.map { String($0) } ?? ""
        case .carried: carried.map { $0.name }.cell
        case .phenotype: phenotype.map { $0.isNarrowed ? $0.possible.map { $0.title }.cell : "" } ?? ""
        case .activityScore: score.map { $0.isNarrowed ? $0.possible.cell : "" } ?? ""
        case .expected: expected.map { $0.cell }.cell
        case .positionsRead: String(positions.readCount)
        case .positions: String(positions.count)
        case .positionsMissing: positions.missing.cell
        case .rankingKind: ranking?.kind.rawValue ?? ""
        case .ranking: (ranking?.results ?? []).map { $0.name }.cell
        case .weightsPopulation: weights?.population ?? ""
        case .weights:
            (weights?.pairs ?? []).map {
                $0.name + " " + ($0.expected ?? ($0.unpublished.isEmpty ? "not_seen" : "not_published"))
            }.cell
        case .drug, .population, .action, .also, .strength: ""
        case .outsideCall: outside?.cell ?? ""
        case .fileAlone: outside?.fileAlone ?? ""
        case .agreement: outside?.agreement.rawValue ?? ""
        }
    }
}

extension OutsideEntry {
    fileprivate var cell: String { (calls.map { $0.cell } + problems).filter { !$0.isEmpty }.cell }
}

extension OutsideEntry.Stated {
    /// `*1/*4 (laboratory.tsv, line 3)`, or `from outside` if redacted.
    fileprivate var cell: String { place.isEmpty && text.isEmpty ? "from outside" : text + " (" + place + ")" }
}

extension OutsideCallEntry {
    fileprivate func cell(_ column: TSVReport.Column) -> String {
        switch column {
        case .finding, .title, .genes: gene
        case .state: "unknown"
        case .notability: "not_stated"
        case .reasons: ([text] + problems).cell
        case .result, .resultTitle, .possible, .basis, .genotypes, .evidence, .rule: ""
        }
    }

    fileprivate func cell(_ column: TSVReport.PharmacogeneColumn) -> String {
        switch column {
        case .kind: "outside_call"
        case .outsideCall: stated.cell
        case .diplotypes, .diplotypeCount, .carried, .phenotype, .activityScore, .positionsRead, .positions,
            .positionsMissing, .expected, .drug, .population, .action, .also, .strength, .fileAlone, .agreement,
            .rankingKind,
            .ranking,
            .weightsPopulation, .weights:
            ""
        }
    }
}

extension ExpectedActivity {
    fileprivate var cell: String {
        name + "=" + (isKnown ? possible[0].name : state == .genotypeOpen ? "genotype_open" : "unanswered")
    }
}

extension PharmacogenePositions {
    /// As of findings: `measured`, or what weakens it.
    fileprivate var basisCell: String {
        var words: [String] = []
        if imputedCount > 0 { words.append("imputed") }
        if assumedCount > 0 { words.append("assumed_reference") }
        if readCount < count { words.append("not_tested") }
        return words.isEmpty ? "measured" : words.cell
    }
}

extension MedicineEntry {
    fileprivate func cell(_ column: TSVReport.Column) -> String {
        switch column {
        case .finding: name
        case .title: title
        case .genes: genes.cell
        case .state: state == .known ? "known" : "unknown"
        case .result: state == .known ? recommendations.first?.action ?? "" : ""
        case .resultTitle: state == .known ? recommendations.first?.text ?? "" : ""
        case .possible: actions.cell
        case .notability: "not_stated"
        case .basis, .genotypes: ""
        case .evidence: evidence
        case .reasons: state == .known ? "" : text
        case .rule: place
        }
    }

    fileprivate func cell(_ column: TSVReport.PharmacogeneColumn) -> String {
        let only = state == .known ? recommendations.first : nil
        return switch column {
        case .kind: "medicine"
        case .drug: drug
        case .population: population
        case .action: actions.cell
        case .also: (only?.also ?? []).cell
        case .strength: only?.strength ?? ""
        case .phenotype: basisText
        case .expected: expected.map { $0.cell }.cell
        case .diplotypes, .diplotypeCount, .carried, .activityScore, .positionsRead, .positions, .positionsMissing,
            .outsideCall, .fileAlone, .agreement,
            .rankingKind, .ranking, .weightsPopulation, .weights:
            ""
        }
    }

    /// The actions that are possible, each once.
    private var actions: [String] {
        var seen: Set<String> = []
        return recommendations.map { $0.action }.filter { seen.insert($0).inserted }
    }
}
