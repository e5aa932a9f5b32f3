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
    /// Whether the sex of a person can matter.
    let dependsOnSex: Bool

    /// The index of the locus that is asked about; `nil` of a gene.
    var locus: Int? {
        if case .locus(let index) = source { return index }
        return nil
    }

    init(_ source: Source, rows: [Int], of pack: Pack) {
        self.source = source
        self.rows = rows
        keyWords = (2 * rows.count + 63) / 64 + 1
        switch source {
        case .locus(let index):
            variables = [index]
            dependsOnSex = pack.loci.loci[index].dependsOnSex
        case .gene(let gene, let inputs):
            dependsOnSex = pack.matchedGenes[gene].matcher.loci.contains { $0.dependsOnSex }
            var variables: [Int] = []
            for input in inputs { variables.append(pack.loci.loci.count + input) }
            self.variables = variables
        }
    }
}
