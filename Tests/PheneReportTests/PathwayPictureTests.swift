// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// The picture of a pathway and the list that states the same.
@Suite struct PathwayPictureTests {
    private static let head = """
        pack drawn 1.0.0
        source first { pmid 1  year 2001  title "First paper" }
        gene AAA { chromosome 2  strand plus }
        gene RRR { chromosome 3  strand plus }
        variant rs1 in AAA { at GRCh37 2:1000 A>G }
        substance raw "Raw" { about "Text." }
        substance half "Half-made" { about "Text." }
        substance made "Made" { about "Text." }
        place vesicle "The vesicle" { about "Text." }
        place synapse "The synapse" { about "Text." }
        place neuron "The neuron" { about "Text." }
        place gland "The gland" { about "Text." }
        scale level = low < high
        scale tone = less < even < more
        finding f : level {
          by rs1 {
            A/A, A/G -> low
            G/G -> high
          }
          evidence limited
          cite first
        }

        """

    private func page(_ steps: String) -> String {
        let rules =
            Self.head + """
                pathway way : tone {
                  \(steps)
                  optimum middle
                  synthesis f { low -> -1  high -> 1 }
                  net { ..-1 -> less  0 -> even  1.. -> more }
                  evidence limited
                  cite first
                }

                """
        let genome = Genome(["rs1": "A/A"])
        return HTMLReport(ReportContent(Evaluation(Example.compile(rules), genome: genome), file: Example.file)).text
    }

    private static let neuron = """
        step raw -> half as synthesis by AAA
        step half -> vesicle as storage
        step half -> made as synthesis in vesicle
        step made -> raw as hormone in gland
        step made -> synapse as release
        step made -> neuron as reuptake
        bind made to own by RRR inhibits release
        bind made to other by RRR excites
        """

    @Test func aPathwayWithAVesicleAndASynapseIsDrawnAsANeuronWithAName() {
        let page = page(Self.neuron)
        #expect(page.contains("class=\"pathway scene\"") && page.contains("class=\"vesicle\""))
        #expect(page.contains("role=\"img\" aria-label=\"way, drawn; the list states the same in words\""))
    }

    @Test func thePictureAndTheListNumberTheSameParts() {
        let page = page(Self.neuron)
        for words in ["1 AAA", "2 storage", "3 synthesis", "4 hormone", "5 release", "6 reuptake", "7 own", "8 other"] {
            #expect(page.contains(">\(words)</text>"), "\(words)")
        }
        #expect(page.contains("<ol class=\"steps\" start=\"1\">") && page.contains("<ol class=\"steps\" start=\"7\">"))
    }

    @Test func aPathwayWithoutASynapseIsAChain() {
        let page = page("step raw -> half as synthesis by AAA\n  step half -> made as synthesis")
        #expect(!page.contains("class=\"pathway scene\"") && page.contains("class=\"pathway\""))
    }

    @Test func aPathwayWithMoreThanThePictureHasRoomForIsAChain() {
        let receptors = (1...6).map { "  bind made to r\($0) by RRR excites" }.joined(separator: "\n")
        #expect(!page(Self.neuron + "\n" + receptors).contains("class=\"pathway scene\""))
    }

    @Test func noPartOfTheCurveIsPaintedAsGood() {
        let page = page(Self.neuron)
        #expect(page.contains("class=\"arch\"") && page.contains("neither end is better"))
        #expect(!page.contains("class=\"band\"") && !page.contains("best range"))
    }
}
