// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite struct FindingEntryTests {
    private static let sentences = ["Sentence of A/A.", "Sentence of A/G.", "Sentence of G/G."]

    @Test(arguments: [("A/A", 0), ("A/G", 1), ("G/A", 1), ("G/G", 2)])
    func aKnownGenotypeShowsOnlyItsOwnNote(genotype: String, row: Int) {
        let forms = Example.content(["rs10": genotype]).forms
        for (index, sentence) in Self.sentences.enumerated() {
            #expect(forms.contains(sentence) == (index == row))
        }
        #expect(!forms.contains("Nothing is concluded about AAA."))
    }

    @Test(arguments: ["./.", "A/.", "C/C", "nonsense", "T/C"])
    func anUnknownGenotypeShowsNoNoteOfARow(genotype: String) {
        let forms = Example.content(["rs10": genotype]).forms
        for sentence in Self.sentences { #expect(!forms.contains(sentence)) }
        // One letter was read, so that "not read" would be untrue.
        let isHalf = genotype == "A/."
        #expect(forms.contains("Nothing is concluded about AAA.") == !isHalf)
        #expect(forms.contains("The sites that were tested do not decide this") == isHalf)
    }

    @Test func anAbsentLocusShowsNoNoteOfARow() {
        let forms = Example.content([:]).forms
        #expect(!forms.contains("Sentence of"))
        #expect(forms.contains("Nothing is concluded about AAA."))
    }

    @Test func aResultKnownThroughSeveralRowsShowsNoneOfTheirNotes() {
        // C/. is C/C or C/T, and both are high; whose sentence it is stays open.
        let content = Example.content(["rs20": "C/."])
        #expect(content.forms.contains("rather high"))
        #expect(!content.forms.contains("Sentence of C/"))
        #expect(content.findings[0].outcome.isKnown)
        #expect(content.findings[0].meaning == nil)
        #expect(content.flat.contains("Which of them applies to you is not known, so none is quoted."))
    }

    @Test func anUnknownResultNamesItsPossibleStepsAndTheReason() {
        let flat = Example.content(["rs10": "A/."]).flat
        #expect(flat.contains("not known (rather low or in the middle). rs10 (10A>G): called in part as A/."))
        #expect(flat.contains("not known (rather low or rather high). rs20: not on this assay."))
    }

    @Test func callStatesAreNotMerged() {
        let content = Example.content(["rs10": "--", "rs20": "G/G"])
        #expect(content.coverage.map { $0.state } == CallState.allCases)
        #expect(content.coverage.map { $0.ids } == [[], ["rs10"], [], [], ["rs20"], ["rs30"]])
        let flat = content.flat
        #expect(flat.contains("rs10 (10A>G): no-call: the lab could not determine it; the file has `--`"))
        #expect(flat.contains("rs30: not shown: this depends on your answer to `consent`"))
        #expect(flat.contains("rs20: invalid: the alleles are those of the minus strand"))
    }

    @Test func anAssumedReferenceStatesThatReferenceIsNotNormal() {
        var genome = Genome()
        genome.records = [Record(id: .rs(20), call: .assumedReference(.grch37), written: "")]
        let content = ReportContent(.init(Example.pack, genome: genome), file: Example.file)
        #expect(content.flat.contains("C/C, assumed: the reference of GRCh37, which does not mean normal"))
        #expect(content.coverage.first { $0.state == .assumedReference }?.ids == ["rs20"])
    }

    @Test func rowsThatDisagreeAreShownAndNeitherIsChosen() {
        let content = Example.content(["rs10": "A/A", "rs10": "G/G"])
        #expect(content.flat.contains("the rows of the file disagree, so A/A or G/G is possible"))
        #expect(!content.forms.contains("Sentence of"))
    }

    @Test func findingsOfThePathwayComeFirst() {
        #expect(Example.content([:]).findings.map { $0.name } == ["zzz_level", "aaa_level", "xxx_loss"])
    }

    @Test func aPathwayStatesThatItIsARankAndNotAConcentration() {
        let flat = Example.content([:]).flat
        #expect(flat.contains("-1 to 0: a rank by counting the findings below, not a concentration"))
        #expect(flat.contains("not known: could be points to less or points neither way"))
    }

    @Test func referencesAreNumberedByFirstUseAndOnlyUsedOnesAppear() {
        let content = Example.content(["rs20": "C/C"])
        #expect(content.references.map { $0.name } == ["first", "second", "third"])
        #expect(content.references.map { $0.number } == [1, 2, 3])
        let flat = content.flat
        #expect(flat.contains("[1] First paper. 2001. PMID 11170900"))
        #expect(flat.contains("[2] Second paper. doi:10.1000/second"))
        #expect(flat.contains("[3] Third paper. https://example.org/third"))
    }
}

/// The phase of haplotypes in a report.
@Suite struct PhaseTextTests {
    private func phases(_ phase: String) -> [String] {
        let rules = """
            pack example 1.0.0
            source first { pmid 11170900  title "First paper" }
            gene AAA { chromosome 9  strand plus }
            variant rs10 in AAA { at GRCh38 9:1000 T>C }
            variant rs20 in AAA { at GRCh38 9:1100 C>T }
            scale level = low < high
            haplotypes hap in AAA "Haplotypes" {
              order rs10, rs20
              e2 = T-T
              e3 = T-C
              e4 = C-C
              phase \(phase)
              on unknown "Not told."
              evidence strong
              cite first
            }
            finding risk : level "Risk" {
              by hap {
                e4/* -> high
                e2/e2, e2/e3, e3/e3, e2/other, e3/other, other/other -> low
              }
              on unknown "Not told."
              evidence strong
              cite first
            }

            """
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(["rs10": "C/T", "rs20": "C/T"]))
        return ReportContent(evaluation, file: Example.file).findings.map(\.phase)
    }

    @Test func anAssumptionIsShownForTheDiplotypeAndForFindingsBasedOnIt() {
        let text =
            "not stated by the file; the rules assume that haplotypes without a name do not occur where named ones fit, "
            + "which leaves out e3/other"
        #expect(phases("assumed from named haplotypes") == [text, text])
        let open = "not stated by the file, so every diplotype that fits the genotypes is possible"
        #expect(phases("required") == [open, ""])
    }
}
