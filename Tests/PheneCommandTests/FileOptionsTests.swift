// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// The options about a genotype file, and `phene coverage`.
@Suite struct FileOptionsTests {
    private static let vcf = """
        ##fileformat=VCFv4.2
        ##contig=<ID=9,length=141213431>
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tann\tbob
        9\t136500515\trs1611115\tT\tC\t.\tPASS\t.\tGT:GQ:DP\t0/0:99:30\t0/1:15:5
        22\t19951271\trs4680\tG\tA\t.\tLowQual\t.\tGT:GQ:DP\t1/1:99:30\t0/1:99:30

        """

    @Test func aSampleIsChosenByNameOrNumber() throws {
        let bench = try Bench()
        let file = try bench.file("two.vcf", Self.vcf)
        let none = bench.run("report", file)
        #expect(none.code == .input && none.output.isEmpty)
        #expect(
            none.errors.contains(
                "2 samples: `ann`, `bob`; choose one by its name or its number from 1 (`--sample NAME`)"))
        for name in ["ann", "1"] {
            #expect(bench.run("report", file, "--sample", name).output.contains("very low on average"))
        }
        #expect(bench.run("report", file, "--sample", "eve").errors.contains("`eve`"))
    }

    @Test func theGatesAreThoseOfTheOptions() throws {
        let bench = try Bench()
        let file = try bench.file("two.vcf", Self.vcf)
        let strict = bench.run("report", file, "--full", "--sample", "bob").output
        #expect(strict.contains("GQ 15 is below 20") && strict.contains("FILTER is LowQual"))
        let open = bench.run(
            "report", file, "--sample", "bob", "--min-gq", "0", "--min-dp=0", "--filter", "any"
        ).output
        #expect(!open.contains("is below") && open.contains("COMT enzyme activity: "))
        #expect(bench.run("report", file, "--min-gq", "-1").code == .usage)
    }

    @Test func theColumnsOfATableCanBeNamed() throws {
        let bench = try Bench()
        let file = try bench.file(
            "t.tsv", "name\tchrom\tbp\tone\ttwo\nrs1611115\t9\t136500515\tT\tT\nrs4680\t22\t19951271\tG\tG\n")
        let result = bench.run("report", file, "--columns", "name,chrom,bp,one,two")
        #expect(result.code == .done && result.output.contains("very low on average"))
        #expect(bench.run("report", file, "--columns", "name,chrom").code == .usage)
        #expect(bench.run("report", file, "--columns", "name,chrom,bp,three").errors.contains("three"))
    }

    @Test func aStatedMinusStrandComplementsTheAllelesAndIsReported() throws {
        let bench = try Bench()
        let file = try bench.file("p.txt", "rs1611115\t9\t136500515\tAA\nrs4680\t22\t19951271\tCC\n")
        let open = bench.run("report", file)
        #expect(open.code == .done && open.output.contains("not stated"))
        let turned = bench.run("report", file, "--full", "--strand", "minus")
        #expect(
            turned.output.contains("very low on average") && turned.output.contains("all alleles were complemented"))
    }

    @Test func anAssumptionIsShownForTheFileAndForEachResultBasedOnIt() throws {
        let bench = try Bench()
        let file = try bench.file(
            "p.vcf",
            "##fileformat=VCFv4.2\n##contig=<ID=9,length=138394717>\n"
                + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
                + "9\t133635393\trs1611115\tT\tC\t.\t.\t.\tGT\t0/0\n22\t5\t.\tA\tG\t.\t.\t.\tGT\t0/1\n")
        #expect(!bench.run("report", file, "--full").output.contains("ased on an assumption"))
        let short = bench.run("report", file, "--absent-means-reference").output
        #expect(
            short.contains("(reference assumed)") && short.contains("that is not a test"))
        for form in [["--full"], ["--html"], ["--json"]] {
            let output = bench.run(["report", file, "--absent-means-reference"] + form).output
            #expect(output.contains(" without a row, as requested"))
            #expect(form == ["--json"] ? output.contains("\"assumed\": [\"rs4680\"]") : output.contains("ased on an"))
        }
    }

    @Test func nothingIsAssumedForAnArray() throws {
        let bench = try Bench()
        let file = try bench.file("p.txt", "rs1611115\t9\t136500515\tTT\n")
        let result = bench.run("report", file, "--absent-means-reference")
        #expect(result.code == .input && result.errors.contains("was not tested"))
    }

    @Test func coverageShowsWhatTheFileAnswersAndNoResult() throws {
        let bench = try Bench()
        let file = try bench.file(
            "p.txt",
            "rs1611115\t9\t136500515\tTT\nrs4680\t22\t19951271\tG-\n"
                + "rs6271\t9\t136522274\t--\n")
        let result = bench.run("coverage", file)
        #expect(result.code == .done)
        for words in [
            "called             2: rs1611115, rs4680", "no-call            1: rs6271", "called in part: rs4680",
            "finding  dbh_activity", "finding comt_activity: rs4680 was called in part",
            "finding dbh_protein: rs6271 is a no-call", "What would answer more",
            "- 23andMe v5 includes rs", "- AncestryDNA v2 includes rs", "it does not include rs",
        ] { #expect(result.output.contains(words), "\(words)") }
        #expect(!result.output.contains("very low") && !result.output.contains("T/T"))
        let json = try JSONSerialization.jsonObject(with: Data(bench.run("coverage", file, "--json").output.utf8))
        let object = try #require(json as? [String: Any])
        #expect(object["schema"] as? String == "phene-coverage")
        #expect((object["loci"] as? [Any])?.count == 35)
        let assays = try #require(object["assays"] as? [[String: Any]])
        #expect(assays.compactMap { $0["title"] as? String }.sorted() == ["23andMe v5", "AncestryDNA v2"])
    }
}
