// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Frequencies and effects in a report.
@Suite struct QuantityEntryTests {
    private static let rules = """
        pack example 1.0.0
        source panel { kind dataset  title "A panel"  url "https://example.org" }
        gene AAA { chromosome 2  strand plus }
        gene XXX { chromosome X  strand plus }
        gene YYY { chromosome Y  strand plus }
        variant rs10 in AAA {
          at GRCh37 2:1000 A>G
          frequency G 1000/5000 in "worldwide" panel "A panel" n 2500 cite panel "chromosome 2"
          frequency G 0.5 in "European ancestry" panel "A panel" n 503 cite panel
        }
        variant rs20 in AAA {
          at GRCh37 2:2000 C>A,T
          strand plus
          frequency A 0.1 in "worldwide" panel "A panel" n 2500 on GRCh37 cite panel
          frequency C 0.6 in "worldwide" panel "A panel" n 2500 on GRCh37 cite panel
        }
        variant rs30 in XXX {
          at GRCh37 X:3000000 C>T
          frequency T 0.2 in "worldwide" panel "A panel" n 2500 cite panel
        }
        variant rs40 in YYY {
          at GRCh37 Y:9000000 C>T
          frequency T 0.2 in "worldwide" panel "A panel" n 1250 cite panel
        }
        variant rs50 in AAA {
          at GRCh37 2:5000 A>G
          frequency G 0/100 in "worldwide" panel "A panel" n 50 cite panel
          frequency A 0.9 in "worldwide" panel "A panel" n 51 cite panel
        }
        scale level = low < high
        scale count = kept < none < some
        input consent : consent "Do you want to know?"
        finding risk : level "Risk" {
          by rs10 { A/A -> low  A/G, G/G -> high }
          effect odds_ratio 1.16 (1.10..1.22) p 0.002 n 44833 of "an outcome" in "European ancestry" for G cite panel
          effect mean_difference -0.30 unit "mmol/L" of "a substance" p < 0.001 for A/G, G/G against A/A cite panel
          on unknown "Not told."
          evidence strong
          cite panel
        }
        finding other : level "Other" {
          by rs20 { C/C -> low  A/A, A/C, A/T, C/T, T/T -> high }
          on unknown "Not told."
          evidence strong
          cite panel
        }
        finding fourth : level "Fourth" {
          by rs40 { C -> low  T -> high }
          on unknown "Not told."
          evidence strong
          cite panel
        }
        finding fifth : level "Fifth" {
          by rs50 { A/A, A/G -> low  G/G -> high }
          on unknown "Not told."
          evidence strong
          cite panel
        }
        finding third : count "Third" {
          by rs30, consent {
            | C, C/C         | yes | none |
            | C/T, T, T/T    | yes | some |
            | *              | no  | kept |
          }
          on unknown "Not told."
          evidence strong
          cite panel
        }

        """
    private static let pack = Example.compile(rules)

    private func content(
        _ genotypes: KeyValuePairs<String, String>, sex: Sex? = nil, _ answers: Answers = [:],
        isRedacted: Bool = false
    ) -> ReportContent {
        let evaluation = Evaluation(Self.pack, genome: Genome(sex: sex, genotypes), taking: answers)
        return ReportContent(evaluation, file: Example.file, isRedacted: isRedacted)
    }

    private func frequencies(_ id: String, _ content: ReportContent) throws -> [FrequencyEntry] {
        try #require(content.loci.first { $0.id == id }).frequencies
    }

