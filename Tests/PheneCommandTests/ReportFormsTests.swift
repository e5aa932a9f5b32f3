// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

@Suite struct ReportFormsTests {
    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func eachFormatMayNameItsOutputFile() throws {
        let bench = try Bench()
        let person = try bench.person()
        let (page, data) = (bench.folder.path + "/page.html", bench.folder.path + "/data.json")
        let result = bench.run("report", person, "--html", page, "--json", data)
        #expect(result.code == .done)
        #expect(result.output.isEmpty)
        #expect(try text(page) == bench.run("report", person, "--html").output)
        #expect(try text(data) == bench.run("report", person, "--json", "-").output)
        #expect(try mode(page) == 0o600 && mode(data) == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).count == 3)
    }

    @Test func aFormatWithoutAFileReplacesTheText() throws {
        let bench = try Bench()
        let person = try bench.person()
        let page = bench.folder.path + "/page.html"
        #expect(bench.run("report", person, "--html", "--output", page).code == .done)
        #expect(try text(page) == bench.run("report", person, "--html").output)
        let both = bench.run("report", person, "--html", page, "--json")
        #expect(both.output.hasPrefix("{"))
    }

    @Test func aPageIsPrintedInBriefUnlessEverythingIsAskedFor() throws {
        let bench = try Bench()
        let person = try bench.person()
        #expect(bench.run("report", person, "--html").output.contains("<body class=\"brief\">"))
        #expect(bench.run("report", person, "--html", "--print", "full").output.contains("<body class=\"full\">"))
        #expect(bench.run("report", person, "--html", "--print", "all").code == .usage)
        let without = bench.run("report", person, "--print", "full")
        #expect(without.code == .usage && without.errors.contains("`--print` needs `--html`"))
    }

    @Test func textAndAPageCanBeWrittenInOneRun() throws {
        let bench = try Bench()
        let person = try bench.person()
        let path = bench.folder.path + "/report.txt"
        bench.run("report", person, "--html", bench.folder.path + "/page.html", "--output", path)
        #expect(try text(path) == bench.run("report", person).output)
    }

    @Test func aPageReplacesAPageButNeverRawData() throws {
        let bench = try Bench()
        let person = try bench.person()
        let other = try bench.file("other.txt", "# someone\nrs1611115\t9\t136500515\tCC\n")
        let slip = bench.run("report", "--html", other, person)
        #expect(slip.code == .usage)
        #expect(slip.errors.contains("would overwrite a file that is not a report of this format"))
        #expect(try text(other).hasPrefix("# someone"))
        let same = bench.run("report", person, "--json", person)
        #expect(same.errors.contains("would overwrite the input file"))
        let page = try bench.file("page.html", "<!doctype html>")
        #expect(bench.run("report", person, "--html", page).code == .done)
        #expect(try text(page).contains("What matters most"))
    }

    @Test func aLeftoverTemporaryFileIsNotFollowed() throws {
        let bench = try Bench()
        let person = try bench.person()
        let victim = try bench.file("victim", "precious")
        let page = bench.folder.path + "/page.html"
        try FileManager.default.createSymbolicLink(atPath: page + ".part", withDestinationPath: victim)
        #expect(bench.run("report", person, "--html", page).code == .done)
        #expect(try text(victim) == "precious")
        #expect(try mode(page) == 0o600)
    }

    @Test func aRedactedReportNamesNeitherFileNorGenotype() throws {
        let bench = try Bench()
        let person = try bench.person()
        for form in [[], ["--full"], ["--html"], ["--json"], ["--markdown"], ["--markdown", "--full"], ["--tsv"]] {
            let result = bench.run(["report", person, "--redact"] + form)
            #expect(result.code == .done)
            #expect(result.output.contains("very low on average"))
            #expect(!result.output.contains("person.txt"))
            #expect(
                !result.output.contains("`TT`") && !result.output.contains("T/T\t")
                    && !result.output.contains("| T/T |"))
        }
    }

    @Test func aDateIsPrintedAsGiven() throws {
        let bench = try Bench()
        let person = try bench.person()
        #expect(bench.run("report", person, "--date", "2024-02-29").output.contains("2024-02-29"))
        #expect(bench.run("report", person).output == bench.run("report", person).output)
    }

    @Test func workIsAnnouncedToATerminalAndAlwaysEnds() throws {
        let bench = try Bench()
        let person = try bench.person()
        bench.run("report", person)
        #expect(bench.work.isEmpty)
        bench.terminal = true
        bench.run("report", person)
        #expect(bench.work == ["begin reading", "end"])
        bench.run("report", try bench.file("empty.txt", ""))
        #expect(bench.work == ["begin reading", "end", "begin reading", "end"])
    }
}
