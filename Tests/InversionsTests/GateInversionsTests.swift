// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneDiagnostics
import PheneGenome
import PheneReaders
import PheneReport
import PheneRuntime
import Testing

/// Genotypes of a VCF that nothing supports: each stays unknown, and the report says why in its own words.
@Suite struct GateInversionsTests {
    private static let all = ["low", "middle", "high"]

    private func dbh() throws -> Pack {
        try compiled(
            "variant rs1611115 in PLUS { at GRCh38 9:133635393 T>C }\n"
                + finding("dbh", by: "rs1611115", "C/C -> high\nC/T -> middle\nT/T -> low")
                + "advice eat { when dbh = low consider food \"Eat.\" on unknown \"Open.\" evidence strong cite paper }\n"
        )
    }

    private func read(_ record: String, loci: LocusTable, header: String = "") throws -> GenotypeFile {
        let text =
            "##fileformat=VCFv4.2\n##contig=<ID=9,length=138394717>\n##contig=<ID=X,length=156040895>\n\(header)"
            + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
            + record.split(separator: " ").joined(separator: "\t") + "\n"
        return try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: loci)
    }

    private func person(_ record: String) throws -> (evaluation: Evaluation, text: String, html: String, json: String) {
        let pack = try dbh()
        let evaluation = Evaluation(pack, genome: try read(record, loci: pack.loci).genome)
        let content = ReportContent(evaluation, file: FileFacts(path: "me.vcf", kind: "VCF"))
        // The text is broken into lines.
        let text = TextReport(content).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (evaluation, text, HTMLReport(content).text, JSONReport(content).text)
    }

    @Test(arguments: [
        ("GT:GQ 0/1:5e-06", "GQ 5e-06 is below 20"), ("GT:GQ 0/1:nan", "GQ is `nan`, which is not a number"),
        ("GT:DP 0/1:-1", "DP -1 is below 0, which is not possible"), ("GT:GQ 0/1:19.9", "GQ 19.9 is below 20"),
        ("GT:AD:PL 0/0:0,0:0,0,0", "AD is 0, so there are no reads"), ("GT:DP 0/0:0", "DP 0 is below 8"),
    ])
    func aGenotypeThatNothingSupportsIsUnknownAndItsFindingStatesWhy(fields: String, reason: String) throws {
        let (evaluation, text, html, json) = try person("9 133635393 . T C . PASS . \(fields)")
        #expect(evaluation.steps(of: "dbh") == Self.all)
        #expect(evaluation.verdict(of: "eat") == .unknown)
        #expect(text.contains("rejected: " + reason))
        #expect(json.contains(reason))
        #expect(html.contains("rejected"))
        for page in [text, html, json] { #expect(!page.contains("the lab could not determine it")) }
    }

    @Test func aNoCallOfTheLabIsDescribedAsOne() throws {
        #expect(try person("9 133635393 . T C . PASS . GT ./.").text.contains("the lab could not determine it"))
    }

    @Test func anUncertainImputedGenotypeIsNotACall() throws {
        let guess = try person("9 133635393 . T C . PASS IMPUTED;R2=0.05 GT:DS:GP 0/1:0.95:0.30,0.40,0.30")
        #expect(guess.evaluation.steps(of: "dbh") == Self.all)
        #expect(guess.text.contains("imputed, and R2 0.05 is below 0.3"))

        let sure = try person("9 133635393 . T C . PASS IMPUTED;R2=0.95 GT:DS:GP 0/0:0.02:0.98,0.02,0")
        #expect(sure.evaluation.steps(of: "dbh") == ["low"])
        #expect(sure.evaluation.verdict(of: "eat") == .applies)
        let words = "based on an imputed genotype: rs1611115 was computed from other sites, not measured"
        // Once at the finding and once at the advice.
        #expect(sure.text.lowercased().components(of: words.lowercased()) == 2)
        #expect(sure.html.components(of: words) == 2)
        #expect(sure.json.filter { !$0.isWhitespace }.components(of: "\"imputed\":[\"rs1611115\"]") == 2)

        let read = try person("9 133635393 . T C . PASS . GT:DP:GQ 0/0:30:99")
        #expect(read.evaluation.steps(of: "dbh") == ["low"])
        #expect(!read.text.contains("imputed"))
    }

    @Test func aBlockEndsAtTheSamplesOwnLengthAndCoversItsPloidy() throws {
        for (block, steps) in [
            ("9 133635383 . A <*> . . END=133635400 GT:LEN 0/0:5", Self.all),
            ("9 133635383 . A <*> . . END=133635384 GT:LEN 0/0:11", ["low"]),
            ("9 133635383 . A <*> . . END=133635400 GT 0", Self.all),
            ("9 133635383 . A <*> . . END=133635400 GT 0/0/0", Self.all),
            ("9 133635383 . A <*> . . END=abc GT 0/0", Self.all),
            ("9 133635383 . A <*> . . END=999999999 GT 0/0", Self.all),
            ("9 133635383 . A <*> . . END=133635400 GT 0/0", ["low"]),
        ] {
            #expect(try person(block).evaluation.steps(of: "dbh") == steps, "\(block)")
        }
    }

    @Test func aManHasTwoCopiesInPseudoautosomalRegions() throws {
        let pack = try compiled(
            "variant rs1 in ONX { at GRCh38 X:2000000 A>G }\n"
                + finding("f", by: "rs1", "A/A -> low\nA/G -> middle\nG/G -> high"))
        var genome = try read("X 2000000 . A G . PASS . GT 0/1", loci: pack.loci).genome
        genome.sex = .male
        #expect(Evaluation(pack, genome: genome).steps(of: "f") == ["middle"])
        // One letter is one copy too few.
        #expect(Evaluation(pack, genome: Genome(sex: .male, ["rs1": "G"])).steps(of: "f") == Self.all)
        #expect(
            messages("variant rs1 { at GRCh38 Y:2000000 A>G }\n" + finding("f", by: "rs1", "* -> low")).contains {
                $0.code.name == "PH0480"
            })
    }
}

extension String {
    /// How often some words stand in it.
    fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}

private func compiled(_ rules: String) throws -> Pack { try pack(rules) }
