// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// The same law for records, and what may be assumed where there is none.
@Suite struct UnusableRecordTests {
    private func read(
        _ records: [String], absent: Bool = false, build: Build? = nil, sex: Sex? = nil,
        header: [String] = ["##contig=<ID=1,length=248956422>"], end: String = ""
    ) throws -> GenotypeFile {
        var options = ReadOptions(build: build, sex: sex)
        options.absentMeansReference = absent
        let text = VCFText.file(records, header: header) + end
        return try readGenotypes(in: Array(text.utf8), path: "me", loci: VCFText.loci, options: options)
    }

    private func reading(_ id: String, _ file: GenotypeFile) throws -> Reading {
        let locus = try #require(VCFText.loci.loci.first { $0.id.name == id })
        return locus.reading(of: file.genome.records.filter { $0.id == locus.id }, in: file.genome)
    }

    /// A record of chromosome 1 that is at no locus.
    private let far = "1 5000 . A G . . . GT 0/1"

    @Test(arguments: [
        ("1 2000 . A G . . . GT", UnusableRow.columns), ("1 2.0E+03 . A G . . . GT 0/1", .position),
        ("1 2,000 . A G . . . GT 0/1", .position), ("1 1999 . CA C . . . GT", .columns),
        ("1 x rs3 A G . . . GT 0/1", .position),
        ("chr1_KI270706v1_random 2000 rs3 A G . . . GT 0/1", .otherSequence),
        ("1 1999 . CA TA . . . GT 0/1", .otherRecord),
    ])
    func aRecordThatNamesALocusMakesItNeitherUntestedNorReference(record: String, reason: UnusableRow) throws {
        for absent in [false, true] {
            let file = try read([far, record], absent: absent)
            let reading = try reading("rs3", file)
            #expect(reading.call == .invalid(.unusable(reason)))
            #expect(reading.records.map(\.line) == [5])
            #expect(file.issues.contains { $0.line == 5 && $0.loci.contains(.rs(3)) })
        }
    }

    @Test(arguments: ["2 7 rs3 A G . . . GT 0/1", "1 7 rs3 A G . . . GT 0/1", "foo 2000 rs3;rs99 A G . . . GT 0/1"])
    func anIdAtAnotherPositionIsAWrongPosition(record: String) throws {
        for absent in [false, true] {
            let file = try read([far, record, "1 2300 rs999 A G . . . GT 0/1"], absent: absent, build: .grch38)
            #expect(try reading("rs3", file).call == .invalid(.wrongPosition))
        }
    }

    @Test func theReferenceIsAssumedOnlyIfTheUserAsksForIt() throws {
        #expect(try reading("rs3", try read([far])).call == .notOnAssay)
        let file = try read([far], absent: true)
        #expect(try reading("rs3", file).call == .assumedReference(.grch38))
        #expect(file.assumptionObstacle == nil && file.assumedCount == 3)
    }

    @Test func nothingIsAssumedOnAChromosomeWithoutRecords() throws {
        let file = try read([far], absent: true)
        for id in ["rs4680", "rs1611115", "rs6", "rs8"] { #expect(try reading(id, file).call == .notOnAssay) }
        #expect(try reading("rs8", try read([far, "2 5 . A G . . . GT 0/1"], absent: true)).call != .notOnAssay)
    }

    @Test(arguments: [
        (["foo 5 . A G . . . GT 0/1"], ""), (["1"], ""), (["x y z"], ""), (["1 q . A G . . . GT 0/1"], ""),
        ([], "1\t6000\t.\tA\tG\t.\t.\t.\tGT\t0/1"), ([], "1\t6000\t.\tA"), ([], "1"),
    ])
    func nothingIsAssumedWhereARecordMayBeLost(records: [String], end: String) throws {
        let file = try read([far] + records, absent: true, end: end)
        #expect(file.assumedCount == 0 && file.assumptionObstacle != nil)
        #expect(try reading("rs3", file).call == .notOnAssay)
    }

    @Test func onYNothingIsAssumedUnlessThePersonIsMale() throws {
        let loci = VCFText.table([("rs1", "Y", ["C", "T"], [(38, 3_000_000, 0)])])
        let text = VCFText.file(["Y 5 . A G . . . GT 1"], header: ["##contig=<ID=Y,length=57227415>"])
        for (sex, call) in [(nil, Call.notOnAssay), (.female, .notOnAssay), (.male, .assumedReference(.grch38))]
            as [(
                Sex?, Call
            )]
        {
            var options = ReadOptions(sex: sex)
            options.absentMeansReference = true
            let file = try readGenotypes(in: Array(text.utf8), path: "me", loci: loci, options: options)
            #expect(loci.loci[0].reading(of: file.genome.records, in: file.genome).call == call)
        }
    }

    @Test func aReferenceBlockOnYIsNotUsedForAWoman() throws {
        let loci = VCFText.table([("rs1", "Y", ["C", "T"], [(38, 3_000_000, 0)])])
        let block = "Y 2999000 . A <NON_REF> . . END=3001000 GT:DP:GQ 0/0:30:60"
        let text = VCFText.file([block], header: ["##contig=<ID=Y,length=57227415>"])
        let file = try readGenotypes(
            in: Array(text.utf8), path: "me", loci: loci, options: ReadOptions(sex: .female))
        #expect(
            loci.loci[0].reading(of: file.genome.records, in: file.genome).call == .invalid(.noSuchChromosome))
    }

