// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

@Suite struct AskTests {
    private static let rules = """
        pack asking 1.2.0
        source paper { pmid 1  year 2001  title "Paper" }
        gene PLUS { chromosome X  strand plus }
        variant rs1 in PLUS { at GRCh37 X:20000000 A>G }
        variant rs2 in PLUS { at GRCh37 X:30000000 A>G }
        scale told = kept < none < some
        input wilson : yes | no "Do you have Wilson disease?"
        input amount : none < some < much "How much do you eat?"
        input age : 18..120 years "How old are you?"
        input want : consent "Do you want to know?"
        finding gated : told "Gated" {
          by rs1, want {
            | A, A/A | yes | none |
            | A/G, G, G/G | yes | some |
            | * | no | kept |
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }
        finding free : told "Free" {
          by rs2 {
            A, A/A -> none
            A/G, G, G/G -> some
          }
          on unknown "Not told."
          evidence strong
          cite paper
        }
        advice eat "Eat" {
          when free = some and amount < much and age >= 65
          consider copper_foods "Eat them."
          on unknown "Not known."
          evidence limited
          cite paper
        }
        advice not_with_wilson "Wilson" {
          when wilson = yes
          avoid copper_foods "Do not."
          overrides eat on copper_foods because "it harms"
          on unknown hold "Held."
          evidence moderate
          cite paper
        }

        """

    private struct Setting {
        let bench: Bench
        let rules: String
        let person: String
        var answers: String { bench.folder.path + "/me.answers" }

        init(rs1: String = "AG", rs2: String = "AG", isTyped: Bool = true) throws {
            bench = try Bench()
            bench.isTyped = isTyped
            rules = try bench.file("rules.phene", AskTests.rules)
            person = try bench.file(
                "me.txt", "# build 37\nrs1\tX\t20000000\t\(rs1)\nrs2\tX\t30000000\t\(rs2)\n")
        }

        func ask(_ lines: String, _ options: String...) -> Bench.Result {
            bench.input = lines
            return bench.run(["ask", person, "--pack", rules, "--output", answers, "--sex", "female"] + options)
        }

        func report(_ options: String...) -> Bench.Result {
            bench.run(["report", person, "--pack", rules, "--sex", "female", "--json"] + options)
        }

        var text: String { get throws { try String(contentsOfFile: answers, encoding: .utf8) } }

