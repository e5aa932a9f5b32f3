// SPDX-License-Identifier: Apache-2.0

import PheneCommand
import Testing

/// `--ranking` and `--frequencies`.
@Suite struct PharmacogeneExtrasTests {
    /// A person with *1 and *2 of CYP2C19, or two rarer alleles, at few positions.
    private func person(_ bench: Bench) throws -> String {
        try bench.file(
            "person.txt",
            """
            # build 37, plus strand
            rs4244285\t10\t96541616\tAG
            rs12769205\t10\t96535124\tAG
            rs3758581\t10\t96602623\tGG
            rs12248560\t10\t96521657\tCC
            rs4986893\t10\t96540410\tGG

            """)
    }

    private func flat(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

    @Test(arguments: [[], ["--full"], ["--html"], ["--markdown"]])
    func bothAreShownOnlyWhereTheyAreAskedFor(form: [String]) throws {
        let bench = try Bench()
        let file = try person(bench)
        let arguments = ["report", file, "--pack", "pharmacogenes", "--gene", "CYP2C19"] + form
        let plain = flat(bench.run(arguments).output)
        #expect(!plain.contains("PharmCAT 3.1)") && !plain.contains("Hardy-Weinberg"))
        let asked = bench.run(arguments + ["--ranking", "--frequencies", "european"])
        #expect(asked.code == .done)
        #expect(flat(asked.output).contains("it is no evidence, and no choice of this report"))
        #expect(flat(asked.output).contains("among people of the group European"))
    }

    @Test func aGroupIsFoundWithoutItsSignsAndCapitals() throws {
        let bench = try Bench()
        let file = try person(bench)
        for group in ["European", "east-asian", "AFRICAN AMERICAN / AFRO-CARIBBEAN"] {
            let result = bench.run("report", file, "--pack", "pharmacogenes", "--tsv", "--frequencies", group)
            #expect(result.code == .done && result.output.contains("\tweights_population\tweights\t"))
        }
    }

    @Test func anUnknownGroupIsNamedWithTheKnownOnes() throws {
        let bench = try Bench()
        let file = try person(bench)
        let result = bench.run("report", file, "--pack", "pharmacogenes", "--frequencies", "Martian")
        #expect(result.code == .usage)
        #expect(result.errors.contains("has no frequencies of the group `Martian`"))
        #expect(result.errors.contains("Latino"))
        let near = bench.run("report", file, "--pack", "pharmacogenes", "--frequencies", "Europen")
        #expect(near.errors.contains("European"))
    }

    @Test func aPackWithoutNamedAllelesSaysSo() throws {
        let bench = try Bench()
        let plain = try bench.file(
            "plain/plain.phene",
            "pack plain 1.0.0\nvariant rs4680 { at GRCh38 22:19963748 G>A }\nscale a = low < high\n"
                + "finding f : a {\n  by rs4680 { G/G -> high  A/G, A/A -> low }\n  evidence limited\n  cite s\n}\n"
                + "source s { pmid 1  year 2001  title \"A\" }\n")
        let result = bench.run("report", try bench.person(), "--pack", plain, "--frequencies", "European")
        #expect(result.code == .usage)
        #expect(result.errors.contains("has no frequencies of named alleles"))
        let ranked = bench.run("report", try bench.person(), "--pack", plain, "--ranking")
        #expect(ranked.code == .usage)
        #expect(ranked.errors.contains("has no genes with named alleles, which `--ranking` ranks"))
    }

    @Test func aRedactedReportNamesNoAllele() throws {
        let bench = try Bench()
        let file = try person(bench)
        for form in [[], ["--full"], ["--html"], ["--json"], ["--tsv"], ["--markdown", "--full"]] {
            let output = bench.run(
                ["report", file, "--pack", "pharmacogenes", "--redact", "--ranking", "--frequencies", "European"] + form
            ).output
            for secret in ["*1/*2", "rs4244285 ", "A/G", "person.txt"] { #expect(!output.contains(secret), "\(form)") }
        }
    }
}
