// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Variables that are decided person by person: the phenotype and the score of a gene with many rows, or a locus with more than three.
struct MatchedVariables: Sendable {
    /// What is asked.
    enum Source: Sendable {
        /// The gene's index in the pack, and the inputs that it decides.
        case gene(Int, inputs: [Int])
        /// The index of a locus.
        case locus(Int)
    }

    let source: Source
    /// The rows that decide, each once.
    let rows: [Int]
    /// The indices of the variables.
    let variables: [Int]
    /// How many words the genotypes of a person and the state take: two bits for each row, and three for the state.
    let keyWords: Int

    init(_ source: Source, rows: [Int], of pack: Pack) {
        self.source = source
        self.rows = rows
        keyWords = (2 * rows.count + 63) / 64 + 1
        switch source {
        case .locus(let index): variables = [index]
        case .gene(_, let inputs):
            var variables: [Int] = []
            for input in inputs { variables.append(pack.loci.loci.count + input) }
            self.variables = variables
        }
    }
}

/// Asks the evaluator of one person what genotypes of a few rows leave possible.
struct Matching {
    private let pack: Pack
    private let records: [[CohortRecord]]
    /// Readings by locus; those of loci that are not asked about are of no consequence.
    private var readings: [Reading]

    init(_ pack: Pack, records: [[CohortRecord]]) {
        self.pack = pack
        self.records = records
        var readings: [Reading] = []
        for locus in pack.loci.loci { readings.append(locus.reading(of: [], in: Genome())) }
        self.readings = readings
    }

    /// The possible codes of each variable.
    ///
    /// - Parameter codes: the genotype of each row of the variables.
    mutating func possible(_ variables: MatchedVariables, _ state: PersonState, _ codes: [Int]) -> [CodeSet] {
        switch variables.source {
        case .locus(let index):
            let records = CohortPlan.records(records[index], variables.rows, codes)
            return [pack.loci.loci[index].reading(of: records, in: state.genome).possible]
        case .gene(let gene, let inputs):
            let matched = pack.matchedGenes[gene]
            for locus in matched.matcher.gene.loci {
                let records = CohortPlan.records(records[locus], variables.rows, codes)
                readings[locus] = pack.loci.loci[locus].reading(of: records, in: state.genome)
            }
            let set = matched.matcher.match(readings)
            var possible: [CodeSet] = []
            for input in inputs { possible.append(matched.values(ofInput: pack.kind(ofInput: input), from: set)) }
            return possible
        }
    }
}
