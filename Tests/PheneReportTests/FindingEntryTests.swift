// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite struct FindingEntryTests {
    private static let sentences = ["Sentence of A/A.", "Sentence of A/G.", "Sentence of G/G."]

    @Test(arguments: [("A/A", 0), ("A/G", 1), ("G/A", 1), ("G/G", 2)])
    func aKnownGenotypeShowsItsOwnSentenceAndNoOther(genotype: String, row: Int) {
        let forms = Example.content(["rs10": genotype]).forms
        for (index, sentence) in Self.sentences.enumerated() {
            #expect(forms.contains(sentence) == (index == row))
        }
        #expect(!forms.contains("Nothing is concluded about AAA."))
    }

    @Test(arguments: ["./.", "A/.", "C/C", "nonsense", "T/C"])
    func anUnknownGenotypeShowsNoSentenceOfARow(genotype: String) {
        let forms = Example.content(["rs10": genotype]).forms
        for sentence in Self.sentences { #expect(!forms.contains(sentence)) }
        // One letter was read, so that "not read" would be untrue.
        let isHalf = genotype == "A/."
        #expect(forms.contains("Nothing is concluded about AAA.") == !isHalf)
        #expect(forms.contains("What was read does not decide this") == isHalf)
    }

    @Test func anAbsentLocusShowsNoSentenceOfARow() {
        let forms = Example.content([:]).forms
        #expect(!forms.contains("Sentence of"))
        #expect(forms.contains("Nothing is concluded about AAA."))
    }

    @Test func aResultKnownThroughSeveralRowsShowsNoneOfTheirSentences() {
        // C/. is C/C or C/T, and both are high; whose sentence it is stays open.
        let content = Example.content(["rs20": "C/."])
        #expect(content.forms.contains("rather high"))
        #expect(!content.forms.contains("Sentence of C/"))
        #expect(content.findings[0].outcome.isKnown)
        #expect(content.findings[0].meaning == nil)
        #expect(content.flat.contains("Which of them is yours is not known, so none is quoted."))
    }

    @Test func anUnknownResultNamesWhatItCouldBeAndWhy() {
        let flat = Example.content(["rs10": "A/."]).flat
        #expect(flat.contains("not known: could be rather low or in the middle, because rs10 was read in part"))
        #expect(flat.contains("because rs20 is not on this assay"))
    }

    @Test func theStatesOfACallStayApart() {
        let content = Example.content(["rs10": "--", "rs20": "G/G"])
        #expect(content.coverage.map { $0.state } == CallState.allCases)
        #expect(content.coverage.map { $0.ids } == [[], ["rs10"], ["rs30"], [], ["rs20"]])
        let flat = content.flat
        #expect(flat.contains("rs10 (10A>G): no-call: the lab could not read it; the file has `--`"))
        #expect(flat.contains("rs30: not on this assay: the file has no row for it"))
        #expect(flat.contains("rs20: invalid: the letters are those of the minus strand"))
    }

    @Test func anAssumedReferenceSaysThatReferenceIsNotNormal() {
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

    @Test func aPathwaySaysThatItIsARankAndNoConcentration() {
        let flat = Example.content([:]).flat
        #expect(flat.contains("-1 to 0: a rank by counting the findings below, not a concentration"))
        #expect(flat.contains("not known: could be points to less or points neither way"))
    }

    @Test func referencesAreNumberedByFirstUseAndOnlyUsedOnesAppear() {
        let content = Example.content(["rs20": "C/C"])
        #expect(content.references.map { $0.name } == ["first", "second", "third"])
        #expect(content.references.map { $0.number } == [1, 2, 3])
        let flat = content.flat
        #expect(flat.contains("[1] 2001. First paper. PMID 11170900."))
        #expect(flat.contains("[2] Second paper. doi:10.1000/second"))
        #expect(flat.contains("[3] Third paper. https://example.org/third"))
    }
}
