// SPDX-License-Identifier: Apache-2.0

extension RuleText {
    /// The tests of the rules of a gene.
    mutating func tests(_ cases: [WorkedCase], of gene: GeneDefinition) {
        for test in cases {
            line()
            line("test \(Self.quoted(test.title)) {")
            if let isMale = test.isMale { line("given sex = \(isMale ? "male" : "female")") }
            let genotypes = test.genotypes.map { place, alleles in
                let place = gene.places[place]
                return (place.rsid.isEmpty ? "\(gene.chromosome):\(place.position)" : place.rsid) + " " + alleles
            }
            if !genotypes.isEmpty { list("given", genotypes) }
            switch test.expected {
            case .unknown: line("expect \(gene.symbol) unknown")
            case .phenotype(let name): line("expect \(gene.symbol) = \(Identifier.ofPhenotype(name))")
            case .score(let score, let name):
                line("expect \(gene.symbol) = \(Identifier.ofPhenotype(name))")
                line("expect score(\(gene.symbol)) = \(Score.text(score))")
            }
            line("}")
        }
    }
}
