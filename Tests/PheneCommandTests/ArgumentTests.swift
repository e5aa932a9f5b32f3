// SPDX-License-Identifier: Apache-2.0

import PheneCommand
import Testing

@Suite struct ArgumentTests {
    @Test(arguments: [["--version"], ["-V"]])
    func theVersionIsOneLine(arguments: [String]) throws {
        let result = try Bench().run(arguments)
        #expect(result.code == .done)
        #expect(result.output == "phene 0.1.0\n")
        #expect(result.errors.isEmpty)
    }

    @Test(arguments: [["--help"], ["-h"], ["help"]])
    func theHelpListsCommandsAndExitCodes(arguments: [String]) throws {
        let result = try Bench().run(arguments)
        #expect(result.code == .done)
        for word in ["report FILE", "explain FILE NAME | CODE", "check RULES...", "test RULES...", "exit codes"] {
            #expect(result.output.contains(word))
        }
        for code in ExitCode.allCases { #expect(result.output.contains("\n  \(code.rawValue)  ")) }
    }

    @Test(arguments: [["help", "report"], ["report", "--help"], ["report", "-h", "too", "many"]])
    func theHelpOfACommandListsItsOptions(arguments: [String]) throws {
        let result = try Bench().run(arguments)
        #expect(result.code == .done)
        for option in [
            "--pack P[,P...]|all", "--json [F]", "--html [F]", "--redact", "--date YYYY-MM-DD", "--sex male|female",
            "--input NAME=VALUE", "--build 36|37|38", "--output F",
        ] {
            #expect(result.output.contains(option))
        }
        #expect(result.output.contains("norepinephrine"))
    }

    @Test(
        arguments: [
            ([], "expected a command"),
            (["reprot"], "unknown command `reprot`; did you mean `report`?"),
            (["--pack"], "unknown option `--pack` before a command"),
            (["report"], "`report` needs `FILE`"),
            (["report", "a", "b"], "too many operands"),
            (["report", "a", "--sx", "male"], "unknown option `--sx`; did you mean `--sex`?"),
            (["report", "a", "--sex"], "`--sex` needs a value: male|female"),
            (["report", "a", "--sex=mal"], "`mal` is not a value of `--sex`; did you mean `male`?"),
            (["report", "a", "--sex", "male", "--sex", "female"], "`--sex` is given twice"),
            (["explain", "a", "b", "--json=x"], "`--json` takes no value"),
            (["report", "--html", "a"], "`a` was read as the file that `--html` writes; give `FILE` first"),
            (["report", "a", "--html", "--html"], "`--html` is given twice"),
            (["report", "a", "--html", "--json"], "cannot be combined unless each names a file"),
            (["report", "a", "--html=b", "--json", "b"], "name the same file"),
            (["report", "a", "--html", "b", "--output", "b"], "`--output` names the file of another format"),
            (["report", "a", "--html="], "`--html` needs a file name"),
            (["report", "a", "--date", "2026-02-29"], "`2026-02-29` is not a date"),
            (["report", "a", "--date", "31.01.2026"], "`31.01.2026` is not a date"),
            (["report", "a", "--build", "19"], "`19` is not a value of `--build`; the values are: 36, 37, 38"),
            (["report", "a", "--input", "pots"], "write `--input NAME=VALUE`"),
            (
                ["report", "a", "--input", "pot=yes"],
                "`pot` is not a question of the pack `norepinephrine`; did you mean `pots`?"
            ),
            (["report", "a", "--input", "pots=maybe"], "`maybe` is not an answer to `pots`; the answers are: yes, no"),
            (["report", "a", "--input", "pots=yes", "--input=pots=no"], "`pots` is answered twice"),
            (["report", "a", "--pack", "norepinefrine"], "did you mean `norepinephrine`?"),
            (["check", "--json", "a"], "`check` has no option `--json`"),
            (["check"], "`check` needs `RULES...`"),
            (["help", "reprot"], "did you mean `report`?"),
            (["explain", "PH9999"], "there is no message with the code `PH9999`"),
            (["explain", "dbh_activity"], "expected a file and a name, or a code such as PH0201"),
        ] as [([String], String)])
    func aWrongArgumentIsNamedWithASuggestion(arguments: [String], message: String) throws {
        let result = try Bench().run(arguments)
        #expect(result.code == .usage)
        #expect(result.errors.hasPrefix("error: "))
        #expect(result.errors.contains(message))
        #expect(result.errors.contains("lists the arguments"))
        #expect(result.output.isEmpty)
    }

    @Test func afterTwoDashesAllWordsAreOperands() throws {
        let result = try Bench().run("report", "--", "--json")
        #expect(result.code == .input)
        #expect(result.errors.contains("--json: "))
    }

    @Test func anArgumentCannotControlTheTerminal() throws {
        let result = try Bench().run("report", "\u{1B}[2J\u{202E}x")
        #expect(!result.errors.contains("\u{1B}"))
        #expect(!result.errors.contains("\u{202E}"))
        #expect(result.errors.contains("\\u{1B}[2J\\u{202E}x"))
    }
}
