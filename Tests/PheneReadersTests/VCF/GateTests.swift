// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// A value that a gate asks for and cannot read stops the call, and so does a record without a read.
@Suite struct GateTests {
    private func outcome(
        _ format: String, _ sample: String, gates: CallGates = CallGates(), info: String = "."
    ) throws -> (call: String, reason: String?) {
        let file = try VCFText.read(
            "1 2000 . A G . PASS \(info) \(format) \(sample)", options: ReadOptions(gates: gates))
        let record = try #require(file.genome.records.first)
        // The record and the list of issues have the same reason.
        if let refusal = record.refusal {
            #expect(file.issues.map(\.problem) == [.gate(.rs(3), reason: refusal)])
        } else {
            #expect(file.issueCount == 0)
        }
        return (VCFText.text(record.call), record.refusal)
    }

    @Test(arguments: [
        ("GT:GQ", "0/1:19.9", "GQ 19.9 is below 20"), ("GT:GQ", "0/1:5e-06", "GQ 5e-06 is below 20"),
        ("GT:GQ", "0/1:1e1", "GQ 1e1 is below 20"), ("GT:GQ", "0/1:.5", "GQ .5 is below 20"),
        ("GT:GQ", "0/1:+5", "GQ +5 is below 20"), ("GT:GQ", "0/1:-5", "GQ -5 is below 0, which is not possible"),
        ("GT:GQ", "0/1:nan", "GQ is `nan`, which is not a number"),
        ("GT:GQ", "0/1:inf", "GQ is `inf`, which is not a number"),
        ("GT:GQ", "0/1:abc", "GQ is `abc`, which is not a number"),
        ("GT:GQ", "0/1:5,5", "GQ is `5,5`, which is not a number"),
        ("GT:GQ", "0/1:99,99", "GQ is `99,99`, which is not a number"),
        ("GT:GQ:PS", "0/1::7", "GQ is ``, which is not a number"),
        ("GT:DP", "0/1:-1", "DP -1 is below 0, which is not possible"),
        ("GT:DP", "0/1:abc", "DP is `abc`, which is not a number"),
        ("GT:DP", "0/1:1e+00", "DP 1e+00 is below 8"), ("GT:DP", "0/1:7.99", "DP 7.99 is below 8"),
        ("GT:DPI", "0/1:3", "DPI 3 is below 8"),
        ("GT:DP:MIN_DP", "0/0:30:x", "MIN_DP is `x`, which is not a number"),
        ("GT:DP:MIN_DP", "0/0:x:30", "DP is `x`, which is not a number"),
        ("GT:GQ:RGQ", "0/0:.:3", "RGQ 3 is below 20"),
        ("GT:GQ:RGQ", "0/0:.:nan", "RGQ is `nan`, which is not a number"),
        ("GT:GQ:GQ", "0/1:99:5", "FORMAT names GQ twice"), ("GT:GT", "0/1:1/1", "FORMAT names GT twice"),
        ("GT:GQ", "0/1:1e400", "GQ is `1e400`, which is not a number"),
    ])
    func aLowOrInvalidValueIsANoCallWithItsText(format: String, sample: String, reason: String) throws {
        let (call, refusal) = try outcome(format, sample)
        #expect(call == "no call")
        #expect(refusal == reason)
        #expect(try outcome(format, sample, gates: .open).reason == (reason.contains("twice") ? reason : nil))
    }

    @Test(arguments: [
        ("GT:GQ", "0/1:1.6e+02"), ("GT:GQ", "0/1:20.0"), ("GT:GQ", "0/1:2e1"), ("GT:GQ", "0/1:+20"),
        ("GT:GQ", "0/1:.2e2"),
        ("GT:DP", "0/1:8"), ("GT:DP", "0/1:8e0"), ("GT:GQ:RGQ", "0/1:40:3"), ("GT:GQ:RGQ", "0/1:.:40"),
        ("GT:GQ:DP", "0/1:.:."),
        ("GT:GQ:DP", "0/1"),
    ])
    func aValueAtTheGatePassesInEachSpelling(format: String, sample: String) throws {
        #expect(try outcome(format, sample).call == "A/G")
    }

    // MARK: No reads

