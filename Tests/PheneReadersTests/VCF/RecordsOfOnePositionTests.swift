// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Several records of one locus: what each of them speaks of, and what they prove together.
@Suite struct RecordsOfOnePositionTests {
    private static let unknown = "invalid: an allele that is not known at this locus"

    /// Records at rs1 (1:3000 G>A): the columns behind the chromosome.
    @Test(arguments: [
        // The record of the locus's own change was not read, and that of another change is no substitute.
        (["3000 . G A . . . GT ./.", "3000 . G T . . . GT 0/0"], "no call"),
        (["3000 . G A . . . GT:GQ 0/1:5", "3000 . G T . . . GT:GQ 0/0:99"], "no call"),
        (["3000 . G A . LowQual . GT 0/1", "3000 . G T . PASS . GT 0/0"], "no call"),
        (["3000 . G A . . . GT:GQ 0/0:5", "3000 . G T . . . GT:GQ 0/0:99"], "no call"),
        (["3000 . G A . . . GT .", "3000 . G T . . . GT 0/0"], "no call"),
        (["3000 . G A . . . DP 30", "3000 . G T . . . GT 0/0"], "no call"),
        (["3000 . G A . . . GT ./.", "2999 . CG TC . . . GT 0/0"], "no call"),
        // The other way round.
        (["3000 . G A . . . GT 0/0", "3000 . G T . . . GT ./."], "no call"),
        (["3000 . G A . . . GT 1/0", "3000 . G T . . . GT ./."], "A/."),
        (["3000 . G A . . . GT 0/1", "3000 . G T . LowQual . GT 0/1"], "A/."),
        (["3000 . G A . . . GT 1/1", "3000 . G T . . . GT ./."], "A/A"),
        (["3000 . G A . . . GT 0/0", "2999 . CG C . q10 . GT 0/1"], "no call"),
        (["3000 . G A . . . GT 0/0", "2999 . CG C . . . GT ./."], "no call"),
        // That another change is absent is no doubt, however it was filtered.
        (["3000 . G A . . . GT 0/1", "3000 . G T . LowQual . GT 0/0"], "A/G"),
        (["3000 . G A . . . GT 0/0", "3000 . G T . . . GT 0/0"], "G/G"),
        (["3000 . G A . . . GT 0/0", "3000 . G T . . . GT:GQ 0/0:3"], "G/G"),
        (["3000 . G A . . . GT 0/1", "3000 . G A . . . GT ./."], "A/G"),
        (["3000 . G A,<NON_REF> . . . GT 0/1", "3000 . G A . . . GT ./."], "A/G"),
        // A block beside a record.
        (["2990 . C <NON_REF> . . END=3010 GT:GQ 0/0:60", "3000 . G A . LowQual . GT 0/1"], "no call"),
        (["2990 . C <NON_REF> . . END=3010 GT:GQ 0/0:60", "2995 . C <*> . . END=3020 GT:GQ 0/0:6"], "no call"),
        (["2990 . C <NON_REF> . . END=3010 GT:GQ 0/0:60", "2995 . C <*> . . END=3020 GT 0/0"], "reference of GRCh38"),
        (["2990 . C <NON_REF> . . END=3010 GT:GQ 0/0:60", "3000 . G A . . . GT 0/0"], "G/G"),
        (["2990 . C <NON_REF> . . END=3010 GT:GQ 0/0:6", "3000 . G A . . . GT 0/1"], "A/."),
        (
            ["2990 . C <NON_REF> . . END=3010 GT 0/0", "3000 . G A . . . GT 0/1"],
            "conflict: reference of GRCh38, A/G"
        ),
        (["3000 . G . . . . GT 0/0", "3000 . G A . . . GT 0/1"], "conflict: A/G, G/G"),
        // A record of `<NON_REF>` that was split off.
        (["3000 . G A . . . GT 0/1", "3000 . G <NON_REF> . . . GT 0/0"], "A/G"),
        (["3000 . G A . . . GT 0/0", "3000 . G <NON_REF> . . . GT 0/0"], "G/G"),
        // A longer variant that was not found is no statement about this base.
        (["2999 . CG TA . . . GT 0/0"], "no call"), (["2999 . CGC TAT . . . GT 0/0"], "no call"),
        (["2999 . CG C . . . GT 0/0"], "no call"), (["2999 . CG TA . . . GT 0/1"], "A/G"),
        // The same base by two changes, which may be one that was written twice.
        (["3000 . G A . . . GT 0/1", "2999 . CG TA . . . GT 0/1"], "A/."),
        (["3000 . G A . . . GT 1/0", "2999 . CG TA . . . GT 0/1"], "A/A"),
        // An allele here that is not listed.
        (["3000 . G A . . . GT 0/1", "3000 . G T . . . GT 0/1"], "invalid: an allele that is not known at this locus"),
        // A deletion on the other copy.
        (["3000 . G A . . . GT 0/1", "2999 . CG C . . . GT 0/1"], "invalid: a deletion covers this position"),
        (["2999 . CG C . . . GT 0/1", "3000 . G A . . . GT 1/1"], "invalid: a deletion covers this position"),
    ])
    func eachRecordProvesOnlyWhatItIsAbout(records: [String], call: String) throws {
        let rows = records.map { "1 " + $0 }
        #expect(try PlaceText.call(rows, "rs1") == call)
        #expect(try PlaceText.call(rows.reversed(), "rs1") == call)
    }

