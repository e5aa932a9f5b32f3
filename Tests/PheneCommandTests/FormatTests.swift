// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene format`; the formatting itself is tested with the formatter.
@Suite struct FormatTests {
    private let rough = "gene  DBH{ chromosome 9\n strand plus} // the gene\n"
    private let smooth = "gene DBH {\n  chromosome 9\n  strand plus\n}  // the gene\n"
    private let broken = "gene  DBH{ chromosome }\n"

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func filesAreFormattedAndListed() throws {
        let bench = try Bench()
        let path = try bench.file("a.phene", rough)
        try bench.file("b.phene", smooth)
        let result = bench.run("format", bench.folder.path)
        #expect(result.code == .done)
        #expect(result.output == "formatted: \(path)\n2 files, 1 changed\n")
        #expect(try text(path) == smooth)
        #expect(bench.run("format", bench.folder.path).output == "2 files, 0 changed\n")
    }

    @Test func checkWritesNothingAndFails() throws {
        let bench = try Bench()
        let path = try bench.file("a.phene", rough)
        let result = bench.run("format", "--check", path)
        #expect(result.code == .rulesFail)
        #expect(result.output.hasPrefix("not formatted: \(path)\n"))
        #expect(try text(path) == rough)
        try bench.file("a.phene", smooth)
        #expect(bench.run("format", "--check", path).code == .done)
    }

    @Test func aFileWithErrorsIsNotChangedAndTheOthersAreFormatted() throws {
        let bench = try Bench()
        let path = try bench.file("a.phene", broken)
        let other = try bench.file("b.phene", rough)
        let result = bench.run("format", bench.folder.path)
        #expect(result.code == .rulesFail)
        #expect(result.output.contains("not changed because of errors: \(path)\n"))
        #expect(result.errors.contains("error[PH0202]"))
        #expect(try text(path) == broken)
        #expect(try text(other) == smooth)
    }

    @Test func standardInputIsFormattedToStandardOutput() throws {
        let bench = try Bench()
        bench.input = rough
        #expect(bench.run("format", "-").output == smooth)
        #expect(bench.run("format", "-", "--check").code == .rulesFail)
        bench.input = smooth
        #expect(bench.run("format", "-", "--check").code == .done)
        bench.input = broken
        let result = bench.run("format", "-")
        #expect(result.code == .rulesFail)
        #expect(result.output == "")
        #expect(result.errors.contains("standard input:1:"))
        #expect(bench.run("format", "-", "x.phene").code == .usage)
    }
}
