// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import Testing

@testable import PheneReaders

/// The law: two files that differ only in the rows of withheld loci are read alike, to the last word.
@Suite struct WithheldRowsTests {
    static let loci = VCFText.table([
        ("rs1", "9", ["A", "G"], [(37, 1000, 0), (38, 2000, 0)]),
        ("rs2", "9", ["A", "G"], [(37, 7000, 0), (38, 8000, 0)]),
        ("rs6", "X", ["C", "T"], [(37, 20_000_000, 0), (38, 21_000_000, 0)]),
        ("rs7", "X", ["C", "T"], [(37, 30_000_000, 0), (38, 31_000_000, 0)]),
        ("rs8", "22", ["CAT", "C"], [(37, 5000, 0), (38, 6000, 0)]),
    ])

    /// Everything that is reported about a file, also if it is refused.
    private static func told(_ text: [UInt8], _ change: (inout ReadOptions) -> Void = { _ in }) -> String {
        var options = ReadOptions(build: .grch38)
        options.withheld = loci.loci.filter { ["rs6", "rs8"].contains($0.id.name) }
        options.refusesMostlyOther = false
        change(&options)
        do throws(ReadError) {
            let file = try readGenotypes(in: text, path: "p", loci: loci, options: options)
            #expect(!file.genome.records.contains { ["rs6", "rs8"].contains($0.id.name) })
            return file.summary + "\(file.sexBasis.text)|\(file.strandBasis.text)|\(file.flippedLines)|"
                + "\(file.assumedCount)|\(file.assumptionObstacle ?? "")|\(file.kind)"
        } catch {
            return error.message
        }
    }

    // MARK: Arrays

