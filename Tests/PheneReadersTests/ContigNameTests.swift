// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import Testing

@testable import PheneReaders

/// One table of the names of chromosomes for every format.
@Suite struct ContigNameTests {
    private func meaning(_ text: String) -> ContigName { ContigName(Array(text.utf8)) }

    @Test(arguments: [
        ("1", "1"), ("22", "22"), ("09", "9"), ("chr09", "9"), ("chr_22", "22"), ("Chr22", "22"), ("CHR22", "22"),
        ("chr-22", "22"), ("chromosome22", "22"), ("X", "X"), ("x", "X"), ("23", "X"), ("chr23", "X"), ("24", "Y"),
        ("25", "X"), ("XY", "X"), ("PAR", "X"), ("PAR1", "X"), ("26", "MT"), ("M", "MT"), ("MT", "MT"), ("chrM", "MT"),
        ("chrMT", "MT"), ("\"22\"", "22"), (" 22 ", "22"), ("NC_012920.1", "MT"), ("NC_000022", "22"),
        ("gi|224589801|ref|NC_000022.10|", "22"),
    ])
    func aNameIsOfAChromosome(name: String, chromosome: String) {
        #expect(meaning(name).chromosome?.name == chromosome)
    }

    @Test(arguments: [
        ("NC_000022.9", "22", 36), ("NC_000022.10", "22", 37), ("NC_000022.11", "22", 38), ("CM000684.1", "22", 37),
        ("CM000684.2", "22", 38), ("NC_000005.9", "5", 37), ("NC_000005.10", "5", 38), ("NC_000007.13", "7", 37),
        ("NC_000007.14", "7", 38), ("NC_000023.11", "X", 38), ("NC_000024.9", "Y", 37), ("nc_000014.8", "14", 37),
        ("CM000686.2", "Y", 38), ("NC_000001.10", "1", 37), ("NC_000001.11", "1", 38),
    ])
    func theVersionOfAnAccessionShowsTheBuild(name: String, chromosome: String, build: Int) throws {
        let expected = try #require(Chromosome(chromosome.utf8))
        #expect(meaning(name) == .chromosome(expected, Build(rawValue: UInt8(build))))
    }

    @Test(arguments: [
        "chr1_KI270706v1_random", "chrUn_GL000195v1", "GL000191.1", "HLA-A*01:01:01:01", "chr22_KI270879v1_alt",
        "chr1_KN196472v1_fix", "hs37d5", "chrEBV", "NC_007605", "NC_001807.4", "chr6_apd_hap1", "0", "NW_003315925.1",
        "chr0",
    ])
    func anotherSequenceIsNotAChromosome(name: String) { #expect(meaning(name) == .otherSequence) }

    @Test(arguments: ["NC_060925.1", "CP068277.2", "NC_000067.6", "CM000994.2", "NC_000022.12", "CM000684.3"])
    func aChromosomeOfAnotherAssemblyIsReported(name: String) {
        guard case .otherAssembly = meaning(name) else {
            Issue.record("\(name)")
            return
        }
    }

    @Test(arguments: ["", "foo", "27", "99", "chr", "1a", "-1", "chr1x", "22:1", "NC_", "rs22"])
    func otherNamesAreUnknown(name: String) { #expect(meaning(name) == .unknown) }
}
