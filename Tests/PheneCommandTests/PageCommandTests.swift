// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import Testing

/// `phene page` writes one file that loads nothing.
@Suite struct PageCommandTests {
    private func page(_ arguments: String...) throws -> (result: Bench.Result, text: String) {
        let bench = try Bench()
        let module = bench.folder.appending(path: "phene.wasm")
        try Data([0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]).write(to: module)
        let output = bench.folder.path + "/page.html"
        let result = bench.run(["page", "--module", module.path, "--output", output] + arguments)
        return (result, (try? String(contentsOfFile: output, encoding: .utf8)) ?? "")
    }

    @Test func thePageAllowsItsOwnScriptOnly() throws {
        let (result, text) = try page("--pack", "all")
        #expect(result.code == .done)
        #expect(text.contains("default-src 'none'; script-src 'sha256-"))
        for source in [
            "http://", "https://", "src=", "@import", "url(", "unsafe-inline", "'unsafe-eval'", "connect-src",
        ] {
            #expect(!text.contains(source), "\(source)")
        }
        #expect(text.contains("id=\"pack-norepinephrine\" checked") && text.contains("id=\"pack-pharmacogenes\">"))
        // The minimum module, by its digest.
        #expect(text.contains("93a44bbb96c751218e4c00d479e4c14358122a389acca16205b1e4d0dc5f9476"))
        #expect(result.output.contains("program: 8 bytes, SHA-256 93a44bbb96c75121"))
    }

    /// The script of the page and `.ci/browser` decode whole modules; here the text of a small one is looked at.
    @Test func theModuleIsLZMAInFiveSignsForFourBytes() throws {
        let text = try page().text
        let start = try #require(text.range(of: "id=\"module\">")).upperBound
        let data = text[start...].prefix { $0 != "<" }
        let signs = (0x21...0x7E).map { UInt8($0) }.filter { !"\"&'(<=>@\\".utf8.contains($0) }
        #expect(signs.count == 85)
        var bytes: [UInt8] = []
        var rest = Array(data.utf8)
        while !rest.isEmpty {
            let group = rest.prefix(5)
            let digits = try group.map { sign in try #require(signs.firstIndex(of: sign)) }
            let number = (digits + [84, 84, 84, 84]).prefix(5).reduce(0) { $0 * 85 + $1 }
            bytes += (0..<(group.count - 1)).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) }
            rest.removeFirst(group.count)
        }
        // The properties, the window, and the size of the module.
        #expect(bytes.prefix(13) == [3, 0, 16, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0])
        // Its checksum, by zlib.
        #expect(text.contains("data-crc32=\"474690510\" id=\"module\""))
    }

    @Test func theSameModuleGivesTheSamePage() throws { #expect(try page().text == page().text) }

    @Test func whatIsNoModuleIsRefused() throws {
        let bench = try Bench()
        let file = try bench.file("module.txt", "genome")
        let result = bench.run("page", "--module", file, "--output", bench.folder.path + "/page.html")
        #expect(result.code == .input && result.errors.contains("not a module of WebAssembly"))
        #expect(bench.run("page", "--output", "page.html").errors.contains("swift package generate-page"))
        #expect(bench.run("page", "--module", file).errors.contains("--output FILE"))
    }
}
