// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `--gene`, `--finding` and `--notable`.
@Suite struct ReportSelectionTests {
    private static let forms = [[], ["--full"], ["--json"], ["--html"], ["--markdown"], ["--tsv"]]

    @Test(arguments: forms) func aGeneShowsItsFindingsAndNoOther(form: [String]) throws {
        let bench = try Bench()
        let person = try bench.person()
        let output = bench.run(["report", person, "--gene", "comt"] + form).output
        #expect(output.contains("COMT enzyme activity"))
        #expect(!output.contains("Plasma DBH activity"))
    }

    @Test func aGeneSaysWhatWasAndWasNotTestedOfIt() throws {
        let bench = try Bench()
        let person = try bench.person()
        let output = bench.run("report", person, "--gene", "DBH").output
        #expect(output.contains("Only DBH: "))
        #expect(output.contains("DBH: 1 of 9 sites tested; 8 not on this assay"))
        let none = bench.run("report", person, "--gene", "ADRA1B", "--full").output
        #expect(none.contains("ADRA1B: these rules use no site of it"))
        // Of a part nothing is said that holds only of the whole.
        #expect(!none.contains("No advice from these rules is known to apply"))
    }

    @Test func aFindingShowsTheAdviceBasedOnIt() throws {
        let bench = try Bench()
        let person = try bench.person()
        let output = bench.run("report", person, "--finding", "dbh_activity", "--finding", "comt_activity").output
        #expect(output.contains("Only dbh_activity and comt_activity: 2 of "))
        #expect(output.contains("avoid cocaine") && output.contains("COMT enzyme activity"))
        #expect(!output.contains("Circulating"))
    }

    @Test func notableShowsNotableFindingsOnly() throws {
        let bench = try Bench()
        let person = try bench.person()
        let table = bench.run("report", person, "--notable", "--tsv").output.split(separator: "\n")
        #expect(table.count == 2 && table[1].hasPrefix("dbh_activity\t"))
        let none = bench.run("report", person, "--notable", "--gene", "COMT").output
        #expect(none.contains("Only notable findings of COMT: 0 of ") && !none.contains("Not determined ---"))
        #expect(none.contains("0 of ") && !none.contains("COMT enzyme activity"))
    }

    @Test(arguments: forms) func withoutANotableFindingNothingIsSaidOfThoseLeftOut(form: [String]) throws {
        let bench = try Bench()
        let person = try bench.file("none.txt", "# build 37\nrs4680\t22\t19951271\tAG\n")
        let part = bench.run("report", person, "--notable", "--gene", "DBH", "--json").output
        #expect(part.contains(" 9 more findings of DBH could not be determined from this file, and may be notable."))
        let output = bench.run(["report", person, "--notable"] + form).output.split { $0.isWhitespace }
            .joined(separator: " ")
        #expect(!output.contains("All findings of this selection are known"))
        #expect(!output.contains("No finding of this selection could be determined"))
        #expect(!output.contains("These rules have no findings"))
        if form != ["--tsv"] { #expect(output.contains("could not be determined from this file, and may be notable.")) }
    }

    @Test(arguments: [
        (["--gene", "DBHH"], "no gene `DBHH`; did you mean `DBH`?"),
        (["--finding", "dbh_activty"], "no finding `dbh_activty`; did you mean `dbh_activity`?"),
        (["--gene", "zzzzzzzz"], "no gene `zzzzzzzz`; it has: "),
    ])
    func anUnknownNameIsAFaultAndNoEmptyReport(words: [String], message: String) throws {
        let bench = try Bench()
        let person = try bench.person()
        for form in Self.forms {
            let result = bench.run(["report", person] + words + form)
            #expect(result.code == .usage && result.output.isEmpty)
            #expect(result.errors.contains(message), "\(result.errors)")
        }
    }

    @Test func everyFormMayNameItsFileAndProtectsOthers() throws {
        let bench = try Bench()
        let person = try bench.person()
        let (words, table) = (bench.folder.path + "/report.md", bench.folder.path + "/findings.tsv")
        for _ in 0..<2 {
            #expect(bench.run("report", person, "--markdown", words, "--tsv", table).code == .done)
        }
        #expect(try String(contentsOfFile: words, encoding: .utf8) == bench.run("report", person, "--markdown").output)
        #expect(try String(contentsOfFile: table, encoding: .utf8) == bench.run("report", person, "--tsv").output)
        // Raw data begins with a number sign too.
        for option in ["--markdown", "--tsv"] {
            let other = try bench.file("other.txt", "# rsid\tchromosome\nrs1\t1\t2\tAA\n")
            #expect(bench.run("report", person, option, other).errors.contains("is not a report of this format"))
        }
        #expect(
            bench.run("report", person, "--markdown", words + "2", "--tsv", words + "2").errors.contains(
                "name the same file"))
        // The same file by another path, before it is there.
        let elsewhere = bench.folder.path + "/./report.md2"
        #expect(
            bench.run("report", person, "--markdown", words + "2", "--tsv", elsewhere).errors.contains(
                "name the same file"))
        #expect(bench.run("report", person, "--markdown", words + "2", "--output", elsewhere).code == .usage)
        #expect(!FileManager.default.fileExists(atPath: elsewhere))
        #expect(bench.run("report", person, "--markdown", "--tsv").errors.contains("cannot be combined"))
    }
}