    @Test(arguments: [
        ("A/A", 0.64, "about 3 in 5 people worldwide"), ("A/G", 0.32, "about 1 in 3 people worldwide"),
        ("G/G", 0.04, "about 1 in 25 people worldwide"),
    ])
    func aGenotypeHasItsExpectedShare(genotype: String, share: Double, text: String) throws {
        let frequencies = try frequencies("rs10", content(["rs10": genotype]))
        #expect(frequencies.map { $0.population } == ["worldwide", "European ancestry"])
        #expect(abs((frequencies[0].genotypeShare ?? 0) - share) < 1e-9)
        #expect(
            frequencies[0].text
                == text + " have this genotype (expected from the frequency of its alleles; A panel, 2,500 people)")
        #expect(frequencies[1].text.contains("people of European ancestry have this genotype"))
        #expect(frequencies[0].alleleText == "G: 20 % worldwide (A panel, 2,500 people)")
        #expect(frequencies[0].alleles[0].written == "1000/5000")
        #expect(frequencies[0].alleles[0].citations.map { $0.supports } == ["chromosome 2"])
    }

    @Test func withoutOneGenotypeNothingIsSaidOfIt() throws {
        for genotypes in [[:], ["rs10": "./."], ["rs10": "A/."], ["rs10": "A/C"]] as [KeyValuePairs<String, String>] {
            let frequencies = try frequencies("rs10", content(genotypes))
            #expect(frequencies.count == 2)
            #expect(frequencies.allSatisfy { $0.genotypeShare == nil && $0.text.isEmpty })
        }
    }

    @Test func ofThreeAllelesOnlyGenotypesOfKnownOnesHaveAShare() throws {
        #expect(try frequencies("rs20", content(["rs20": "A/C"]))[0].genotypeShare.map { Int($0 * 1000) } == 120)
        #expect(try frequencies("rs20", content(["rs20": "C/T"]))[0].genotypeShare == nil)
    }

    @Test func oneCopyIsComparedWithPeopleWhoHaveOne() throws {
        let man = try frequencies("rs30", content(["rs30": "T"], sex: .male, ["consent": "yes"]))[0]
        #expect(man.genotypeShare == 0.2)
        #expect(man.text.hasPrefix("about 1 in 5 people with one copy of this site worldwide have"))
        let woman = try frequencies("rs30", content(["rs30": "T/T"], sex: .female, ["consent": "yes"]))[0]
        #expect(woman.text.hasPrefix("about 1 in 25 people with two copies of this site worldwide have"))
        let ofY = try frequencies("rs40", content(["rs40": "T"], sex: .male))[0]
        #expect(ofY.text.hasPrefix("about 1 in 5 people with one copy of this site worldwide have"))
    }

    @Test func aTranslatedWorldIsNoAncestry() throws {
        let rules = Self.rules.replacing("pack example 1.0.0", with: "pack example 1.0.0 { languages en, de }")
            .replacing("in \"worldwide\"", with: "in \"worldwide\" de \"weltweit\"")
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(["rs10": "A/G"]))
        for (language, word) in [("de", "weltweit"), (nil, "worldwide")] {
            let content = ReportContent(evaluation, file: Example.file, language: language)
            let frequency = try frequencies("rs10", content)[0]
            #expect(frequency.text.hasPrefix("about 1 in 3 people \(word) have this genotype"))
            #expect(frequency.alleleText.hasPrefix("G: 20 % \(word) ("))
        }
    }

    @Test func anAlleleThatAPanelDidNotFindIsNotCalledRare() throws {
        for genotype in ["A/G", "G/G"] {
            let few = try frequencies("rs50", content(["rs50": genotype]))[0]
            #expect(few.genotypeShare == nil && few.text.isEmpty)
            #expect(few.alleleText == "G: 0 % worldwide (A panel, 50 people)")
        }
        #expect(try frequencies("rs50", content(["rs50": "A/A"]))[0].genotypeShare == 1)
    }

    @Test func numbersOfDifferentPeopleAreNotCombined() throws {
        let frequencies = try frequencies("rs50", content(["rs50": "A/A"]))
        #expect(frequencies.map { $0.people } == [50, 51])
        #expect(frequencies.map { $0.alleles.count } == [1, 1])
        #expect(abs((frequencies[1].genotypeShare ?? 0) - 0.81) < 1e-9)
    }

    @Test func aWithheldGenotypeIsNotToldByItsShare() throws {
        let open = content(["rs30": "T"], sex: .male, ["consent": "yes"])
        #expect(open.forms.contains("rs30"))
        for content in [content(["rs30": "T"], sex: .male), content(["rs30": "T"], sex: .male, ["consent": "no"])] {
            #expect(try frequencies("rs30", content).allSatisfy { $0.genotypeShare == nil && $0.text.isEmpty })
        }
    }

    @Test func aRedactedReportHasNeitherFrequenciesNorEffects() {
        let content = content(["rs10": "A/G"], isRedacted: true)
        #expect(content.findings.allSatisfy { $0.effects.isEmpty })
        #expect(content.findings.flatMap { $0.loci }.isEmpty && content.loci.isEmpty)
        #expect(!content.forms.contains("A panel, 2,500"))
    }

    @Test func anEffectSaysOfWhatForWhomAndAgainstWhat() throws {
        let effects = try #require(content(["rs10": "A/G"]).findings.first { $0.name == "risk" }).effects
        #expect(
            effects.map { $0.text } == [
                "an outcome, each copy of G: odds ratio 1.16 (95 % interval 1.10 to 1.22); p 0.002; 44,833 people; "
                    + "European ancestry",
                "a substance, A/G or G/G compared with A/A: mean difference -0.30 mmol/L; p < 0.001",
            ])
        #expect(effects[0].value == 1.16 && effects[0].interval?.upper == 1.22 && effects[0].neutral == 1)
        #expect(effects[1].value == -0.3 && effects[1].interval == nil && effects[1].neutral == 0)
    }
}
