// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Markdown and the table of findings.
@Suite struct MachineFormsTests {
    private func content(_ name: String) throws -> ReportContent {
        try #require(GoldenPerson.all.first { $0.name == name }).content()
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func aTableHasOneRowAFindingAndAllColumns(name: String) throws {
        let content = try content(name)
        let rows = TSVReport(content).text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(rows.count == content.findings.count + 1)
        for row in rows {
            #expect(
                row.split(separator: "\t", omittingEmptySubsequences: false).count == TSVReport.Column.allCases.count)
        }
    }

    @Test func anUnknownResultIsAStateAndNoEmptyCellAlone() throws {
        for row in TSVReport(try content("all-unknown")).text.split(separator: "\n").dropFirst() {
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            #expect(cells[3] == "unknown" && cells[4].isEmpty && cells[6].contains("; ") && !cells[11].isEmpty)
            #expect(cells[8] == "not_tested")
        }
    }

    @Test func noTextOfRulesOrFileBreaksTheTable() throws {
        let rules = Example.rules.replacing("\"Level of AAA\"", with: "\"Level\\tof\\nAAA\"")
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(["rs10": "A/G"]))
        let text = TSVReport(ReportContent(evaluation, file: Example.file)).text
        #expect(
            text.split(separator: "\n").allSatisfy { $0.count { $0 == "\t" } == TSVReport.Column.allCases.count - 1 })
    }

    @Test(arguments: ["=1+1", "+1", "-1291C>G", "@SUM(1)", " =1"])
    func noCellIsAFormula(title: String) {
        let rules = Example.rules.replacing("\"Level of AAA\"", with: "\"" + title + "\"")
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(["rs10": "A/G"]))
        let text = TSVReport(ReportContent(evaluation, file: Example.file)).text
        #expect(text.contains("\t'" + title + "\t"))
    }

    @Test func nothingOfAHostileFileIsMarkdown() throws {
        let text = MarkdownReport(try content("hostile"), isFull: true).text
        for markup in ["<img", "<script>", "<b>", "\u{202E}", "\u{1B}"] { #expect(!text.contains(markup)) }
        #expect(text.contains("&lt;img src"))
        #expect(text.hasPrefix(MarkdownReport.mark + "\n"))
    }

    @Test func wordsAreLiteralInMarkdown() throws {
        var file = Example.file
        file.path = #"# 1. *a* _b_ [c](d) `e` | f <g> & \h"#
        let text = MarkdownReport(ReportContent(Example.evaluation([:]), file: file)).text
        #expect(text.contains(##"\# 1. \*a\* \_b\_ \[c\](d) \`e\` \| f &lt;g&gt; &amp; \\h"##))
        file.path = "1. one"
        #expect(MarkdownReport(ReportContent(Example.evaluation([:]), file: file)).text.contains("\n1\\. one"))
    }

    /// Law: Markdown has the words of the text.
    @Test(arguments: GoldenPerson.all.map { $0.name })
    func markdownHasEveryResultOfTheText(name: String) throws {
        let content = try content(name)
        let markdown = MarkdownReport(content, isFull: true).text
        for finding in content.findings where finding.outcome.isKnown {
            #expect(markdown.contains(finding.outcome.possible[0].title))
        }
        #expect(markdown.contains("| --- |") == false)
        #expect(MarkdownReport(content).text.contains("| --- |") == content.findings.contains { $0.outcome.isKnown })
    }
}
