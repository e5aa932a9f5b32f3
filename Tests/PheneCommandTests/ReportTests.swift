// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

@Suite struct ReportTests {
    @Test func aReportIsWrittenToStandardOutputAndNothingToStandardError() throws {
        let bench = try Bench()
        let result = bench.run("report", try bench.person())
        #expect(result.code == .done)
        #expect(result.output.contains("very low on average"))
        #expect(result.errors.isEmpty)
    }

    @Test func optionsReachTheReport() throws {
        let bench = try Bench()
        let person = try bench.person()
        let result = bench.run("report", person, "--json", "--sex=female", "--input", "wilson=yes", "--build", "37")
        #expect(result.code == .done)
        #expect(result.output.contains(#""sex": "female""#))
        #expect(result.output.contains(#"{"input": "wilson", "value": "yes", "source": ""}"#))
        #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
    }

    @Test func aFolderOfRulesIsCompiledOnTheFly() throws {
        let bench = try Bench()
        try bench.file("rules/deep/small.phene", Bench.rules)
        let person = try bench.file("p.txt", "rs10\t2\t1000\tGG\n")
        let result = bench.run("report", person, "--full", "--pack", bench.folder.appending(path: "rules/").path)
        #expect(result.code == .done)
        #expect(result.output.contains("Rules: small 1.0.0."))
        #expect(result.output.contains("AAA: high"))
    }

    @Test func aFolderOfWrongRulesShowsTheirMessages() throws {
        let bench = try Bench()
        try bench.file("rules/small.phene", Bench.rules + "gnee X { }\n")
        let result = bench.run("report", try bench.person(), "--pack", bench.folder.appending(path: "rules").path)
        #expect(result.code == .rulesFail)
        #expect(result.errors.contains("error[PH0201]"))
        #expect(result.output.isEmpty)
    }

    @Test(arguments: [
        ("", "the file is empty"), ("\u{0}\u{1}\u{2}\u{3}", "not a text file"), ("# only\n", "no rows of genotypes"),
        ("hello\nworld\n", "no line is a row of a genotype file"),
    ])
    func anInvalidFileIsExplainedAndExitsWith3(text: String, message: String) throws {
        let bench = try Bench()
        let result = bench.run("report", try bench.file("x", text))
        #expect(result.code == .input)
        #expect(result.errors.contains(message))
        #expect(result.output.isEmpty)
    }

    /// The person of the README.
    private static let example = #filePath.replacing(
        "PheneCommandTests/ReportTests.swift", with: "Fixtures/23andme/example.txt")

    @Test(arguments: [([], 80, 80), (["--audience", "clinician"], 80, 80), (["--full"], 600, 100)])
    func theReportOfTheExamplePersonIsShort(options: [String], lines: Int, columns: Int) throws {
        let result = try Bench().run(["report", Self.example] + options)
        let text = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(result.code == .done && text.count - 1 <= lines, "\(text.count - 1) lines")
        for line in text { #expect(line.unicodeScalars.count <= columns) }
    }

    @Test func backgroundIsShownWhereItIsAskedFor() throws {
        let bench = try Bench()
        let full = bench.run("report", Self.example, "--full").output
        #expect(full.contains("Left out here, as it is the same for everyone"))
        #expect(!full.contains("Alzheimer disease:") && !full.contains("Conditions\n---"))
        #expect(bench.run("report", Self.example, "--background").output.contains("Conditions\n---"))
    }

    @Test func aMissingFileAndAFolderHaveDifferentMessages() throws {
        let bench = try Bench()
        #expect(bench.run("report", bench.folder.path).errors.contains("this is a folder"))
        let missing = bench.run("report", bench.folder.path + "/none.txt")
        #expect(missing.code == .input)
        #expect(missing.errors.contains("check the path"))
    }

    @Test func aBadLineIsReportedAndTheRestIsRead() throws {
        let bench = try Bench()
        let person = try bench.person()
        let text = try String(contentsOfFile: person, encoding: .utf8) + "rs1\tonly two\n"
        let result = bench.run("report", try bench.file("bad.txt", text), "--full")
        #expect(result.code == .done)
        #expect(result.output.contains("line 4: "))
        #expect(result.output.contains("very low on average"))
    }

    @Test func aFullDiskIsAnErrorAndAClosedPipeIsNot() throws {
        let bench = try Bench()
        let person = try bench.person()
        bench.failure = .failed("no space")
        let full = bench.run("report", person)
        #expect(full.code == .output)
        #expect(full.errors == "error: the output could not be written: no space\n")
        bench.failure = .closed
        let closed = bench.run("report", person)
        #expect(closed.code == .done)
        #expect(closed.errors.isEmpty)
    }

    #if os(Linux)
        @Test func aDeviceThatIsFullIsAnError() throws {
            let bench = try Bench()
            let result = bench.run("report", try bench.person(), "--output", "/dev/full")
            #expect(result.code == .output)
            #expect(result.errors.contains("/dev/full: cannot be written"))
        }
    #endif

    @Test func anOutputFileHoldsTheReportForItsOwnerOnly() throws {
        let bench = try Bench()
        let person = try bench.person()
        let path = bench.folder.path + "/report.txt"
        let result = bench.run("report", person, "--output", path)
        #expect(result.code == .done)
        #expect(result.output.isEmpty)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == bench.run("report", person).output)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).count == 2)
    }

    @Test func aReportNeverOverwritesItsGenotypeFile() throws {
        let bench = try Bench()
        let person = try bench.person()
        let before = try String(contentsOfFile: person, encoding: .utf8)
        let result = bench.run("report", person, "--output", bench.folder.path + "/./person.txt")
        #expect(result.code == .usage)
        #expect(result.errors.contains("would overwrite the input file"))
        #expect(try String(contentsOfFile: person, encoding: .utf8) == before)
    }

    @Test func anOutputThatCannotBeOpenedIsAnError() throws {
        let bench = try Bench()
        let person = try bench.person()
        #expect(bench.run("report", person, "--output", bench.folder.path + "/none/report").code == .output)
        #expect(bench.run("report", person, "--output", bench.folder.path).errors.contains("this is a folder"))
    }

    @Test func colourIsUsedOnlyForTerminalsThatSupportIt() throws {
        let bench = try Bench()
        let person = try bench.person()
        let isColoured = { (arguments: [String]) in
            bench.run(["report", person] + arguments).output.contains("\u{1B}[")
        }
        #expect(!isColoured([]))
        #expect(isColoured(["--color", "always"]))
        bench.terminal = true
        #expect(isColoured([]))
        #expect(!isColoured(["--color=never"]))
        #expect(!isColoured(["--json"]))
        bench.variables = ["TERM": "dumb"]
        #expect(!isColoured([]))
        bench.variables = ["NO_COLOR": ""]
        #expect(isColoured([]))
        bench.variables = ["NO_COLOR": "1"]
        #expect(!isColoured([]))
    }
}
