// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// What a person did not consent to know is not revealed in any way, and no other question withholds anything.
@Suite struct ConsentInversionsTests {
    private static func rules(_ kind: String, rows: String? = nil) -> String {
        """
        variant rs1 in PLUS { at GRCh38 9:1000 A>G }
        variant rs2 in PLUS { at GRCh38 9:2000 C>T }
        haplotypes hap in PLUS {
          order rs1, rs2
          one = A-C
          two = G-T
          phase required unless unambiguous
          on unknown "Not told."
          evidence strong
          cite paper
        }
        scale told = kept < none < some
        input want : \(kind) "Do you want to know?"
        finding gated : told {
          by hap, want {
            \(rows ?? "| two/* | yes | some |\n| one/one, one/other, other/other | yes | none |\n| * | no | kept |")
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }
        finding free : level {
          by rs1 {
            A/A -> low
            A/G -> middle
            G/G -> high
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }

        """
    }

    private static let people = ["A/A", "A/G", "G/G", "./."].flatMap { one in
        ["C/C", "C/T", "T/T", "./."].map { Genome(["rs1": one, "rs2": $0]) }
    }

    @Test(arguments: [Answers(), ["want": "no"]])
    func nothingUnderAHaplotypeIsRevealedWithoutConsent(answers: Answers) throws {
        let pack = try pack(Self.rules("consent"))
        for genome in Self.people {
            let shown = try Evaluation(pack, genome: genome, answers: answers).disclosed
            #expect(shown.steps(of: "free") == ["low", "middle", "high"])
            #expect(shown.steps(of: "hap").count > 3)
            #expect(shown.steps(of: "gated") == (answers.pairs.isEmpty ? ["kept", "none", "some"] : ["kept"]))
            #expect(shown.value(of: .locus(0)).count == 3)
            #expect(shown.callText(ofLocus: 0) == "not shown: that depends on the answer to want")
        }
    }

    @Test func withConsentEverythingIsShown() throws {
        let genome = Genome(["rs1": "A/A", "rs2": "C/C"])
        let shown = try Evaluation(pack(Self.rules("consent")), genome: genome, answers: ["want": "yes"]).disclosed
        #expect(shown.steps(of: "free") == ["low"])
        #expect(shown.steps(of: "gated") == ["none"])
    }

    @Test func anOrdinaryQuestionWithholdsNothing() throws {
        let rows =
            "| two/* | * | some |\n| one/one, one/other, other/other | yes | none |\n| one/one, one/other, other/other | no | kept |"
        let genome = Genome(["rs1": "G/G", "rs2": "T/T"])
        let shown = Evaluation(try pack(Self.rules("yes | no", rows: rows)), genome: genome).disclosed
        #expect(shown.steps(of: "gated") == ["some"])
        #expect(shown.steps(of: "free") == ["high"])
    }

    @Test(arguments: [
        "| two/* | * | some |\n| one/one, one/other, other/other | yes | none |\n| one/one, one/other, other/other | no | kept |",
        "| two/* | yes | some |\n| one/one, one/other, other/other | yes | none |\n| * | no | none |",
        "| two/* | yes | some |\n| one/one, one/other, other/other | yes | none |\n| two/* | no | none |\n| one/one, one/other, other/other | no | kept |",
    ])
    func aTableThatRevealsAResultWithoutConsentDoesNotCompile(rows: String) {
        #expect(messages(Self.rules("consent", rows: rows)).map(\.code.number).contains(1057))
    }
}
