// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene check` with its formats, fixes and policies.
@Suite struct FixTests {
    private let misspelt = Bench.rules.replacing("evidence", with: "evidense")
    private let unread = Bench.rules + "scale other = a < b\n"

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func aSafeFixIsWrittenAndReported() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", misspelt)
        let result = bench.run("check", path, "--fix")
        #expect(result.code == .done)
        #expect(result.errors.contains("\(path):11:3: fixed: "))
        #expect(result.errors.contains("1 fix in 1 file"))
        #expect(try text(path) == Bench.rules)
    }

    @Test func errorsThatFixesRevealAreFixedToo() throws {
        let bench = try Bench()
        let path = try bench.file(
            "small.phene", misspelt.replacing("GRCh37", with: "hg19").replacing("finding aaa", with: "fniding aaa"))
        #expect(bench.run("check", path, "--fix").code == .done)
        #expect(try text(path) == Bench.rules)
    }

    @Test func aGuessIsAppliedOnlyOnRequest() throws {
        let bench = try Bench()
        // The letters may be those of the other strand, or of another variant.
        let turned = Bench.rules.replacing("A/A, A/G -> low", with: "T/T, T/C -> low").replacing("G/G", with: "C/C")
        let path = try bench.file("small.phene", turned)
        let careful = bench.run("check", path, "--fix")
        #expect(careful.code == .rulesFail)
        #expect(careful.errors.contains("nothing to fix"))
        #expect(try text(path) == turned)
        let bold = bench.run("check", path, "--fix-guesses")
        #expect(bold.code == .done)
        #expect(bold.errors.contains("fixed by a guess"))
        #expect(try text(path) == Bench.rules)
    }

    @Test func aFixKeepsPermissionsAndFollowsLinks() throws {
        let bench = try Bench()
        let path = try bench.file("real.phene", misspelt)
        let link = bench.folder.path + "/link.phene"
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(bench.run("check", link, "--fix").code == .done)
        #expect(try text(path) == Bench.rules)
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: link)
        #expect(target == path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted()
        #expect(names == ["link.phene", "real.phene"])
    }

    @Test func messagesForProgramsAreTheOnlyOutput() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", misspelt)
        for (form, start) in [("json", "{\n  \"schema\": \"phene-diagnostics\""), ("sarif", "{\n  \"$schema\": ")] {
            let result = bench.run("check", path, "--format", form)
            #expect(result.code == .rulesFail)
            #expect(result.errors == "")
            #expect(result.output.hasPrefix(start), "\(result.output.prefix(60))")
            let whole = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
            #expect(whole is [String: Any])
        }
    }

    @Test func coloursAreUsedForTerminalsUnlessAnOptionOverridesThis() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", misspelt)
        #expect(!bench.run("check", path).errors.contains("\u{1B}"))
        #expect(bench.run("check", path, "--color", "always").errors.contains("\u{1B}"))
        bench.terminal = true
        #expect(bench.run("check", path).errors.contains("\u{1B}"))
        bench.variables = ["NO_COLOR": "1"]
        #expect(!bench.run("check", path).errors.contains("\u{1B}"))
        #expect(bench.run("check", path, "--color", "always").errors.contains("\u{1B}"))
    }

    @Test func aWarningIsShownAllowedOrDenied() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", unread)
        for command in ["check", "lint"] {
            let shown = bench.run(command, path)
            #expect(shown.code == .done)
            #expect(shown.errors.contains("warning[PH0312]"))
            let allowed = bench.run(command, path, "--allow", "ph0312", "--deny", "all")
            #expect(allowed.code == .done)
            #expect(allowed.errors == "")
            #expect(bench.run(command, path, "--deny", "all").code == .rulesFail)
            #expect(bench.run(command, path, "--deny", "PH0312").code == .rulesFail)
            #expect(bench.run(command, path, "--deny", "PH1101").code == .done)
        }
        #expect(bench.run("lint", path).output == "1 warning\n")
    }

    @Test func anAllowCommentSuppressesAWarningPermanently() throws {
        let bench = try Bench()
        for comment in ["// allow PH0312: used later\nscale", "// allow PH1101, PH0312\n// and more\nscale"] {
            let path = try bench.file("small.phene", unread.replacing("scale other", with: comment + " other"))
            #expect(bench.run("lint", path).output == "no warnings\n", "\(comment)")
        }
        let trailing = try bench.file("small.phene", Bench.rules + "scale other = a < b // allow PH0312\n")
        #expect(bench.run("lint", trailing).output == "no warnings\n")
        for comment in ["// allow PH1101: another", "// we allow PH0312", "\"// allow PH0312\""] {
            let path = try bench.file("small.phene", Bench.rules + "scale other = a \(comment) < b\n")
            #expect(bench.run("lint", path).output != "no warnings\n", "\(comment)")
        }
    }

    @Test func onlyWarningsCanBeAllowedOrDenied() throws {
        let bench = try Bench()
        let path = try bench.file("small.phene", Bench.rules)
        let error = bench.run("check", path, "--allow", "PH0301")
        #expect(error.code == .usage)
        #expect(error.errors.contains("it is an error"))
        #expect(bench.run("lint", path, "--deny", "PH1109").errors.contains("did you mean `PH110"))
        #expect(bench.run("lint").code == .usage)
    }

    @Test func allWarningsAreListed() throws {
        let list = try Bench().run("lint", "--list")
        #expect(list.code == .done)
        for code in ["PH0312", "PH0802", "PH1006", "PH1101", "PH1104"] { #expect(list.output.contains(code + "  ")) }
        #expect(!list.output.contains("PH0301"))
    }
}
