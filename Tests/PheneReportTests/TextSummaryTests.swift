// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import Testing

@Suite struct TextSummaryTests {
    private func content(_ name: String) throws -> ReportContent {
        try #require(GoldenPerson.all.first { $0.name == name }).content()
    }

    private func flat(_ content: ReportContent) -> String {
        TextSummary(content).text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func aSummaryHasTwoScreensOf80Columns(name: String) throws {
        let lines = TextSummary(try content(name)).text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 80)
        for line in lines { #expect(line.unicodeScalars.count <= 80, "\(line)") }
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func aClinicianReadsLess(name: String) throws {
        var person = try #require(GoldenPerson.all.first { $0.name == name })
        let lay = TextSummary(try person.content()).utf8.count
        person.audience = .clinician
        #expect(TextSummary(try person.content()).utf8.count < lay)
    }

    /// Law: every known result is shown, every unknown one is counted, every recommendation that applies is named.
    @Test(arguments: GoldenPerson.all.map { $0.name })
    func nothingIsLost(name: String) throws {
        let content = try content(name)
        let text = flat(content)
        for finding in content.findings where finding.outcome.isKnown {
            #expect(
                text.contains(finding.title) && text.contains(finding.outcome.possible[0].title), "\(finding.name)")
        }
        let open = content.findings.count { !$0.outcome.isKnown }
        #expect(text.contains(open == 0 ? "All findings of" : "\(open) of \(content.findings.count) finding"))
        for advice in content.applying { #expect(text.contains(advice.title)) }
        for question in content.questions { #expect(text.contains(question.name)) }
        if content.isRedacted == false { #expect(text.contains("are called") || text.contains("sites of these rules")) }
    }

    @Test func aResultThatWasNotDeterminedIsNoRowOfTheTable() throws {
        let text = flat(try content("all-unknown"))
        #expect(text.contains("No finding of these rules could be determined from this file."))
        #expect(text.contains("7 of 7 findings. Unknown does not mean \"no\" or \"normal\"."))
        #expect(text.contains("site not on this assay"))
    }

    @Test func anImputedOrAssumedResultSaysSoInTheTable() throws {
        var genome = Genome()
        genome.records = [Record(id: .rs(10), call: Call("A/G".utf8), written: "0/1", isImputed: true)]
        let evaluation = Evaluation(Example.pack, genome: genome)
        for isRedacted in [false, true] {
            let text = flat(ReportContent(evaluation, file: Example.file, isRedacted: isRedacted))
            #expect(text.contains("Level of AAA: in the middle (imputed)"))
            #expect(text.contains("Imputed: computed from other sites, not measured."))
            #expect(text.contains("was called (1 of them imputed, not measured)"))
        }
    }

    @Test func aRedactedSummaryHasNoGenotypeColumn() throws {
        let text = TextSummary(try content("redacted")).text
        #expect(!text.contains("Genotype ") && text.contains("Genotypes, site IDs and the file name are left out."))
    }

    @Test func whatIsCutIsCounted() throws {
        let cautions = (1...4).map { "caution \"Caution \($0).\"" }.joined(separator: "\n")
        let rules = Example.rules.replacing("caution \"Caution of copper.\"", with: cautions)
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(["rs20": "T/T"]))
        let text = flat(ReportContent(evaluation, file: Example.file))
        #expect(text.contains("Caution: Caution 1. (3 more cautions)"))
    }

    @Test func aSelectionIsNoWholeReport() throws {
        let content = try content("every-flag")
        let part = try content.selecting(ReportSelection(findings: ["bbb_rare"]))
        #expect(part.findings.map { $0.name } == ["bbb_rare"])
        #expect(part.recommendations.map { $0.name } == ["confirm"])
        #expect(flat(part).contains("Only bbb_rare: 1 of 7 findings and 1 of 3 recommendations"))
        #expect(part.references.map { $0.name } == ["third"])
        #expect(throws: UnknownSelection.self) { try content.selecting(ReportSelection(genes: ["DDD"])) }
        #expect(
            try content.selecting(ReportSelection(genes: ["aaa"])).geneCoverage.map { $0.symbol } == ["AAA", "BBB"])
        #expect(try content.selecting(ReportSelection()).findings.count == content.findings.count)
    }
}
