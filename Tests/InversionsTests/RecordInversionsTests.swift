// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders
import PheneRuntime
import Testing

/// Ways to point the wrong way by the records of a VCF, each in its smallest form.
@Suite struct RecordInversionsTests {
    /// What rules make of a few records at 9:200000, in a file of GRCh38.
    private func steps(_ variant: String, _ rows: String, _ records: [String]) throws -> [String] {
        let pack = try pack("variant rs1 in PLUS { at GRCh38 9:200000 \(variant) }\n" + finding("f", by: "rs1", rows))
        var text = "##fileformat=VCFv4.2\n##contig=<ID=9,length=138394717>\n"
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        for record in records { text += "9\t" + record.split(separator: " ").joined(separator: "\t") + "\n" }
        let file = try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: pack.loci)
        return Evaluation(pack, genome: file.genome).steps(of: "f")
    }

    private let base = "G/G -> low\nA/G -> middle\nA/A -> high"
    private let insertion = "CAT/CAT -> low\nCAT/CATAT -> middle\nCATAT/CATAT -> high"

    @Test(arguments: [
        ["200000 . G A . PASS . GT ./.", "200000 . G T . PASS . GT 0/0"],
        ["200000 . G A . PASS . GT:GQ 0/1:5", "200000 . G T . PASS . GT:GQ 0/0:99"],
        ["200000 . G A . LowQual . GT 0/1", "200000 . G T . PASS . GT 0/0"],
        ["199999 . CG TA . PASS . GT 0/0"],
        ["199990 . C <NON_REF> . . END=200010 GT 0/0", "200000 . G A . LowQual . GT 0/1"],
        ["199990 . C <DUP> . PASS END=200010 GT 0/1", "200000 . G A . PASS . GT 0/0"],
        ["200000 . R A . PASS . GT 0/1"], ["200000 . N A . PASS . GT 0/1"], ["200000 . G G . PASS . GT 0/1"],
    ])
    func recordsThatDoNotProveTheReferenceLeaveEveryGenotypePossible(records: [String]) throws {
        #expect(try steps("G>A", base, records) == ["low", "middle", "high"])
    }

    @Test(arguments: [
        ["200000 . CAT C,CATAT . PASS . GT 1/1"], ["200000 . CAT C,CATAT . PASS . GT 0/1"],
        ["200000 . CAT C . PASS . GT 0/1", "200000 . CAT CATAT . PASS . GT 0/0"],
    ])
    func anUnlistedAlleleAtAnAnchorIsNotTheReference(records: [String]) throws {
        #expect(try steps("CAT>CATAT", insertion, records) == ["low", "middle", "high"])
    }

    @Test func splitHalfCallsCombineToOneGenotype() throws {
        let rows = "C/CATAT -> middle\nCAT/CAT -> low\nC/CAT -> low\nCAT/CATAT -> low\nC/C -> high\nCATAT/CATAT -> high"
        let records = ["200000 . CAT CATAT . PASS . GT ./1", "200000 . CAT C . PASS . GT 1/."]
        #expect(try steps("CAT>CATAT,C", rows, records) == ["middle"])
    }

    @Test func anInversionOverACalledSiteIsNotAContradiction() throws {
        let records = ["190000 . N <INV> . PASS END=210000 GT 0/1", "200000 . G A . PASS . GT 0/1"]
        #expect(try steps("G>A", base, records) == ["middle"])
    }
}
