// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import SeededRandom
import Testing

/// No output of any command reveals what a person did not consent to know.
@Suite struct ConsentCommandTests {
    private static let rows = [
        "rs1611115\t9\t136500515\tTT", "rs1108580\t9\t136505114\tAG", "rs4680\t22\t19951271\tGG",
        "rs121918126\t16\t55727786\tGG", "rs6265\t11\t27679916\tCC", "rs7903146\t10\t114758349\tCC",
    ]

    private func outputs(_ bench: Bench, _ genotype: String, _ answers: [String]) throws -> [String] {
        let lines = Self.rows + ["rs72554632\tX\t43591031\t\(genotype)", "rs5905859\tX\t43600000\tAG"]
        let path = try bench.file("p.txt", lines.joined(separator: "\n") + "\n")
        return outputs(bench, path: path, ["--build", "37"] + answers.flatMap { ["--input", $0] })
    }

    /// The output of every command that reads a person's file.
    private func outputs(_ bench: Bench, path: String, _ options: [String]) -> [String] {
        return [
            ["report", path], ["report", path, "--json"], ["report", path, "--html"], ["report", path, "--redact"],
            ["report", path, "--absent-means-reference"], ["coverage", path], ["coverage", path, "--json"],
            ["explain", path, "rs72554632"], ["explain", path, "maoa_loss", "--json"],
            ["explain", path, "confirm_maoa"], ["report", path, "--audience", "clinician"],
            ["report", path, "--build", "38"], ["report", path, "--sample", "7"], ["report", path, "--sex", "male"],
            ["explain", path, "norepinephrine_tone"], ["explain", path, "rs5905859"],
            ["report", path, "--full"], ["report", path, "--tsv"], ["report", path, "--markdown", "--full"],
            ["report", path, "--gene", "MAOA"], ["report", path, "--finding", "maoa_loss", "--full"],
            ["report", path, "--notable"],
        ].map { arguments in
            let result = bench.run(arguments + options)
            return result.output + result.errors
        }
    }

