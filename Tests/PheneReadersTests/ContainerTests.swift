// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Any container is its plain text: whatever a file is wrapped in, at every block layout and every size of the reads, it gives
/// the calls of the plain file.
@Suite struct ContainerTests {
    private static let rows = (0..<120).map { index in
        SmallBCF.Row(
            contig: 0, position: Int32(1000 + 250 * index), reference: "A", alternate: "G",
            copies: (UInt8(index % 2), 1))
    }

    private static let bcf = SmallBCF.file(
        rows + [.init(contig: 1, position: 600, reference: "C", alternate: "T", copies: (0, 1))],
        contigs: [("1", 248_956_422), ("X", 156_040_895)])

    private static let vcf: [UInt8] = {
        let lines = rows.map { "1 \($0.position) . A G . PASS . GT \($0.copies.0)/1" } + ["X 600 . C T . PASS . GT 0/1"]
        return Array(VCFText.file(lines).utf8)
    }()

    private func read(_ bytes: [UInt8], _ random: inout SeededGenerator, loci: LocusTable = VCFText.loci) -> String {
        var options = ReadOptions()
        options.chunkSize = [17, 1000, 256 << 10].randomElement(using: &random) ?? 17
        options.threads = Int.random(in: 1...3, using: &random)
        return outcome { () throws(ReadError) in
            Bool.random(using: &random) || bytes.starts(with: [0x50, 0x4B])
                ? try readGenotypes(in: bytes, path: "me", loci: loci, options: options)
                : try readGenotypes(streaming: bytes, path: "me", loci: loci, options: options)
        }
    }

    @Test(arguments: [
        Fixture.bytes("example.txt"), Fixture.bytes("example-windows.txt"), Fixture.bytes("myheritage/example.csv"),
        Fixture.bytes("genomestudio/example.txt"), vcf, bcf,
    ])
    func anyContainerIsItsPlainText(plain: [UInt8]) {
        var random = SeededGenerator(seed: 73)
        let isConsumer = plain != Self.vcf && plain != Self.bcf
        let loci = isConsumer ? TestLoci.table : VCFText.loci
        let expected = read(plain, &random, loci: loci)
        #expect(expected.contains("RowCounts"))
        for _ in 0..<2 {
            for (name, bytes) in ContainerForms.all(of: plain, &random) {
                let isSame = read(bytes, &random, loci: loci) == expected
                #expect(isSame, "\(name)")
            }
        }
    }

    @Test func textInUTF16IsReadInEveryContainer() {
        var random = SeededGenerator(seed: 74)
        let plain = Fixture.bytes("example.txt")
        let expected = read(plain, &random, loci: TestLoci.table)
        let wide: [UInt8] = [0xFF, 0xFE] + plain.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        for (name, bytes) in ContainerForms.all(of: wide, &random) {
            #expect(read(bytes, &random, loci: TestLoci.table) == expected, "\(name)")
        }
    }

    /// The size that no look at the first bytes takes in at once, and every number of blocks before it ends.
    @Test(arguments: 1...9) func aSmallBCFWithoutAnIndexIsReadAtAnyNumberOfBlocks(blocks: Int) {
        var random = SeededGenerator(seed: 75)
        let expected = read(Self.bcf, &random)
        let size = (Self.bcf.count + blocks - 1) / blocks
        #expect(read(ContainerForms.bgzf(Self.bcf, blockSize: size), &random) == expected)
    }

    @Test func theContainerIsNamedWhateverTheSizeOfItsFirstBlock() throws {
        for size in [1, 5, 16, 17, 60, 5000] {
            let file = try readGenotypes(
                in: ContainerForms.bgzf(Self.vcf, blockSize: size), path: "me", loci: VCFText.loci)
            #expect(file.kind == "VCF in BGZF")
        }
        let gzipped = HandmadeContainer.gzip(Self.vcf)
        let zip = HandmadeContainer.zip([.init(name: "me.vcf.gz", bytes: gzipped)])
        #expect(try readGenotypes(in: zip, path: "me", loci: VCFText.loci).kind == "VCF in zip (me.vcf.gz)")
    }

    // MARK: Behind the end

    private func options(absentMeansReference: Bool = false) -> ReadOptions {
        var options = ReadOptions()
        options.absentMeansReference = absentMeansReference
        return options
    }

    @Test func strayBytesBehindTheLastMemberAreReportedAndNothingIsAssumed() throws {
        let stray = Array("more".utf8)
        for (name, packed) in [
            ("gzip", HandmadeContainer.gzip(Self.vcf)), ("blocks", ContainerForms.bgzf(Self.vcf, blockSize: 900)),
            ("zip", HandmadeContainer.zip([.init(name: "a.gz", bytes: HandmadeContainer.gzip(Self.vcf) + stray)])),
            ("BCF", ContainerForms.bgzf(Self.bcf)), ("gzip and zeros", HandmadeContainer.gzip(Self.vcf) + [0, 0]),
        ] {
            let bytes = name == "zip" ? packed : packed + stray
            let file = try readGenotypes(in: bytes, path: "me", loci: VCFText.loci)
            let sound = try readGenotypes(in: Self.vcf, path: "me", loci: VCFText.loci)
            #expect(VCFText.calls(file, "rs3") == VCFText.calls(sound, "rs3"), "\(name)")
            #expect(file.genome.records.count == sound.genome.records.count, "\(name)")
            #expect(file.issueCount == 1, "\(name)")
            #expect(file.issues.first?.message.contains("what follows is not compressed data") == true, "\(name)")
            let assumed = try readGenotypes(
                in: bytes, path: "me", loci: VCFText.loci, options: options(absentMeansReference: true))
            #expect(assumed.assumedCount == 0, "\(name)")
        }
        let sound = try readGenotypes(
            in: HandmadeContainer.gzip(Self.vcf), path: "me", loci: VCFText.loci,
            options: options(absentMeansReference: true))
        #expect(sound.assumedCount > 0)
    }

    @Test func aTruncatedFurtherMemberIsDamageAndNotStrayBytes() {
        var random = SeededGenerator(seed: 76)
        for whole in [HandmadeContainer.gzip(Self.vcf), ContainerForms.bgzf(Self.vcf, blockSize: 900)] {
            for count in [1, 2, 3, 10, 17] {
                let message = read(whole + whole.prefix(count), &random)
                #expect(message.contains("is damaged at byte"), "\(count): \(message)")
            }
        }
    }

    @Test func rowsInBlocksWithoutTheLastBlockAreCutShort() {
        var random = SeededGenerator(seed: 77)
        let bytes = ContainerForms.bgzf(Fixture.bytes("example.txt"), blockSize: 500, hasEnd: false)
        #expect(read(bytes, &random, loci: TestLoci.table).contains("the block that marks the end is missing"))
        let zip = HandmadeContainer.zip([.init(name: "a.vcf.gz", bytes: ContainerForms.bgzf(Self.vcf, hasEnd: false))])
        #expect(read(zip, &random).contains("the block that marks the end is missing"))
    }
}
