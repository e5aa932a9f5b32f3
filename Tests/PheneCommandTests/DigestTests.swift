// SPDX-License-Identifier: Apache-2.0

import Foundation
import NorepinephrineRules
import PheneCommand
import PheneRuntime
import Testing

/// A report identifies the meaning of its rules by a digest.
@Suite struct DigestTests {
    @Test func compiledAndInterpretedRulesHaveOneDigest() throws {
        let bench = try Bench()
        let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Rules/Norepinephrine").path
        let file = try bench.file("person.txt", "# rsid\tchromosome\tposition\tgenotype\nrs1611115\t9\t136500515\tCT\n")
        let digest = Norepinephrine.pack.digest
        #expect(digest.count == 64)
        for arguments in [["report", file, "--json"], ["report", file, "--json", "--pack", rules]] {
            let output = bench.run(arguments).output
            #expect(output.contains("\"digest\": \"\(digest)\"") || output.contains("\"digest\":\"\(digest)\""))
        }
    }

    @Test func theFormatOfRulesDoesNotChangeTheirDigest() throws {
        let bench = try Bench()
        let file = try bench.file("person.txt", "# rsid\tchromosome\tposition\tgenotype\nrs10\t1\t100\tAG\n")
        func digest(_ name: String, _ text: String) throws -> String {
            try bench.file(name, text)
            let folder = bench.folder.appending(path: name).deletingLastPathComponent().path
            let output = bench.run("report", file, "--build", "38", "--json", "--pack", folder).output
            return output.split(separator: "\"digest\":").dropFirst().first.map { String($0.prefix(70)) } ?? ""
        }
        let known = try digest("one/small.phene", Bench.rules)
        #expect(!known.isEmpty)
        #expect(try digest("two/deep/other.phene", "// why\n\n" + Bench.rules.replacing("\n", with: "\r\n")) == known)
        #expect(try digest("three/small.md", "# Rules\n\n```phene\n" + Bench.rules + "```\n") == known)
        #expect(try digest("four/small.phene", Bench.rules.replacing("G/G -> high", with: "G/G -> low")) != known)
    }
}
