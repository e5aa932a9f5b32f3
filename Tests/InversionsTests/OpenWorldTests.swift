// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// Haplotypes that rules do not list exist all the same, and have no known score.
@Suite struct OpenWorldTests {
    private static let apoe = """
        variant rs429358 in PLUS { at GRCh38 9:1000 T>C }
        variant rs7412 in PLUS { at GRCh38 9:1100 C>T }
        haplotypes apoe in PLUS "APOE" {
          order rs429358, rs7412
          e2 = T-T
          e3 = T-C
          e4 = C-C
          PHASE
          on unknown "Not told."
          evidence strong
          cite paper
        }

        """

    private func apoe(_ phase: String) throws -> Pack { try pack(Self.apoe.replacing("PHASE", with: phase)) }

    @Test(arguments: ["", "phase required", "phase required unless unambiguous"])
    func twoHeterozygousSitesOfAPOEKeepTheUnlistedDiplotype(phase: String) throws {
        let evaluation = Evaluation(try apoe(phase), genome: Genome(["rs429358": "C/T", "rs7412": "C/T"]))
        #expect(evaluation.steps(of: "apoe") == ["e2/e4", "e3/other"])
        #expect(evaluation.phaseBasis(ofFinding: 0) == .notStated)
    }

    @Test func anAssumptionIsMadeOnlyIfDeclaredAndIsReported() throws {
        let pack = try apoe("phase assumed from named haplotypes")
        let evaluation = Evaluation(pack, genome: Genome(["rs429358": "C/T", "rs7412": "C/T"]))
        #expect(evaluation.steps(of: "apoe") == ["e2/e4"])
        #expect(evaluation.explanation(of: .finding(0)).description.contains("which leaves out e3/other"))
        let phased = Evaluation(pack, genome: Genome(["rs429358": "C|T", "rs7412": "T|C"]))
        #expect(phased.steps(of: "apoe") == ["e3/other"])
        let plain = Evaluation(pack, genome: Genome(["rs429358": "C/T", "rs7412": "C/C"]))
        #expect(plain.phaseBasis(ofFinding: 0) == .notStated)
    }

    private static func enzyme(_ alleles: String, _ rows: String) -> String {
        """
        variant rs1 in PLUS { at GRCh38 9:1000 A>G }
        variant rs2 in PLUS { at GRCh38 9:2000 C>T }
        alleles PLUS "Alleles" {
          order rs1, rs2
          \(alleles)
          phase required
          on unknown "Not told."
          evidence strong
          cite paper
        }
        finding speed : level "Speed" {
          by score(PLUS) {
            \(rows)
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }

        """
    }

    @Test(arguments: [("G/G", "C/C"), ("G/G", "T/T"), ("A/G", "C/C"), ("A/G", "T/T")])
    func anUnlistedHaplotypeHasNoKnownScore(first: String, second: String) throws {
        let rules = Self.enzyme("*1 = A-C activity 1\n  *17 = A-T activity 1.5", "2 -> middle\n    2.5.. -> high")
        let evaluation = Evaluation(try pack(rules), genome: Genome(["rs1": first, "rs2": second]))
        #expect(evaluation.steps(of: "speed") == ["middle", "high"])
        #expect(evaluation.steps(of: "score(PLUS)") == ["0", "2", "2.5", "3", "over_3"])
    }

    @Test func listedHaplotypesHaveTheirScore() throws {
        let rules = Self.enzyme("*1 = A-C activity 1\n  *17 = A-T activity 1.5", "2 -> middle\n    2.5.. -> high")
        let pack = try pack(rules)
        for (second, score, speed) in [("C/C", "2", "middle"), ("C/T", "2.5", "high"), ("T/T", "3", "high")] {
            let evaluation = Evaluation(pack, genome: Genome(["rs1": "A/A", "rs2": second]))
            #expect(evaluation.steps(of: "score(PLUS)") == [score])
            #expect(evaluation.steps(of: "speed") == [speed])
        }
    }

    @Test(arguments: ["score(PLUS) >= 2", "score(PLUS) <= 3", "not score(PLUS) < 2.25", "score(PLUS) > 1"])
    func theCompilerClaimsNothingAboutUnlistedScores(condition: String) throws {
        let rules =
            Self.enzyme("*1 = A-C activity 1\n  *17 = A-T activity 1.5", "2 -> middle\n    2.5.. -> high")
            + "advice it_is {\n  when \(condition.hasPrefix("not") ? "score(PLUS) >= 2.5" : condition)\n  consider it\n"
            + "  on unknown \"Not told.\"\n  evidence strong\n  cite paper\n}\n"
        let evaluation = Evaluation(try pack(rules), genome: Genome(["rs1": "G/G", "rs2": "C/C"]))
        #expect(evaluation.verdict(of: "it_is") == .unknown)
    }

    @Test func withAllHaplotypesListedNothingElseIsPossible() throws {
        let rules = Self.enzyme(
            "*1 = A-C activity 1\n  *2 = A-T activity 1\n  *3 = G-C activity 0\n  *4 = G-T activity 0",
            "0 -> low\n    1 -> middle\n    2 -> high")
        let evaluation = Evaluation(try pack(rules), genome: Genome())
        #expect(evaluation.steps(of: "score(PLUS)") == ["0", "1", "2"])
    }

    @Test func rowsWithContradictoryPhaseStateNoPhaseInEitherOrder() throws {
        let pack = try apoe("phase required")
        var genome = Genome()
        for (id, text) in [(UInt64(429358), "C|T"), (429358, "T|C"), (7412, "T|C")] {
            genome.records.append(Record(id: .rs(id), call: Call(text.utf8), written: text))
        }
        #expect(Evaluation(pack, genome: genome).steps(of: "apoe") == ["e2/e4", "e3/other"])
        genome.records.reverse()
        #expect(Evaluation(pack, genome: genome).steps(of: "apoe") == ["e2/e4", "e3/other"])
    }

    @Test(arguments: [("rs1, rs2", true), ("rs2, rs1", true), ("rs2, rs3", false), ("rs1, rs3, rs2", true)])
    func twoBlocksOfTheSameLociAreAnError(order: String, isError: Bool) {
        func block(_ name: String, _ order: String) -> String {
            let letters = order.split(separator: ",").map { _ in "A" }.joined(separator: "-")
            return
                "haplotypes \(name) in PLUS \"It\" {\n  order \(order)\n  \(name)_one = \(letters)\n  phase required\n"
                + "  on unknown \"Not told.\"\n  evidence strong\n  cite paper\n}\n"
        }
        let loci = (1...3).map { "variant rs\($0) in PLUS { at GRCh38 9:\($0)000 A>G }\n" }.joined()
        func codes(_ rules: String) -> [String] {
            messages(loci + rules).map(\.code.name).filter { $0 != "PH0312" }
        }
        #expect(codes(block("first", "rs1, rs2") + block("second", order)) == (isError ? ["PH1451"] : []))
        // A ring of blocks needs one phase too.
        let ring = block("first", "rs1, rs2") + block("second", "rs2, rs3") + block("third", "rs3, rs1")
        #expect(codes(ring) == ["PH1451"])
    }
}
