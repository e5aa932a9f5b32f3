// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

@Suite struct RulesTests {
    @Test func correctRulesPassTheCheck() throws {
        let bench = try Bench()
        let result = bench.run("check", try bench.file("small.phene", Bench.rules))
        #expect(result.code == .done)
        #expect(result.output.contains("1 file: no errors; pack small 1.0.0: variants 1, findings 1"))
    }

    @Test func wrongRulesAreReportedWithTheirLocation() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules.replacing("G/G -> high", with: "G/T -> high"))
        let result = bench.run("check", path)
        #expect(result.code == .rulesFail)
        #expect(result.errors.contains("\(path):8:"))
        #expect(result.output.contains("error"))
    }

    @Test func everyUnreadableRuleFileIsNamed() throws {
        let bench = try Bench()
        let folder = bench.folder.path
        let result = bench.run("check", folder + "/a.phene", folder + "/b.phene", folder)
        #expect(result.code == .input)
        for part in ["/a.phene: ", "/b.phene: ", "no rule files found"] { #expect(result.errors.contains(part)) }
    }

    @Test func aFileGivenTwiceIsReadOnce() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules)
        #expect(bench.run("check", path, bench.folder.path + "//").output.hasPrefix("1 file: "))
    }

    private static let passing = """
        test "two G are high" {
          given rs10 G/G
          expect aaa = high
        }
        test "not read is not known" { expect aaa unknown }

        """

    @Test func ruleTestsThatPassAreCounted() throws {
        let bench = try Bench()
        let result = bench.run("test", try bench.file("small.phene", Bench.rules + Self.passing))
        #expect(result.code == .done)
        #expect(result.output == "2 passed, 0 failed\n")
    }

    @Test func aFailedRuleTestIsShownWithItsLocationAndAnExplanation() throws {
        let bench = try Bench()
        let failing = "test \"fails\" {\n  given rs10 A/A\n  expect aaa = high\n}\n"
        let path = try bench.file("small.phene", Bench.rules + Self.passing + failing)
        let result = bench.run("test", path)
        #expect(result.code == .rulesFail)
        #expect(result.output.contains("\(path):21:"))
        #expect(result.output.contains("in the test \"fails\""))
        #expect(result.output.contains("aaa is low"))
        #expect(result.output.hasSuffix("2 passed, 1 failed\n"))
    }

    @Test func rulesWithoutTestsAreNotReportedAsTested() throws {
        let bench = try Bench()
        let result = bench.run("test", try bench.file("small.phene", Bench.rules))
        #expect(result.output == "0 passed, 0 failed\n")
        #expect(result.errors.contains("there are no tests"))
    }

    @Test func verdictsOverridersAndNeedsOfAdviceAreTested() throws {
        let bench = try Bench()
        let advice = """
            input wilson : yes | no "Wilson disease?"
            advice copper {
              when aaa = low
              consider copper_foods, vitamins "Text."
              evidence limited
              cite paper
            }
            advice no_copper {
              when wilson = yes
              avoid copper_foods "Text."
              overrides copper on copper_foods because "it piles up"
              on unknown hold "Not known."
              evidence limited
              cite paper
            }

            """
        func outcome(_ expectation: String) throws -> ExitCode {
            let test = "test \"t\" {\n  given rs10 A/A\n  \(expectation)\n}\n"
            let result = bench.run("test", try bench.file("small.phene", Bench.rules + advice + test))
            #expect(result.output.hasSuffix("1 passed, 0 failed\n") == (result.code == .done), "\(result)")
            return result.code
        }
        #expect(try outcome("expect advice copper held on copper_foods by no_copper") == .done)
        #expect(try outcome("expect advice copper applies on vitamins") == .done)
        #expect(try outcome("expect advice copper applies on copper_foods") == .rulesFail)
        #expect(try outcome("expect advice no_copper unknown needs wilson") == .done)
        #expect(try outcome("expect advice no_copper unknown needs rs10") == .rulesFail)
        #expect(try outcome("expect aaa among low, high") == .rulesFail)
    }

    private static let using = """
        pack using 1.0.0
        use small 1.0.0
        advice look {
          when aaa = high
          discuss looking "Talk it over."
          on unknown "rs10 was not read."
          evidence limited
          cite paper
        }

        """

    @Test func aUsedPackIsFoundInTheParentFolderAndLocked() throws {
        let bench = try Bench()
        try bench.file("Small/small.phene", Bench.rules)
        let folder = try bench.file("Using/using.phene", Self.using).split(separator: "/").dropLast()
        let path = "/" + folder.joined(separator: "/")
        #expect(bench.run("check", path).errors.contains("PH1304"))
        let locked = bench.run("check", path, "--update-lock")
        #expect(locked.code == .done)
        #expect(locked.output.contains("pack using 1.0.0: variants 1, findings 1"))
        #expect(bench.run("check", path).code == .done)
        try bench.file("Small/small.phene", Bench.rules.replacing("Nothing is concluded.", with: "Changed."))
        #expect(bench.run("check", path).errors.contains("differs from its lock"))
    }

    @Test func aUsedPackIsFoundInANamedFolder() throws {
        let bench = try Bench()
        try bench.file("elsewhere/Small/small.phene", Bench.rules)
        let path = try bench.file("rules/Using/using.phene", Self.using)
        #expect(bench.run("check", path).errors.contains("PH1301"))
        let elsewhere = bench.folder.appending(path: "elsewhere").path
        #expect(bench.run("check", path, "--pack-path", elsewhere, "--update-lock").code == .done)
    }

    @Test func rulesInMarkdownAndPropertiesAreRunLikeOthers() throws {
        let bench = try Bench()
        let property = "property \"p\" {\n  for all rs10\n  expect known aaa\n}\n"
        try bench.file("small.md", "# Small\n\n```phene\n\(Bench.rules)\(property)```\n")
        try bench.file("README.md", "# No rules here\n")
        let result = bench.run("test", bench.folder.path)
        #expect(result.output == "1 passed, 0 failed\n")
    }
}