    /// `0` is REF, but for files of split records.
    @Test(arguments: [
        (["3000 . G T . . . GT 0/0"], "", "G/G"),
        (["3000 . G T . . . GT 0/0"], "##bcftools_normCommand=norm -m -any -f ref.fa in.vcf; Date=x", "no call"),
        (["3000 . G T . . . GT 0/0"], "##bcftools_normCommand=norm -Ou -m-both in.vcf", "no call"),
        (["3000 . G T . . . GT 0/0"], "##bcftools_normCommand=norm -Nm - in.vcf", "no call"),
        (["3000 . G T . . . GT 0/0"], "##bcftools_normCommand=norm --multiallelics -snps in.vcf", "no call"),
        (["3000 . G T . . . GT 0/0"], "##bcftools_normCommand=norm -m +any in.vcf", "G/G"),
        (["3000 . G T . . . GT 0/0"], "##bcftools_normCommand=norm -f ref.fa in.vcf", "G/G"),
        (
            ["3000 . G T . . . GT 0/0"],
            "##INFO=<ID=OLD_MULTIALLELIC,Number=1,Type=String,Description=\"d\">", "no call"
        ),
        (
            ["3000 . G T . . . GT 0/0"],
            "##GATKCommandLine=<ID=LeftAlignAndTrimVariants,CommandLine=\"x --split-multi-allelics true\">", "no call"
        ),
        (["3000 . G T . . OLD_MULTIALLELIC=1:3000:G/T/A GT 0/0"], "", "no call"),
        (["3000 . G T . . . GT 0/0", "3000 . G C . . . GT 0/0"], "", "no call"),
        // One of the locus's own changes is listed, so the record is about the locus.
        (["3000 . G A . . . GT 0/0"], "##bcftools_normCommand=norm -m -any in.vcf", "G/G"),
        (["3000 . G A . . . GT 0/1"], "##bcftools_normCommand=norm -m -any in.vcf", "A/G"),
    ])
    func zeroIsAnyOtherAlleleWhereRecordsWereSplit(records: [String], header: String, call: String) throws {
        let rows = records.map { "1 " + $0 }
        #expect(try PlaceText.call(rows, "rs1", header: header.isEmpty ? [] : [header]) == call)
    }

