// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneReport
import PheneRuntime
import Testing

/// The report of an invented person under two packs, whose expected forms are in `Tests/Golden/packs`.
@Suite struct CombinedGoldenTests {
    @Test func theReportOfTwoPacksMatchesItsGoldenFiles() throws {
        let content = CombinedContent(try TwoPacks.person(answers: ["wilson": "no"]))
        func expect(_ text: String, _ name: String) throws {
            var text = text
            for (number, part) in content.parts.enumerated() {
                let digest = part.pack.digest
                text = text.replacing(digest, with: "(digest \(number))")
                    .replacing(digest.prefix(16), with: "(digest \(number))")
            }
            try Golden.expect(text, "../packs/" + name)
        }
        try expect(TextSummary(content).text, "two.txt")
        try expect(TextReport(content).text, "two.full.txt")
        try expect(MarkdownReport(content).text, "two.md")
        try expect(TSVReport(content).text, "two.tsv")
        try expect(JSONReport(content).text, "two.json")
        try expect(Golden.short(HTMLReport(content).text), "two.html")
        try expect(CombinedCoverage(content).text(), "two.coverage.txt")
    }

    @Test func theSamePersonGivesTheSameBytesInEveryForm() throws {
        #expect(try CombinedContent(TwoPacks.person()).forms == CombinedContent(TwoPacks.person()).forms)
    }

    @Test func withOnePackEveryFormIsThatOfThePack() throws {
        let person = try TwoPacks.person(TwoPacks.rows, PackSet([TwoPacks.garden]))
        let content = CombinedContent(person)
        #expect(content.forms == ReportContent(person.parts[0]).forms)
        #expect(CombinedCoverage(content).json == CoverageReport(ReportContent(person.parts[0])).json)
    }
}
