// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneGenome
import PheneRuntime
import Testing

/// Pairs of haplotypes of people whose files say more or less of their phase, against a listing of all pairs that fit.
@Suite struct HaplotypeTests {
    private static let alleles: [[Character]] = [["A", "G"], ["C", "T"], ["C", "G"]]
    private static let named: [(name: String, letters: [Character])] = [
        ("one", ["G", "C", "G"]), ("two", ["A", "T", "C"]), ("three", ["A", "C", "C"]), ("four", ["G", "T", "C"]),
    ]

    private static func rules(_ phase: String) -> String {
        """
        variant rs1 in PLUS { at GRCh38 9:1000 A>G }
        variant rs2 in PLUS { at GRCh38 9:2000 C>T }
        variant rs3 in PLUS { at GRCh38 9:3000 C>G  strand plus }
        haplotypes hap in PLUS "Haplotypes" {
          order rs1, rs2, rs3
          one = G-C-G
          two = A-T-C
          three = A-C-C
          four = G-T-C
          phase \(phase)
          on unknown "Not told."
          evidence strong
          cite paper
        }

        """
    }

    /// The diplotypes that fit, by enumeration: every genotype that fits the file, then every pair of chromosomes for it.
    private func listed(_ genotypes: [[Character]?], assumesNamed: Bool) -> [String] {
        var chromosomes: [[Character]] = [[]]
        for letters in Self.alleles { chromosomes = chromosomes.flatMap { start in letters.map { start + [$0] } } }
        var pairs: [String: Set<String>] = [:]
        for first in chromosomes {
            for second in chromosomes {
                let fits = zip(zip(first, second), genotypes).allSatisfy { pair, genotype in
                    genotype.map { $0.sorted() == [pair.0, pair.1].sorted() } ?? true
                }
                guard fits else { continue }
                let genotype = zip(first, second).map { String([$0, $1].sorted()) }.joined(separator: " ")
                let numbers = [first, second].map { letters in
                    Self.named.firstIndex { $0.letters == letters } ?? Self.named.count
                }
                let names = numbers.sorted().map { $0 == Self.named.count ? "other" : Self.named[$0].name }
                pairs[genotype, default: []].insert(names.joined(separator: "/"))
            }
        }
        let possible = pairs.values.map { all in
            let onlyNamed = all.filter { !$0.contains("other") }
            return !assumesNamed || onlyNamed.isEmpty ? all : onlyNamed
        }
        return possible.reduce(into: Set<String>()) { $0.formUnion($1) }.sorted()
    }

    @Test(arguments: ["required", "required unless unambiguous", "assumed from named haplotypes"])
    func unphasedGenotypesKeepEveryDiplotypeThatFits(phase: String) throws {
        let pack = try pack(Self.rules(phase))
        let choices = Self.alleles.map { letters -> [[Character]?] in
            [nil, [letters[0], letters[0]], [letters[0], letters[1]], [letters[1], letters[1]]]
        }
        for first in choices[0] {
            for second in choices[1] {
                for third in choices[2] {
                    let person = [first, second, third]
                    var genome = Genome()
                    for (id, genotype) in zip([UInt64(1), 2, 3], person) {
                        guard let genotype else { continue }
                        let text = genotype.map { String($0) }.joined(separator: "/")
                        genome.records.append(Record(id: .rs(id), call: Call(text.utf8), written: text))
                    }
                    let steps = Evaluation(pack, genome: genome).steps(of: "hap").sorted()
                    #expect(steps == listed(person, assumesNamed: phase.hasPrefix("assumed")), "\(person)")
                }
            }
        }
    }

    @Test func aPhasedFileDeterminesTheDiplotypeEvenWithoutAName() throws {
        let pack = try pack(Self.rules("assumed from named haplotypes"))
        func steps(_ genome: Genome) -> [String] { Evaluation(pack, genome: genome).steps(of: "hap") }
        #expect(steps(Genome(["rs1": "A/G", "rs2": "C/T", "rs3": "C/C"])) == ["three/four"])
        #expect(steps(Genome(["rs1": "A|G", "rs2": "C|T", "rs3": "C/C"])) == ["three/four"])
        #expect(steps(Genome(["rs1": "G|A", "rs2": "T|C", "rs3": "C/C"])) == ["three/four"])
        #expect(steps(Genome(["rs1": "A|G", "rs2": "T|C", "rs3": "C/C"])) == ["two/other"])
    }

