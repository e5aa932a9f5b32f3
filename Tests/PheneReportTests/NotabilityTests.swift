// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import Testing

/// A report summarizes only what the rules call usual and what was fully called.
@Suite struct NotabilityTests {
    static let rules = """
        pack leiden 1.0.0 "Leiden"
        source first { pmid 11170900  year 2001  title "First paper" }
        gene F5 { chromosome 1  strand plus }
        gene F2 { chromosome 11  strand plus }
        gene MAO { chromosome X  strand plus }
        variant rs6025 in F5 { at GRCh37 1:1000 C>T }
        variant rs6026 in F5 { at GRCh37 1:2000 A>G }
        variant rs20 in F2 { at GRCh37 11:2000 G>A }
        variant rs21 in F2 { at GRCh37 11:2100 G>A }
        variant rs30 in MAO { at GRCh37 X:3000 C>T }
        scale copies = none "not found" usual < one "one copy" notable < two "two copies" notable
        scale plain = none "no copy" < some "some copies"
        scale asked = kept "kept back" neutral < none "not found" usual < some "found" notable
        scale tone = less < neither < more
        input want : consent "Do you want to know of rs30?"
        finding leiden : copies "Factor V Leiden" {
          by rs6025 { C/C -> none  C/T -> one  T/T -> two }
          on unknown "Not read."
          evidence strong
          cite first
        }
        finding prothrombin : copies "Prothrombin" {
          by rs20 { G/G -> none  A/G -> one usual  A/A -> two }
          on unknown "Not read."
          evidence strong
          cite first
        }
        finding other : plain "Another site" {
          by rs21 {
            G/G -> none OTHER
            A/G -> some
            A/A -> some
          }
          on unknown "Not read."
          evidence strong
          cite first
        }
        finding mao : asked "Loss of MAO" {
          by rs30, want {
            | *           | no  | kept |
            | C, C/C      | yes | none |
            | C/T, T, T/T | yes | some |
          }
          on unknown "Not read."
          evidence strong
          cite first
        }
        substance one "One" { about "One." }
        substance two "Two" { about "Two." }
        pathway flow : tone "The way" {
          step one -> two as breakdown by MAO, F2
          step two -> one as synthesis by F5
          breakdown prothrombin { none -> 0  one -> 0  two -> 1 }
          synthesis leiden { none -> 0  one -> 0  two -> 1 }
          net { ..0 -> neither  1.. -> more }
          evidence limited
          cite first
        }
        """
    private static let pack = Example.compile(rules.replacing("OTHER", with: "usual"))
    private static let silent = Example.compile(rules.replacing("OTHER", with: ""))

    private func content(
        _ genotypes: KeyValuePairs<String, String>, _ answers: Answers = [:], under pack: PheneRuntime.Pack = pack
    ) -> ReportContent {
        ReportContent(Evaluation(pack, genome: Genome(sex: .female, genotypes), taking: answers), file: Example.file)
    }

    private func summedUp(_ content: ReportContent) -> [String] { content.cards.filter(\.isUsual).map(\.symbol) }

    @Test func aCarrierOfLeidenIsListedFirstAndNeverSummarizedAsUsual() {
        let content = content(["rs6025": "C/T", "rs6026": "A/A", "rs20": "G/G", "rs21": "G/G"])
        #expect(content.glance[0].topic == .finding)
        #expect(content.glance[0].text == "Factor V Leiden (F5): one copy (evidence: strong).")
        #expect(summedUp(content) == ["F2"])
        #expect(
            content.glance.filter { $0.topic == .unremarkable }.map(\.text) == [
                "Nothing notable in F2: every site was called, and the rules call every result usual."
            ])
    }

    @Test func theNotabilityOfARowOverridesThatOfItsStep() throws {
        let content = content(["rs20": "A/G", "rs21": "G/G"])
        let finding = try #require(content.findings.first { $0.name == "prothrombin" })
        #expect(finding.notability == .usual)
        #expect(content.glance.allSatisfy { $0.topic != .finding })
        #expect(summedUp(content) == ["F2"])
    }

    @Test func onlyWhatTheRulesCallUsualIsSummarized() {
        let whole: KeyValuePairs = ["rs20": "G/G", "rs21": "G/G"]
        #expect(summedUp(content(whole, under: Self.silent)) == [])
        #expect(summedUp(content(["rs20": "G/G", "rs21": "A/G"])) == [])
    }

    @Test(arguments: ["./.", "A/.", "", "T/T"])
    func aGeneWithAMissingSiteIsNotSummarizedAsUsual(letters: String) {
        // No rule reads rs6026; all the same not all of F5 was read.
        let content =
            letters.isEmpty
            ? content(["rs6025": "C/C"]) : content(["rs6025": "C/C", "rs6026": letters])
        #expect(summedUp(content) == [])
        #expect(summedUp(self.content(["rs6025": "C/C", "rs6026": "A/A"])) == ["F5"])
    }

    @Test func aResultWhosePossibleStepsAreAllNotableIsNotable() throws {
        let content = content(["rs6025": "T/."])
        let finding = try #require(content.findings.first { $0.name == "leiden" })
        #expect(!finding.outcome.isKnown && finding.notability == .notable)
        #expect(
            content.glance[0].text == "Factor V Leiden (F5): not known (one copy or two copies) (evidence: strong).")
        let open = self.content(["rs6025": "C/."])
        #expect(open.findings.first { $0.name == "leiden" }?.notability == nil)
    }

    @Test func aWithheldGeneIsNeitherSummarizedAsUsualNorTypical() throws {
        func tags(_ content: ReportContent) throws -> [String] {
            try #require(content.pathways[0].figure).nodes.map(\.tag.word)
        }
        let base: KeyValuePairs = [
            "rs6025": "C/C", "rs6026": "A/A", "rs20": "G/G", "rs21": "G/G", "rs30": "C/C",
        ]
        #expect(try tags(content(base, ["want": "yes"])) == ["typical", "typical"])
        let withheld = content(base)
        #expect(try tags(withheld) == ["partly tested", "typical"])
        #expect(summedUp(withheld) == ["F2", "F5"])
        #expect(try tags(content(base, ["want": "no"])) == ["partly tested", "typical"])
        let unread = content(["rs6025": "C/C", "rs20": "G/G", "rs21": "G/G"], ["want": "yes"])
        #expect(try tags(unread) == ["partly tested", "partly tested"])
        #expect(TextReport(unread).text.contains("no direction in what was tested"))
    }

    @Test func aFlowThatCountsZeroAndIsNotCalledUsualIsNotTypical() throws {
        let content = content(["rs6025": "C/T", "rs6026": "A/A", "rs20": "G/G", "rs21": "G/G", "rs30": "C/C"])
        #expect(content.pathways[0].flows.map(\.leaning) == [.typical, .neutral])
        #expect(try #require(content.pathways[0].figure).nodes.map(\.tag.word) == ["partly tested", "neutral"])
    }
}
