// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel
public import SeededRandom

/// Generates random genomes with correct calls, half-calls, no-calls, invalid calls and duplicate rows.
public enum RandomGenome {
    public static func make(book: RuleBook, using random: inout SeededGenerator) -> Genome {
        var genome = Genome(sex: random.one(of: [.male, .female, nil]))
        genome.isPlusStrand = random.chance(80)
        let percentOdd = random.one(of: [5, 20, 60])
        for variant in book.variants {
            if random.chance(percentOdd / 2) { continue }  // not on the assay
            let locus = variant.locus
            for _ in 0..<(random.chance(10) ? 2 : 1) {
                let call =
                    random.chance(percentOdd)
                    ? oddCall(at: locus, using: &random) : goodCall(at: locus, genome.sex, using: &random)
                let id = random.one(of: [locus.id] + locus.aliases)
                genome.records.append(Record(id: id, call: call, written: "written"))
                // A duplicate row.
                if random.chance(5) { genome.records.append(Record(id: locus.id, call: call, written: "again")) }
            }
        }
        if random.chance(20) { genome.records.append(Record(id: .rs(9_999), call: .noCall, written: "--")) }
        return genome
    }

    private static func goodCall(at locus: Locus, _ sex: Sex?, using random: inout SeededGenerator) -> Call {
        let code = random.one(of: Array(locus.domain.possible(for: sex)))
        var alleles: [Allele?] = locus.domain.alleles(of: code).map { locus.alleles[$0] }
        if random.chance(50) { alleles.reverse() }
        return called(alleles, isPhased: random.chance(10))
    }

    /// Any call that a file may have, whether it fits the locus or not.
    private static func oddCall(at locus: Locus, using random: inout SeededGenerator) -> Call {
        func allele() -> Allele? {
            random.chance(85)
                ? random.one(of: locus.alleles) : Allele(random.one(of: ["A", "C", "G", "T", "I", "D", "ACG"]).utf8)
        }
        switch random.number(1...8) {
        case 1: return .noCall
        case 2: return .invalid(.unreadable)
        case 3: return .assumedReference(random.one(of: Build.allCases))
        case 4: return called([allele(), nil], isPhased: random.chance(20))
        case 5: return called([nil, allele()], isPhased: random.chance(20))
        case 6: return called([allele()], isPhased: false)
        default: return called([allele(), allele()], isPhased: random.chance(20))
        }
    }

    private static func called(_ alleles: [Allele?], isPhased: Bool) -> Call {
        Genotype(alleles: alleles, isPhased: isPhased).map { .called($0) } ?? .noCall
    }
}

extension SeededGenerator {
    /// An answer with a value of an input: for a part of a number range, any number in it.
    public mutating func answer(_ value: Int, to input: Input) -> String {
        input.number.map { String(number($0.numbers(of: value))) } ?? input.values[value]
    }
}