    /// A file of 199 rows on X beside that of `rs6`, so that one more could decide the sex.
    private static func array(_ row: String, differing: Int, quote: String = "", between: String = "\t") -> [UInt8] {
        var rows = ["rs1\t9\t2000\tAG", "rs2\t9\t8000\tAA", row]
        for number in 0..<199 {
            rows.append("rs9\(number)\tX\t\(40_000_000 + 7 * number)\t\(number < differing ? "AG" : "AA")")
        }
        rows += ["rs7\tX\t31000000\tCT", "rs11", "rs12\t9\tabc\tAA"]
        let lines = rows.map { row in
            row.split(separator: "\t", omittingEmptySubsequences: false).map { quote + $0 + quote }
                .joined(separator: between)
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    @Test(arguments: [0, 9, 10, 40], [("", "\t"), ("\"", ","), ("", ",")])
    func arraysAreReadAlikeWhateverTheirRowsSay(differing: Int, form: (String, String)) {
        let spellings = ["CC", "CT", "TT", "C", "--", "00", "II", "Z9", "CTT", "C/T", ""]
        var rows = spellings.map { "rs6\tX\t21000000\t\($0)" }
        rows += [
            "rs6\tX\tabc\tCT", "rs6\tX\t2.1E+07\tCT", "rs6\tX\t21000000", "rs6\t9\t5\tCT", "rs6\t?!\t21000000\tCT",
            "rs77\tX\t21000000\tCT", "AX-7\tX\t21000000\tCC", "i77\tX\t20000000\t--", "rs6\tX\t21000000\tCT\t",
            "rs6;rs600\tX\t21000000\tCT", "rs8\t22\t6000\tDI", "rs6\tX\t21000000\tCT\tAA\tmore",
            "rs6\tX\t21000000\t CT ",
        ]
        for skims in [true, false] {
            var first: String?
            for row in rows {
                let all = Self.told(
                    Self.array(row, differing: differing, quote: form.0, between: form.1)
                ) { $0.skims = skims }
                #expect(first == nil || first == all, "\(row)")
                first = first ?? all
            }
            #expect(first?.contains("rs7") == true)
        }
    }

    @Test func theRowsOfAWithheldLocusDecideNoBuildAndNoStrand() {
        let rows = ["rs1\t9\t1000\tAG", "rs2\t9\t7000\tAA", "rs7\tX\t30000000\tTT"]
        var first: String?
        for genotype in ["CC", "GG", "AG", "--"] {
            for position in ["20000000", "21000000", "7"] {
                let text = (rows + ["rs6\tX\t\(position)\t\(genotype)"]).joined(separator: "\n") + "\n"
                let all = Self.told(Array(text.utf8)) { $0.build = nil }
                #expect(first == nil || first == all, "\(genotype) \(position)")
                first = first ?? all
            }
        }
    }

    @Test func aFileOfHiddenRowsOnlyIsReadOnItsBuild() {
        let all = Set(
            ["CC", "CT", "--"].map { genotype in
                Self.told(Array("rs6\tX\t21000000\t\(genotype)\n".utf8)) { $0.build = nil }
            })
        #expect(all.count == 1)
        #expect(all.first?.hasPrefix("GRCh38") == true, "\(all)")
    }

    @Test func withoutAnythingWithheldAllIsRead() throws {
        let file = try readGenotypes(
            in: Self.array("rs6\tX\t21000000\tCT", differing: 0), path: "p", loci: Self.loci,
            options: ReadOptions(build: .grch38))
        #expect(file.record("rs6")?.call == Call("C/T".utf8))
    }

    // MARK: VCF

    private static func vcf(_ hidden: [String], indels: [String] = [], block: [String]? = nil) -> [UInt8] {
        var records = [
            "9 2000 rs1 A G . PASS . GT 0/1", "9 2500 . A G . PASS . GT 1/1", "9 8000 . A G . LowQual . GT 0/1",
        ]
        records += ["22 5000 . A G . PASS . GT 0/1"] + indels + ["22 9000 . A G . PASS . GT 0/1"]
        records += (0..<20).map { "X \(4_000_000 + $0) . A G . PASS . GT 0/1" }
        records += hidden
        for number in 0..<199 {
            records.append("X \(25_000_000 + 7 * number) . A G . PASS . GT \(number < 10 ? "0/1" : "1/1")")
        }
        records += ["X 31000000 rs7 C T . PASS . GT 1/1"] + (0..<60).map { "Y \(3_000_000 + $0) . A G . PASS . GT 1" }
        records.append("X 31000000 . A T . PASS . GT 1/1")
        return Array(VCFText.file(records, header: SexOfRecordsTests.header + ["##contig=<ID=22>"]).utf8)
    }

    private static let hidden: [[String]] = [
        [], ["X 21000000 rs6 C T . PASS . GT 0/1"], ["X 21000000 . C T . PASS . GT 1/1"],
        ["X 21000000 . C T . LowQual . GT 0/1"], ["X 21000000 rs6 C T . PASS . GT ./."],
        ["X 21000000 . C G . PASS . GT 0/1"], ["X 20999999 . AC A . PASS . GT 0/1"],
        ["X 20999990 . ACACACACACACAC A . PASS . GT 1"], ["X 21000000 . C C . PASS . GT 0/1"],
        ["X 21000000 . C T . PASS . GT 1", "X 21000000 . C T . PASS . GT 0/1"], ["X 21000000 . C T . PASS"],
        ["X 21000000 . C T1 . PASS . GT 0/1"], ["X 20000000 rs6 C T . PASS . GT 0/1"],
        ["X 20999000 . A <NON_REF> . PASS END=21000999 GT 0/0"],
        [
            "X 20999000 . A <NON_REF> . PASS END=20999999 GT 0/0", "X 21000000 . C T,<NON_REF> . PASS . GT 0/1",
            "X 21000001 . A <NON_REF> . PASS END=21000999 GT 0/0",
        ],
    ]

    @Test(arguments: [false, true])
    func recordsAreReadAlikeWhateverThoseOfAWithheldLocusSay(isAssuming: Bool) {
        let indels = [
            [], ["22 6000 rs8 CAT C . PASS . GT 0/1"], ["22 6000 . CATAT C,CAT . PASS . GT 1/2"],
            ["22 6003 . A AT . PASS . GT 1/1"], ["22 6000 rs8 CAT C . LowQual . GT ./."],
        ]
        var first: String?
        for hidden in Self.hidden {
            for indel in indels where hidden.count < 2 || indel.isEmpty {
                let all = Self.told(Self.vcf(hidden, indels: indel)) { $0.absentMeansReference = isAssuming }
                #expect(first == nil || first == all, "\(hidden) \(indel)")
                first = first ?? all
            }
        }
        // What comes before such a locus keeps its line.
        #expect(first?.contains("\n0 rs7 rs7") == true && first?.contains("\n0 rs1") == false, "\(first ?? "")")
    }

    @Test func aWithheldRecordDoesNotCountForItsChromosome() {
        for hidden in [[], ["X 21000000 rs6 C T . PASS . GT 0/1"]] {
            let records = ["9 2000 rs1 A G . PASS . GT 0/1"] + hidden
            let text = Self.told(Array(VCFText.file(records).utf8)) { $0.absentMeansReference = true }
            // `rs2`, and not `rs7`.
            #expect(text.contains("|1||VCF"), "\(text)")
        }
    }

    @Test func binaryRecordsAreReadAlikeToo() {
        let contigs = [("9", 138_394_717), ("X", 156_040_895)]
        func row(_ contig: Int32, _ position: Int32, _ copies: (UInt8, UInt8)) -> SmallBCF.Row {
            SmallBCF.Row(contig: contig, position: position, reference: "C", alternate: "T", copies: copies)
        }
        for others in [0, 199] {
            var first: String?
            for hidden in [[], [row(1, 21_000_000, (0, 1))], [row(1, 21_000_000, (1, 1)), row(1, 21_000_003, (0, 1))]] {
                let rows = [row(0, 2500, (0, 1))] + hidden + (0..<others).map { row(1, 25_000_000 + Int32($0), (0, 1)) }
                let all = Self.told(SmallBCF.file(rows, contigs: contigs)) { $0.absentMeansReference = true }
                #expect(first == nil || first == all, "\(others) \(hidden.count)")
                first = first ?? all
            }
        }
    }
}
