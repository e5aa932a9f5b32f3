// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `--pack` with several packs.
@Suite struct PacksTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/packs")

    /// Two invented packs and a person, in files.
    private struct Setting {
        let bench: Bench
        let garden: String
        let orchard: String
        let person: String
        var both: String { garden + "," + orchard }
        var answers: String { bench.folder.path + "/me.answers" }

        init(
            rows: String = "rs1\t2\t1000\tGG\nrs5\t3\t5000\tCT\nrs6\t3\t6000\tAC\nrs9\t4\t9000\tGA\n",
            _ change: (String) -> String = { $0 }
        ) throws {
            bench = try Bench()
            let rules = { (name: String) in
                try String(contentsOf: PacksTests.folder.appending(path: name + ".phene"), encoding: .utf8)
            }
            garden = try bench.file("garden.phene", rules("garden"))
            orchard = try bench.file("orchard.phene", change(rules("orchard")))
            person = try bench.file("me.txt", "# build 37, plus strand\n" + rows)
        }

        func run(_ command: String, _ words: String...) -> Bench.Result {
            bench.run([command, person] + words + ["--pack", both])
        }
    }

    private static let forms = [
        [], ["--full"], ["--background"], ["--json"], ["--html"], ["--markdown"], ["--markdown", "--full"], ["--tsv"],
    ]

    @Test(arguments: forms) func everyFormHasTheResultsOfBothPacks(form: [String]) throws {
        let me = try Setting()
        let result = me.bench.run(["report", me.person, "--pack", me.both, "--input", "wilson=no"] + form)
        #expect(result.code == .done && result.errors.isEmpty, "\(result.errors)")
        #expect(result.output.contains("Petals") && result.output.contains("Apples"))
        if form == ["--tsv"] {
            let rows = result.output.split(separator: "\n").map {
                $0.split(separator: "\t", omittingEmptySubsequences: false)
            }
            #expect(rows[0].last == "pack" && Set(rows.dropFirst().compactMap { $0.last }) == ["garden", "orchard"])
        }
    }

    @Test func theFileIsReadOnceAndItsFactsAreThereOnce() throws {
        let me = try Setting()
        let output = me.run("report", "--full").output
        #expect(output.components(separatedBy: "\n  Format ").count == 2)
        #expect(output.components(separatedBy: "Limits\n").count == 2)
        #expect(output.components(separatedBy: "References\n").count == 2)
        // A pipe can be read only once.
        let json = me.run("report", "--json").output
        #expect(json.components(separatedBy: "\"buildEvidence\"").count == 2)
    }

    @Test func allMeansEveryCompiledPack() throws {
        let bench = try Bench()
        let person = try bench.person()
        let all = bench.run("report", person, "--pack", "all")
        #expect(all.code == .done && all.errors.isEmpty)
        #expect(all.output.contains("Rules: norepinephrine ") && all.output.contains(" and pharmacogenes "))
        #expect(all.output == bench.run("report", person, "--pack", "norepinephrine,pharmacogenes").output)
    }

    @Test func withoutPackTheReportIsThatOfTheDefaultAndNamesTheOthers() throws {
        let bench = try Bench()
        let person = try bench.person()
        let output = bench.run("report", person).output
        #expect(!output.contains("pharmacogenes 1"))
        #expect(output.contains("phene report FILE --pack all"))
        let named = bench.run("report", person, "--pack", "norepinephrine").output
        #expect(!named.contains("--pack all"))
    }

    @Test(arguments: [
        ("norepinephrine,", "`--pack` has an empty name"), (",", "`--pack` has an empty name"),
        ("norepinephrine,norepinephrine", "the pack `norepinephrine` is given twice"),
        ("norepinephrine,all", "`--pack all` means every compiled pack"),
        ("norepinephrine,pharmacogene", "did you mean `pharmacogenes`?"),
    ])
    func aWrongListOfPacksIsAFaultOfUsage(packs: String, message: String) throws {
        let bench = try Bench()
        let person = try bench.person()
        for command in [["report", person], ["coverage", person], ["explain", person, "rs4680"], ["ask", person]] {
            let result = bench.run(command + ["--pack", packs])
            #expect(result.code == .usage && result.output.isEmpty)
            #expect(result.errors.contains(message), "\(result.errors)")
        }
    }

    @Test func aFolderWhoseNameHasACommaIsOnePack() throws {
        let bench = try Bench()
        let rules = try bench.file("a,b/rules.phene", Bench.rules)
        let result = bench.run("report", try bench.person(), "--pack", String(rules.dropLast("/rules.phene".count)))
        #expect(result.code == .done && result.output.contains("Rules: small 1.0.0"))
    }

    @Test func packsThatContradictEachOtherAreAnErrorThatNamesBoth() throws {
        let me = try Setting {
            $0.replacing("3:5000 C>T  at GRCh38 3:5100 C>T  label \"5C>T\"", with: "3:5000 T>C  at GRCh38 3:5100 T>C")
        }
        for command in ["report", "coverage", "ask"] {
            let result = me.run(command)
            #expect(result.code == .rulesFail && result.output.isEmpty)
            #expect(result.errors.contains("contradict each other"))
            #expect(
                result.errors.contains("rs5") && result.errors.contains("`garden`")
                    && result.errors.contains("`orchard`"))
        }
        let twice = try Setting { $0.replacing("pack orchard", with: "pack garden") }
        #expect(twice.run("report").errors.contains("two packs are named `garden`"))
    }

    @Test func aChangeUnderTwoIdsIsAWarning() throws {
        let me = try Setting {
            $0.replacing(
                "variant rs9 in BBB { at GRCh37 4:9000 G>A  at GRCh38 4:9100 G>A }",
                with: "variant rs9 in BBB { at GRCh37 2:1000 A>G }"
            ).replacing("chromosome 4", with: "chromosome 2")
                .replacing("G/G      | *", with: "G/G      | *")
        }
        let result = me.run("report")
        #expect(result.code == .done)
        #expect(result.errors.contains("warning: rs1 of the pack `garden` and rs9 of `orchard` are the same change"))
    }

    @Test func aFaultInOnePackIsAnErrorThatNamesIt() throws {
        let me = try Setting { $0.replacing("scale level", with: "scalee level") }
        let result = me.run("report")
        #expect(result.code == .rulesFail && result.output.isEmpty)
        #expect(result.errors.contains(me.orchard + ": the rules have errors"))
        let binary = try me.bench.file("broken.phene", "\u{0}\u{1}pack")
        #expect(me.bench.run("report", me.person, "--pack", me.garden + "," + binary).code == .rulesFail)
    }

    @Test func aFaultOfAnAnswerNamesTheQuestionsThatWereMeant() throws {
        let me = try Setting()
        let result = me.run("report", "--input", "smoker=yes")
        #expect(result.code == .usage)
        #expect(result.errors.contains("answer each by its name: `garden.smoker`, `orchard.smoker`"))
        let near = me.run("report", "--input", "wilsn=yes")
        #expect(near.code == .usage && near.errors.contains("did you mean `wilson`?"))
        #expect(me.run("report", "--input", "orchard.smoker=yes").errors.contains("`yes` is not an answer to `smoker`"))
        #expect(me.run("report", "--input", "orchard.smoker=daily").code == .done)
    }

    // MARK: Other commands

    @Test func coverageShowsWhatTheFileAnswersOfEachPack() throws {
        let me = try Setting()
        let text = me.run("coverage").output
        #expect(text.contains("garden 1.0.0\n====") && text.contains("orchard 2.0.0\n===="))
        let object = try JSONSerialization.jsonObject(with: Data(me.run("coverage", "--json").output.utf8))
        let top = try #require(object as? [String: Any])
        #expect(top["schema"] as? String == "phene-coverage-packs")
        #expect((top["packs"] as? [Any])?.count == 2)
    }

    @Test func explainFindsANameInAnyPack() throws {
        let me = try Setting()
        #expect(me.run("explain", "apples").output.contains("rules: orchard 2.0.0"))
        let both = me.run("explain", "stems").output
        #expect(both.contains("rules: garden 1.0.0") && both.contains("rules: orchard 2.0.0"))
        #expect(!me.run("explain", "garden.stems").output.contains("orchard"))
        let none = me.run("explain", "appels")
        #expect(
            none.code == .usage && none.errors.contains("none of the packs `garden` and `orchard` has anything named"))
        #expect(none.errors.contains("did you mean `apples`?"))
    }

    @Test func theAnswersOfSeveralPacksGoToOneFileAndBack() throws {
        let me = try Setting()
        me.bench.input = "no\nyes\n\n"
        let asked = me.run("ask", "--output", me.answers)
        #expect(asked.code == .done, "\(asked.errors)")
        let text = try String(contentsOfFile: me.answers, encoding: .utf8)
        #expect(text.contains("pack garden 1.0.0\n") && text.contains("pack orchard 2.0.0\n"))
        #expect(text.components(separatedBy: "wilson = no").count == 3)
        let report = me.run("report", "--answers", me.answers)
        #expect(report.code == .done, "\(report.errors)")
        #expect(report.output.contains("wilson: no"))
        // Each pack alone takes its own part.
        let alone = me.bench.run("report", me.person, "--pack", me.garden, "--answers", me.answers)
        #expect(alone.code == .done && alone.output.contains("wilson: no"))
    }

    @Test func anAnswersFileThatAnswersOneQuestionTwiceIsRefused() throws {
        let me = try Setting()
        try me.bench.file("me.answers", "pack garden 1.0.0\nwilson = no\npack orchard 2.0.0\nwilson = yes\n")
        let result = me.run("report", "--answers", me.answers)
        #expect(result.code == .input)
        #expect(result.errors.contains("me.answers:4: `wilson` is one question of several packs"))
        try me.bench.file("me.answers", "pack garden 1.0.0\npack garden 1.0.0\n")
        #expect(me.run("report", "--answers", me.answers).errors.contains(":2: the pack `garden` has answers"))
        try me.bench.file("me.answers", "pack other 1.0.0\n")
        #expect(me.run("report", "--answers", me.answers).errors.contains("these are answers for the pack `other`"))
    }

    @Test func aSelectionTakesNamesOfAnyPack() throws {
        let me = try Setting()
        let gene = me.run("report", "--gene", "BBB", "--input", "wilson=no").output
        #expect(gene.contains("Apples") && !gene.contains("Petals"))
        let finding = me.run("report", "--finding", "stems", "--full").output
        #expect(finding.contains("Stems of trees") && finding.contains("Only stems"))
        let unknown = me.run("report", "--gene", "BBBB")
        #expect(unknown.code == .usage && unknown.errors.contains("did you mean `BBB`?"))
        #expect(me.run("report", "--notable").code == .done)
    }

    @Test func aLanguageMustBeThatOfOnePackAtLeast() throws {
        let me = try Setting { $0.replacing("about \"An invented pack of fruit.\"", with: "languages en") }
        let english = me.run("report", "--language", "en")
        #expect(
            english.code == .done && english.output.contains("garden has no texts in this language."),
            "\(english.errors)")
        let none = me.run("report", "--language", "zz")
        #expect(none.code == .usage)
        #expect(none.errors.contains("none of the packs `garden` and `orchard` has texts in `zz`; they have en"))
    }
}
