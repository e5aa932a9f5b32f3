// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// One record at one locus.
@Suite struct VCFCallTests {
    private func calls(_ records: String..., at id: String, gates: CallGates = CallGates()) throws -> [String] {
        let text = VCFText.file(records)
        let file = try readGenotypes(
            in: Array(text.utf8), path: "me.vcf", loci: VCFText.loci, options: ReadOptions(gates: gates))
        return VCFText.calls(file, id)
    }

    @Test(arguments: [
        ("GT 0/0", "G/G"), ("GT 0/1", "A/G"), ("GT 1/1", "A/A"), ("GT 0|1", "G|A"), ("GT 1|0", "A|G"),
        ("GT ./.", "no call"), ("GT .", "no call"), ("GT ./1", "A/."), ("GT 0/.", "G/."), ("GT 1", "A"),
        ("DP:GT:GQ 30:0/1:99", "A/G"), ("GT:GQ 0/1", "A/G"), ("GT /0/1", "A/G"), ("GT |0|1", "G|A"),
        ("GT 0/2", "invalid: the text is not a genotype"), ("GT 0/", "invalid: the text is not a genotype"),
        ("GT x/1", "invalid: the text is not a genotype"), ("DP 30", "no call"),
        ("GT 0/0/1", "invalid: a number of copies that a person cannot have here"),
        ("GT 99999999999999999999/1", "invalid: the text is not a genotype"),
    ])
    func genotypeIsRead(sample: String, call: String) throws {
        #expect(try calls("22 19963748 rs4680 G A . PASS . \(sample)", at: "rs4680") == [call])
    }

    @Test(arguments: [
        // A record of several bases that covers the position.
        ("1 1999 . CA CG . . . GT 0/1", "rs3", "A/G"), ("1 1999 . CA TG . . . GT 1/1", "rs3", "G/G"),
        ("1 2000 . AT GC . . . GT 0/1", "rs3", "A/G"), ("1 1998 . CCAT CCTT . . . GT 0/1", "rs3", "A/T"),
        // Several alleles.
        ("1 2000 . A G,T . . . GT 1/2", "rs3", "G/T"), ("1 2000 . A G,T . . . GT 2/2", "rs3", "T/T"),
        ("1 2000 . AT GT,A . . . GT 0/1", "rs3", "A/G"), ("1 2000 . AT GT,A . . . GT 1/2", "rs3", "A/G"),
        ("1 2000 . A G,<NON_REF> . . . GT 0/1", "rs3", "A/G"), ("1 2000 . A G,<*> . . . GT 0/0", "rs3", "A/A"),
        ("1 2000 . A <NON_REF> . . . GT 0/0", "rs3", "A/A"), ("1 2000 . A . . . . GT 0/0", "rs3", "A/A"),
        ("1 2000 . a g . . . GT 0/1", "rs3", "A/G"),
        ("1 2000 . A G,<NON_REF> . . . GT 0/2", "rs3", "invalid: an allele that is not known at this locus"),
        // A deleted base is neither allele.
        ("1 1999 . CA C . . . GT 0/1", "rs3", "invalid: a deletion covers this position"),
        ("1 2000 . A G,* . . . GT 1/2", "rs3", "invalid: a deletion covers this position"),
        ("1 1990 . C <DEL> . . END=2010 GT 0/1", "rs3", "invalid: a deletion covers this position"),
        ("1 1990 . C <DEL> . . SVLEN=-20 GT 0/1", "rs3", "invalid: a deletion covers this position"),
        (
            "1 1990 . C <DUP> . . END=2010 GT 0/1", "rs3",
            "invalid: a structural variant (DUP) covers this position, so its copies cannot be counted"
        ),
        // REF is not what the build has.
        (
            "1 2000 . C G . . . GT 0/1", "rs3",
            "invalid: the file's reference allele is not that of this position on its build"
        ),
        (
            "1 1999 . CT TG . . . GT 1/1", "rs3",
            "invalid: the file's reference allele is not that of this position on its build"
        ),
        // A deletion in a repeat in any spelling.
        ("1 2100 . TCA T . . . GT 0/1", "rs4", "T/TCA"), ("1 2099 . GTCA GT . . . GT 1/1", "rs4", "T/T"),
        ("1 2102 . ACA A . . . GT 0/1", "rs4", "T/TCA"), ("1 2100 . TCACA TCA . . . GT 0/1", "rs4", "T/TCA"),
        ("1 2101 . CACA CA . . . GT 1|0", "rs4", "T|TCA"),
        ("1 2100 . TCACA T . . . GT 0/1", "rs4", "invalid: an allele that is not known at this locus"),
        ("1 2100 . TCA . . . . GT 0/0", "rs4", "TCA/TCA"),
        (
            "1 2108 . ACA A . . . GT 0/1", "rs4",
            "invalid: an insertion or deletion nearby may be this one, written at another position"
        ),
        // A base of the deletion that is another one: the record has the bases, which the locus does not list.
        ("1 2101 . C G . . . GT 0/1", "rs4", "TCA/TGA"), ("1 2101 . CA GG . . . GT 1/1", "rs4", "TGG/TGG"),
        ("1 2100 . T G . . . GT 0/1", "rs4", "invalid: an allele that is not known at this locus"),
        // An insertion.
        ("1 2200 . C CAA . . . GT 0/1", "rs5", "C/CAA"), ("1 2199 . GC GCAA . . . GT 1/1", "rs5", "CAA/CAA"),
        ("1 2200 . CAG CAAAG . . . GT 0/1", "rs5", "C/CAA"),
        ("1 2200 . C CA . . . GT 0/1", "rs5", "invalid: an allele that is not known at this locus"),
        // One copy.
        ("X 600 . C T . . . GT 1", "rs6", "T"), ("chrX 600 . C T . . . GT 0", "rs6", "C"),
        // Without a declared reference the alleles of the file are used.
        ("1 2300 . A C . . . GT 0/1", "rs7", "A/C"), ("1 2300 . C A . . . GT 0/0", "rs7", "C/C"),
    ])
    func spellingDoesNotMatter(record: String, id: String, call: String) throws {
        #expect(try calls(record, at: id) == [call])
    }

