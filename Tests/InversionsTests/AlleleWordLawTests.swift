// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneRuntime
import SeededRandom
import Testing

/// The law of allele names over random variants and random words: a word that files give a meaning is never a name, and a
/// name gives no other word a meaning.
@Suite struct AlleleWordLawTests {
    /// A random word over some letters, in upper or lower case.
    private static func word(_ letters: String, _ length: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
        String(
            (0..<Int.random(in: length, using: &random)).map { _ in
                let letter = letters.randomElement(using: &random) ?? "A"
                return Bool.random(using: &random) ? Character(letter.lowercased()) : letter
            })
    }

    private static func alleles(_ random: inout SeededGenerator) -> [String] {
        let first = "ACGT".randomElement(using: &random).map { String($0) } ?? "A"
        if Bool.random(using: &random) {
            return [first, first + (0..<Int.random(in: 1...4, using: &random)).map { _ in "CAT" }.joined()].shuffled(
                using: &random)
        }
        let others = "ACGT".filter { String($0) != first }.shuffled(using: &random)
        return [first] + others.prefix(Int.random(in: 1...2, using: &random)).map { String($0) }
    }

    private static func variant(_ alleles: [String], _ clauses: String) -> String {
        """
        variant rs1 in PLUS {
          at GRCh38 9:1000 \(alleles[0])>\(alleles.dropFirst().joined(separator: ","))
          strand plus
          \(clauses)
        }

        """
    }

    @Test func aWordThatFilesUseIsNeverAnAlleleName() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<120 {
            let alleles = Self.alleles(&random)
            let drawn: String
            switch Int.random(in: 0..<5, using: &random) {
            case 0: drawn = Self.word("ACGTN", 1...6, &random)
            case 1: drawn = Self.word("ID", 1...2, &random)
            case 2: drawn = Self.word("ACGTUNRYSWKMBDHV", 1...5, &random).lowercased()
            case 3: drawn = Self.word("0123456789", 1...3, &random)
            default:
                drawn =
                    ["cat", "tag", "Tata", "gattaca", "I", "d", "n", "ag", "DD", "di", "II"].randomElement(
                        using: &random) ?? "A"
            }
            let word = Bool.random(using: &random) ? drawn : drawn.uppercased()
            let rules =
                Self.variant(alleles, "allele \(word) = \(alleles[1])") + finding(by: "rs1", "* -> low")
            let errors = messages(rules).filter { $0.severity == .error }
            #expect(!errors.isEmpty, "\(word) of \(alleles)")
        }
    }

    /// What a test writes is read as in a file: names aside, each spelling means the same with names and without them.
    @Test func alleleNamesDoNotChangeHowAFileIsRead() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<40 {
            let alleles = Self.alleles(&random)
            var names: [String] = []
            for number in alleles.indices { names.append("n\(number)_" + Self.word("ACGTXYZ", 1...4, &random)) }
            let clauses = zip(names, alleles).map { "allele \($0) = \($1)" }.joined(separator: "\n  ")
            func table(_ text: [String]) -> String {
                "\(text[1])/\(text[1]) -> high\n \(text[0])/\(text[1]) -> middle\n "
                    + alleles.indices.flatMap { one in alleles.indices.filter { $0 >= one }.map { (one, $0) } }
                    .filter { $0 != (1, 1) && $0 != (0, 1) }.map { "\(text[$0.0])/\(text[$0.1])" }.joined(
                        separator: ", ")
                    + " -> low"
            }
            let named = try pack(Self.variant(alleles, clauses) + finding(by: "rs1", table(names)))
            let plain = try pack(Self.variant(alleles, "") + finding(by: "rs1", table(alleles)))
            var words =
                alleles + ["A", "C", "G", "T", "I", "D", "N", ".", "0", "-", "--", "<INS>", "<DEL>", "CAT", "R", "B"]
            words += (0..<6).map { _ in Self.word("ACGTNIDRY01", 1...5, &random) }
            for _ in 0..<40 {
                let one = words.randomElement(using: &random) ?? ".", two = words.randomElement(using: &random) ?? "."
                let separator = ["/", "|", ""].randomElement(using: &random) ?? "/"
                let text = one + separator + two
                func steps(_ pack: Pack) -> [String] {
                    Evaluation(pack, genome: Genome(["rs1": text])).steps(of: "level_of_it")
                }
                #expect(steps(named) == steps(plain), "\(text) of \(alleles)")
            }
            // A name has no meaning unless a rule declares it: a file without it gives no call.
            let text = names[1] + "/" + names[1]
            #expect(
                Evaluation(plain, genome: Genome(["rs1": text])).steps(of: "level_of_it") == ["low", "middle", "high"])
        }
    }

    /// The step above all listed scores is written as messages name it.
    @Test func theStepAboveAllListedScoresCanBeWritten() throws {
        let rules = """
            variant rs1 in MINUS { at GRCh38 2:1000 A>G }
            alleles MINUS {
              order rs1
              *1 = A  function normal  activity 1.25
              phase required
              on unknown "Nothing is concluded."
              evidence strong
              cite paper
            }

            """
        let table = "0..2.5 -> low\n over_2_5 -> high"
        #expect(messages(rules + finding(by: "score(MINUS)", table)).filter { $0.severity == .error }.isEmpty)
        let pack = try pack(rules + finding(by: "score(MINUS)", table))
        #expect(
            Evaluation(pack, genome: Genome(["rs1": "G/G"])).steps(of: "score(MINUS)").last == "over_2_5")
        #expect(Evaluation(pack, genome: Genome(["rs1": "A/A"])).steps(of: "level_of_it") == ["low"])
        #expect(Evaluation(pack, genome: Genome(["rs1": "A/G"])).steps(of: "level_of_it") == ["low", "high"])
    }
}
