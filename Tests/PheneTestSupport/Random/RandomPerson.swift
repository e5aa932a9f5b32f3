// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel
public import SeededRandom

/// Generates random people with more or less known about them.
public enum RandomPerson {
    public static func make(book: RuleBook, using random: inout SeededGenerator) -> Person {
        var person = Person(unknownTo: book)
        // Almost everything is known about some people, and almost nothing about others.
        let percentKnown = random.one(of: [0, 10, 50, 80, 95, 100])
        let sex: Sex? = random.one(of: [.male, .female, nil])
        for (index, variant) in book.variants.enumerated() {
            let domain = variant.locus.domain
            let open = domain.possible(for: sex)
            if random.chance(percentKnown) {
                person.loci[index] = .only(random.one(of: Array(open)))
                continue
            }
            switch random.number(1...4) {
            case 1: person.loci[index] = halfCall(domain, open, using: &random)
            case 2: person.loci[index] = random.nonEmpty(of: domain.all)
            default: person.loci[index] = open
            }
        }
        for (index, input) in book.inputs.enumerated() {
            let all = CodeSet.all(input.values.count)
            if random.chance(percentKnown) {
                person.inputs[index] = .only(random.one(of: Array(all)))
            } else if random.chance(30) {
                person.inputs[index] = random.nonEmpty(of: all)
            }
        }
        return person
    }

    /// The genotypes with at least one copy of an allele.
    private static func halfCall(_ domain: GenotypeDomain, _ open: CodeSet, using random: inout SeededGenerator)
        -> CodeSet
    {
        let allele = random.number(0...domain.alleleCount - 1)
        var codes = CodeSet.empty
        for code in open where domain.copies(of: allele, in: code) > 0 { codes.insert(code) }
        return codes
    }
}
