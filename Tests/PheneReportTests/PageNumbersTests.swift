// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Shares of people and sizes of effects on the page of HTML.
@Suite struct PageNumbersTests {
    private static let rules = """
        pack numbers 1.0.0
        source first { pmid 1  year 2001  title "First paper" }
        gene AAA { chromosome 2  strand plus }
        variant rs1 in AAA {
          at GRCh37 2:1000 A>G
          frequency G 500/1000 in "worldwide" panel "A panel" n 500 cite first
          frequency G 100/1000 in "European ancestry" panel "A panel" n 500 cite first
        }
        scale level = low < high
        finding f : level "Level" {
          by rs1 {
            A/A, A/G -> low
            G/G -> high
          }
          effect odds_ratio 2.0 (1.0..4.0) n 100 of "an outcome" for G cite first
          effect odds_ratio 0.5 of "another outcome" for G cite first
          evidence limited
          cite first
        }

        """

    private func page(_ genotype: String?, isRedacted: Bool = false, rules: String = rules) -> String {
        let genome = genotype.map { Genome(["rs1": $0]) } ?? Genome([:])
        let evaluation = Evaluation(Example.compile(rules), genome: genome)
        return HTMLReport(ReportContent(evaluation, file: Example.file, isRedacted: isRedacted)).text
    }

    @Test func theShareOfPeopleWithTheGenotypeIsDrawnAndSaid() {
        let page = page("G/G")
        #expect(page.contains("class=\"part\" width=\"25\"") && page.contains("about 1 in 4 people worldwide"))
        #expect(
            page.contains("class=\"part\" width=\"1\"") && page.contains("about 1 in 100 people of European ancestry"))
    }

    @Test func worldwideIsNoAncestryHoweverItIsWritten() {
        let page = page("G/G", rules: Self.rules.replacing("\"worldwide\"", with: "\"Worldwide\""))
        #expect(page.contains("about 1 in 4 people worldwide have this genotype"))
        #expect(!page.contains("of Worldwide") && !page.contains("of worldwide"))
    }

    @Test func withoutAGenotypeNoShareIsDrawn() {
        for genotype in [nil, "./.", "A/."] {
            let page = page(genotype)
            #expect(!page.contains("class=\"part\"") && page.contains("G: 50 % worldwide"))
        }
    }

    @Test func anEffectIsAsFarFromNoEffectAsItsInverse() {
        let page = page("A/A")
        #expect(page.contains("<rect class=\"value\" x=\"74\""))
        #expect(page.contains("<path class=\"span\" d=\"M60 9H96\""))
        #expect(page.contains("<rect class=\"value\" x=\"38\""))
        #expect(page.contains("odds ratio 2.0 (95 % interval 1.0 to 4.0)"))
    }

    @Test func differencesOfOneFindingHaveOneScaleAndASingleOneHasNone() {
        let ratios = """
            effect odds_ratio 2.0 (1.0..4.0) n 100 of "an outcome" for G cite first
              effect odds_ratio 0.5 of "another outcome" for G cite first
            """
        func page(_ effects: String) -> String {
            let rules = Self.rules.replacing(ratios, with: effects)
            #expect(rules != Self.rules)
            let evaluation = Evaluation(Example.compile(rules), genome: Genome(["rs1": "G/G"]))
            return HTMLReport(ReportContent(evaluation, file: Example.file)).text
        }
        let large = #"effect mean_difference 0.4 unit "kg" of "weight" for G cite first"#
        let small = #"effect mean_difference 0.1 unit "kg" of "weight" for A cite first"#
        let both = page(large + "\n" + small)
        #expect(both.contains("<rect class=\"value\" x=\"103\"") && both.contains("<rect class=\"value\" x=\"68\""))
        #expect(!page(large).contains("class=\"effect\""))
    }

    /// An interval that a source rounds to 0 reaches to the other side of no effect, and is not drawn as if it began there.
    @Test func anIntervalFromZeroIsDrawnFromTheEdge() {
        let rules = Self.rules.replacing("(1.0..4.0)", with: "(0.00..4.0)")
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(["rs1": "A/A"]))
        let page = HTMLReport(ReportContent(evaluation, file: Example.file)).text
        #expect(page.contains("<path class=\"span\" d=\"M6 9H96\""))
    }

    @Test func aRedactedPageHasNeitherSharesNorEffects() {
        let page = page("G/G", isRedacted: true)
        #expect(!page.contains("class=\"share\"") && !page.contains("class=\"effect\"") && !page.contains("1 in 4"))
    }
}