    @Test(arguments: [[], ["maoa_consent=no"]])
    func everyCommandPrintsTheSameForAnyGenotypeOfTheWithheldSite(answers: [String]) throws {
        let bench = try Bench()
        let first = try outputs(bench, "CC", answers)
        #expect(first[0].contains("T/T") && first[5].contains("rs1611115"))
        for genotype in ["CT", "TT", "C", "T", "--"] {
            let other = try outputs(bench, genotype, answers)
            for (one, another) in zip(first, other) { #expect(one == another, "\(genotype)") }
        }
    }

    @Test func withConsentTheSiteIsShown() throws {
        let bench = try Bench()
        let one = try outputs(bench, "CC", ["maoa_consent=yes"])
        let other = try outputs(bench, "CT", ["maoa_consent=yes"])
        #expect(one[0] != other[0])
    }

    // MARK: Files of which the withheld row is odd, or the only one

    @Test(arguments: Cases.some(of: ["CT\tmore", "CT", "CTT", "", "Z", "CT\t", "I"]))
    func noMessageQuotesAWithheldRow(genotype: String) throws {
        let bench = try Bench()
        // A row that is the only one tells the layout.
        for rows in genotype.contains("more") ? [Self.rows] : [Self.rows, []] {
            var all: [[String]] = []
            for genotype in ["CC", genotype] {
                let lines = rows + ["rs72554632\tX\t43591031\t\(genotype)"]
                let path = try bench.file("p.txt", lines.joined(separator: "\n") + "\n")
                all.append(outputs(bench, path: path, rows.isEmpty ? ["--build", "37"] : []))
            }
            #expect(all[0] == all[1])
        }
    }

    @Test func issuesBeyondTheLimitRevealNothing() throws {
        let bench = try Bench()
        let bad = (0..<25).map { "rs\($0)" }
        var first: [String]?
        for row in ["rs72554632\tX\t43591031\tCT", "rs72554632\tX\t7\tCT", "rs72554632\tX\t43591031\t"] {
            let path = try bench.file("p.txt", (Self.rows + bad + [row] + Self.rows).joined(separator: "\n") + "\n")
            let all = outputs(bench, path: path, ["--build", "37"])
            #expect(first == nil || first == all, "\(row)")
            first = first ?? all
        }
    }

    @Test func theSexIsNotDecidedByAWithheldRow() throws {
        let bench = try Bench()
        var first: [String]?
        for genotype in ["CC", "CT", "--"] {
            var lines = Self.rows + ["rs72554632\tX\t43591031\t\(genotype)"]
            for number in 0..<199 {
                lines.append("rs9\(number)\tX\t\(50_000_000 + number)\t\(number < 9 ? "AG" : "AA")")
            }
            for number in 0..<50 { lines.append("rs8\(number)\tY\t\(5_000_000 + number)\tA") }
            let path = try bench.file("p.txt", lines.joined(separator: "\n") + "\n")
            let all = outputs(bench, path: path, ["--build", "37"])
            #expect(first == nil || first == all, "\(genotype)")
            first = first ?? all
        }
    }

    @Test func theRecordsOfAVCFRevealNothingWithheld() throws {
        let bench = try Bench()
        let header = """
            ##fileformat=VCFv4.2
            ##contig=<ID=1,length=248956422>
            #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme

            """
        func record(_ text: String) -> String { text.split(separator: " ").joined(separator: "\t") }
        let before = ["9 133635393 rs1611115 T C . PASS . GT 0/1", "22 19963748 rs4680 G A . PASS . GT 0/1"]
        let behind = ["X 43900000 . A G . PASS . GT 0/1", "X 44000000 . A . . PASS", "Y 1000 . A G . LowQual . GT 1"]
        var first: [String]?
        let rows = [
            ["X 43731784 rs72554632 C T . PASS . GT 0/1"], ["X 43731784 . C T . PASS . GT 1"],
            ["X 43731784 . C T,G . PASS . GT 1/2"], ["X 43731784 . C T . q10 . GT ./."],
            ["X 43731780 . A . . PASS END=43731790 GT 0/0"], ["X 43731784 rs72554632 C T"],
            [
                "X 43731780 . A . . PASS END=43731783 GT 0/0", "X 43731784 . C T . PASS . GT 0/1",
                "X 43731785 . A . . PASS END=43731790 GT 0/0",
            ],
        ]
        for hidden in [[]] + Cases.some(of: rows) {
            let text = header + (before + hidden + behind).map { record($0) + "\n" }.joined()
            let path = try bench.file("p.vcf", text)
            let all = outputs(bench, path: path, [])
            #expect(first == nil || first == all, "\(hidden)")
            first = first ?? all
        }
    }

    // MARK: Two rule books

    private static let book = """
        pack one 1.0.0 "One"
        source paper { pmid 1  year 2001  title "A paper" }
        gene PLUS { chromosome X  strand plus }
        variant rs1 in PLUS { at GRCh37 X:20000000 A>G }
        variant rs2 in PLUS { at GRCh37 X:30000000 A>G }
        scale told = kept < none < some
        input want : consent "Do you want to know?"
        finding gated : told {
          by rs1, want {
            | A, A/A | yes | none |
            | A/G, G, G/G | yes | some |
            | * | no | kept |
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }
        finding free : told {
          by rs2 {
            A, A/A -> none
            A/G, G, G/G -> some
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }

        """

    @Test(arguments: [[], ["want=no"], ["want=yes"]])
    func aDifferenceRevealsNothingThatOneOfTheTwoRuleBooksWithholds(answers: [String]) throws {
        let bench = try Bench()
        let gate =
            "finding gated : told {\n  by rs1, want {\n    | A, A/A | yes | none |\n    | A/G, G, G/G | yes | some |\n    | * | no | kept |\n  }"
        #expect(Self.book.contains(gate))
        let free = "finding gated : told {\n  by rs1 {\n    A, A/A -> none\n    A/G, G, G/G -> some\n  }"
        let old = try bench.file("old.phene", Self.book)
        // The same site is another's there, by another id.
        let open = Self.book.replacingOccurrences(of: gate, with: free)
            .replacingOccurrences(of: "input want : consent \"Do you want to know?\"\n", with: "")
            .replacingOccurrences(of: "rs1 ", with: "rs100 ")
        let new = try bench.file("new.phene", open)
        var outputs: Set<String> = []
        for genotype in ["AA", "AG", "GG", "--", "Z"] {
            let path = try bench.file("p.txt", "rs2\tX\t30000000\tAG\nrs1\tX\t20000000\t\(genotype)\n")
            var all = ""
            for pair in [[old, new], [new, old]] {
                for extra in [[], ["--json"]] {
                    let result = bench.run(
                        ["diff"] + pair + ["--against", path, "--build", "37"] + extra
                            + answers.flatMap { ["--input", $0] })
                    all += "\(result.code)" + result.output + result.errors
                }
            }
            outputs.insert(all)
        }
        if answers == ["want=yes"] { #expect(outputs.count > 1) } else { #expect(outputs.count == 1, "\(outputs)") }
    }
}