    @Test(arguments: [
        ("GT:AD:PL", "0/0:0,0:0,0,0"), ("GT:AD", "0/0:0,0"), ("GT:AD", "0/1:0,0"), ("GT:PL", "0/0:0,0,0"),
        ("GT:PL", "0/1:40,40,40"), ("GT:GL", "0/0:0,0,0"), ("GT:GL", "0/0:-0.48,-0.48,-0.48"), ("GT:RO:AO", "0/0:0:0"),
        ("GT:DPI", "0/0:0"), ("GT:DP", "0/0:0"), ("GT:MIN_DP", "0/0:0"), ("GT:NR:NV", "0/0:0:0"),
        ("GT:RD:AD", "0/0:0:0"),
        ("GT:SDP", "0/0:0"), ("GT:DR:DV", "0/0:0:0"), ("GT:ADF:ADR", "0/0:0,0:0,0"), ("GT:AD", "0/0:0.0,0e0"),
        ("GT:PR:SR", "0/1:0,0:0,0"), ("GT:AD:DP", "0/1:0,0:20"), ("GT:PL:DP", "0/0:0,0,0:20"),
        ("GT:GP", "0/0:0.33,0.33,0.33"), ("GT:PP", "0/0:0,0,0"), ("GT:AD", "1:0,0"),
    ])
    func withoutEvidenceThereIsNoCall(format: String, sample: String) throws {
        var gates = CallGates()
        gates.minDepth = 0
        gates.minQuality = 0
        for gates in [CallGates(), gates] {
            let (call, reason) = try outcome(format, sample, gates: gates)
            #expect(call == "no call")
            #expect(reason != nil)
        }
        #expect(try outcome(format, sample, gates: .open).call != "no call")
    }

    /// Alleles that LAA names have fields of their own (VCF 4.5).
    @Test(arguments: [
        ("GT:LAA:LAD:LPL", "0/0:.:0:0"), ("GT:LAA:LAD", "0/0:1:0,0"), ("GT:LAA:LPL", "0/1:1:0,0,0"),
        ("GT:LAD", "0/0:0"), ("GT:LGL", "0/0:-1,-1,-1"), ("GT:LAA:LADF:LADR", "0/1:1:0,0:0,0"), ("GT:LAD", "0/1:x"),
    ])
    func withoutReadsOfLocalAllelesThereIsNoCall(format: String, sample: String) throws {
        #expect(try outcome(format, sample).call == "no call")
    }

    /// Without a quality, the likelihoods must support the genotype.
    @Test(arguments: [
        ("GT:PL", "0/0:0,0,50", "PL makes another genotype as likely"),
        ("GT:PL", "0/1:0,0,50", "PL makes another genotype as likely"),
        ("GT:PL", "1/1:90,0,0", "PL makes another genotype as likely"),
        ("GT:PL", "1/1:0,50,90", "PL makes another genotype more likely"),
        ("GT:PL", "0/0:20,0,90", "PL makes another genotype more likely"),
        ("GT:GL", "0/0:0,0,-5", "GL makes another genotype as likely"),
        ("GT:GL", "0/1:0,-2,-5", "GL makes another genotype more likely"),
        ("GT:PP", "0/0:0,0,9", "PP makes another genotype as likely"),
        ("GT:PL", "1:0,30", "PL makes another genotype more likely"),
        ("GT:GQ:PL", "0/0:.:0,0,50", "PL makes another genotype as likely"),
        ("GT:AD", "1/1:30,0", "AD has no read of an allele of the genotype"),
        ("GT:AD", "0/1:30,0", "AD has no read of an allele of the genotype"),
        ("GT:AD", "0/0:0,30", "AD has no read of an allele of the genotype"),
        ("GT:AD", "1:9,0", "AD has no read of an allele of the genotype"),
        ("GT:GQ:AD:PL", "1/1:.:30,0:.", "AD has no read of an allele of the genotype"),
    ])
    func likelihoodsThatContradictTheGenotypeAreANoCall(format: String, sample: String, reason: String) throws {
        #expect(try outcome(format, sample).reason == reason)
        #expect(try outcome(format, sample, gates: .open).call != "no call")
    }

    @Test(arguments: [
        ("GT:PL", "0/0:0,3,30"), ("GT:PL", "0/0:19,0,30"), ("GT:GQ:PL", "0/0:30:0,0,50"),
        ("GT:RGQ:PL", "0/0:30:0,0,50"),
        // Left of the list of a record with several alleles: the best is not in it.
        ("GT:PL", "0/1:90,50,40"), ("GT:PL", "0/1:90,50,50"), ("GT:PL", "0/0:0,0"), ("GT:PL", "./1:0,0,50"),
        ("GT:AD", "0/1:0,30"), ("GT:AD", "1/1:0,30"), ("GT:AD", "1/1:30"), ("GT:GQ:AD", "1/1:99:30,0"),
        ("GT:AD:PL", "1/1:30,0:90,9,0"),
    ])
    func likelihoodsThatSupportTheGenotypePass(format: String, sample: String) throws {
        let reason = try outcome(format, sample).reason
        #expect(reason == nil || reason == "PL is the same for each genotype, so the reads show nothing")
    }