        func write(_ lines: String) throws {
            try bench.file("me.answers", "pack asking 1.2.0\n" + lines)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: answers)
        }
    }

    // MARK: Protecting

    @Test func aReportDoesNotOverwriteTheAnswersOrTheRules() throws {
        let me = try Setting()
        try me.write("amount = some\n")
        let before = try me.text
        for path in [me.answers, me.rules] {
            for option in ["--output", "--html", "--json", "--markdown", "--tsv"] {
                let result = me.bench.run([
                    "report", me.person, "--pack", me.rules, "--answers", me.answers, option, path,
                ])
                #expect(result.code == .usage && result.errors.contains("overwrite"), "\(option)")
            }
        }
        #expect(try me.text == before)
    }

    @Test(arguments: [true, false]) func aLineOfAnyLengthIsNotRepeated(isTyped: Bool) throws {
        let me = try Setting(isTyped: isTyped)
        let result = me.ask(String(repeating: "y", count: 100_000) + "\n")
        #expect(result.errors.contains("too long for an answer to `wilson`"))
        #expect(result.errors.utf8.count < 10_000)
    }

    // MARK: Asking

    @Test func theAnswersGoToAFileOfTheOwnerAndGiveTheReportOfTheSameOptions() throws {
        let me = try Setting()
        let result = me.ask("no\nsome\n70\nyes\n")
        #expect(result.code == .done)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("1. Do you have Wilson disease?"))
        #expect(result.errors.contains("a whole number from 18 to 120 years: "))
        #expect(
            try me.text.hasSuffix(
                """
                pack asking 1.2.0

                # Do you have Wilson disease?
                wilson = no

                # How much do you eat?
                amount = some

                # How old are you?
                age = 70

                # Do you want to know?
                want = yes

                """))
        let mode = try FileManager.default.attributesOfItem(atPath: me.answers)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let byFile = me.report("--answers", me.answers)
        #expect(byFile.errors.isEmpty)
        #expect(
            byFile.output
                == me.report(
                    "--input", "wilson=no", "--input", "amount=some", "--input", "age=70", "--input", "want=yes"
                ).output)
    }

    @Test func onlyQuestionsThatKeepAResultOpenAreAsked() throws {
        let settled = try Setting(rs2: "AA").ask("")
        #expect(!settled.errors.contains("How old"))
        let me = try Setting()
        // Once the amount rules the advice out, the age no longer matters.
        let result = me.ask("no\nmuch\n\n")
        #expect(!result.errors.contains("How old"))
        #expect(result.errors.contains("Do you want to know?"))
    }

    @Test func aSkippedQuestionIsNeverAnswered() throws {
        let me = try Setting()
        let result = me.ask("\n\n\n\n")
        #expect(result.errors.contains("No question was answered, so no file was written."))
        #expect(!FileManager.default.fileExists(atPath: me.answers))
    }

    @Test(arguments: ["no\nq\n", "no\n"])
    func stoppingKeepsWhatWasAnswered(lines: String) throws {
        let me = try Setting()
        #expect(me.ask(lines).errors.contains("1 answer; "))
        #expect(try me.text.hasSuffix("\nwilson = no\n"))
    }

    @Test func aWrongAnswerIsAskedAgain() throws {
        let me = try Setting()
        let result = me.ask("nn\nn\nsom\nsome\n17\n121\n70 years\n70\nq\n")
        #expect(result.errors.contains("`nn` is not an answer to `wilson`"))
        #expect(result.errors.contains("did you mean `some`?"))
        let words = result.errors.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(words.components(separatedBy: "which takes a whole number from 18 to 120 years").count == 4)
        #expect(try me.text.contains("wilson = no\n"))
        #expect(try me.text.contains("age = 70\n"))
    }

    @Test func whereNobodyTypesAWrongAnswerStopsBeforeTheNextLineAnswersAnotherQuestion() throws {
        let me = try Setting(isTyped: false)
        let result = me.ask("ys\nmuch\n")
        #expect(result.code == .input)
        #expect(result.errors.contains("standard input:1: `ys` is not an answer to `wilson`; the answers are: yes, no"))
        #expect(!FileManager.default.fileExists(atPath: me.answers))
    }

    @Test func moreIsToldOnRequest() throws {
        let result = try Setting().ask("?\nq\n")
        #expect(result.errors.contains("An answer helps to decide:\n   - Wilson\n"))
        #expect(result.errors.contains("--input wilson=yes"))
    }

    // MARK: Earlier answers

    @Test func earlierAnswersAreOfferedAndNothingIsLost() throws {
        let me = try Setting()
        try me.write("wilson = yes\namount = some\nwant = no\n")
        let result = me.ask("no\n\nq\n")
        #expect(result.errors.contains("yes or no [yes]: "))
        #expect(result.errors.contains("none, some or much [some]: "))
        #expect(try me.text.contains("\nwilson = no\n"))
        #expect(try me.text.contains("\namount = some\n"))
        #expect(try me.text.contains("\nwant = no\n"))
    }

    @Test func anEarlierAnswerCanBeRemoved() throws {
        let me = try Setting()
        try me.write("wilson = yes\namount = some\n")
        _ = me.ask("-\nq\n")
        #expect(try !me.text.contains("wilson ="))
        #expect(try me.text.contains("amount = some"))
    }

    @Test func earlierAnswersForOtherRulesStayMarkedUntilTheyAreChecked() throws {
        let me = try Setting()
        try me.bench.file("me.answers", "pack asking 1.1.0\nwilson = yes\n")
        let result = me.ask("q\n")
        #expect(result.errors.contains("written for asking 1.1.0, and the rules are 1.2.0; questions may have changed"))
        #expect(try me.text.contains("pack asking 1.1.0\n"))
        _ = me.ask("\nq\n")
        #expect(try me.text.contains("pack asking 1.2.0\n"))
    }

    @Test func aFileThatHoldsNoAnswersIsNotOverwritten() throws {
        let me = try Setting()
        let result = me.bench.run("ask", me.person, "--pack", me.rules, "--output", me.person)
        #expect(result.code == .input)
        #expect(result.errors.contains("me.txt:2: expected `pack NAME VERSION`"))
        // Of a file that was named by mistake nothing is quoted.
        #expect(!result.errors.contains("rs1"))
        #expect(try String(contentsOfFile: me.person, encoding: .utf8).hasPrefix("# build 37"))
    }

    // MARK: Consent

    @Test(arguments: ["\n\n\n\n", "\n\n\nno\n"])
    func withoutConsentTheInterviewIsTheSameForAnyGenotype(lines: String) throws {
        var seen: Set<String> = []
        for genotype in ["AA", "AG", "GG", "--"] {
            let me = try Setting(rs1: genotype)
            let result = me.ask(lines)
            let file = (try? me.text) ?? ""
            seen.insert(
                (result.errors + file).replacingOccurrences(of: me.bench.folder.path, with: ""))
        }
        #expect(seen.count == 1)
    }

    @Test func aConsentQuestionSaysWhatItIs() throws {
        #expect(try Setting().ask("").errors.contains("Do you want to know?") == false)
        let result = try Setting().ask("\n\n\n\n")
        #expect(result.errors.contains("This asks what you want to know. Until you answer yes"))
    }

    // MARK: Reading the file

    @Test(arguments: [
        ("wilsn = yes\n", ":2: `wilsn` is not a question of the pack `asking`; did you mean `wilson`?"),
        ("\n# x\namount = som\n", ":4: `som` is not an answer to `amount`; did you mean `some`?"),
        ("age = 70 years\n", ":2: `70 years` is not an answer to `age`"),
        ("age = 17\n", ":2: `17` is not an answer to `age`"),
        ("wilson\n", ":2: expected `NAME = VALUE`"), ("wilson =\n", ":2: `wilson` has no answer"),
        ("wilson = yes\nwilson = no\n", ":3: `wilson` is answered twice, first in line 2"),
    ])
    func aFaultIsReportedWithItsLine(lines: String, message: String) throws {
        let me = try Setting()
        try me.write(lines)
        for command in ["report", "coverage", "explain"] {
            let name = command == "explain" ? ["eat"] : []
            let result = me.bench.run(
                [command, me.person] + name + ["--pack", me.rules, "--answers", me.answers])
            #expect(result.code == .input)
            #expect(result.errors.contains("me.answers" + message))
            #expect(result.output.isEmpty)
        }
    }

    @Test func answersForAnotherPackAreRefused() throws {
        let me = try Setting()
        try me.bench.file("me.answers", "pack other 1.2.0\nwilson = no\n")
        #expect(me.report("--answers", me.answers).errors.contains("these are answers for the pack `other`"))
        try me.bench.file("me.answers", "# nothing\n")
        #expect(me.report("--answers", me.answers).errors.contains("expected `pack NAME VERSION`"))
    }

    @Test func anOptionTakesPrecedenceAndSaysSo() throws {
        let me = try Setting()
        try me.write("wilson = yes\namount = some\n")
        let result = me.report("--answers", me.answers, "--input", "wilson=no", "--input", "amount=some")
        #expect(
            result.errors.contains("note: `--input wilson=no` is used, and not `wilson = yes` (\(me.answers):2)"))
        #expect(!result.errors.contains("amount"))
        #expect(result.output == me.report("--input", "wilson=no", "--input", "amount=some").output)
    }

    @Test func aFileThatOthersCanReadIsWarnedOf() throws {
        let me = try Setting()
        try me.write("wilson = no\n")
        #expect(me.report("--answers", me.answers).errors.isEmpty)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: me.answers)
        #expect(
            me.report("--answers", me.answers).errors.contains("other users of this machine can read these answers"))
    }

    @Test func theLinesMayEndAsOnWindows() throws {
        let me = try Setting()
        try me.bench.file("me.answers", "\u{FEFF}# mine\r\npack asking 1.2.0\r\n\r\nwilson=no\r\n")
        #expect(me.report("--answers", me.answers).output == me.report("--input", "wilson=no").output)
    }
}
