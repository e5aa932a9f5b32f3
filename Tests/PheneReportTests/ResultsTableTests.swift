// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// The table of findings of the page of HTML, its filters, its orders and its marks.
@Suite struct ResultsTableTests {
    private func rows(_ content: ReportContent) -> [String] {
        let page = HTMLReport(content).text
        guard let start = page.firstRange(of: "<div class=\"results\">") else { return [] }
        let table = page[start.upperBound...].split(separator: "</table>").first ?? ""
        return table.split(separator: "<tr").dropFirst(2).map(String.init)
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func everyFindingHasOneRowWithItsStates(name: String) throws {
        let content = try #require(GoldenPerson.all.first { $0.name == name }).content()
        let rows = rows(content)
        #expect(rows.count == content.findings.count)
        for finding in content.findings {
            let row = try #require(rows.first { $0.contains("href=\"#finding-\(finding.name)\"") })
            #expect(!finding.states.isEmpty)
            for state in finding.states { #expect(row.contains("chip c-\(state.rawValue)")) }
            #expect(row.contains("r-open") == !finding.outcome.isKnown)
        }
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func onlyAKnownFullyTestedResultIsUsualAndOnlyAnUnknownOneHasAnObstacle(name: String) throws {
        for finding in try #require(GoldenPerson.all.first { $0.name == name }).content().findings {
            #expect(finding.states.contains(.usual) == finding.isUsual)
            #expect(finding.states.contains(.notable) == finding.isNotable)
            if !finding.outcome.isKnown {
                #expect(finding.states.filter(\.isObstacle).count == 1)
                #expect(!finding.states.contains(.known))
            }
        }
    }

    @Test func anUndeterminedGenotypeIsAQuestionMarkAndNeverAnEmptyMark() throws {
        let row = try #require(rows(Example.content([:])).first { $0.contains("finding-zzz_level") })
        #expect(row.contains("<i class=\"undetermined\">?</i>") && row.contains("c-notTested"))
        #expect(!row.contains("<mark") && !row.contains("<i>"))
    }

    @Test func oneCopyIsOneMarkAndTwoCopiesAreTwo() throws {
        let rows = { (genotype: String, sex: Sex) in
            self.rows(Example.content(["rs30": genotype], sex: sex, ["consent": "yes"]))
                .first { $0.contains("finding-xxx_loss") } ?? ""
        }
        #expect(rows("T", .male).split(separator: "class=\"either\"").count == 2)
        #expect(rows("T/T", .female).split(separator: "class=\"either\"").count == 3)
    }

    @Test func theSheetHasAFilterForEachGeneOfTheFindingsAndHidesNothingOnPaper() throws {
        let page = HTMLReport(Example.content([:])).text
        for gene in 0..<3 {
            #expect(page.contains("id=\"show-g\(gene)\""))
            #expect(page.contains(".results:has(#show-g\(gene):checked) tbody tr:not(.g\(gene))"))
        }
        #expect(!page.contains("show-g3"))
        let screen = try #require(page.firstRange(of: "@media screen{.results:has"))
        #expect(page[..<screen.lowerBound].firstRange(of: ":checked") == nil)
    }

    /// The names of the findings in the order that the style sheet gives them under a choice.
    private func order(by column: String, of content: ReportContent) throws -> [String] {
        let page = HTMLReport(content).text
        let columns = ["finding", "result", "gene", "genotype", "evidence"]
        let number = 1 + (try #require(columns.firstIndex(of: column)))
        #expect(page.contains("&:has(#sort-\(column):checked) tr{order:var(--\(number))}"))
        let names = rows(content).compactMap { row in
            row.split(separator: "href=\"#finding-").dropFirst().first?.split(separator: "\"").first.map { String($0) }
        }
        let ranks = try names.indices.map { row in
            let rule = page.split(separator: "\ntr:nth-child(\(row + 1)){").dropFirst().first?.split(separator: "}")
                .first
            let ranks = try #require(rule).split(separator: ";").map { $0.split(separator: ":") }
            return try #require(ranks.first { $0[0] == "--\(number)" }.flatMap { Int($0[1]) })
        }
        // Rows of the same rank keep their order.
        return names.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { names[$0] }
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func theRowsCanBeSortedByEachColumn(name: String) throws {
        let content = try #require(GoldenPerson.all.first { $0.name == name }).content()
        if content.findings.count < 2 { return }
        func sorted(_ column: String) throws -> [FindingEntry] {
            try order(by: column, of: content).map { name in try #require(content.findings.first { $0.name == name }) }
        }
        let titles = try sorted("finding").map { ($0.title.isEmpty ? $0.name : $0.title).lowercased() }
        #expect(titles == titles.sorted())
        let genes = try sorted("gene").map(\.genes)
        #expect(genes.filter { !$0.isEmpty }.map { $0[0] } == genes.filter { !$0.isEmpty }.map { $0[0] }.sorted())
        #expect(genes.drop { !$0.isEmpty }.allSatisfy { $0.isEmpty })
        #expect(try sorted("result").drop { $0.outcome.isKnown }.allSatisfy { !$0.outcome.isKnown })
        let levels = ["guideline", "strong", "moderate", "limited", "conflicting"]
        let evidence = try sorted("evidence").map { levels.firstIndex(of: $0.evidence) ?? levels.count }
        #expect(evidence == evidence.sorted() && evidence.last != levels.count)
        if content.isRedacted {
            #expect(!HTMLReport(content).text.contains("--4:") && !HTMLReport(content).text.contains("sort-genotype"))
        } else {
            let known = try sorted("genotype").map { $0.loci.contains { $0.genotype != nil } }
            #expect(known.drop { $0 }.allSatisfy { !$0 })
        }
    }

    @Test func copiesOfTheChangedAlleleComeFirstAndAnUntestedSiteIsNotNoCopy() throws {
        let names = try order(by: "genotype", of: Example.content(["rs10": "A/A", "rs20": "C/C"]))
        // No copy, then a site whose change is not named, then one that was not tested.
        #expect(names == ["aaa_level", "zzz_level", "xxx_loss"])
        #expect(try order(by: "genotype", of: Example.content(["rs20": "C/C"])).first == "zzz_level")
    }

    @Test func everyOrderIsAChoiceOfTheKeyboardAndNoneIsForPaper() throws {
        let page = HTMLReport(Example.content([:])).text
        #expect(page.contains("<input type=\"radio\" name=\"sort\" id=\"sort-first\" checked=\"checked\">"))
        for name in ["finding", "result", "gene", "genotype", "evidence"] {
            #expect(page.contains("<input type=\"radio\" name=\"sort\" id=\"sort-\(name)\">"))
        }
        #expect(page.contains("<input type=\"checkbox\" name=\"reverse\" id=\"sort-reverse\">"))
        let screen = try #require(page.firstRange(of: "@media screen{.results{--arrow"))
        #expect(!page[..<screen.lowerBound].contains("order:var"))
    }

    @Test func aRedactedTableHasNoGenotypesAndSaysSo() {
        let content = ReportContent(Example.evaluation(["rs10": "A/G"]), file: Example.file, isRedacted: true)
        let rows = rows(content)
        #expect(rows.count == 3 && rows.allSatisfy { $0.contains("left out") && !$0.contains("alleles") })
    }

    @Test func aWithheldFindingIsWithheldAndNotUntested() throws {
        let content = Example.content(["rs30": "C/T"], sex: .female)
        let finding = try #require(content.findings.first { $0.name == "xxx_loss" })
        #expect(finding.states == [.withheld])
        #expect(HTMLReport(content).text.contains("<a href=\"#gene-XXX\">XXX</a> not shown"))
    }

    @Test func aNoCallIsNotAnUntestedSite() throws {
        let content = Example.content(["rs10": "./."])
        #expect(content.findings.first { $0.name == "aaa_level" }?.states == [.noCall])
        #expect(content.findings.first { $0.name == "zzz_level" }?.states == [.notTested])
    }
}