    @Test func twoPhaseSetsAreIndependent() throws {
        let pack = try pack(Self.rules("assumed from named haplotypes"))
        var genome = Genome()
        for (id, text, set) in [(UInt64(1), "A|G", UInt32(1)), (2, "T|C", 2), (3, "C|C", 2)] {
            genome.records.append(Record(id: .rs(id), call: Call(text.utf8), written: text, phaseSet: set))
        }
        #expect(Evaluation(pack, genome: genome).steps(of: "hap") == ["three/four"])
    }

    @Test func anAmbiguousDiplotypeNeedsOnlyAPhasedFile() throws {
        let pack = try pack(
            Self.rules("required")
                + """
                advice told {
                  when has(hap, two)
                  consider it "It."
                  on unknown "Not told."
                  evidence strong
                  cite paper
                }

                """)
        let evaluation = Evaluation(pack, genome: Genome(["rs1": "A/G", "rs2": "C/T", "rs3": "C/C"]))
        #expect(evaluation.steps(of: "hap") == ["three/four", "two/other"])
        #expect(evaluation.verdict(of: "told") == .unknown)
        #expect(evaluation.needs(ofAdvice: 0).map { $0.map { pack.name(of: $0) } } == [["hap.phase"]])
    }

    @Test func aManHasOneHaplotypeOnX() throws {
        let pack = try pack(
            """
            variant rs1 in ONX { at GRCh38 X:1000 A>G }
            variant rs2 in ONX { at GRCh38 X:2000 C>T }
            haplotypes hap in ONX "Haplotypes" {
              order rs1, rs2
              one = A-C
              two = G-T
              phase assumed from named haplotypes
              on unknown "Not told."
              evidence strong
              cite paper
            }

            """)
        let man = Evaluation(pack, genome: Genome(sex: .male, ["rs1": "A", "rs2": "C"]))
        #expect(man.steps(of: "hap") == ["one"])
        let woman = Evaluation(pack, genome: Genome(sex: .female, ["rs1": "A/G", "rs2": "C/T"]))
        #expect(woman.steps(of: "hap") == ["one/two"])
    }
}

/// Activity scores of star alleles, in exact decimals.
@Suite struct ActivityScoreTests {
    private static let rules = """
        variant rs1 in PLUS { at GRCh38 9:1000 A>G }
        variant rs2 in PLUS { at GRCh38 9:2000 C>T }
        alleles PLUS "Alleles" {
          order rs1, rs2
          *1 = A-C activity 1 function normal
          *2 = G-C activity 0.25 function decreased
          *3 = A-T activity 0 function none
          copies 0..3
          phase assumed from named haplotypes
          on unknown "Not told."
          evidence strong
          cite paper
        }
        finding band : level "Band" {
          by score(PLUS) {
            0..0.25 -> low
            0.5..1.25 -> middle
            1.5.. -> high
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }

        """

    @Test(arguments: [
        ("A/A", "C/C", "2", ["2"], ["high"]), ("A/G", "C/C", "2", ["1.25"], ["middle"]),
        ("G/G", "C/C", "2", ["0.5"], ["middle"]), ("A/G", "C/T", "2", ["0.25"], ["low"]),
        // Nobody knows which of the two is duplicated.
        ("A/G", "C/C", "3", ["1.5", "2.25"], ["high"]), ("A/A", "C/T", "3", ["1", "2"], ["middle", "high"]),
        // One copy, and a file with two alleles: one of them is true.
        ("A/G", "C/C", "1", ["0.25", "1"], ["low", "middle"]), ("A/A", "C/C", "0", ["0"], ["low"]),
        // G-T has no name, so nobody knows what it does.
        ("G/G", "T/T", "1", allScores, ["low", "middle", "high"]),
        ("A/G", "T/T", "2", allScores, ["low", "middle", "high"]),
        ("G/G", "T/T", "0", ["0"], ["low"]),
    ])
    func theScoreIsTheSumOverTheCopies(
        first: String, second: String, copies: String, score: [String], band: [String]
    ) throws {
        let pack = try pack(Self.rules)
        let evaluation = try Evaluation(
            pack, genome: Genome(["rs1": first, "rs2": second]), answers: ["PLUS_copies": Answer(copies)])
        #expect(evaluation.steps(of: "score(PLUS)") == score)
        #expect(evaluation.steps(of: "band") == band)
    }

    private static let allScores = [
        "0", "0.25", "0.5", "0.75", "1", "1.25", "1.5", "2", "2.25", "3", "over_3",
    ]

    @Test func unknownCopiesLeaveTheScoreUnknown() throws {
        let evaluation = Evaluation(try pack(Self.rules), genome: Genome(["rs1": "A/A", "rs2": "C/C"]))
        #expect(evaluation.steps(of: "PLUS") == ["*1/*1"])
        #expect(evaluation.steps(of: "score(PLUS)") == ["0", "1", "2", "3"])
    }
}
