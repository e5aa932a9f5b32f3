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
}
