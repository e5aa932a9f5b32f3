// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// A report that sums up more than was read, or than the rules say, and a rank wider than what it decides.
@Suite struct SummingUpInversionsTests {
    private static let leiden = """
        variant rs6025 in PLUS { at GRCh38 9:1000 C>T }
        scale copies = none "not found" usual < one "one copy" notable < two "two copies" notable
        finding leiden : copies "Factor V Leiden" {
          by rs6025 { C/C -> none  C/T -> one  T/T -> two }
          on unknown "Not read."
          evidence strong
          cite paper
        }

        """

    private func content(_ rules: String, _ genotypes: KeyValuePairs<String, String>) throws -> ReportContent {
        ReportContent(
            Evaluation(try pack(rules), genome: Genome(genotypes)),
            file: FileFacts(path: "p.txt", kind: "text", build: .grch38, buildEvidence: [], counts: []))
    }

    @Test(arguments: [
        ("C/T", "one copy"), ("T/T", "two copies"), ("T/.", "not known (one copy or two copies)"),
    ])
    func nothingNotableIsNeverReportedForACarrier(genotype: String, result: String) throws {
        let glance = try content(Self.leiden, ["rs6025": genotype]).glance
        #expect(glance[0].text == "Factor V Leiden (PLUS): \(result) (evidence: strong).")
        #expect(glance.allSatisfy { $0.topic != .unremarkable })
    }

    @Test func nothingNotableIsNeverReportedUnlessTheRulesSayUsual() throws {
        let silent = Self.leiden.replacing(" usual", with: "").replacing(" notable", with: "")
        for genotype in ["C/C", "C/T", "T/T"] {
            #expect(try content(silent, ["rs6025": genotype]).glance.allSatisfy { $0.topic != .unremarkable })
        }
        #expect(try content(Self.leiden, ["rs6025": "C/C"]).glance.contains { $0.topic == .unremarkable })
    }

    @Test func aMissingSiteOfTheGenePreventsTheSummary() throws {
        let rules = Self.leiden + "variant rs6026 in PLUS { at GRCh38 9:2000 A>G }\n"
        #expect(try content(rules, ["rs6025": "C/C", "rs6026": "A/A"]).glance.contains { $0.topic == .unremarkable })
        for genotype in ["./.", "A/.", "T/T"] {
            let glance = try content(rules, ["rs6025": "C/C", "rs6026": genotype]).glance
            #expect(glance.allSatisfy { $0.topic != .unremarkable }, "\(genotype)")
        }
        #expect(try content(rules, ["rs6025": "C/C"]).glance.allSatisfy { $0.topic != .unremarkable })
    }

    @Test func aStepWithAMissingGeneIsNotTypical() throws {
        let rules =
            Self.leiden + """
                variant rs9 in MINUS { at GRCh38 2:1000 C>T }
                finding other : copies "Other" {
                  by rs9 { C/C -> none  C/T -> one  T/T -> two }
                  on unknown "Not read."
                  evidence strong
                  cite paper
                }
                substance a "A" { about "A." }
                substance b "B" { about "B." }
                pathway way : level "Way" {
                  step a -> b as making by PLUS, MINUS
                  making leiden { none -> 0  one -> 0  two -> 1 }
                  net { ..0 -> middle  1.. -> high }
                  evidence limited
                  cite paper
                }

                """
        func tag(_ genotypes: KeyValuePairs<String, String>) throws -> String? {
            try content(rules, genotypes).pathways[0].figure?.nodes[0].tag.word
        }
        #expect(try tag(["rs6025": "C/C", "rs9": "C/C"]) == "typical")
        #expect(try tag(["rs6025": "C/C"]) == "partly tested")
        #expect(try tag(["rs6025": "C/C", "rs9": "./."]) == "partly tested")
        #expect(try tag(["rs6025": "C/C", "rs9": "C/T"]) == "neutral")
        #expect(try tag(["rs6025": "C/T", "rs9": "C/C"]) == "neutral")
    }

    @Test func thePrintedRankIsTheOneThatConditionsUse() throws {
        let twice =
            "variant rs1 in PLUS { at GRCh38 9:1000 C>T }\n"
            + finding("up", by: "rs1", "C/C -> low\nC/T -> middle\nT/T -> high")
            + finding("down", by: "rs1", "C/C -> high\nC/T -> middle\nT/T -> low")
            + "variant rs2 in PLUS { at GRCh38 9:2000 C>T }\n"
            + finding("apart", by: "rs2", "C/C -> low\nC/T -> middle\nT/T -> high") + """
                pathway way : level "Way" {
                  first up { low -> -1  middle -> 0  high -> 1 }
                  second down { low -> -1  middle -> 0  high -> 1 }
                  third apart { low -> -1  middle -> 0  high -> 1 }
                  net { ..-1 -> low  0 -> middle  1.. -> high }
                  evidence limited
                  cite paper
                }
                advice eat { when way = middle consider food "Eat." on unknown "Open." evidence strong cite paper }

                """
        let content = try content(twice, ["rs2": "C/T"])
        #expect(content.pathways[0].net == 0...0)
        #expect(content.pathways[0].outcome.possible.map(\.name) == ["middle"])
        #expect(content.recommendations[0].verdict == .applies)
        #expect(TextReport(content).text.contains("0: a rank by counting"))
    }
}