    @Test func basesOfADeletionThatAreOthersAreNotTheReference() throws {
        let loci = VCFText.loci
        let file = VCFText.file(["1 2101 . C G . . . GT 0/1"])
        let genome = try readGenotypes(in: Array(file.utf8), path: "p", loci: loci).genome
        let locus = try #require(loci.loci.first { $0.id == .rs(4) })
        let reading = locus.reading(of: genome.records.filter { $0.id == locus.id }, in: genome)
        #expect(reading.call == .invalid(.unexpectedAllele))
        #expect(reading.possible == locus.domain.possible(for: genome.sex))
    }

    @Test(arguments: [
        // A record about another position: its reference genotype is not used here, and yet there is a row.
        ("1 2000 . AT A . . . GT 0/1", "rs3"),
        ("1 1999 . CA TA . . . GT 0/1", "rs3"),
        ("1 2100 . T . . . . GT 0/0", "rs4"),
        // A block proves the reference only where all of it is one.
        ("1 2290 . C <*> . . END=2400 GT 0/0", "rs7"), ("1 2090 . C <*> . . END=2101 GT 0/0", "rs4"),
    ])
    func recordsThatCoverTheLocusAndAreAboutOthersAreReported(record: String, id: String) throws {
        let reason = "it covers this position and is about another variant"
        #expect(try calls(record, at: id) == ["invalid: a row that could not be used: " + reason])
    }

    @Test(arguments: [
        ("1 1990 . C <INV> . . END=2010 GT 0/1", "rs3"), ("1 1990 . C <DEL> . . END=2010 GT 0/0", "rs3"),
        ("1 2001 . A G . . . GT 0/1", "rs3"), ("2 2000 . A G . . . GT 0/1", "rs3"),
        ("1 4294967295 . A G . . . GT 0/1", "rs3"), ("1 1990 . C <NON_REF> . . END=1999 GT 0/0", "rs3"),
    ])
    func recordsAtOtherPositionsAreNotUsed(record: String, id: String) throws {
        #expect(try calls(record, at: id) == [])
    }

    @Test func aRecordOnAnAlternateSequenceIsNotUsed() throws {
        let file = try VCFText.read("1 5 . A G . . . GT 0/1", "1_alt 2000 . A G . . . GT 0/1")
        #expect(VCFText.calls(file, "rs3") == [])
    }

    @Test(arguments: [
        ("1 1990 . C <NON_REF> . . END=2010 GT:DP:GQ:MIN_DP 0/0:30:60:20", "reference of GRCh38"),
        ("1 1990 . C <*> . . END=2000 GT 0/0", "reference of GRCh38"),
        ("1 1990 . C . . . END=2010 GT 0/0", "reference of GRCh38"),
        ("1 1990 . C <*> . . . GT:LEN 0/0:11", "reference of GRCh38"),
        ("1 1990 . C <*> . . END=2010 GT 0", "invalid: a number of copies that a person cannot have here"),
        ("1 2000 . A <*> . . END=2010 GT 0/0", "A/A"),
        ("1 1990 . C <NON_REF> . . END=2010 GT ./.", "no call"),
        ("1 1990 . C <NON_REF> . . END=2010 GT 0/.", "no call"),
        ("1 1990 . C <NON_REF> . . END=2010 GT:GQ 0/0:10", "no call"),
        ("1 1990 . C <NON_REF> . . END=2010 GT:DP:MIN_DP 0/0:30:2", "no call"),
    ])
    func blockOfAGenomeVCFProvesTheReference(record: String, call: String) throws {
        #expect(try calls(record, at: "rs3") == [call])
    }

