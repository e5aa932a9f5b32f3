// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// The file as a whole: its header, its samples, its build, what it is wrapped in, and what is broken in it.
@Suite struct VCFFileTests {
    private func message(_ text: String, options: ReadOptions = ReadOptions()) -> String {
        outcome { () throws(ReadError) in
            try readGenotypes(in: Array(text.utf8), path: "me", loci: VCFText.loci, options: options)
        }
    }

    private func file(_ text: String, options: ReadOptions = ReadOptions()) throws -> GenotypeFile {
        try readGenotypes(in: Array(text.utf8), path: "me", loci: VCFText.loci, options: options)
    }

    private let record = "1 2000 . A G . . . GT 0/1"

    @Test func kindCountsAndStrandAreReported() throws {
        let file = try VCFText.read(record, "1 2400 . A G . . . GT 0/1", "1 2300 . A C . . . GT ./.")
        #expect(file.kind == "VCF")
        #expect(file.layout == .vcf)
        #expect(file.counts.data == 3)
        #expect(file.counts.noCalls == 1)
        #expect(file.genome.isPlusStrand)
        #expect(file.genome.records.map(\.line) == [4, 6])
        #expect(file.genome.records.map(\.name) == ["1:2000", "1:2300"])
    }

    // MARK: Samples

    private let three = VCFText.file(
        ["1 2000 . A G . . . GT 0/0 0/1 1/1"], samples: ["ann", "bob", "2"])

    @Test(arguments: [("ann", "A/A"), ("bob", "A/G"), ("1", "A/A"), ("3", "G/G"), ("2", "G/G")])
    func sampleIsChosenByNameAndElseByNumber(sample: String, call: String) throws {
        #expect(VCFText.calls(try file(three, options: ReadOptions(sample: sample)), "rs3") == [call])
    }

