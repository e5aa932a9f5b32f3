// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneModel

/// A rule book of recommendations that each read three loci: a third `and`, a third `or`, a third mixed, with tests for one
/// genotype or for "at least one copy".
func syntheticBook(rules: Int, loci: Int) -> RuleBook {
    var random = SystemlessRandom(state: 7)
    let place = RuleLocation(file: 0, line: 1, column: 1)
    let letters = [Allele("A".utf8), Allele("G".utf8)].compactMap { $0 }
    let variants = (0..<loci).compactMap { index -> Variant? in
        guard let chromosome = Chromosome(number: index % 22 + 1),
            let locus = Locus(id: .rs(UInt64(index + 1)), chromosome: chromosome, alleles: letters, placements: [])
        else { return nil }
        return Variant(locus: locus, gene: nil, label: "", caution: "", place: place)
    }
    let recommendations = (0..<rules).map { index -> Advice in
        let tests = (0..<3).map { _ -> PheneModel.Condition in
            let codes: [UInt64] = [0b001, 0b010, 0b100, 0b110, 0b011]
            return .test(.locus(random.below(loci)), CodeSet(bits: codes[random.below(codes.count)]))
        }
        let condition: PheneModel.Condition =
            switch index % 3 {
            case 0: .and(tests)
            case 1: .or(tests)
            default: .and([tests[0], .or([tests[1], tests[2]])])
            }
        return Advice(
            name: "advice\(index)", title: "", verb: .consider, targets: [0], text: "text", condition: condition,
            conditionText: "", cautions: [], overrides: [], unknownText: "", evidence: .limited, cites: [0],
            place: place)
    }
    return RuleBook(
        pack: PackHeader(name: "synthetic", version: "1.0.0", title: "", about: ""), files: ["synthetic.phene"],
        sources: [Source(name: "source", title: "", place: place)],
        genes: [], variants: variants, scales: [], inputs: [], findings: [], pathways: [],
        recommendations: recommendations,
        targets: ["target"], tests: [])
}

/// The same numbers on every machine.
struct SystemlessRandom {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
