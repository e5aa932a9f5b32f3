// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene emit sites`: the positions of a pack's sites in the forms of other programs.
@Suite struct EmitSitesTests {
    /// A base, a deletion, a site without a reference on GRCh37, one without a position there, and one on both X and Y.
    private static let rules = """
        pack places 1.0.0 "Places" {
          about "Invented."
        }
        source own { kind article  pmid 1  year 2001  title "Invented"  authors "One A"  journal "A Journal" }
        gene ONE { chromosome 2  strand plus  name "one" }
        gene BOTH { chromosome X  strand plus  name "both" }
        variant rs1 in ONE { at GRCh38 2:1000 A>G  at GRCh37 2:900 A/G }
        variant rs2 in ONE {
          at GRCh38 2:2000 CTT>C
          at GRCh37 2:1900 CTT>C
          allele full = CTT "no deletion"
          allele del = C "deletion"
        }
        variant rs3 in ONE { at GRCh38 2:500 C>T }
        variant rs4 in BOTH { at GRCh38 X:20000 C>T  at GRCh37 X:70000 C>T }
        scale level = low "low" notable < high "high" neutral
        finding one : level "One" {
          by rs1 {
            A/A      -> low
            A/G, G/G -> high
          }
          on unknown "Nothing is concluded."
          evidence limited
          cite own
        }

        """

    private func emit(_ bench: Bench, _ words: String...) throws -> Bench.Result {
        bench.run(["emit", "sites", "--pack", try bench.file("places.phene", Self.rules)] + words)
    }

