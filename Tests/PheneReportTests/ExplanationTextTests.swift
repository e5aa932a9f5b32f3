// SPDX-License-Identifier: Apache-2.0

import PheneReport
import Testing

@Suite struct ExplanationTextTests {
    private func explanation(of name: String) -> ExplanationText? {
        ExplanationText(of: name, in: Example.evaluation(["rs10": "A/G"]), file: Example.file)
    }

    @Test(arguments: ["aaa_level", "flow", "copper", "wilson", "rs10"])
    func everyKindOfNameHasAnExplanation(name: String) throws {
        let text = try #require(explanation(of: name)).text()
        #expect(text.contains(name))
        #expect(text.contains("GRCh37: all positions are its own"))
        #expect(text.contains("plus strand"))
    }

    @Test func anUnknownNameHasNoExplanation() {
        #expect(explanation(of: "rs11") == nil)
        #expect(explanation(of: "") == nil)
    }

    @Test func anExplanationLeadsFromTheRuleToTheRowOfTheFile() throws {
        let text = try #require(explanation(of: "aaa_level")).text()
        #expect(text.contains("Rules/example.phene:23"))
        #expect(text.contains("A/G -> middle"))
        #expect(text.contains("given as `A/G`"))
    }

    @Test func anUnknownFindingIsExplainedWithoutTheNotesOfItsRows() throws {
        let text = try #require(explanation(of: "zzz_level")).text()
        #expect(!text.contains("Sentence of"))
        #expect(text.contains("to know it: rs20 (not on this assay)"))
    }
}
