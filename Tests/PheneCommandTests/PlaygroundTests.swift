// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene page --playground` writes one file that loads nothing.
@Suite struct PlaygroundTests {
    private func page(_ arguments: String...) throws -> (result: Bench.Result, text: String) {
        let bench = try Bench()
        let module = bench.folder.appending(path: "playground.wasm")
        try Data([0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]).write(to: module)
        let output = bench.folder.path + "/playground.html"
        let result = bench.run(["page", "--playground", "--module", module.path, "--output", output] + arguments)
        return (result, (try? String(contentsOfFile: output, encoding: .utf8)) ?? "")
    }

    @Test func theyAllowTheirOwnScriptOnly() throws {
        let (result, text) = try page()
        #expect(result.code == .done)
        #expect(text.contains("default-src 'none'; script-src 'sha256-"))
        for source in [
            "http://", "https://", "src=", "@import", "url(", "unsafe-inline", "'unsafe-eval'", "connect-src",
        ] {
            #expect(!text.contains(source), "\(source)")
        }
        #expect(text.contains("id=\"module\""))
        #expect(try page().text == text)
    }

    @Test func aPackIsNotTaken() throws {
        #expect(try page("--pack", "all").result.errors.contains("has no packs"))
    }

    /// The first example compiles without a warning, and its tests pass.
    @Test func theFirstExampleIsSound() throws {
        let text = try page().text
        let start = try #require(text.range(of: "<pre id=\"first\" hidden>\n")).upperBound
        let end = try #require(text[start...].range(of: "</pre>")).lowerBound
        let rules = text[start..<end].replacing("&quot;", with: "\"").replacing("&gt;", with: ">")
            .replacing("&lt;", with: "<").replacing("&amp;", with: "&")
        let bench = try Bench()
        let file = try bench.file("first.phene", String(rules))
        #expect(bench.run("lint", "--deny", "all", file).code == .done)
        #expect(bench.run("test", file).output == "2 passed, 0 failed\n")
    }
}
