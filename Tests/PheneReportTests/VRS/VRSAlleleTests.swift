// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import Testing

@testable import PheneReport

/// Identifiers as `ga4gh.vrs` 2.3.3 computes them; `.ci/vrs` compares those of every allele of both packs.
@Suite("VRS identifiers") struct VRSAlleleTests {
    private func locus(
        _ chromosome: Int, _ position: Int, _ alleles: [String], reference: Int? = 0, on build: Build = .grch38
    ) throws -> Locus {
        let position = try #require(Position(position))
        let chromosome = try #require(Chromosome(number: chromosome))
        let id = try #require(VariantID("rs1".utf8))
        let placement = Placement(build: build, position: position, reference: reference)
        let read = alleles.compactMap { Allele($0.utf8) }
        #expect(read.count == alleles.count)
        return try #require(Locus(id: id, chromosome: chromosome, alleles: read, placements: [placement]))
    }

    private func identifier(
        _ chromosome: Int, _ position: Int, _ reference: String, _ allele: String
    ) throws -> String? {
        VRSAllele(1, of: try locus(chromosome, position, [reference, allele]))?.identifier
    }

    /// rs7412 is the example of the specification, the other one of its `validation/models.yaml`.
    @Test func anSNVHasTheIdentifierThatTheSpecificationPublishes() throws {
        #expect(try identifier(19, 44_908_822, "C", "T") == "ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt")
        #expect(try identifier(9, 128_325_835, "C", "T") == "ga4gh:VA.SZIS2ua7AL-0YgUTAqyBsFPYK3vE8h_d")
    }

    @Test func theReferenceAlleleHasOneToo() throws {
        let locus = try locus(10, 94_781_859, ["G", "A"])
        #expect(VRSAllele(0, of: locus)?.identifier == "ga4gh:VA.cQ6jkltGZPcOnlQ73YBnSIDmqDApspnb")
    }

    @Test func changesOfARepeatCoverAllOfIt() throws {
        let shorter = try identifier(2, 233_760_233, "CAT", "C")
        let longer = try identifier(2, 233_760_233, "CAT", "CATATAT")
        #expect(shorter == "ga4gh:VA.QE4kfcqQmYeStUIsCGMsjoZZj3D585YP")
        #expect(longer == "ga4gh:VA.d5aovy5aInL-EloPtG0PAgS3pCXEburj")
        // Another spelling of the same change is the same allele.
        #expect(try identifier(2, 233_760_233, "CATAT", "CAT") == shorter)
    }

    @Test func anInsertionThatRepeatsPartOfItselfIsStatedInBases() throws {
        #expect(try identifier(13, 48_037_825, "C", "CGCGG") == "ga4gh:VA.-GjfkAgrNSzGp2z9qfa6xdzEe2J9qnAp")
        #expect(try identifier(22, 42_126_656, "C", "CCAGTGGGCA") == "ga4gh:VA.jc2o_8EyWuSurZqVpLb6fzE7fQzasPOm")
    }

    @Test func severalBasesAreReplacedTogether() throws {
        #expect(try identifier(19, 38_572_266, "TC", "CT") == "ga4gh:VA.Xq_tdb93mcspgLnCaxjQt_jkJ8YmHH_w")
    }

    @Test func nothingIsNamedThatIsNotKnown() throws {
        // An insertion or deletion of which nobody has said where else it can be written, one that may be further to the left, and one
        // with other bases than those of a known range.
        #expect(try identifier(7, 1000, "CA", "C") == nil)
        #expect(try identifier(23, 154_536_021, "CAGA", "C") == nil)
        #expect(try identifier(22, 42_128_199, "TCAGT", "T") == nil)
        #expect(try identifier(22, 42_128_198, "CTC", "C") == nil)
        #expect(try identifier(1, 97_450_066, "GG", "G") == nil)
        // An allele without bases, no reference allele, and another build.
        #expect(try identifier(19, 44_908_822, "C", "<DEL>") == nil)
        #expect(VRSAllele(1, of: try locus(19, 44_908_822, ["C", "T"], reference: nil)) == nil)
        #expect(VRSAllele(1, of: try locus(19, 45_412_079, ["C", "T"], on: .grch37)) == nil)
        // Of a locus with an insertion the reference is not one allele among bases.
        #expect(VRSAllele(0, of: try locus(2, 233_760_233, ["CAT", "C"])) == nil)
    }

    @Test(arguments: 1...25) func everyChromosomeHasADigest(number: Int) throws {
        #expect(RefgetAccession.grch38(try #require(Chromosome(number: number)))?.utf8.count == 35)
    }
}
