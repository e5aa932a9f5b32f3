// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// The haplotypes of COMT, for every genotype at their four sites.
@Suite struct HaplotypesTests {
    /// rs6269, rs4633, rs4818, rs4680: the six genotypes that determine a diplotype.
    private static let pairs = [
        "G/G C/C G/G G/G": ("LPS/LPS", "highest_in_cells"), "A/A T/T C/C A/A": ("APS/APS", "less_in_cells"),
        "A/A C/C C/C G/G": ("HPS/HPS", "lowest_in_cells"), "A/G C/T C/G A/G": ("LPS/APS", "highest_in_cells"),
        "A/G C/C C/G G/G": ("LPS/HPS", "highest_in_cells"), "A/A C/T C/C A/G": ("APS/HPS", "less_in_cells"),
    ]
    private static let genotypes = [
        ["A/A", "A/G", "G/G"], ["C/C", "C/T", "T/T"], ["C/C", "C/G", "G/G"], ["A/A", "A/G", "G/G"],
    ]

    private func steps(_ finding: String, _ genotypes: [String]) throws -> [String] {
        let pack = Norepinephrine.pack
        let ids = ["rs6269", "rs4633", "rs4818", "rs4680"]
        let records = zip(ids, genotypes).filter { $0.1 != "-" }.compactMap { id, written in
            VariantID(id.utf8).map { Record(id: $0, call: Call(written.utf8), written: written) }
        }
        var genome = Genome([:])
        genome.records = records
        genome.isPlusStrand = true
        let index = try #require((0..<pack.findingCount).first { pack.finding($0).name == finding })
        let names = pack.scale(pack.finding(index).scale).steps.map(\.name)
        return Evaluation(pack, genome: genome).value(of: .finding(index)).map { names[$0] }
    }

    @Test func exactlySixGenotypesDetermineADiplotype() throws {
        var named = 0
        for first in Self.genotypes[0] {
            for second in Self.genotypes[1] {
                for third in Self.genotypes[2] {
                    for fourth in Self.genotypes[3] {
                        let person = [first, second, third, fourth]
                        let expected = Self.pairs[person.joined(separator: " ")]
                        if let expected {
                            #expect(try steps("comt_pair", person) == [expected.0])
                            named += 1
                        }
                        #expect(try steps("comt_form", person) == [expected?.1 ?? "no_common_pair"])
                    }
                }
            }
        }
        #expect(named == 6)
    }

    @Test(arguments: 0..<4) func threeSitesDetermineNoDiplotype(missing: Int) throws {
        for genotype in Self.pairs.keys {
            var person = genotype.split(separator: " ").map { String($0) }
            person[missing] = "-"
            #expect(try steps("comt_form", person).contains("no_common_pair"))
            #expect(try steps("comt_form", person).count > 1)
        }
    }
}
