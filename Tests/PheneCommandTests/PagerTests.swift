// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

@Suite struct PagerTests {
    private func bench() throws -> (Bench, String) {
        let bench = try Bench()
        bench.terminal = true
        bench.hasPager = true
        return (bench, try bench.person())
    }

    @Test func aTerminalShowsTheReportWithThePagerOfTheUser() throws {
        let (bench, person) = try bench()
        bench.variables = ["PAGER": "more"]
        let result = bench.run("report", person, "--color", "never")
        #expect(result.output.isEmpty && bench.paged.map { $0.pager } == ["more"])
        #expect(bench.paged[0].text == bench.run("report", person, "--color", "never", "--no-pager").output)
    }

    @Test func withoutAChoiceThePagerIsLessIfThereIsOne() throws {
        let (bench, person) = try bench()
        bench.run("report", person)
        #expect(bench.paged.count == 1 && bench.paged[0].pager.contains("less -FRX"))
        bench.hasPager = false
        #expect(bench.run("report", person).output.contains("very low on average"))
    }

    @Test func thereIsNoPagerWhereNoneIsWanted() throws {
        let (bench, person) = try bench()
        for variables in [["PAGER": ""], ["PAGER": "cat"], ["PAGER": " "], ["PAGER": " cat "], ["TERM": "dumb"]] {
            bench.variables = variables
            #expect(bench.run("report", person).output.contains("very low on average"))
        }
        bench.variables = [:]
        #expect(bench.run("report", person, "--no-pager").output.contains("very low on average"))
        #expect(bench.run("report", person, "--json").output.hasPrefix("{"))
        bench.run("report", person, "--output", bench.folder.path + "/report.txt")
        bench.terminal = false
        bench.run("report", person)
        #expect(bench.paged.isEmpty)
    }
}
