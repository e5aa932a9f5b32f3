// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene test --coverage`, `--mutate`, `phene diff` and `phene check --reference`.
@Suite struct ExamTests {
    private static let tests = """
        test "two G are high" {
          given rs10 G/G
          expect aaa = high
        }
        test "not read is not known" { expect aaa unknown }

        """
    private static let rest = "test \"two A are low\" {\n  given rs10 A/A\n  expect aaa = low\n}\n"

    @Test func whatNoTestTouchesIsListedWithItsPlace() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules + Self.tests)
        let result = bench.run("test", path, "--coverage")
        #expect(result.code == .done)
        #expect(result.output.contains("rows                   1 of     2   50 %"))
        #expect(result.output.contains("\(path):7: finding aaa: A/A, A/G -> low\n"))
    }

    @Test func underTheGateIsAFailure() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules + Self.tests)
        #expect(bench.run("test", path, "--coverage", "--gate", "66").code == .done)
        #expect(bench.run("test", path, "--coverage", "--gate", "67").code == .rulesFail)
        #expect(bench.run("test", path, "--gate", "67").code == .usage)
        #expect(bench.run("test", path, "--coverage", "--gate", "half").code == .usage)
        let whole = try bench.file("small.phene", Bench.rules + Self.tests + Self.rest)
        #expect(bench.run("test", whole, "--coverage", "--gate", "100").code == .done)
    }

    @Test func mistakesThatNoTestNoticesAreShownWithATest() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules + Self.tests + Self.rest)
        let result = bench.run("test", path, "--mutate", "--gate", "100")
        #expect(result.code == .rulesFail)
        #expect(result.output.contains("\(path):7: survived: finding aaa: A/G -> low says high\n"))
        let test = "    test \"rs10 A/G: aaa = low\" {\n      given rs10 A/G\n      expect aaa = low\n    }\n"
        #expect(result.output.contains(test))
        let mended = try bench.file("small.phene", Bench.rules + Self.tests + Self.rest + test)
        let again = bench.run("test", mended, "--mutate", "--gate", "100")
        #expect(again.code == .done)
        #expect(again.output.contains("4 mutants: 4 killed, 0 survived, 0 equivalent, 0 not proved"))
    }

    @Test func formsForProgramsNameTheirSchemas() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules + Self.tests)
        let result = bench.run("test", path, "--coverage", "--mutate", "--format", "json")
        #expect(result.code == .done)
        for schema in ["phene-test 1", "phene-coverage 1", "phene-mutation 1"] {
            #expect(result.output.contains("\"schema\": \"\(schema)\""))
        }
        #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is [String: Any])
        #expect(bench.run("test", path, "--format", "sarif").code == .usage)
    }

    @Test func twoVersionsOfRulesAreSetSideBySide() throws {
        let bench = try Bench()
        let old = try bench.file("old/small.phene", Bench.rules)
        let new = try bench.file("new/small.phene", Bench.rules.replacing("A/A, A/G -> low", with: "A/A -> low\nA/G -> high"))
        #expect(bench.run("diff", old, old).output == "no difference\n")
        #expect(bench.run("diff", old, old).code == .done)
        let person = try bench.file("person.txt", "# build 37\nrs10\t2\t1000\tAG\n")
        let result = bench.run("diff", old, new, "--against", person)
        #expect(result.code == .rulesFail)
        #expect(result.output.contains("finding aaa: was `low`, is `high`\n    test \"rs10 A/G: aaa = high\" {\n"))
        #expect(result.output.contains("for \(person)\n  finding aaa: low -> high\n"))
        let json = bench.run("diff", old, new, "--against", person, "--format", "json").output
        #expect(json.contains("\"schema\": \"phene-diff 1\""))
        #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    }

    @Test func rulesWithErrorsAreNoDifference() throws {
        let bench = try Bench()
        let path = try bench.file("old/small.phene", Bench.rules)
        let wrong = try bench.file("new/small.phene", Bench.rules.replacing("G/G -> high", with: "G/T -> high"))
        let result = bench.run("diff", path, wrong)
        #expect(result.code == .input)
        #expect(result.errors.contains("the rules have errors"))
    }

    /// A chromosome of 1,100 bases with an A at the end, and one more.
    private func genome(_ bench: Bench, last: String) throws -> String {
        try bench.file("genome.fa", ">2\n" + String(repeating: "C", count: 1_099) + last + "\nT\n")
    }

    @Test func aDeclaredReferenceIsHeldAgainstTheGenome() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules)
        let right = bench.run("check", path, "--reference", "GRCh38=" + (try genome(bench, last: "A")))
        #expect(right.code == .done)
        #expect(right.output.contains("GRCh38 (as you said); 1 of 1 variants have the reference that is declared"))
        let wrong = bench.run("check", path, "--reference", "GRCh38=" + (try genome(bench, last: "g")))
        #expect(wrong.code == .rulesFail)
        #expect(wrong.errors.contains("error[PH1201]: the genome has `G` where the reference of `rs10` is said to be `A`"))
        #expect(wrong.errors.contains("^^^^^^^^^^^^^^^^^^^^ `A` here, `G` on GRCh38"))
        #expect(wrong.errors.contains("`G` is the other allele"))
    }

    @Test func aGenomeThatIsTooShortOrOfNoKnownBuildIsSaid() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules)
        let genome = try bench.file("genome.fa", ">2\nACGT\n")
        let short = bench.run("check", path, "--reference", "GRCh37=" + genome)
        #expect(short.code == .rulesFail)
        #expect(short.errors.contains("error[PH1202]: chromosome 2 of the genome ends before `rs10`"))
        let other = bench.run("check", path, "--reference", "GRCh37=" + (try bench.file("other.fa", ">3\nACGT\n")))
        #expect(other.errors.contains("error[PH1202]: the genome has no chromosome 2"))
        let unknown = bench.run("check", path, "--reference", genome)
        #expect(unknown.code == .input)
        #expect(unknown.errors.contains("the build is not known"))
        #expect(bench.run("explain", "PH1201").output.contains("wrong"))
    }

    @Test func theReferenceThatCarriesTheEffectAlleleIsTold() throws {
        let bench = try Bench()
        let rules = Bench.rules.replacing("2:1100 A>G }", with: "2:1100 A>G  label \"-5G>A\" }")
        let result = bench.run("check", try bench.file("small.phene", rules), "--verbose")
        #expect(result.output.contains("the reference of GRCh38 at rs10 is `A`"))
        #expect(result.output.contains("0/0 there gives aaa = low"))
    }
}
