// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Authorities, populations and languages in reports.
@Suite struct VoicesTests {
    private static let rules = """
        pack voices 1.0.0 "Voices" de "Stimmen" { languages en, de }
        source paper { pmid 11170900  year 2001  title "Paper" de "Arbeit" }
        source book { url "https://example.org/book"  title "Book [in part]" de "Buch" }
        authority first "The First" de "Die Erste"
        authority second "The Second" de "Die Zweite"
        gene AAA { chromosome 2  strand plus }
        variant rs10 in AAA { at GRCh37 2:1000 A>G }
        scale level = low "low" de "niedrig" < high "high"
        finding aaa : level "Level" de "Spiegel" {
          by rs10 { A/A -> low  A/G, G/G -> high }
          population "Finns" de "Finnen"
          authority first
          evidence limited
          cite paper
        }
        advice more "More" de "Mehr" {
          when aaa = low
          increase salt "Take more." de "Nimm mehr."
          authority first
          evidence limited
          cite paper
        }
        advice less "Less" de "Weniger" {
          when rs10 = A/A
          reduce salt "Take less [paper], as [book] and [nobody says] do." de "Nimm weniger [book]."
          authority second
          evidence limited
          cite paper
        }
        """

    private func content(_ genotype: String?, language: String? = nil) -> ReportContent {
        let pack = Example.compile(Self.rules)
        let genome = genotype.map { Genome(["rs10": $0]) } ?? Genome([:])
        return ReportContent(Evaluation(pack, genome: genome), file: Example.file, language: language)
    }

    @Test func recommendationsOfTwoAuthoritiesThatDisagreeAreBothShownAndNameEachOther() throws {
        let content = content("A/A")
        #expect(content.applying.map(\.name) == ["more", "less"])
        let more = try #require(content.recommendations.first { $0.name == "more" })
        #expect(more.authority == "The First")
        #expect(more.dissent.map(\.text) == ["The Second disagrees: \u{201C}Less\u{201D} says reduce salt"])
        let text = TextReport(content).text
        #expect(text.contains("Issued by   The First"))
        #expect(text.contains("Disagrees   The Second disagrees:"))
        #expect(text.contains("Disagrees   The First disagrees:"))
        let page = HTMLReport(content).text
        #expect(page.contains("The Second disagrees: \u{201C}Less\u{201D} says reduce salt"))
        #expect(JSONReport(content).text.contains("\"authority\": \"The Second\""))
    }

    @Test func anAuthorityWhoseRecommendationDoesNotApplyDoesNotDisagree() {
        let content = content("G/G")
        #expect(content.recommendations.allSatisfy { $0.dissent.isEmpty })
    }

    @Test func aFindingNamesTheStudiedPopulations() {
        let content = content("A/G")
        #expect(content.findings[0].populations == ["Finns"])
        #expect(content.flat.contains("Studied in Finns."))
        #expect(HTMLReport(content).text.contains("Studied in Finns"))
    }

    @Test func textsAreInTheRequestedLanguage() {
        let text = TextReport(content("A/A", language: "de")).text
        #expect(text.contains("Stimmen") && text.contains("niedrig") && text.contains("Nimm mehr."))
        #expect(text.contains("Die Zweite disagrees: \u{201C}Weniger\u{201D}") && text.contains("Finnen"))
        #expect(!text.contains("Take more."))
    }

    @Test func thePageIsInEnglishAndStatesTheLanguageOfTranslatedTexts() {
        let page = HTMLReport(content("A/A", language: "de")).text
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains(" lang=\"de\"") && page.contains(">Nimm mehr.<"))
        #expect(!HTMLReport(content("A/A")).text.contains("lang=\"de\""))
        #expect(!page.contains("<p lang=\"de\">[en]"))
    }

    @Test func aTextWithoutATranslationIsMarkedWithItsLanguage() {
        let content = content(nil, language: "de")
        #expect(content.findings[0].outcome.possible.map(\.title) == ["niedrig", "[en] high"])
    }

    @Test func aReferenceInATextBecomesTheNumberOfItsSource() throws {
        let advice = try #require(content("A/A").recommendations.first { $0.name == "less" })
        #expect(advice.text == "Take less [1], as [2] and [nobody says] do.")
        #expect(content("A/A").references.map(\.name) == ["paper", "book"])
        #expect(content("A/A", language: "de").recommendations.contains { $0.text == "Nimm weniger [2]." })
    }

    @Test func withoutALanguageNoTextIsMarked() {
        #expect(!TextReport(content(nil)).text.contains("[en]"))
    }
}
