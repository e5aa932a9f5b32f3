// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

extension Genome {
    /// A made-up person for tests: a random call at every locus of a pack; the same seed gives the same person.
    ///
    /// - Parameters:
    ///   - missing: how many of a hundred loci are not on the assay; as many again are no-calls, and a few half-calls.
    public static func random(under pack: Pack, seed: UInt64, sex: Sex? = nil, missing: Int = 5) -> Genome {
        var random = SplitMix64(state: seed)
        var genome = Genome(sex: sex ?? (random.below(2) == 0 ? .male : .female))
        for locus in pack.loci.loci {
            let draw = random.below(100)
            if draw < missing { continue }
            if draw < 2 * missing {
                genome.records.append(Record(id: locus.id, call: .noCall, written: "./."))
                continue
            }
            let possible = Array(locus.domain.possible(for: genome.sex))
            var alleles: [Allele?] = []
            for index in locus.domain.alleles(of: possible[random.below(possible.count)]) {
                alleles.append(locus.alleles[index])
            }
            if alleles.count == 2, draw < 2 * missing + 2 { alleles[1] = nil }
            guard let genotype = Genotype(alleles: alleles) else { continue }
            genome.records.append(Record(id: locus.id, call: .called(genotype), written: genotype.text))
        }
        return genome
    }
}

/// A small generator of random numbers: Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// - Precondition: `bound > 0`.
    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
