// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// How far a block of the reference goes, and for how many copies it speaks.
@Suite struct BlockTests {
    private func calls(_ records: String..., at id: String = "rs3") throws -> [String] {
        let file = try readGenotypes(in: Array(VCFText.file(records).utf8), path: "me.vcf", loci: VCFText.loci)
        return VCFText.calls(file, id)
    }

    /// A block that reaches the locus by END and not by the sample's length is an unusable row of it.
    private static let unclear = ["invalid: a row that could not be used: its end cannot be read"]

    @Test(arguments: [
        // The length of the sample counts, whatever END is: END is the farthest of all samples.
        ("END=2010 GT:LEN 0/0:5", unclear), ("END=1995 GT:LEN 0/0:11", ["reference of GRCh38"]),
        ("END=2010 GT:LEN 0/0:10", unclear),
        ("END=2010 GT:LEN 0/0:11", ["reference of GRCh38"]), (". GT:LEN 0/0:11", ["reference of GRCh38"]),
        (". GT:LEN 0/0:10", []),
        // The key without a value: nothing but the record's own base.
        ("END=2010 GT:LEN 0/0:.", unclear), ("END=2010 GT:LEN 0/0", unclear),
        // No LEN at all: an older version.
        ("END=2000 GT 0/0", ["reference of GRCh38"]), ("END=1999 GT 0/0", []), ("END=.;DP=3 GT:LEN 0/0:3", []),
        ("END=+2000 GT 0/0", ["reference of GRCh38"]),
        ("DP=9;END=2000;MQ=3 GT 0/0", ["reference of GRCh38"]), ("ENDS=3;XEND=4 GT 0/0", []),
        ("END=2000;END=2000 GT 0/0", ["reference of GRCh38"]),
    ])
    func aBlockEndsByTheSamplesLengthOrByEND(rest: String, calls expected: [String]) throws {
        #expect(try calls("1 1990 . C <*> . . \(rest)") == expected)
        #expect(try calls("1 1990 . C . . . \(rest)") == expected)
    }

    @Test(arguments: [
        ("END=abc GT 0/0", "END is not a number"), ("END=2e3 GT 0/0", "END is not a number"),
        ("END= GT 0/0", "END is not a number"), ("END=. GT 0/0", "END has no value"),
        ("DP=3;END=.;MQ=7 GT 0/0", "END has no value"),
        ("END GT 0/0", "END is not a number"), ("END=2010,2020 GT 0/0", "END is not a number"),
        ("END=2010.0 GT 0/0", "END is not a number"),
        ("END=-5 GT 0/0", "END is not a number"), ("END=99999999999999999999 GT 0/0", "END is not a number"),
        ("END=2005;END=2010 GT 0/0", "END is not a number"), ("END=1989 GT 0/0", "END 1989 is before the record"),
        ("END=0 GT 0/0", "END 0 is before the record"),
        ("END=249250622 GT 0/0", "END 249250622 is past the end of the chromosome"),
        ("END=4000000000 GT 0/0", "END 4000000000 is past the end of the chromosome"),
        (". GT:LEN 0/0:abc", "LEN is `abc`, which is not a possible length"),
        (". GT:LEN 0/0:0", "LEN is `0`, which is not a possible length"),
        (". GT:LEN 0/0:-3", "LEN is `-3`, which is not a possible length"),
        (". GT:LEN 0/0:300000000", "LEN is `300000000`, which is not a possible length"),
    ])
    func anImpossibleEndIsABadLine(rest: String, fault: String) throws {
        let file = try VCFText.read("1 1990 . C <*> . . \(rest)")
        // It may reach any position behind it.
        #expect(file.genome.records.map(\.id.name) == ["rs3", "rs4", "rs5", "rs7"])
        #expect(file.genome.records.allSatisfy { $0.call == .invalid(.unusable(.blockEnd)) })
        #expect(file.counts.bad == 1)
        #expect(file.issues.map(\.what) == [fault])
        #expect(file.issues.first?.line == 4)
    }

    @Test func anEndIsCheckedAgainstItsChromosome() throws {
        #expect(try VCFText.read("22 19963000 . C <*> . . END=51304566 GT 0/0").counts.bad == 0)
        #expect(try VCFText.read("22 19963000 . C <*> . . END=51304567 GT 0/0").counts.bad == 1)
    }

    @Test(arguments: ["0", "0/0/0", "0/0/0/0"])
    func aBlockOfAnotherPloidyProvesNothingOnAnAutosome(genotype: String) throws {
        let block = try calls("1 1990 . C <*> . . END=2010 GT \(genotype)")
        #expect(block == ["invalid: a number of copies that a person cannot have here"])
        // A single site with the same genotype leaves as much open.
        for records in ["1 1990 . C <*> . . END=2010 GT \(genotype)", "1 2000 . A <*> . . . GT \(genotype)"] {
            let file = try VCFText.read(records)
            let locus = VCFText.loci.loci[2]
            let reading = locus.reading(of: file.genome.records, in: file.genome)
            #expect(reading.possible == locus.domain.all)
            #expect(reading.call == .invalid(.wrongCopyNumber))
        }
    }

    @Test(arguments: ["0", "0/0", "0/0/0"], [nil, Sex.male, .female])
    func aBlockOfXGivesTheSameResultAsASingleSite(genotype: String, sex: Sex?) throws {
        let locus = VCFText.loci.loci[5]
        var readings: [CodeSet] = []
        for record in ["X 590 . C <*> . . END=610 GT \(genotype)", "X 600 . C <*> . . . GT \(genotype)"] {
            let file = try VCFText.read(record, options: ReadOptions(sex: sex))
            readings.append(locus.reading(of: file.genome.records, in: file.genome).possible)
        }
        #expect(readings[0] == readings[1])
    }

    @Test func aBlockOfABCFEndsByItsLength() throws {
        func calls(_ length: Int8, end: Int16) throws -> [String] {
            let record = BCFText.record(
                position: 1990, "C", ["<*>"], info: [("END", .int16([end]))], length: Int(end) - 1989,
                [("GT", .int8([2, 2])), ("LEN", .int8([length]))])
            return VCFText.calls(
                try readGenotypes(in: BCFText.file(record), path: "me.bcf", loci: VCFText.loci), "rs3")
        }
        #expect(try calls(11, end: 2010) == ["reference of GRCh38"])
        #expect(try calls(10, end: 2010) == Self.unclear)
        #expect(try calls(-128, end: 2010) == Self.unclear)
    }
}
