// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import Testing

/// What the records of X and Y show of a person's sex, by every fastPath through a file.
@Suite struct SexOfRecordsTests {
    /// A record at chromosome 1, then `x` variants of X of which `differing` are of two alleles and `single` of one copy, and
    /// `y` variants of Y. Around them are records that must not count.
    static func records(x: Int, differing: Int = 0, single: Int = 0, y: Int = 0) -> [String] {
        var records = ["1 2000 rs3 A G . PASS . GT 0/1"]
        for number in 0..<300 { records.append("X \(1_000_000 + number) . A G . PASS . GT 0/1") }
        for number in 0..<x {
            let genotype = number < differing ? "0/1" : number < differing + single ? "1" : "1|1"
            records.append("X \(3_000_000 + 2000 * number) . A G . PASS . GT:DP \(genotype):30")
            records.append("X \(3_000_001 + 2000 * number) . A G . LowQual . GT:DP 0/1:30")
            records.append("X \(3_000_002 + 2000 * number) . A <NON_REF> . PASS . GT:DP 0/0:30")
            records.append("X \(3_000_003 + 2000 * number) . A G . PASS . GT:DP ./1:30")
        }
        for number in 0..<300 { records.append("X \(155_000_000 + number) . A G . PASS . GT 0/1") }
        for number in 0..<y { records.append("Y \(3_000_000 + 50_000 * number) . A G . PASS . GT 1") }
        for number in 0..<30 { records.append("Y \(9_000_001 + 2000 * number) . A G . PASS . GT 0/1") }
        return records
    }

    static let header =
        ["1,length=248956422", "X", "Y"].map { "##contig=<ID=\($0)>" } + ["##FILTER=<ID=LowQual,Description=\"l\">"]
        + ["GT:String", "DP:Integer"].map {
            "##FORMAT=<ID=\($0.prefix(2)),Number=1,Type=\($0.dropFirst(3)),Description=\"d\">"
        }

    private func read(_ text: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws -> GenotypeFile {
        var options = ReadOptions()
        change(&options)
        return try readGenotypes(in: Array(text.utf8), path: "a.vcf", loci: VCFText.loci, options: options)
    }

    @Test(
        arguments: [
            (300, 90, 0, 0, Sex.female), (300, 90, 0, 9, .female), (300, 2, 0, 60, .male), (300, 0, 298, 60, .male),
            (300, 2, 0, 3, nil), (300, 2, 0, 49, nil), (300, 90, 0, 10, nil), (300, 90, 0, 60, nil),
            (300, 90, 0, 20, nil),
            (300, 30, 0, 60, nil), (300, 90, 10, 0, nil), (150, 0, 150, 60, nil),
        ] as [(Int, Int, Int, Int, Sex?)])
    func variantsShowTheSexWhereTheyAgree(x: Int, differing: Int, single: Int, y: Int, sex: Sex?) throws {
        let text = VCFText.file(Self.records(x: x, differing: differing, single: single, y: y), header: Self.header)
        let file = try read(text)
        #expect(file.genome.sex == sex)
        #expect(
            file.sexBasis.text.hasSuffix(
                "\(differing) of \(x) variants on X differ, \(single) have one copy, \(y) variants are on Y"))
        #expect(try read(text) { $0.sex = .female }.genome.sex == .female)
    }

    @Test func everyFastPathCountsTheSame() throws {
        let records = Self.records(x: 1500, differing: 3, single: 400, y: 12)
        let text = VCFText.file(records, header: Self.header)
        let expected = try read(text).sexBasis
        let others = records.map { $0 + " 0/1 ./." }
        let several = VCFText.file(others, samples: ["me", "you", "they"], header: Self.header)
        #expect(try read(several) { $0.sample = "me" }.sexBasis == expected)
        #expect(try read(several) { $0.sample = "you" }.sexBasis != expected)
        for blockSize in [900, 60_000] {
            let packed = ContainerForms.bgzf(Array(text.utf8), blockSize: blockSize)
            for threads in [1, 2, 5] {
                var options = ReadOptions()
                options.threads = threads
                let file = try readGenotypes(in: packed, path: "a.vcf.gz", loci: VCFText.loci, options: options)
                #expect(file.sexBasis == expected, "\(blockSize) bytes a block, \(threads) threads")
            }
        }
    }

    /// A range without two different alleles at the beginning of X, as of a woman who inherited it twice, and others behind.
    static var stretchTwice: [String] {
        (0..<400).flatMap { number in
            [
                "X \(2_900_000 + 900 * number) . A G . PASS . GT:DP 1/1:30",
                "X \(22_000_000 + 400 * number) . A G . PASS . GT:DP 0/1:30",
            ]
        } + ["1 2000 rs3 A G . PASS . GT:DP 0/1:30"]
    }

    @Test(.enabled(if: OutsideTool.has("bcftools", "bgzip", "tabix"), "skipped: no bcftools, bgzip or tabix"))
    func indexAndBCFGiveTheSameResult() throws {
        for (records, sex) in [
            (Self.records(x: 1500, differing: 500), Sex.female), (Self.records(x: 1500, single: 1500, y: 300), .male),
            (Self.records(x: 210, differing: 100), .female), (Self.records(x: 100, y: 20), nil),
            (Self.stretchTwice, .female),
        ] as [([String], Sex?)] {
            try OutsideTool.inFolder { folder in
                let sorted = VCFText.file(records, header: Self.header)
                OutsideTool.write(Array(sorted.utf8), to: folder + "/a.vcf")
                OutsideTool.run(
                    "cd \(folder) && bcftools sort -Oz -o a.vcf.gz a.vcf 2> /dev/null && tabix -p vcf a.vcf.gz")
                OutsideTool.run(
                    "cd \(folder) && bcftools view -Ob -o b.bcf a.vcf.gz && cp b.bcf i.bcf && bcftools index i.bcf")
                for name in ["a.vcf", "a.vcf.gz", "b.bcf", "i.bcf"] {
                    let file = try readGenotypes(at: folder + "/" + name, loci: VCFText.loci)
                    #expect(file.genome.sex == sex, "\(name): \(file.sexBasis.text)")
                    #expect(file.sexBasis.text.contains("of some") == (name == "a.vcf.gz" || name == "i.bcf"))
                }
            }
        }
    }
}
