// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Records of unknown end: each locus that they may reach has a row, and nothing is assumed at it.
@Suite struct UnboundedRecordTests {
    private func reading(_ file: GenotypeFile, _ id: String = "rs3") throws -> Reading {
        let locus = try #require(VCFText.loci.loci.first { $0.id.name == id })
        return locus.reading(of: file.genome.records.filter { $0.id == locus.id }, in: file.genome)
    }

    private func read(_ records: [String], absent: Bool = false) throws -> GenotypeFile {
        var options = ReadOptions(build: .grch38)
        options.absentMeansReference = absent
        return try readGenotypes(
            in: Array(VCFText.file(records).utf8), path: "me.vcf", loci: VCFText.loci, options: options)
    }

    private static let far = "1 5000 . A G . PASS . GT 0/1"

    /// Far before rs3 at 1:2000.
    static let blocks = [
        "END=abc GT 0/0", "END= GT 0/0", "END GT 0/0", "END=1e9 GT 0/0", "END=-5 GT 0/0", "END=100 GT 0/0",
        "END=2005.5 GT 0/0", "END=. GT 0/0", "END=1600;END=2600 GT 0/0", "END=999999999 GT 0/0", ". GT:LEN 0/0:abc",
        ". GT:LEN 0/0:0",
        "END=9000 GT:LEN 0/0:-1", "END=abc GT ./.", "END=abc GT:GQ 0/0:3",
    ]

    @Test(arguments: blocks, ["<*>", "<NON_REF>", "."])
    func aBlockOfUnknownEndIsAnUnusableRowOfLociBehindIt(rest: String, alternate: String) throws {
        let block = "1 1500 . C \(alternate) . . \(rest)"
        for absent in [false, true] {
            for records in [[block, Self.far], [Self.far, block]] {
                let file = try read(records, absent: absent)
                #expect(try reading(file).call == .invalid(.unusable(.blockEnd)))
                #expect(file.issues.contains { $0.loci.contains(.rs(3)) })
                #expect(file.counts.bad == 1)
            }
            // Where the locus has another record, that counts: blocks share no base.
            let own = try read([block, "1 2000 . A G . PASS . GT 0/1"], absent: absent)
            #expect(VCFText.text(try reading(own).call) == "A/G")
            // Loci before it are not affected.
            let behind = try read(["1 2050 . C \(alternate) . . \(rest)"], absent: absent)
            #expect(try reading(behind).call != .invalid(.unusable(.blockEnd)))
        }
    }

    @Test(
        arguments: ["<DEL>", "<DUP>", "<CNV>", "<CN0>", "<DUP:TANDEM>", "A,<DEL>"],
        [
            ".", "END=abc", "END=100", "SVLEN=abc", "SVTYPE=X;SVLEN=.",
        ])
    func aRangeOfUnknownEndMakesLociItMayReachUnknown(alternate: String, info: String) throws {
        let carried = alternate.hasPrefix("A,") ? "0/2" : "0/1"
        let own = "1 2000 . A G . PASS . GT 0/1"
        for absent in [false, true] {
            func call(_ genotype: String, _ others: [String]) throws -> Call {
                try reading(
                    try read(["1 1500 . C \(alternate) . PASS \(info) GT \(genotype)"] + others, absent: absent)
                ).call
            }
            #expect(try call(carried, [Self.far]) == .invalid(.unusable(.blockEnd)))
            #expect(try call(carried, [own]) == .invalid(.unusable(.blockEnd)))
            #expect(try call("./.", [Self.far]) == .invalid(.unusable(.blockEnd)))
            #expect(VCFText.text(try call("./.", [own])) == "A/G")
            #expect(VCFText.text(try call("0/0", [own])) == "A/G")
        }
    }

    /// A symbol without a called genotype is a row of the loci in its range, and so is any record at the position itself.
    @Test(arguments: [
        "1 1500 . C <DEL> . PASS END=2500 GT ./.", "1 1500 . C <DUP> . PASS SVLEN=1000 GT ./1",
        "1 1500 . C <CNV> . PASS END=2500 DP 9", "1 2000 . A A[9:300[ . PASS . GT 0/1",
        "1 2000 . A <INS> . PASS . GT 0/1",
        "1 2000 . A <INV> . PASS END=2500 GT 0/1", "1 2000 . A <DEL> . PASS END=2500 GT 0/1",
        "1 2000 . AT A . . . GT 0/1",
        "1 2000 . A AT . . . GT ./.", "1 1500 . C <*> . . END=2500 GT:LEN 0/0:9",
        "1 1500 . C <*> . . END=2500 GT:LEN 0/0",
    ])
    func aRowThatCoversTheLocusMakesItNeitherUntestedNorReference(record: String) throws {
        for absent in [false, true] {
            let call = try reading(try read([record, Self.far], absent: absent)).call
            if case .called = call { Issue.record("\(call)") }
            if case .assumedReference = call { Issue.record("\(call)") }
            #expect(call != .notOnAssay)
        }
    }

