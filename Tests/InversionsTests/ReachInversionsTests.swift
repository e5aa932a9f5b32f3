// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders
import PheneRuntime
import Testing

/// Ways to point the wrong way by what a record does not say: how far it reaches, on which chromosome its region lies, where in a
/// repeat it stands, and what bears its genotype out.
@Suite struct ReachInversionsTests {
    /// What rules make of records beside one that is far from all, where absent means the reference.
    private func steps(
        _ place: String, _ variant: String, _ rows: String, gene: String = "PLUS", _ records: [String]
    ) throws -> [String] {
        let pack = try pack(
            "variant rs1 in \(gene) { at GRCh38 \(place) \(variant) }\n" + finding("f", by: "rs1", rows))
        var text = "##fileformat=VCFv4.2\n##contig=<ID=9,length=138394717>\n"
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        let chromosome = place.prefix { $0 != ":" }
        for record in ["\(chromosome) 900 . C T . PASS . GT 0/1"] + records {
            text += record.split(separator: " ").joined(separator: "\t") + "\n"
        }
        var options = ReadOptions()
        options.absentMeansReference = true
        let file = try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: pack.loci, options: options)
        return Evaluation(pack, genome: file.genome).steps(of: "f")
    }

    private let base = "G/G -> low\nA/G -> middle\nA/A -> high"
    private let all = ["low", "middle", "high"]

    @Test(arguments: [
        "9 190000 . C <NON_REF> . . END=abc GT 0/0", "9 190000 . C <NON_REF> . . END=100 GT 0/0",
        "9 190000 . C <*> . . . GT:LEN 0/0:abc", "9 190000 . C <DEL> . PASS . GT 0/1",
        "9 190000 . C <CNV> . PASS SVLEN=abc GT 0/1", "9 190000 . C <DEL> . PASS END=210000 GT ./.",
        "9 200000 . G G[9:300[ . PASS . GT 0/1", "9 200000 . GT G . PASS . GT 0/1", "9 200000 . G GA . PASS . GT ./.",
    ])
    func nothingIsAssumedForSitesThatARecordMayCover(record: String) throws {
        #expect(try steps("9:200000", "G>A", base, [record]) == all)
    }

    @Test(arguments: ["0/1", "1", "1/1"]) func anAlleleOnTheOtherSexChromosomeIsNotTheReference(genotype: String) throws
    {
        for others in [[], ["X 1000000 . G A . PASS . GT 0/0"]] {
            let records = others + ["Y 1000000 . G A . PASS . GT \(genotype)"]
            #expect(try steps("X:1000000", "G>A", base, gene: "ONX", records) == all)
        }
    }

    @Test func aDeletionAtAnEarlierUnitOfARepeatIsNotTheReference() throws {
        let rows = "ATA/ATA -> low\nA/ATA -> middle\nA/A -> high"
        let block = "9 199997 . C <NON_REF> . . END=200100 GT 0/0"
        #expect(try steps("9:200000", "ATA>A", rows, ["9 199990 . CTA C . PASS . GT 1/1", block]) == all)
    }

    @Test(arguments: ["GT:PL 0/0:0,0,50", "GT:GP 0/0:0,0,50", "GT:LAA:LAD 0/0:.:0", "GT:GP:DS 0/0:1,0,0:2"])
    func aGenotypeThatItsOwnFieldsDoNotSupportIsUnknown(fields: String) throws {
        #expect(try steps("9:200000", "G>A", base, ["9 200000 . G A . PASS . \(fields)"]) == all)
    }

    @Test func aSplitSiteIsReadLikeTheUnsplitSite() throws {
        let rows = "A/A -> low\nA/G, A/C -> middle\nG/G, C/G, C/C -> high"
        let split = ["9 200000 . A G . PASS . GT:AD 0/0:0,0", "9 200000 . A C . PASS . GT:AD 0/1:0,30"]
        let unsplit = ["9 200000 . A G,C . PASS . GT:AD 0/2:0,0,30"]
        for records in [split, unsplit] {
            #expect(try steps("9:200000", "A>G,C\n strand plus", rows, records) == ["middle"])
        }
    }
}
