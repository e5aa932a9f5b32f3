// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneReaders
import PheneRuntime
import SeededRandom
import Testing

/// What a source holds in doubt at one position is not decided by others.
@Suite("A genotype in doubt") struct DoubtTests {
    /// The line of one place, alone; empty where it has none.
    private static func line(_ definitions: Definitions, _ place: Int, _ genotype: String, _ filter: String) -> String {
        VCFTests.lines(definitions, [place: genotype])
            .replacing("\t.\t.\t.\tGT", with: "\t.\t\(filter)\t.\tGT")
    }

    private static func set(_ definitions: Definitions, _ lines: String) throws -> DiplotypeSet {
        let file = VCFTests.file(of: lines)
        let sex = AllPairsTests.sex(definitions)
        return definitions.matcher.match(try VCFTests.readings(file, definitions, sex: sex))
    }

    private static func pairs(_ set: DiplotypeSet) -> Set<[Int]> {
        Set(set.pairs.map { [$0.first, $0.second] } + set.singles.map { [$0] })
    }

    /// The law: a result from a genotype in doubt never leaves out what follows from
    /// the genotype itself, and where nothing follows from it, nothing follows from the doubt.
    @Test("leaves every pair that it would give", arguments: Definitions.all.keys.sorted())
    func doubt(name: String) throws {
        let definitions = Definitions[name]
        let places = definitions.loci.indices.filter { definitions.loci[$0].placement(on: .grch38)?.reference != nil }
        var random = SeededGenerator(seed: 45)
        for _ in 0..<Cases.count(30, atLeast: 4) {
            let place = random.one(of: places)
            let locus = definitions.loci[place]
            let reference = locus.alleles[0].text
            let variant = random.one(of: Array(locus.alleles.dropFirst())).text
            let genotype = random.chance(50) ? reference + "/" + variant : variant + "/" + variant
            // The other positions as in the reference sequence, or with another variant.
            var others: [Int: String] = [:]
            for (other, locus) in definitions.loci.enumerated() where other != place {
                let first = locus.alleles[0].text
                let second = random.chance(5) ? random.one(of: locus.alleles).text : first
                others[other] = first + "/" + second
            }
            let rest = VCFTests.lines(definitions, others)
            let used = try Self.set(definitions, rest + Self.line(definitions, place, genotype, "PASS"))
            let refused = try Self.set(definitions, rest + Self.line(definitions, place, genotype, "LowQual"))
            if refused.state == .fits {
                #expect(used.state == .fits, "\(locus.id.name) \(genotype)")
                #expect(Self.pairs(refused).isSuperset(of: Self.pairs(used)), "\(locus.id.name) \(genotype)")
            }
            let twice = try Self.set(
                definitions,
                rest + Self.line(definitions, place, reference + "/" + reference, "PASS")
                    + Self.line(definitions, place, genotype, "PASS"))
            if twice.state == .fits {
                #expect(used.state == .fits, "\(locus.id.name) \(genotype), twice")
                #expect(Self.pairs(twice).isSuperset(of: Self.pairs(used)), "\(locus.id.name) \(genotype), twice")
            }
        }
    }
}