    @Test func severalSamplesNeedAChoice() {
        #expect(
            message(three)
                == "me: the file holds 3 samples: `ann`, `bob`, `2`; choose one by its name or its number from 1"
        )
        #expect(message(three, options: ReadOptions(sample: "carl")).contains("no sample is named `carl`"))
        #expect(message(three, options: ReadOptions(sample: "4")).contains("no sample is named `4`"))
        #expect(message(three, options: ReadOptions(sample: "0")).contains("no sample is named `0`"))
    }

    @Test func manySamplesAreNotAllListed() {
        let text = VCFText.file([], samples: (1...2000).map { "s\($0)" })
        #expect(message(text).contains("2000 samples: `s1`, `s2`, `s3`, `s4`, `s5` and 1995 more;"))
    }

    @Test func sitesWithoutSamplesAreRefused() {
        let text = "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n1\t2000\t.\tA\tG\t.\t.\t.\n"
        #expect(message(text).contains("lists sites without a person's genotypes"))
    }

    @Test func samplesOfOneNameAreChosenByNumber() throws {
        let text = VCFText.file(["1 2000 . A G . . . GT 0/0 0/1"], samples: ["me", "me"])
        #expect(message(text, options: ReadOptions(sample: "me")).contains("two samples are named `me`"))
        #expect(VCFText.calls(try file(text, options: ReadOptions(sample: "2")), "rs3") == ["A/G"])
    }

    @Test func concatenatedFilesOfTwoPeopleAreRefused() throws {
        let mine = VCFText.file([record])
        #expect(
            message(mine + VCFText.file([record], samples: ["you"])).contains(
                "the rows are those of more than one person (see line 7)"))
        #expect(VCFText.calls(try file(mine + mine), "rs3") == ["A/G"])
    }

    @Test func aVCFOfAMillionSamplesIsRead() throws {
        let count = Cases.count(1_000_000)
        func row(_ text: String, _ column: String, last: String) -> [UInt8] {
            let columns = [[UInt8]](repeating: Array("\t\(column)".utf8), count: count - 1).joined()
            return Array(text.replacing(" ", with: "\t").utf8) + columns + Array("\t\(last)\n".utf8)
        }
        var bytes = Array("##fileformat=VCFv4.2\n##contig=<ID=1,length=248956422>\n".utf8)
        bytes += row("#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT", "s", last: "me")
        for position in [1000, 2000] { bytes += row("1 \(position) . A G . . . GT", "0/0", last: "0/1") }
        for sample in ["me", String(count)] {
            let file = try readGenotypes(
                in: bytes, path: "me", loci: VCFText.loci, options: ReadOptions(sample: sample))
            #expect(VCFText.calls(file, "rs3") == ["A/G"])
            #expect(file.counts.data == 2)
        }
    }

    // MARK: Build

    @Test(arguments: [
        ("##contig=<ID=chr1,length=249250621,assembly=x>", Build.grch37),
        ("##contig=<ID=X,length=155270560>", .grch37), ("##reference=file:///ref/hs37d5.fa", .grch37),
        ("##reference=file:///Homo_sapiens_assembly38.fasta", .grch38), ("##contig=<ID=2,length=242193529>", .grch38),
        ("##reference=hg19.fa", .grch37),
    ])
    func headerTellsTheBuild(header: String, build: Build) throws {
        let file = try VCFText.read("22 5 . A G . . . GT 0/1", header: [header])
        #expect(file.build == build)
        #expect(file.buildBasis.conclusion == .header(build))
    }

    @Test func lengthsOutweighTheNameOfAFile() throws {
        let file = try VCFText.read(
            record, header: ["##reference=hg19.fa", "##contig=<ID=1,length=248956422>"])
        #expect(file.build == .grch38)
    }

    @Test func idsOutweighNothingAndContradictTheHeader() {
        let text = VCFText.file(["1 1000 rs3 A G . . . GT 0/1", "22 19951271 rs4680 G A . . . GT 0/1"])
        #expect(message(text).contains("the header names GRCh38, but 2 of 2 known positions match GRCh37"))
    }

    @Test func positionsShowTheBuildWhereTheHeaderDoesNot() throws {
        let file = try VCFText.read(
            "1 1000 . A G . . . GT 0/1", "22 19951271 . G A . . . GT 0/1", "2 70000 . G T . . . GT 0/1",
            "X 500 . C T . . . GT 0/1", header: [])
        #expect(file.buildBasis.conclusion == .positions(.grch37))
        #expect(VCFText.calls(file, "rs3") == ["A/G"])
    }

    @Test func oneAgreementByChanceDoesNotContradictTheHeader() throws {
        #expect(try VCFText.read("1 1000 . A G . . . GT 0/1").build == .grch38)
    }

    @Test func otherAssemblyIsNamed() {
        let text = VCFText.file([record], header: ["##contig=<ID=chr1,length=248387328>"])
        #expect(message(text).contains("the positions are those of T2T-CHM13"))
    }

    @Test func withoutEvidenceTheBuildIsNotGuessed() {
        #expect(
            message(VCFText.file([record.replacing("2000", with: "7")], header: [])).contains(
                "if you know it, state it"))
    }

    @Test func theStatedBuildDecides() throws {
        let file = try VCFText.read("1 1000 . A G . . . GT 0/1", options: ReadOptions(build: .grch37))
        #expect(VCFText.calls(file, "rs3") == ["A/G"])
    }

    // MARK: Containers and batches

    /// Records over several batches: one in a thousand at a locus.
    private static let long: [UInt8] = {
        var records: [String] = []
        for position in 1...30_000 {
            records.append("2 \(position + 60_000) . G T . PASS AC=1;AF=0.5;DP=\(position) GT:GQ:DP 0/1:99:30")
        }
        return Array(VCFText.file(records).utf8)
    }()

    @Test(arguments: [1, 2, 5]) func containerAndThreadsDoNotMatter(threads: Int) throws {
        var options = ReadOptions()
        options.threads = threads
        func read(_ bytes: [UInt8]) throws -> GenotypeFile {
            try readGenotypes(in: bytes, path: "me", loci: VCFText.loci, options: options)
        }
        let plain = try read(Self.long)
        #expect(plain.counts.data == 30_000)
        #expect(plain.genome.records.map(\.line) == [20_003])
        for blockSize in [997, 20_000, 65_280] {
            let packed = try read(ContainerForms.bgzf(Self.long, blockSize: blockSize))
            #expect(packed.summary == plain.summary)
            #expect(packed.kind == "VCF in BGZF")
        }
        let streamed = try readGenotypes(
            streaming: ContainerForms.bgzf(Self.long), path: "-", loci: VCFText.loci, options: options)
        #expect(streamed.summary == plain.summary)
    }

    @Test func gzipZipWindowsLinesAndUTF16AreRead() throws {
        let text = VCFText.file([record])
        let plain = try file(text).summary
        let bytes = Array(text.utf8)
        let zip = HandmadeContainer.zip([HandmadeContainer.Member(name: "me.vcf", bytes: bytes, isDeflated: true)])
        for bytes in [
            HandmadeContainer.gzip(bytes), zip, [0xEF, 0xBB, 0xBF] + bytes,
            Array(text.replacing("\n", with: "\r\n").utf8),
            [0xFF, 0xFE] + bytes.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] },
        ] {
            #expect(try readGenotypes(in: bytes, path: "me", loci: VCFText.loci).summary == plain)
        }
        #expect(try readGenotypes(in: zip, path: "me", loci: VCFText.loci).kind == "VCF in zip (me.vcf)")
    }

    // MARK: Damage

    @Test func everyTruncationOfBlocksIsAnError() {
        let bytes = ContainerForms.bgzf(
            Array(VCFText.file([record, "2 80000 . G T . . . GT 0/1"]).utf8), blockSize: 70)
        for count in 18..<bytes.count {
            let message = outcome { () throws(ReadError) in
                try readGenotypes(in: Array(bytes[..<count]), path: "me", loci: VCFText.loci)
            }
            #expect(message.hasPrefix("me: ") && !message.contains("GRCh38 RowCounts"), "\(count): \(message)")
        }
    }

    @Test func aMissingEndIsReportedAsCutShort() {
        let bytes = ContainerForms.bgzf(Array(VCFText.file([record]).utf8), hasEnd: false)
        let message = outcome { () throws(ReadError) in
            try readGenotypes(in: bytes, path: "me", loci: VCFText.loci)
        }
        #expect(
            message == "me: the BGZF file is damaged at byte \(bytes.count): the block that marks the end is missing, "
                + "so the file is cut short; download the file again")
    }

    @Test func everyFlippedBitIsAnErrorOrMeansNothing() throws {
        let bytes = ContainerForms.bgzf(Array(VCFText.file([record]).utf8), blockSize: 100)
        let sound = outcome { () throws(ReadError) in try readGenotypes(in: bytes, path: "me", loci: VCFText.loci) }
        for index in stride(from: 0, to: bytes.count, by: Cases.step(1)) {
            for bit in [0, 5] {
                var broken = bytes
                broken[index] ^= 1 << UInt8(bit)
                let message = outcome { () throws(ReadError) in
                    try readGenotypes(in: broken, path: "me", loci: VCFText.loci)
                }
                #expect(message == sound || message.hasPrefix("me: "), "byte \(index) bit \(bit): \(message)")
            }
        }
    }

    @Test func theFirstDamageIsReportedWithAnyNumberOfThreads() {
        var bytes = ContainerForms.bgzf(Self.long)
        bytes[bytes.count / 3] ^= 0xFF
        bytes[bytes.count / 2] ^= 0xFF
        var messages: Set<String> = []
        for threads in [1, 2, 3, 8] {
            var options = ReadOptions()
            options.threads = threads
            messages.insert(
                outcome { () throws(ReadError) in
                    try readGenotypes(in: bytes, path: "me", loci: VCFText.loci, options: options)
                })
        }
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("me: the BGZF file is damaged at byte ") == true)
    }

    @Test func badRecordsAreIssuesAndTheRestIsRead() throws {
        let file = try VCFText.read(
            "1 2000 . A G . . . GT", "1 x . A G . . . GT 0/1", "1 2000 . . G . . . GT 0/1", "1", "",
            "1 99999999999 . A G . . . GT 0/1", "1 2300 . A C . . . GT 0/1")
        #expect(file.genome.records.map(\.name) == ["1:2000", "1:2300", "1:2000"])
        #expect(
            VCFText.calls(file, "rs3") == [
                "invalid: the row's REF or ALT is not written in bases",
                "invalid: a row that could not be used: it has another number of columns than the other rows",
            ])
        #expect(file.counts.data == 1)
        #expect(file.counts.bad == 5)
        #expect(file.issues.map(\.line) == [4, 5, 6, 7, 9])
    }

    @Test func zeroBytesAreNotARecord() throws {
        var bytes = Array(VCFText.file([record, record]).utf8)
        bytes.replaceSubrange(bytes.count - 5..<bytes.count - 2, with: [0, 0, 0])
        let file = try readGenotypes(in: ContainerForms.bgzf(bytes), path: "me", loci: VCFText.loci)
        #expect(file.issueCount > 0)
    }

    @Test func aGenotypeCutByTheEndOfTheFileIsNotUsed() throws {
        let text = VCFText.file([record])
        #expect(VCFText.calls(try file(String(text.dropLast())), "rs3") == ["A/G"])
        let half = try file(String(text.dropLast(3)))
        #expect(VCFText.calls(half, "rs3") == ["invalid: the text is not a genotype"])
        #expect(half.issues.map(\.problem) == [.cutOff])
    }

    @Test func anEndlessLineIsRefused() {
        let bytes = Array(VCFText.file([]).utf8) + [UInt8](repeating: 0x78, count: 65 << 20)
        let message = outcome { () throws(ReadError) in try readGenotypes(in: bytes, path: "me", loci: VCFText.loci) }
        #expect(message.contains("line 4 is longer than 64 MiB"))
    }

    @Test func recordsBeforeTheColumnNamesAreRefused() {
        #expect(message("##fileformat=VCFv4.2\n1\t2000\t.\tA\tG\t.\t.\t.\tGT\t0/1\n").contains("begins with `#CHROM`"))
        #expect(message("##fileformat=VCFv4.2\n").contains("begins with `#CHROM`"))
        #expect(message("##fileformat=VCFv3.3\n" + VCFText.file([record]).dropFirst(21)).contains("version 3.3"))
    }

    @Test func changedBytesNeverTrap() {
        var random = SeededGenerator(seed: 5)
        let whole = Array(
            VCFText.file([
                "1 1990 . C <NON_REF> . . END=1999 GT:GQ 0/0:30", "1 1999 rs3 CAT CGT,<DEL> . PASS . GT:PS 0|1:3",
                "1 2100 . TCA T,TCACA . . . GT 1/2", "1 2290 . C <*> . . END=2400 GT 0/0", "X 600 . C T,* . q GT 1",
            ]).utf8)
        let likely = Array("\t\n\r|/.,:;<>*=0123456789ACGT[]".utf8) + [0, 0x80, 0xFF]
        for _ in 0..<Cases.count(500) {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                bytes[Int.random(in: 60..<bytes.count, using: &random)] = likely.randomElement(using: &random) ?? 0
            }
            _ = outcome { () throws(ReadError) in try readGenotypes(in: bytes, path: "me", loci: VCFText.loci) }
        }
    }
}
