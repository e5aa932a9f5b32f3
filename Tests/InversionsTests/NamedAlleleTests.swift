// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// Insertions, deletions and repeats, which files spell in several ways.
@Suite struct NamedAlleleTests {
    private static let indel = """
        variant rs1 in PLUS {
          at GRCh38 9:1000 A>ATTT
          at GRCh37 9:1100 ATTT/A
          allele ins = ATTT "insertion" spelled "<INS>"
          allele del = A
        }
        """

    private func steps(_ rules: String, _ table: String, _ text: String, sex: Sex? = nil) throws -> [String] {
        let pack = try pack(rules + "\n" + finding(by: "rs1", table))
        return Evaluation(pack, genome: Genome(sex: sex, ["rs1": text])).steps(of: "level_of_it")
    }

    @Test(arguments: [
        ("ATTT/ATTT", ["high"]), ("A/ATTT", ["middle"]), ("A/A", ["low"]), ("I/I", ["high"]), ("D/I", ["middle"]),
        ("D/D", ["low"]), ("<INS>/A", ["middle"]), ("I/.", ["middle", "high"]), ("C/C", ["low", "middle", "high"]),
    ])
    func anIndelIsReadInEachSpelling(text: String, expected: [String]) throws {
        let table = "ins/ins -> high\n ins/del -> middle\n del/del -> low"
        #expect(try steps(Self.indel, table, text) == expected)
    }

    @Test func theLongerAlleleIsTheInsertionIfTheReferenceHasIt() throws {
        let deletion = """
            variant rs1 in PLUS {
              at GRCh38 9:1000 GCA>G
              allele full = GCA
              allele lost = G
            }
            """
        let table = "full/full -> high\n full/lost -> middle\n lost/lost -> low"
        #expect(try steps(deletion, table, "I/I") == ["high"])
        #expect(try steps(deletion, table, "D/D") == ["low"])
    }

    @Test func aRepeatAlleleHasANameInsteadOfBases() throws {
        let repeats = """
            variant rs1 in ONX {
              at GRCh38 X:1000 R3/R4
              allele R3 "three repeats" spelled "<VNTR3>"
              allele R4 "four repeats"
            }
            """
        let table = "R4, R4/R4 -> high\n R3/R4 -> middle\n R3, R3/R3 -> low"
        #expect(try steps(repeats, table, "<R4>/<R4>", sex: .female) == ["high"])
        #expect(try steps(repeats, table, "<VNTR3>", sex: .male) == ["low"])
        #expect(try steps(repeats, table, "T/T", sex: .female) == ["low", "middle", "high"])
        #expect(try steps(repeats, table, "I/I", sex: .female) == ["low", "middle", "high"])
    }

    @Test func testsInRulesUseTheNames() throws {
        let rules = Self.indel + "\n" + finding(by: "rs1", "ins/ins -> high\n ins/del -> middle\n del/del -> low")
        let test = "test \"named\" { given rs1 ins/del  expect level_of_it = middle }\n"
        #expect(messages(rules + test).isEmpty)
        #expect(messages(rules + test.replacing("ins/del", with: "ins/gone")).map { $0.code.name } == ["PH0901"])
    }
}

/// Rules of several authorities, side by side.
@Suite struct AuthorityTests {
    private static func rules(_ second: String) -> String {
        """
        authority one "The First"
        authority two "The Second"
        variant rs1 in PLUS { at GRCh38 9:1000 A>G }

        """ + finding(by: "rs1", "A/A -> low\n A/G -> middle\n G/G -> high") + """
            advice first {
              when level_of_it = low
              consider it "Take it."
              authority one
              population "Han Chinese"
              on unknown "Not told."
              evidence strong
              cite paper
            }
            advice second {
              when level_of_it <= middle
              avoid it "Leave it."
              authority \(second)
              on unknown "Not told."
              evidence strong
              cite paper
            }

            """
    }

    @Test func twoAuthoritiesMaySayOppositeThings() throws {
        let pack = try pack(Self.rules("two"))
        let evaluation = Evaluation(pack, genome: Genome(["rs1": "A/A"]))
        #expect(evaluation.verdict(of: "first") == .applies)
        #expect(evaluation.verdict(of: "second") == .applies)
        #expect(pack.advice(0).opposed == [1])
        #expect(pack.advice(1).opposed == [0])
        #expect(pack.advice(0).populations == ["Han Chinese"])
        #expect(evaluation.explanation(ofAdvice: 0).description.contains("The Second disagrees: second says avoid"))
        let other = Evaluation(pack, genome: Genome(["rs1": "G/G"]))
        #expect(!other.explanation(ofAdvice: 0).description.contains("differs"))
    }

    @Test func oneAuthorityMayNotContradictItself() {
        let codes = messages(Self.rules("one")).map { $0.code.name }
        #expect(codes.contains("PH1001"))
    }
}