    @Test(arguments: [
        ("q10", "GT:GQ:DP", "0/1:99:30", "FILTER is q10"), ("PASS", "GT:GQ", "0/1:19", "GQ 19 is below 20"),
        (".", "GT:DP", "0/1:7", "DP 7 is below 8"), ("PASS", "GT:FT", "0/1:bad", "FT is bad"),
        ("PASS", "GT:RGQ", "0/0:3", "RGQ 3 is below 20"), ("RefCall", "GT", "0/1", "FILTER is RefCall"),
    ])
    func aGateMakesANoCallWithItsReason(filter: String, format: String, sample: String, reason: String) throws {
        let file = try VCFText.read("1 2000 . A G . \(filter) . \(format) \(sample)")
        #expect(VCFText.calls(file, "rs3") == ["no call"])
        #expect(file.issues.map(\.problem) == [.gate(.rs(3), reason: reason)])
        #expect(file.issues.first?.line == 4)
        let open = try VCFText.read(
            "1 2000 . A G . \(filter) . \(format) \(sample)", options: ReadOptions(gates: .open))
        #expect(VCFText.calls(open, "rs3") != ["no call"])
    }

    @Test(arguments: [
        ("PASS", "GT:GQ:DP", "0/1:20:8"), (".", "GT:GQ:DP", "0/1:.:."), ("PASS", "GT:FT", "0/1:PASS"),
        ("PASS", "GT:GQ", "0/1:45.5"), ("RefCall", "GT:GQ", "0/0:30"),
    ])
    func aGenotypeThatPassesOrLacksTheFieldIsUsed(filter: String, format: String, sample: String) throws {
        let file = try VCFText.read("1 2000 . A G . \(filter) . \(format) \(sample)")
        #expect(VCFText.calls(file, "rs3") != ["no call"])
        #expect(file.issueCount == 0)
    }

    @Test func anAcceptedFilterPasses() throws {
        var gates = CallGates()
        gates.acceptedFilters = ["LowConf"]
        #expect(try calls("1 2000 . A G . LowConf . GT 0/1", at: "rs3", gates: gates) == ["A/G"])
        #expect(try calls("1 2000 . A G . LowConf;q10 . GT 0/1", at: "rs3", gates: gates) == ["no call"])
    }

    @Test(arguments: [
        // Records split by allele: `0` is any allele but the record's own.
        (["G . . . GT 0/1", "T . . . GT 0/1"], ["G/T"], 0), (["G . . . GT 0/1", "T . . . GT 0/0"], ["A/G"], 0),
        (["G . . . GT 1/1", "T . . . GT 0/0"], ["G/G"], 0), (["G . . . GT 1|0", "T . . . GT 0|1"], ["G|T"], 0),
        // The same record again.
        (["G . . . GT 0/1", "G . . . GT 0/1"], ["A/G"], 0), (["G . . . GT 0/1", "G . . . GT 0|1"], ["A/G"], 0),
        (["G . . . GT 0/1", "G . . . GT ./."], ["A/G"], 0), (["G . . . GT ./.", "G . . . GT ./."], ["no call"], 0),
        // What cannot both be true stays apart.
        (["G . . . GT 0/1", "G . . . GT 1/1"], ["A/G", "G/G"], 1),
        (["G . . . GT 1/1", "T . . . GT 0/1"], ["A/T", "G/G"], 1),
    ])
    func recordsAtOnePositionAreCombined(records: [String], expected: [String], issues: Int) throws {
        let text = VCFText.file(records.map { "1 2000 . A " + $0 })
        let file = try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: VCFText.loci)
        #expect(VCFText.calls(file, "rs3") == expected)
        #expect(file.issueCount == issues)
    }

    @Test func phaseSetsAreKept() throws {
        let file = try VCFText.read(
            "1 2000 . A G . . . GT:PS 0|1:1998", "22 19963748 . G A . . . GT 1|0", "1 2300 . A C . . . GT:PS 0/1:7")
        #expect(file.genome.records.map(\.phaseSet) == [1998, nil, nil])
        #expect(VCFText.calls(file, "rs3") == ["A|G"])
    }

    @Test func idsAndPositionsMustAgree() throws {
        // An id of another locus at this position, and one of several ids that is right.
        let file = try VCFText.read(
            "1 2000 rs99;rs3 A G . . . GT 0/1", "2 80000 rs4680 G T . . . GT 0/1", "X 600 rs123 C T . . . GT 0/1")
        #expect(VCFText.calls(file, "rs3") == ["A/G"])
        #expect(file.record("rs3")?.written == "0/1 (A>G)")
        #expect(VCFText.calls(file, "rs8") == ["invalid: the row's position is not that of this id"])
        #expect(VCFText.calls(file, "rs4680") == ["invalid: the row's position is not that of this id"])
        #expect(VCFText.calls(file, "rs6") == ["C/T"])
        #expect(file.issues.map(\.problem) == [.wrongPosition(.rs(4680), expected: "22:19963748 on GRCh38")])
    }

    @Test func absentIsNeverReference() throws {
        let file = try VCFText.read("1 2000 . A G . . . GT 0/1")
        #expect(file.genome.records.count == 1)
        let locus = VCFText.loci.loci[1]
        #expect(locus.reading(of: [], in: file.genome).call == .notOnAssay)
    }
}
