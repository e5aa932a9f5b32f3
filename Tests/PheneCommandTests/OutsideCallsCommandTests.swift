// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `--calls` of `phene report`, `explain` and `coverage`.
@Suite struct OutsideCallsCommandTests {
    private let bench: Bench
    private let pack = ["--pack", "pharmacogenes"]

    init() throws { bench = try Bench() }

    private func genotypes() throws -> String {
        try bench.file(
            "genome.txt",
            "# reference human assembly build 37\n# rsid\tchromosome\tposition\tgenotype\n"
                + "rs4244285\t10\t96541616\tGG\nrs12248560\t10\t96521657\tCC\nrs9923231\t16\t31107689\tCC\n"
                + "rs4149056\t12\t21331549\tTT\nrs2231142\t4\t89052323\tGG\n")
    }

    @Test func aDiplotypeFromATableIsInTheReport() throws {
        let calls = try bench.file("calls.tsv", "CYP2D6\t*1/*4x2\nCYP2C19\t\tPoor Metabolizer\n")
        let result = bench.run(["report", try genotypes(), "--calls", calls] + pack)
        #expect(result.code == .done, "\(result.errors)")
        #expect(result.output.contains("*1/*4x2 (from outside)"))
        #expect(result.output.contains("Poor Metabolizer"))
        let explained = bench.run(["explain", try genotypes(), "CYP2D6", "--calls", calls] + pack)
        #expect(explained.output.contains("line 1"), "\(explained.output)")
        #expect(explained.output.contains("The genotype file alone gives"))
        let covered = bench.run(["coverage", try genotypes(), "--calls", calls] + pack)
        #expect(covered.output.contains("its results are from outside"))
    }

    @Test func aLaboratoryReportMayBeAllThereIs() throws {
        let calls = try bench.file("calls.tsv", "CYP2C19\t*2/*2\n")
        let result = bench.run(["report", "--calls", calls] + pack)
        #expect(result.code == .done, "\(result.errors)")
        #expect(result.output.contains("no genotype file"))
        #expect(result.output.contains("*2/*2 (from outside)"))
        let json = bench.run(["report", "--calls", calls, "--json"] + pack)
        #expect(json.output.contains("\"container\": \"none\"") || json.output.contains("\"container\":\"none\""))
        #expect(bench.run(["report"] + pack).code == .usage)
        #expect(bench.run(["coverage", "--calls", calls] + pack).code == .usage)
    }

