// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Records that bcftools splits and writes as BCF give the same results as before.
@Suite struct SplitByBcftoolsTests {
    @Test func splitRecordsInVCFAndBCFGiveTheAnswersOfTheWholeOnes() throws {
        guard OutsideTool.has("bcftools") else { return }
        var random = SeededGenerator(seed: 105)
        let places = [
            ("rs1", "1 3000 . G A,T"), ("rs2", "1 3100 . A G,T,C"), ("rs3", "1 3200 . CAT CATAT,C"),
            ("rs4", "1 3300 . CAT CATAT,C,CATATAT"),
        ]
        let header = [
            "##contig=<ID=1,length=248956422>", "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"g\">",
            "##FILTER=<ID=q10,Description=\"q\">",
        ]
        for _ in 0..<12 {
            let records = places.map { _, start in
                let count = start.filter { $0 == "," }.count + 1
                func copy() -> String {
                    Int.random(in: 0..<6, using: &random) == 0 ? "." : String(Int.random(in: 0...count, using: &random))
                }
                let bar = Bool.random(using: &random) ? "/" : "|"
                let filter = Int.random(in: 0..<5, using: &random) == 0 ? "q10" : "PASS"
                return "\(start) . \(filter) . GT \(copy())\(bar)\(copy())"
            }
            try OutsideTool.inFolder { folder in
                OutsideTool.write(Array(VCFText.file(records, header: header).utf8), to: folder + "/a.vcf")
                OutsideTool.run(
                    "cd '\(folder)' && bcftools norm -m -any -Ov -o split.vcf a.vcf 2> /dev/null && "
                        + "bcftools view -Ob -o split.bcf split.vcf && bcftools view -Ou -o whole.bcf a.vcf")
                let options = ReadOptions(build: .grch38)
                let whole = try readGenotypes(at: folder + "/a.vcf", loci: PlaceText.loci, options: options)
                for name in ["split.vcf", "split.bcf", "whole.bcf"] {
                    let file = try readGenotypes(at: folder + "/" + name, loci: PlaceText.loci, options: options)
                    for (id, _) in places {
                        let expected = PlaceText.reading(whole, id)
                        let got = PlaceText.reading(file, id)
                        #expect(
                            got?.call == expected?.call && got?.possible == expected?.possible, "\(name): \(records)")
                    }
                }
            }
        }
    }
}