    @Test(arguments: ["<INV>", "<INS>", "<TRA>", "A[2:300["]) func aSymbolThatKeepsItsBasesNeedsNoEnd(alternate: String)
        throws
    {
        let record = "1 1500 . C \(alternate.replacing("A[", with: "C[")) . PASS END=abc GT 0/1"
        let file = try read([record, Self.far], absent: true)
        #expect(try reading(file).call == .assumedReference(.grch38))
        #expect(file.counts.bad == 0)
    }

    @Test func aRangeWithAnEndIsNotABadLine() throws {
        for info in ["END=1600", "SVLEN=-100", "SVLEN=100;SVTYPE=DEL"] {
            let file = try read(["1 1500 . C <DEL> . PASS \(info) GT 0/1", Self.far], absent: true)
            #expect(file.counts.bad == 0)
            #expect(try reading(file).call == .assumedReference(.grch38))
        }
    }

    // MARK: BCF

    @Test(arguments: [
        BCFText.Value.int16([50]), .text("abc"), .int8([-128]), .int8([-5]), .int32([900_000_000]), .int16([3000]),
    ])
    func aBCFBlockOfUnknownEndIsAnUnusableRow(end: BCFText.Value) throws {
        let block = BCFText.record(
            position: 1500, "C", ["<*>"], info: [("END", end)], length: 1, [("GT", .int8([2, 2]))])
        let far = BCFText.record(position: 5000, "A", ["G"], [("GT", .int8([2, 4]))])
        for absent in [false, true] {
            var options = ReadOptions(build: .grch38)
            options.absentMeansReference = absent
            let file = try readGenotypes(
                in: BCFText.file(block, far), path: "me.bcf", loci: VCFText.loci, options: options)
            // An END that its length denies is read as a VCF has it.
            let isEnd = if case .int16([3000]) = end { true } else { false }
            #expect(
                try reading(file).call == (isEnd ? .assumedReference(.grch38) : .invalid(.unusable(.blockEnd))))
        }
    }

    @Test(arguments: ["<DEL>", "<DUP>", "<CNV>"]) func aBCFRangeWithoutAnEndIsAnUnusableRow(alternate: String) throws {
        let record = BCFText.record(position: 1500, "C", [alternate], [("GT", .int8([2, 4]))])
        let own = BCFText.record(position: 2000, "A", ["G"], [("GT", .int8([2, 4]))])
        let file = try readGenotypes(
            in: BCFText.file(record, own), path: "me.bcf", loci: VCFText.loci, options: ReadOptions(build: .grch38))
        #expect(try reading(file).call == .invalid(.unusable(.blockEnd)))
    }

    @Test func shortBlocksAndAllelesOfABCFAreSkipped() throws {
        let records = [
            BCFText.record(position: 1500, "C", ["<*>"], info: [("END", .int16([1500]))], [("GT", .int8([2, 2]))]),
            BCFText.record(
                position: 1501, "C", ["<*>"], info: [("END", .int16([1600]))], length: 100, [("GT", .int8([2, 2]))]),
            BCFText.record(position: 1700, "C", [String(repeating: "T", count: 40), "<*>"], [("GT", .int8([2, 2]))]),
            BCFText.record(position: 1701, "C", ["T"], info: [("DP", .int8([9]))], [("GT", .int8([2, 2]))]),
        ]
        var options = ReadOptions(build: .grch38)
        options.absentMeansReference = true
        let file = try readGenotypes(
            in: BCFText.file(records[0], records[1], records[2], records[3]), path: "me.bcf", loci: VCFText.loci,
            options: options)
        #expect(file.counts.bad == 0 && file.issueCount == 0)
        #expect(try reading(file).call == .assumedReference(.grch38))
    }

    // MARK: Indexes

    /// An index leads past what it does not know to reach a locus.
    @Test func noIndexIsUsedWhereTheReferenceIsAssumed() throws {
        guard OutsideTool.has("bgzip", "tabix") else { return }
        let records = ["1 1500 . C <*> . . END=abc GT 0/0", "2 5 rs3 A G . PASS . GT 0/1"]
        try OutsideTool.inFolder { folder in
            let path = folder + "/a.vcf.gz"
            OutsideTool.write(Array(VCFText.file(records).utf8), to: folder + "/a.vcf")
            OutsideTool.run("cd '\(folder)' && bgzip a.vcf && tabix -f -s 1 -b 2 -e 2 a.vcf.gz")
            var options = ReadOptions(build: .grch38)
            options.absentMeansReference = true
            let file = try readGenotypes(at: path, loci: VCFText.loci, options: options)
            #expect(!file.counts.isPart)
            for id in ["rs3", "rs4"] {
                if case .assumedReference = try reading(file, id).call { Issue.record("\(id)") }
            }
        }
    }
}