    @Test func anUnprovenReferenceHasAReason() throws {
        let both = try PlaceText.file(["1 3000 . G A . LowQual . GT 0/1", "1 3000 . G T . PASS . GT 0/0"])
        #expect(
            both.issues.map(\.message) == [
                "line 4: the genotype of rs1 is not used: FILTER is LowQual: 1:3000 0/1 (G>A)",
                "line 5: rs1 is not read as the reference: another record at this position has no call (line 4): "
                    + "0/1 (G>A): 1:3000 0/0 (G>T)",
            ])
        let longer = try PlaceText.file(["1 2999 . CG TA . . . GT 0/0"])
        #expect(longer.issueCount == 1)
        #expect(longer.issues[0].what.contains("the record is about a longer variant"))
    }

    /// Records at rs4 (1:3300, CAT>CATAT and CAT>C), and at rs2 (1:3100, A>G and A>T).
    @Test(arguments: [
        ("rs4", ["3300 . CAT CATAT . . . GT ./1", "3300 . CAT C . . . GT 1/."], "C/CATAT"),
        ("rs4", ["3300 . CAT CATAT . . . GT .|1", "3300 . CAT C . . . GT 1|."], "C|CATAT"),
        ("rs4", ["3300 . CAT CATAT . . . GT 0/1", "3300 . CAT C . . . GT 0/."], "CAT/CATAT"),
        ("rs4", ["3300 . CAT CATAT . . . GT ./1", "3300 . CAT C . . . GT 0/1"], "C/CATAT"),
        ("rs2", ["3100 . A G . . . GT 1/.", "3100 . A T . . . GT ./1"], "G/T"),
        ("rs2", ["3100 . A G . . . GT ./1", "3100 . A T . . . GT ./1"], "G/T"),
        ("rs2", ["3100 . A G . . . GT 0/1", "3100 . A T . . . GT 0/."], "A/G"),
        ("rs2", ["3100 . A G . . . GT 0/.", "3100 . A T . . . GT 0/1"], "A/T"),
        ("rs2", ["3100 . A G . . . GT 1/1", "3100 . A T . . . GT ./."], "G/G"),
        ("rs2", ["3100 . A G . . . GT 1|.", "3100 . A T . . . GT .|1"], "G|T"),
        ("rs2", ["3100 . A G . . . GT:PS 1|.:5", "3100 . A T . . . GT:PS .|1:5"], "G|T"),
        ("rs2", ["3100 . A G . . . GT:PS 1|.:5", "3100 . A T . . . GT:PS 1|.:6"], "G/T"),
        ("rs2", ["3100 . A G . . . GT 0|1", "3100 . A T . . . GT 0/0"], "A|G"),
        // A copy that no record calls stays open.
        ("rs2", ["3100 . A G . . . GT ./1", "3100 . A T . . . GT ./0"], "G/."),
        ("rs2", ["3100 . A G . . . GT ./0", "3100 . A T . . . GT ./0"], "A/."),
        ("rs2", ["3100 . A G . . . GT 0/.", "3100 . A T . . . GT ./."], "no call"),
        ("rs2", ["3100 . A G . . . GT 0/1", "3100 . A T . . . GT ./0"], "G/."),
        ("rs2", ["3100 . A G . . . GT .|0", "3100 . A T . . . GT 0|1"], ".|T"),
        // What cannot be.
        ("rs2", ["3100 . A G . . . GT 1/1", "3100 . A T . . . GT ./1"], "conflict: G/G, T/."),
        ("rs2", ["3100 . A G . . . GT .|1", "3100 . A T . . . GT .|1"], "conflict: .|G, .|T"),
    ])
    func halfCallsOfSplitRecordsAreCombined(id: String, records: [String], call: String) throws {
        let rows = records.map { "1 " + $0 }
        #expect(try PlaceText.call(rows, id) == call)
        #expect(try PlaceText.call(rows.reversed(), id) == call)
    }

    @Test(arguments: [
        (["T . . . GT 1", "G . . . GT 0"], "T"), (["T . . . GT 0", "G . . . GT 0"], "C"),
        (["T . . . GT 0", "G . . . GT ."], "no call"), (["T . . . GT .", "G . . . GT 0"], "no call"),
        (["T . . . GT 1", "G . . . GT ."], "T"),
    ])
    func recordsOfOneCopyAreCombined(records: [String], call: String) throws {
        #expect(try PlaceText.call(records.map { "X 3600 . C " + $0 }, "rs7") == call)
    }

    /// In split records each counts the reads of its own alleles. What is absent without any of them is known where another record
    /// of the same site has reads.
    @Test(arguments: [
        (["3100 . A G . . . GT:AD 0/0:0,0", "3100 . A T . . . GT:AD 0/1:0,30"], "A/T"),
        (["3100 . A G . . . GT:AD 0/0:0,0", "3100 . A T . . . GT:AD 1/1:0,30"], "T/T"),
        (["3100 . A G . . . GT:PL 0/0:90,90,90", "3100 . A T . . . GT:AD:PL 0/1:9,30:90,0,90"], "A/T"),
        (["3100 . A G . . . GT:AD:PL 0/0:0,0:80,80,80", "3100 . A T . . . GT:AD:PL 0|1:9,30:90,0,90"], "A|T"),
        // Nothing bears it out: no reads, another site, the same allele, not read, or without reads itself.
        (["3100 . A G . . . GT:AD 0/0:0,0"], "no call"),
        (["3100 . A G . . . GT:AD 0/0:0,0", "3100 . A T . . . GT 0/1"], "T/."),
        (["3100 . A G . . . GT:AD 0/0:0,0", "3100 . A T . . . GT:AD 0/0:0,0"], "no call"),
        (["3100 . A G . . . GT:AD 0/0:0,0", "3100 . A G . . . GT:AD 0/1:9,30"], "G/."),
        (["3100 . A G . . . GT:AD 0/0:0,0", "3099 . CA CT . . . GT:AD 0/1:0,30"], "T/."),
        (["3100 . A G . . . GT:AD 0/0:0,0", "3100 . A T . LowQual . GT:AD 0/1:0,30"], "no call"),
        (["3100 . A G . . . GT:AD 0/0:0,0", "3100 . A T . . . GT:AD ./.:0,30"], "no call"),
        // All PL of 0 are no likelihoods of anything.
        (["3100 . A G . . . GT:PL 0/0:0,0,0", "3100 . A T . . . GT:AD 0/1:9,30"], "T/."),
        (["3100 . A G . . . GT:AD 0/1:0,0", "3100 . A T . . . GT:AD 0/1:9,30"], "T/."),
    ])
    func aReferenceGenotypeWithoutReadsIsSupportedByItsSite(records: [String], call: String) throws {
        let rows = records.map { "1 " + $0 }
        #expect(try PlaceText.call(rows, "rs2") == call)
        #expect(try PlaceText.call(rows.reversed(), "rs2") == call)
    }

    @Test func aGenotypeSupportedByItsSiteIsNotReportedAsRefused() throws {
        let records = ["1 3100 . A G . . . GT:AD 0/0:0,0", "1 3100 . A T . . . GT:AD 0/1:0,30"]
        #expect(try PlaceText.file(records).issueCount == 0)
        let alone = try PlaceText.file([records[0]])
        #expect(alone.issues.map(\.what) == ["the genotype of rs2 is not used: AD is 0, so there are no reads"])
        #expect(alone.genome.records.map(\.refusal) == ["AD is 0, so there are no reads"])
    }
}