    /// The lines that are no comments.
    private func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") && !$0.hasPrefix("@") }
    }

    @Test func aBedCountsFromZeroAndLeavesTheEndOut() throws {
        let bench = try Bench()
        let result = try emit(bench, "--build", "GRCh38")
        #expect(result.code == .done && result.errors.isEmpty, "\(result.errors)")
        #expect(
            lines(result.output) == [
                "chr2\t499\t500\trs3", "chr2\t999\t1000\trs1", "chr2\t1999\t2002\trs2", "chrX\t19999\t20000\trs4",
            ])
    }

    @Test func aSiteWithoutAPositionOnTheBuildIsNamed() throws {
        let bench = try Bench()
        for form in ["bed", "vcf", "regions", "plink-range", "hail-intervals"] {
            let result = try emit(bench, "--build", "GRCh37", "--as", form)
            #expect(result.code == .done)
            #expect(result.errors == "warning: no position on GRCh37: rs3 (places)\n")
            #expect(result.output.contains("no position on GRCh37: rs3") == (form != "plink-range"))
            #expect(!lines(result.output).contains { $0.contains("rs3") })
        }
    }

    @Test func aVCFHasTheReferenceWhereItIsDeclared() throws {
        let bench = try Bench()
        let new = lines(try emit(bench, "--build", "38", "--as", "vcf").output)
        #expect(new[1] == "chr2\t1000\trs1\tA\tG\t.\t.\tGENE=ONE;PACK=places")
        #expect(new[2] == "chr2\t2000\trs2\tCTT\tC\t.\t.\tGENE=ONE;PACK=places")
        let old = lines(try emit(bench, "--build", "hg19", "--as", "vcf").output)
        #expect(old[0] == "2\t900\trs1\tN\tA,G\t.\t.\tGENE=ONE;PACK=places;UNVERIFIED")
    }

    @Test func whatCutsRecordsOutHasRoomForOtherSpellings() throws {
        let bench = try Bench()
        #expect(
            lines(try emit(bench, "--build", "GRCh38", "--as", "regions").output) == [
                "chr2\t500\t500", "chr2\t1000\t1000", "chr2\t1900\t2102", "chrX\t20000\t20000", "chrY\t20000\t20000",
            ])
        #expect(
            lines(try emit(bench, "--build", "GRCh37", "--as", "hail-intervals").output) == [
                "2\t900\t900\t+\trs1", "2\t1800\t2002\t+\trs2", "X\t70000\t70000\t+\trs4", "Y\t20000\t20000\t+\trs4",
            ])
        #expect(
            lines(try emit(bench, "--build", "GRCh37", "--as", "plink-range").output) == [
                "2 900 900 rs1", "2 1800 2002 rs2", "X 70000 70000 rs4", "XY 70000 70000 rs4",
            ])
    }

    @Test func whatIsAskedForMustBeClear() throws {
        let bench = try Bench()
        #expect(try emit(bench).errors.contains("`emit sites` needs `--build`"))
        #expect(try emit(bench, "--build", "39").code == .usage)
        #expect(try emit(bench, "--build", "38", "--as", "csv").code == .usage)
        #expect(try emit(bench, "--build", "38", "--dialect", "sqlite").errors.contains("has no option `--dialect`"))
        let wrong = bench.run("emit", "site")
        #expect(wrong.code == .usage && wrong.errors.contains("did you mean `sites`"), "\(wrong.errors)")
    }

    @Test func rulesAreNotOverwritten() throws {
        let bench = try Bench()
        let rules = try bench.file("places.phene", Self.rules)
        #expect(bench.run("emit", "sites", "--pack", rules, "--build", "38", "--output", rules).code == .usage)
    }

    /// Runs a shell command; `nil` where a program is not installed.
    private func shell(_ command: String, needs tool: String) throws -> (code: Int32, output: String)? {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "command -v \(tool) > /dev/null || exit 99; " + command]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 99 else { return (process.terminationStatus, output) }
        if ProcessInfo.processInfo.environment["PHENE_CI"] != nil { Issue.record("not installed: \(tool)") }
        print("SKIPPED, as \(tool) is not installed: a list of sites")
        return nil
    }

    @Test func bcftoolsAcceptsTheVCFAndTheRegions() throws {
        let bench = try Bench()
        let folder = bench.folder.path
        for build in ["37", "38"] {
            let words = ["emit", "sites", "--pack", "all", "--build", build, "--as"]
            #expect(bench.run(words + ["vcf", "--output", folder + "/s.vcf"]).code == .done)
            #expect(bench.run(words + ["regions", "--output", folder + "/s.txt"]).code == .done)
            let sites = try String(contentsOf: bench.folder.appending(path: "s.vcf"), encoding: .utf8)
            let command =
                "cd '\(folder)' && bcftools view -Ob -o s.bcf s.vcf && bcftools index -f s.bcf && bcftools view -H -R s.txt s.bcf"
            guard let result = try shell(command, needs: "bcftools") else { return }
            // Each site is in the regions of the sites.
            #expect(result.code == 0 && lines(result.output).count == lines(sites).count && lines(sites).count > 1000)
        }
    }

    @Test func plinkExtractsTheSites() throws {
        let bench = try Bench()
        try bench.file(
            "x.bim",
            "2\tnear\t0\t1799\tA\tG\n2\tother\t0\t1801\tA\tG\n2\trs2\t0\t1900\tC\tCTT\n25\trs4\t0\t70000\tT\tC\n")
        try bench.file("x.fam", "f p 0 0 1 -9\n")
        try Data([0x6C, 0x1B, 0x01, 2, 2, 2, 2]).write(to: bench.folder.appending(path: "x.bed"))
        let range = bench.folder.appending(path: "range.txt").path
        #expect(try emit(bench, "--build", "37", "--as", "plink-range", "--output", range).code == .done)
        let command =
            "cd '\(bench.folder.path)' && plink1.9 --bfile x --extract range range.txt --make-just-bim --out y > log 2>&1; cat y.bim"
        guard let result = try shell(command, needs: "plink1.9") else { return }
        #expect(result.output.split(separator: "\n").map { $0.split(separator: "\t")[1] } == ["other", "rs2", "rs4"])
    }
}
