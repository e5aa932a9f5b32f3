// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders
import PheneRuntime
import Testing

/// Ways in which a foreign file could be read as something that it does not say: each is refused, or stays unknown.
@Suite struct FileInversionsTests {
    /// rs1611115 has the effect allele as the reference base of GRCh38.
    private func dbh() throws -> Pack {
        try pack(
            "variant rs1611115 in PLUS { at GRCh38 9:133635393 T>C at GRCh37 9:136500515 T>C }\n"
                + finding("dbh", by: "rs1611115", "C/C -> high\nC/T -> middle\nT/T -> low"))
    }

    private func evaluation(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> Evaluation {
        let pack = try dbh()
        let file = try readGenotypes(in: Array(text.utf8), path: "a", loci: pack.loci, options: options)
        return Evaluation(pack, genome: file.genome)
    }

    private func vcf(_ rows: [String], header: String = "##contig=<ID=9,length=138394717>") -> String {
        let head = "##fileformat=VCFv4.2\n\(header)\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        return head + rows.map { $0.replacing(" ", with: "\t") + "\n" }.joined()
    }

    private let all = ["low", "middle", "high"]
    private let far = "9 5 . A G . . . GT 0/1"

    @Test(arguments: [
        "9 1.336354E+08 rs1611115 T C . . . GT 0/1", "9 133,635,393 . T C . . . GT 0/1", "9 133635393 . T C . . . GT",
        "9 133635392 . GT G . . . GT 0/0", "9 77 rs1611115 T C . . . GT 0/1", "q 5 . A G . . . GT 0/1",
    ])
    func nothingIsAssumedForALocusThatARowNames(row: String) throws {
        var options = ReadOptions()
        options.absentMeansReference = true
        #expect(try evaluation(vcf([far]), options).steps(of: "dbh") == ["low"])
        #expect(try evaluation(vcf([far, row, "9 8 rs5 A G . . . GT 0/1"]), options).steps(of: "dbh") == all)
    }

    @Test func nothingIsAssumedForAnArrayFile() throws {
        var options = ReadOptions(build: .grch37)
        options.absentMeansReference = true
        #expect(throws: ReadError.self) { try evaluation("rs7\t1\t5\tAA\n", options) }
    }

    @Test func aRowThatCouldNotBeUsedIsNotReportedAsMissing() throws {
        let options = ReadOptions(build: .grch37)
        for row in ["rs1611115\t9\t1.365E+08\tTT", "rs1611115\t9\t136500515", "i77\t9\t136500515\tTT"] {
            let evaluation = try evaluation("rs7\t1\t5\tAA\n" + row + "\n", options)
            #expect(evaluation.readings[0].call != .notOnAssay && evaluation.steps(of: "dbh") == all)
            #expect(evaluation.readings[0].records.map(\.line) == [2])
        }
    }

    @Test func anAccessionOfOneBuildIsNotReadOnTheOther() throws {
        let row = "NC_000009.11 136500515 . C T . . . GT 1/1"
        #expect(throws: ReadError.self) { try evaluation(vcf([row]), ReadOptions(build: .grch38)) }
    }

    @Test(arguments: ["##reference=chm13v2.0.fa", "##reference=mm10.fa", "##reference=hg17.fa", "##reference=ncbi36"])
    func aForeignAssemblyIsRejected(header: String) throws {
        #expect(throws: ReadError.self) {
            try evaluation(vcf(["9 133635393 rs1611115 T C . . . GT 0/0"], header: header))
        }
    }

    @Test func aRowOnAnotherChromosomeDoesNotBelongToTheLocusWhateverItsId() throws {
        let evaluation = try evaluation("# NCBI36\nrs1611115\t8\t135490336\tTT\n")
        #expect(evaluation.readings[0].call == .invalid(.wrongPosition) && evaluation.steps(of: "dbh") == all)
    }
}
