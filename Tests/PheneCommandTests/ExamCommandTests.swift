// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// Coverage, mutation, differences and reference genomes, from the command line.
@Suite struct ExamCommandTests {
    private static let test = """
        test "low" {
          given rs10 A/A
          expect aaa = low
        }

        """
    private static let more = """
        test "high" {
          given rs10 G/G
          expect aaa = high
        }
        test "one of each" {
          given rs10 A/G
          expect aaa = low
        }
        test "not read" {
          expect aaa unknown
        }

        """

    @Test func coverageListsWhatNoTestCoversAndTheGateIsEnforced() throws {
        let bench = try Bench()
        let rules = try bench.file("rules.phene", Bench.rules + Self.test)
        let half = bench.run("test", rules, "--coverage", "--gate", "50")
        #expect(half.code == .rulesFail)
        #expect(half.output.contains("tests cover 1 of 3, 33 percent"))
        #expect(half.output.contains("rules.phene:8:5: no test covers the row `G/G` of `aaa`"))
        #expect(half.output.contains("no test covers `aaa` where it is unknown"))
        let whole = try bench.file("whole.phene", Bench.rules + Self.test + Self.more)
        #expect(bench.run("test", whole, "--gate", "100").code == .done)
        #expect(bench.run("test", whole, "--gate", "101").code == .usage)
    }

    @Test func aSurvivingMutantIsShownWithATestThatCatchesIt() throws {
        let bench = try Bench()
        let rules = try bench.file("rules.phene", Bench.rules + Self.test)
        let result = bench.run("test", rules, "--mutate")
        #expect(result.output.contains("survived: `aaa`: no test fails if the row `G/G` gives `low`"))
        #expect(result.output.contains("given rs10 G/G"))
        #expect(result.output.contains("expect aaa = high"))
        let whole = try bench.file("whole.phene", Bench.rules + Self.test + Self.more)
        let summary = try #require(bench.run("test", whole, "--mutate").output.split(separator: "\n").last)
        #expect(summary.contains(" 0 survived, 0 equivalent, 0 not proved"))
    }

    @Test(arguments: ["rules.phene", "rules.md"])
    func suggestedTestsAreAddedToTheFile(name: String) throws {
        let bench = try Bench()
        let text = Bench.rules + Self.test
        let rules = try bench.file(name, name.hasSuffix(".md") ? "# Rules\n\n```phene\n\(text)```\n" : text)
        let result = bench.run("test", rules, "--write")
        #expect(result.errors.contains("\(name): 3 tests added"), Comment(rawValue: result.errors))
        let again = bench.run("test", rules, "--mutate", "--gate", "100")
        #expect(again.code == .done, Comment(rawValue: again.output + again.errors))
        #expect(bench.run("test", rules, "--write").errors.contains("no test to add"))
    }

    @Test func anEquivalentMutantIsNotASurvivor() throws {
        // What reads `aaa` and asks for a step that both rows give to nobody is the same with and without it.
        let bench = try Bench()
        let rules = try bench.file(
            "rules.phene",
            Bench.rules + Self.test + Self.more + """
                finding bbb : level "BBB" {
                  by aaa, rs10 {
                    | low  | A/A, A/G | low  |
                    | low  | G/G      | low  |
                    | high | A/A, A/G | high |
                    | high | G/G      | high |
                  }
                  on unknown "Nothing is concluded."
                  evidence limited
                  cite paper
                }
                test "both" { given rs10 A/A  expect bbb = low }
                test "both high" { given rs10 G/G  expect bbb = high }

                """)
        let output = bench.run("test", rules, "--mutate").output
        #expect(output.contains("equivalent: `bbb`: no result changes if the row `low | G/G` gives `high`"))
        let summary = try #require(output.split(separator: "\n").last)
        // Two steps of rows that nobody lies in, and two genotypes of one of them.
        #expect(summary.contains("4 equivalent"))
    }

    @Test func theDifferenceOfTwoBooksIsShownAsATest() throws {
        let bench = try Bench()
        let old = try bench.file("old.phene", Bench.rules)
        let new = try bench.file(
            "new.phene",
            Bench.rules.replacing("A/A, A/G -> low", with: "A/A -> low").replacing("G/G ->", with: "A/G, G/G ->"))
        let result = bench.run("diff", old, new)
        #expect(result.code == .rulesFail)
        #expect(result.output.contains("finding aaa: result changed: low -> high"))
        #expect(result.output.contains("given rs10 A/G"))
        #expect(result.output.contains("expect aaa = high"))
        #expect(bench.run("diff", old, old).output == "no difference\n")
        #expect(bench.run("diff", old, old).code == .done)
    }

    @Test func changesInWordingAreDistinguishedFromChangedResults() throws {
        let bench = try Bench()
        let old = try bench.file("old.phene", Bench.rules)
        let new = try bench.file("new.phene", Bench.rules.replacing("\"AAA\"", with: "\"Other\""))
        let result = bench.run("diff", old, new)
        #expect(result.output == "\(new):5: finding aaa: only wording changed (title)\n1 changed in wording only\n")
        #expect(result.code == .done)
    }

    @Test func theDifferenceForOnePersonReadsTheirFile() throws {
        let bench = try Bench()
        let old = try bench.file("old.phene", Bench.rules)
        let new = try bench.file("new.phene", Bench.rules.replacing("G/G -> high", with: "G/G -> low"))
        let person = try bench.file("p.txt", "# build 37\nrs10\t2\t1000\tGG\n")
        let result = bench.run("diff", old, new, "--against", person, "--build", "37")
        #expect(result.output == "finding aaa: high -> low\n", Comment(rawValue: result.errors))
        let other = try bench.file("q.txt", "# build 37\nrs10\t2\t1000\tAA\n")
        #expect(
            bench.run("diff", old, new, "--against", other, "--build", "37").output
                == "nothing changes for this person\n")
    }

    @Test(arguments: [false, true], [60, 7])
    func referenceBasesAreComparedWithAGenome(hasIndex: Bool, width: Int) throws {
        var letters = Array(repeating: Character("t"), count: 1200)
        letters[999] = "a"
        letters[1099] = "G"
        let lines = stride(from: 0, to: letters.count, by: width).map {
            String(letters[$0..<min($0 + width, letters.count)])
        }
        let bench = try Bench()
        let genome = try bench.file("g.fa", ">chr1 one\nACGT\n>chr2 two\n" + lines.joined(separator: "\n") + "\n")
        if hasIndex { _ = try bench.file("g.fa.fai", "chr1\t4\t10\t4\t5\nchr2\t1200\t25\t\(width)\t\(width + 1)\n") }
        let rules = try bench.file("rules.phene", Bench.rules)
        #expect(bench.run("check", rules, "--reference", "GRCh37=" + genome).code == .done)
        let other = bench.run("check", rules, "--reference", "GRCh38=" + genome)
        #expect(other.code == .rulesFail)
        #expect(other.errors.contains("error[PH1601]: the genome has `G` at GRCh38 2:1100, but the rules declare `A`"))
        #expect(bench.run("check", rules, "--reference", genome).errors.contains("match no known build"))
    }
}