    @Test func aMistakeIsNamedWithItsLineAndTheRestIsReported() throws {
        let calls = try bench.file(
            "calls.tsv", "CYP2C19\t*2/*2\nCYP2D6\t*1/*999\nTPMT\t\tPor Metabolizer\nCYP2C91\t*1/*2\nMT-RNR1\t1555A>G\n")
        let result = bench.run(["report", try genotypes(), "--calls", calls] + pack)
        #expect(result.code == .input)
        #expect(result.errors.contains("error: \(calls):2: `*999` is not an allele of CYP2D6"))
        #expect(result.errors.contains(":3: `Por Metabolizer` is not a phenotype of TPMT"))
        #expect(result.errors.contains("did you mean `Poor Metabolizer`?"))
        #expect(
            result.errors.contains(":4: `CYP2C91` is not a gene of the pack `pharmacogenes`; did you mean `CYP2C19`?"))
        #expect(result.errors.contains("note: \(calls):5: MT-RNR1: supplied from outside"))
        #expect(result.output.contains("*2/*2 (from outside)"))
        #expect(result.output.contains("MT-RNR1"))
    }

    @Test func aDisagreementIsAWarning() throws {
        let calls = try bench.file("calls.tsv", "CYP2C19\t*2/*2\n")
        let result = bench.run(["report", try genotypes(), "--calls", calls] + pack)
        #expect(result.code == .done)
        #expect(result.errors.contains("warning: \(calls):1: the genotype file disagrees with this call of CYP2C19"))
        #expect(result.output.contains("disagrees"))
    }

    @Test func redactedOutputHasNoAlleles() throws {
        let calls = try bench.file("calls.tsv", "CYP2C19\t*2/*2\nCYP2D6\t*1/*999\n")
        for form in [[], ["--full"], ["--html"], ["--json"], ["--tsv"], ["--markdown"]] {
            let result = bench.run(["report", try genotypes(), "--calls", calls, "--redact"] + form + pack)
            #expect(!result.output.contains("*2/*2") && !result.output.contains("*999"), "\(form)")
            #expect(!result.output.contains("calls.tsv"), "\(form)")
            #expect(!result.errors.contains("*999"))
        }
    }

    @Test func severalFilesAreTakenTogether() throws {
        let one = try bench.file("one.tsv", "CYP2C19\t*2/*2\n"), two = try bench.file("two.tsv", "CYP2D6\t*1/*5\n")
        let result = bench.run(["report", "--calls", one, "--calls", two] + pack)
        #expect(result.code == .done)
        #expect(result.output.contains("*1/*5 (from outside)") && result.output.contains("*2/*2 (from outside)"))
        #expect(bench.run(["report", "--calls", one, "--calls", one] + pack).code == .usage)
        #expect(bench.run(["report", "-", "--calls", "-"] + pack).code == .usage)
    }

    @Test func aFileThatIsNoTableIsAnErrorOfInput() throws {
        let empty = try bench.file("empty.tsv", "")
        #expect(bench.run(["report", "--calls", empty] + pack).code == .input)
        #expect(bench.run(["report", "--calls", "there-is-none.tsv"] + pack).code == .input)
        let calls = try bench.file("calls.tsv", "CYP2C19\t*2/*2\n")
        #expect(bench.run(["report", "--calls", calls, "--json", calls] + pack).code == .usage)
    }

    private static let other = "no rule of the pack `norepinephrine` uses it, but the pack `pharmacogenes` does"

    /// CYP2C9 differs from CYP2C19, which the pack has, by one letter; it is a gene all the same.
    @Test func aGeneOfAPackThatIsNotOpenIsNoMistake() throws {
        let calls = try bench.file("calls.tsv", "CYP2C9\t*2/*2\nHLA-B\t\t*15:02 positive\nCYP2C19\t*2/*2\n")
        let result = bench.run(["report", try genotypes(), "--calls", calls])
        #expect(result.code == .done, "\(result.errors)")
        for (line, gene) in [(1, "CYP2C9"), (2, "HLA-B")] {
            #expect(
                result.errors.contains(
                    "note: \(calls):\(line): \(gene): supplied from outside; \(Self.other); "
                        + "open it with `--pack norepinephrine,pharmacogenes`\n"), "\(result.errors)")
        }
        #expect(
            !result.errors.contains("did you mean") && !result.errors.contains("CYP2C19: supplied"), "\(result.errors)")
        #expect(result.output.contains("CYP2C9 `*2/*2`") && result.output.contains("no rule of this pack uses it"))
        // What the note says is so.
        let both = bench.run(["report", try genotypes(), "--calls", calls, "--pack", "norepinephrine,pharmacogenes"])
        #expect(both.code == .done && !both.errors.contains("supplied from outside"), "\(both.errors)")
    }

    @Test func aMisspeltGeneStaysAnErrorWhateverOtherPacksHave() throws {
        let calls = try bench.file("calls.tsv", "CYP2C91\t*2/*2\nSLCO1B11\t*1/*1\nMT-RNR1\t1555A>G\n")
        let result = bench.run(["report", try genotypes(), "--calls", calls])
        #expect(result.code == .input)
        #expect(
            result.errors.contains(
                "error: \(calls):1: `CYP2C91` is not a gene of the pack `norepinephrine`; did you mean `CYP2C19`?"))
        // It changes nothing of the open pack, so it is no error there.
        #expect(result.errors.contains("note: \(calls):2: SLCO1B11: supplied from outside"))
        #expect(result.errors.contains("did you mean `SLCO1B1` of the pack `pharmacogenes`?"), "\(result.errors)")
        #expect(result.errors.contains("note: \(calls):3: MT-RNR1: supplied from outside"))
        #expect(
            !result.errors.contains("MT-RNR1: supplied from outside; no rule of the pack `norepinephrine` uses it,"))
    }

    @Test func otherCommandsSayItToo() throws {
        let calls = try bench.file("calls.tsv", "CYP2C9\t*2/*2\n")
        for command in [
            ["explain", try genotypes(), "CYP2D6"], ["coverage", try genotypes()], ["ask", try genotypes()],
        ] {
            let result = bench.run(command + ["--calls", calls])
            #expect(result.code == .done, "\(command): \(result.errors)")
            #expect(result.errors.contains(Self.other), "\(command): \(result.errors)")
        }
    }

    @Test func rulesFromAFileAreNamedWithThePackToOpen() throws {
        let rules = try bench.file("small.phene", Bench.rules)
        let calls = try bench.file("calls.tsv", "CYP2C9\t*2/*2\n")
        let result = bench.run(["report", try genotypes(), "--calls", calls, "--pack", rules])
        #expect(result.code == .done, "\(result.errors)")
        #expect(result.errors.contains("open it with `--pack \(rules),pharmacogenes`"), "\(result.errors)")
    }

    @Test func aComparisonNamesCallsThatItCannotUse() throws {
        let rules = try bench.file("small.phene", Bench.rules)
        let calls = try bench.file("calls.tsv", "CYP2C9\t*2/*2\n")
        let result = bench.run("diff", rules, rules, "--against", try genotypes(), "--calls", calls)
        #expect(result.code == .done, "\(result.errors)")
        #expect(result.errors.contains("note: \(calls):1: CYP2C9: supplied from outside"), "\(result.errors)")
        // `diff` takes rules by their paths.
        #expect(result.errors.contains("but the pack `pharmacogenes` does\n"), "\(result.errors)")
        let wrong = try bench.file("wrong.tsv", "CYP2C9\t*2/*2\t\t\tsurprise\n")
        let refused = bench.run("diff", rules, rules, "--against", try genotypes(), "--calls", wrong)
        #expect(refused.errors.contains("error: \(wrong):1: "), "\(refused.errors)")
        #expect(refused.code == .input)
    }
}