    // MARK: Names of chromosomes

    @Test(arguments: ["1", "chr1", "01", "chr_1", "CHR1", "NC_000001.11", "CM000663.2"])
    func aRecordIsFoundUnderEveryNameOfItsChromosome(name: String) throws {
        let file = try read(["\(name) 2000 . A G . . . GT 0/1"], build: .grch38, header: [])
        #expect(VCFText.calls(file, "rs3") == ["A/G"])
    }

    @Test(arguments: ["NC_000001.10", "CM000663.1"]) func anAccessionOfAnotherBuildThanStatedIsRefused(name: String) {
        let records = ["\(name) 1000 . A G . . . GT 0/1"]
        #expect(throws: ReadError.self) { try read(records, build: .grch38, header: []) }
        #expect(throws: Never.self) { try read(records, build: .grch37, header: []) }
        #expect((try? read(records, header: []))?.build == .grch37)
    }

    @Test(arguments: ["foo", "chrUn_GL000195v1", "HLA-A*01:01", "Chromosome_one"])
    func aFileWithoutAnyKnownChromosomeIsRefused(name: String) {
        #expect(throws: ReadError.unknownChromosomes(path: "me", names: [name])) {
            try read(["\(name) 2000 rs3 A G . . . GT 0/1"])
        }
    }

    // MARK: Builds

    @Test(arguments: [
        "##reference=file:///ref/chm13v2.0.fa", "##reference=hs1.fa", "##contig=<ID=chr1,assembly=T2T-CHM13v2.0>",
        "##reference=mm10.fa", "##reference=GRCm39", "##assembly=canFam3", "##reference=hg17", "##reference=ncbi35",
        "##contig=<ID=1,species=\"Canis lupus familiaris\">", "##contig=<ID=1,species=\"Mus musculus\",assembly=x>",
        "##reference=hg18", "##contig=<ID=1,length=247249719>", "##contig=<ID=NC_060925.1>", "##assembly=NCBI36",
    ])
    func anAssemblyWithoutLociIsRefusedByName(header: String) {
        for build in [nil, Build.grch38] where build == nil || !header.contains("18") && !header.contains("247") {
            if build != nil, header.contains("NCBI36") { continue }
            #expect(throws: (any Error).self) {
                try read([far, "1 2000 rs3 A G . . . GT 0/1"], build: build, header: [header])
            }
            do { _ = try read([far], build: build, header: [header]) } catch let error as ReadError {
                guard case .otherAssembly = error else {
                    Issue.record("\(header): \(error.message)")
                    continue
                }
            } catch {}
        }
    }

    @Test func aHumanSpeciesIsNotAnotherAssembly() throws {
        let header = ["##contig=<ID=1,length=248956422,assembly=GRCh38,species=\"Homo sapiens\">"]
        #expect(try read([far], header: header).build == .grch38)
    }

    @Test func threeRowsWithoutIdsDecideNoBuildAndFourDo() throws {
        let rows = [
            "1 2000 . A G . . . GT 0/1", "22 19963748 . G A . . . GT 0/1", "9 133635393 . T C . . . GT 0/1",
            "2 80000 . G T . . . GT 0/1",
        ]
        for count in 1...3 {
            #expect(throws: (any Error).self) { try read(Array(rows.prefix(count)), header: []) }
        }
        #expect(try read(rows, header: []).build == .grch38)
    }

    // MARK: PLINK

    @Test(arguments: [
        "##source=PLINKv1.90", "##INFO=<ID=PR,Number=0,Type=Flag,Description=\"Provisional reference allele\">",
    ])
    func aFileThatPlinkMadeStatesNoStrand(header: String) throws {
        let loci = VCFText.table([("rs1", "1", ["A", "T"], [(38, 2000, 0)])])
        let text = VCFText.file(
            ["1 2000 rs1 A T . . PR GT 1/1"], header: ["##contig=<ID=1,length=248956422>", header])
        let file = try readGenotypes(in: Array(text.utf8), path: "me", loci: loci)
        #expect(!file.genome.isPlusStrand && !file.strandBasis.fileSaysPlus)
        #expect(loci.loci[0].reading(of: file.genome.records, in: file.genome).possible.count == 2)
        var options = ReadOptions()
        options.strand = .plus
        let stated = try readGenotypes(in: Array(text.utf8), path: "me", loci: loci, options: options)
        #expect(stated.genome.isPlusStrand)
    }

    // MARK: No records

    @Test func aVCFWithoutRecordsOrWithoutTabsIsRefusedWithTheReason() {
        func message(_ text: String) -> String {
            outcome { () throws(ReadError) in
                try readGenotypes(in: Array(text.utf8), path: "me", loci: VCFText.loci)
            }
        }
        #expect(message(VCFText.file([])).contains("a header and no records"))
        #expect(message(VCFText.file([]) + "1 2000 . A G . . . GT 0/1\n").contains("not separated by tabs"))
    }
}
