// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// The characters that vendors write for alleles that were not called are no-calls, and are counted as such.
@Suite struct BlankCallTests {
    private func file(_ genotype: String, skims: Bool) throws -> GenotypeFile {
        var text = "# rsid\tchromosome\tposition\tgenotype\n"
        for (id, place) in [("rs1611115", "9\t136500515"), ("rs6271", "9\t136522274"), ("rs999", "1\t5000")] {
            text += "\(id)\t\(place)\t\(genotype)\n"
        }
        var options = ReadOptions(build: .grch37)
        options.skims = skims
        return try readGenotypes(in: Array(text.utf8), path: "me.txt", loci: TestLoci.table, options: options)
    }

    @Test(arguments: ["--", "-", "00", "0", "NN", "N", "nn", "??", "?", "..", ".", "0-", "N?"], [true, false])
    func aMissingGenotypeIsANoCallInEachSpelling(genotype: String, skims: Bool) throws {
        let file = try file(genotype, skims: skims)
        #expect(file.counts.data == 3)
        #expect(file.counts.noCalls == 3)
        #expect(file.genome.records.map(\.call) == [.noCall, .noCall])
        #expect(file.issueCount == 0)
    }

    @Test(arguments: ["T-", "-T"], [true, false])
    func oneCalledAlleleIsAHalfCall(genotype: String, skims: Bool) throws {
        let file = try file(genotype, skims: skims)
        #expect(file.counts.noCalls == 0)
        #expect(file.genome.records.map(\.call) == [Call("T/.".utf8), Call("T/.".utf8)])
    }
}
