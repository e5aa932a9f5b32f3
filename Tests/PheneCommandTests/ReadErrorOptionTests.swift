// SPDX-License-Identifier: Apache-2.0

import PheneCommand
import Testing

/// The readers name a setting, and the command its own option for it.
@Suite struct ReadErrorOptionTests {
    private func errors(_ text: String, _ options: String...) throws -> String {
        let bench = try Bench()
        let result = bench.run(["report", try bench.file("p.txt", text)] + options)
        #expect(result.code == .input)
        return result.errors
    }

    @Test func anUnknownBuildNamesTheOptionForIt() throws {
        let errors = try errors("rsid\tchromosome\tposition\tgenotype\nrs1611115\t9\t7\tTT\n")
        #expect(errors.contains("if you know it, state it (`--build 37` or `--build 38`)"), "\(errors)")
    }

    @Test func anArrayThatIsToFillGapsNamesTheOptionToLeaveOut() throws {
        let text = "# build 37\nrsid\tchromosome\tposition\tgenotype\nrs1611115\t9\t136500515\tTT\n"
        let errors = try errors(text, "--absent-means-reference")
        #expect(errors.contains("(leave out `--absent-means-reference`)"), "\(errors)")
    }
}
