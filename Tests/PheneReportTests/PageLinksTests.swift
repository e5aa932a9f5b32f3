// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Links out of the page of HTML.
@Suite struct PageLinksTests {
    /// The tags of all links whose address is not in the page.
    private func outward(_ page: String) -> [String] {
        page.split(separator: "<a ").dropFirst().compactMap { $0.split(separator: ">").first.map(String.init) }
            .filter { !$0.contains("href=\"#") }
    }

    @Test func sourcesSitesAndGenesAreLinkedInTheFormsOfTheirDatabases() {
        let page = HTMLReport(Example.content(["rs10": "A/A"])).text
        for address in [
            "https://pubmed.ncbi.nlm.nih.gov/11170900/", "https://doi.org/10.1000/second", "https://example.org/third",
            "https://www.ncbi.nlm.nih.gov/snp/rs10", "https://www.ncbi.nlm.nih.gov/clinvar/?term=rs10",
            "https://www.ncbi.nlm.nih.gov/gene/?term=AAA%5Bsym%5D+AND+human%5Borgn%5D",
        ] {
            #expect(page.contains("href=\"\(address)\""), "\(address)")
        }
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func everyLinkOutOfThePageHidesWhereItComesFrom(name: String) throws {
        let person = try #require(GoldenPerson.all.first { $0.name == name })
        for link in outward(HTMLReport(try person.content()).text) {
            #expect(link.hasPrefix("href=\"https://") && link.hasSuffix("\" rel=\"noreferrer\""))
        }
    }

    /// Law: of any part of a report, every link within the page leads somewhere, those to references too.
    @Test(arguments: GoldenPerson.all.map { $0.name })
    func everyLinkWithinThePageOfAPartLeadsSomewhere(name: String) throws {
        let whole = try #require(GoldenPerson.all.first { $0.name == name }).content()
        let parts =
            [ReportSelection(), ReportSelection(isNotableOnly: true)]
            + whole.findings.map { ReportSelection(findings: [$0.name]) }
            + whole.geneCoverage.map { ReportSelection(genes: [$0.symbol]) }
        for part in parts {
            let page = HTMLReport(try whole.selecting(part)).text
            func values(_ start: String) -> Set<String> {
                Set(
                    page.split(separator: start).dropFirst().compactMap {
                        $0.split(separator: "\"").first.map(String.init)
                    })
            }
            let dangling = values("href=\"#").subtracting(values(" id=\""))
            #expect(dangling.isEmpty, "\(part)")
        }
    }

    @Test func aRedactedPageLinksToNoSiteAndNoPageOfASource() {
        let content = ReportContent(
            Example.evaluation(["rs10": "A/G"], sex: .female), file: Example.file, isRedacted: true)
        let links = outward(HTMLReport(content).text)
        #expect(!links.isEmpty)
        for part in ["/snp/", "clinvar", "rs10", "example.org"] { #expect(!links.contains { $0.contains(part) }) }
    }

    @Test(arguments: [
        ("pmid 7  doi \"javascript:alert(1)\"", "javascript:"), ("url \"javascript:alert(1)\"", "javascript:"),
        ("doi \"10.1/<b>&\\\"x\"", "<b>"),
        ("url \"https://example.org/ onclick=x\"", "<a href=\"https://example.org/ "),
    ])
    func aTextOfTheRulesThatIsNoAddressIsNoLink(source: String, forbidden: String) {
        let rules = Example.rules.replacing(
            "source third { url \"https://example.org/third\"", with: "source third { \(source)")
        let content = ReportContent(
            Evaluation(Example.compile(rules), genome: Genome(sex: .female, ["rs30": "C/C"])), file: Example.file)
        #expect(!outward(HTMLReport(content).text).contains { $0.contains(forbidden) })
    }
}
