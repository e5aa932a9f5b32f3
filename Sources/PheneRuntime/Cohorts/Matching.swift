// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Says what genotypes of a few rows leave possible: what the evaluator of one person says of them.
struct Matching {
    /// A gene whose people are matched.
    fileprivate struct Gene {
        let matched: MatchedGene
        let inputs: [Input.Kind]
        /// Where genotypes alone never give a pair: what is possible of everybody.
        let open: [CodeSet]?
        var places: PlaceTable
        var entries: [PlaceTable.Entry]
        let outcomes: GeneOutcomes?
        var named: NamedPatterns?
        var lowest: LowestPatterns?
    }

    private let pack: Pack
    private let variables: MatchedVariables
    /// Those of a locus that is asked about.
    private let records: [CohortRecord]
    private var gene: Gene?

    init(_ variables: MatchedVariables, _ pack: Pack, records: [[CohortRecord]]) {
        self.pack = pack
        self.variables = variables
        switch variables.source {
        case .locus(let index): self.records = records[index]
        case .gene(let index, let inputs):
            self.records = []
            let matched = pack.matchedGenes[index]
            let matcher = matched.matcher
            let kinds = inputs.map { pack.kind(ofInput: $0) }
            let outcomes = GeneOutcomes(matched, inputs: kinds)
            var own = Gene(
                matched: matched, inputs: kinds,
                open: matcher.gene.needsLaboratory ? kinds.map { matched.all(ofInput: $0) } : nil,
                places: PlaceTable(matcher, rows: variables.rows, loci: pack.loci.loci, records: records),
                entries: [PlaceTable.Entry](repeating: PlaceTable.Entry(), count: matcher.loci.count),
                outcomes: outcomes, named: nil, lowest: nil)
            if let outcomes {
                if let lowest = matcher.lowest {
                    own.lowest = LowestPatterns(matcher, lowest, outcomes)
                } else {
                    own.named = NamedPatterns(matcher, outcomes)
                }
            }
            gene = own
        }
    }

    /// The possible codes of each variable.
    ///
    /// - Parameters:
    ///   - state: what is known of the person besides the genotypes.
    ///   - codes: the genotype of each row of the variables.
    mutating func possible(_ state: PersonState, _ codes: [Int]) -> [CodeSet] {
        if let reading = reading(state, codes) { return [reading.possible] }
        return gene?.possible(state, codes) ?? []
    }

    /// Why no genotype of a locus is known; `nil` where one is, and of a gene.
    func gap(_ state: PersonState, _ codes: [Int]) -> SiteGap? {
        reading(state, codes).flatMap { SiteGap($0) }
    }

    /// What is read at a locus; `nil` of a gene.
    private func reading(_ state: PersonState, _ codes: [Int]) -> Reading? {
        guard let locus = variables.locus else { return nil }
        return pack.loci.loci[locus].reading(
            of: CohortPlan.records(records, variables.rows, codes), in: state.genome)
    }
}

extension Matching.Gene {
    mutating func possible(_ state: PersonState, _ codes: [Int]) -> [CodeSet] {
        if let open { return open }
        places.read(state, codes, into: &entries)
        if let sets = simple() { return sets }
        let set = matched.matcher.match(places.placeReadings(state, codes))
        var possible: [CodeSet] = []
        for input in inputs { possible.append(matched.values(ofInput: input, from: set)) }
        return possible
    }

    /// What genotypes say that are each known or open; `nil` of any others.
    private mutating func simple() -> [CodeSet]? {
        guard let outcomes else { return nil }
        var pairs = 0, singles = 0, missing = 0
        for entry in entries {
            switch entry.kind {
            case .openPair, .same, .different: pairs += 1
            case .openSingle, .single: singles += 1
            case .pending, .other: return nil
            }
            if entry.isMissing { missing += 1 }
        }
        if pairs > 0 && singles > 0 { return nil }
        if missing == entries.count { return outcomes.open }
        for place in matched.matcher.gene.required {
            let kind = entries[place].kind
            if kind == .openPair || kind == .openSingle { return outcomes.open }
        }
        if singles > 0 { return named?.singles(entries) }
        return named?.pairs(entries) ?? lowest?.pairs(entries)
    }
}