    @Test(arguments: [
        ("FILTER is empty", "1\t2000\t.\tA\tG\t.\t\t.\tGT\t0/1"),
        ("FT is empty", "1\t2000\t.\tA\tG\t.\tPASS\t.\tGT:FT\t0/1:"),
    ])
    func anEmptyFilterDoesNotPass(reason: String, row: String) throws {
        let text = VCFText.file([]) + row + "\n"
        let file = try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: VCFText.loci)
        #expect(file.genome.records.map(\.refusal) == [reason])
    }

    @Test(arguments: ["DP=abc", "DP=-1", "DP=nan", "DP=3,4"]) func anImpossibleDepthInINFOIsANoCall(info: String)
        throws
    {
        #expect(try outcome("GT", "0/0", info: info).call == "no call")
        // The value of the sample takes precedence.
        #expect(try outcome("GT:DP", "0/0:30", info: info).call == "A/A")
    }

    @Test func aDepthOfZeroInINFOIsNoEvidence() throws {
        #expect(try outcome("GT", "0/0", info: "DP=0").call == "no call")
        #expect(try outcome("GT", "0/0", info: "DP=9").call == "A/A")
    }

    @Test(arguments: [
        ("GT:AD", "0/0:9,0"), ("GT:AD", "0/0:.,."), ("GT:AD", "0/0:."), ("GT:AD:PL", "1/1:0,9:90,9,0"),
        ("GT:RO:AO", "1/1:0:9"), ("GT:RD:AD", "0/0:20:0"), ("GT:DV:DP", "0/0:0:20"), ("GT:NR:NV", "0/0:20:0"),
        ("GT:PR:SR", "0/0:0,0:9,0"),
        ("GT:PL", "0/0:0,9,90"), ("GT:GL", "0/0:0,-3,-inf"),
        // A record split off another allele: 0 is any allele but this one, whose reads are not counted here.
        ("GT:AD:DP", "0/0:0,0:30"), ("GT:PL:DP", "0/0:90,90,90:30"),
    ])
    func withEvidenceTheCallIsUsed(format: String, sample: String) throws {
        #expect(try outcome(format, sample).call != "no call")
    }

    @Test(arguments: [("GT:AD", "0/1:abc"), ("GT:AD", "0/1:-3,5"), ("GT:PL", "0/1:x,0,9")])
    func countsThatCannotBeReadAreANoCall(format: String, sample: String) throws {
        #expect(try outcome(format, sample).call == "no call")
    }

    // MARK: BCF

    @Test(arguments: [
        (BCFText.Value.floats([0x7FC0_0000]), "GQ is `nan`, which is not a number"),
        (.float(.infinity), "GQ is `inf`, which is not a number"),
        (.float(-5), "GQ -5.0 is below 0, which is not possible"), (.float(19.9), "GQ 19.9 is below 20"),
        (.float(5e-06), "GQ 5e-06 is below 20"), (.int8([-5]), "GQ -5 is below 0, which is not possible"),
        (.int8([5, 5]), "GQ is `5,5`, which is not a number"),
        (.int16([19]), "GQ 19 is below 20"), (.int32([-2]), "GQ -2 is below 0, which is not possible"),
        (.text("abc"), "GQ is `abc`, which is not a number"),
    ])
    func numbersOfABCFAreCheckedAlike(value: BCFText.Value, reason: String) throws {
        let file = try readGenotypes(
            in: BCFText.file(BCFText.record(position: 2000, "A", ["G"], [("GT", .int8([2, 4])), ("GQ", value)])),
            path: "me.bcf",
            loci: VCFText.loci)
        #expect(VCFText.calls(file, "rs3") == ["no call"])
        #expect(file.genome.records.first?.refusal == reason)
    }

    @Test(arguments: [
        BCFText.Value.float(160), .int8([99]), .int8([-128]), .int8([-127]), .floats([0x7F80_0001]),
        .floats([0x7F80_0002]),
        .int16([20]), .int8([40, -127]),
    ])
    func missingAndValidNumbersOfABCFPass(value: BCFText.Value) throws {
        let file = try readGenotypes(
            in: BCFText.file(BCFText.record(position: 2000, "A", ["G"], [("GT", .int8([2, 4])), ("GQ", value)])),
            path: "me.bcf",
            loci: VCFText.loci)
        #expect(VCFText.calls(file, "rs3") == ["A/G"])
    }
}
