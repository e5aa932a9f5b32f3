// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Invented people under an invented pack, whose reports are kept under `Tests/Golden/report`.
///
/// `PHENE_RECORD=1` writes them anew and fails, so that nothing is blessed unseen.
@Suite struct GoldenTests {
    @Test(arguments: GoldenPerson.all.map { $0.name })
    func theReportIsTheOneThatIsKept(name: String) throws {
        let person = try #require(GoldenPerson.all.first { $0.name == name })
        let content = try person.content()
        // The digest is that of the compiled form, which may change where no rule does.
        let digest = content.pack.digest
        func expect(_ text: String, _ ending: String) throws {
            let text = text.replacing(digest, with: "(digest)").replacing(digest.prefix(16), with: "(digest)")
            try Golden.expect(text, name + ending)
        }
        try expect(TextReport(content).text, ".txt")
        try expect(JSONReport(content).text, ".json")
        try expect(Golden.short(HTMLReport(content).text), ".html")
    }

    @Test func nothingOfAHostileFileIsMarkup() throws {
        let person = try #require(GoldenPerson.all.first { $0.name == "hostile" })
        let page = HTMLReport(try person.content()).text
        for markup in ["<img", "<script>", "<b>AA", "alert(1)</script>", "\u{202E}", "\u{2066}", "\u{1B}", "\u{0}"] {
            #expect(!page.contains(markup))
        }
        #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;\\u{202E}.txt\\u{7}"))
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func theSamePersonGivesTheSameBytesInEveryForm(name: String) throws {
        let person = try #require(GoldenPerson.all.first { $0.name == name })
        #expect(try person.content().forms == person.content().forms)
    }
}

/// The files that reports are compared with.
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/report")

    static func rules() throws -> String {
        try String(contentsOf: folder.appending(path: "rules.phene"), encoding: .utf8)
    }

    /// A page without its style sheet and its data, which have tests of their own.
    static func short(_ page: String) -> String {
        var page = page
        for (start, end) in [("<style>", "</style>"), ("id=\"data\">", "</script>"), ("sha256-", "&#39;")] {
            guard let from = page.range(of: start), let to = page.range(of: end, range: from.upperBound..<page.endIndex)
            else { continue }
            page.replaceSubrange(from.upperBound..<to.lowerBound, with: "...")
        }
        return page
    }

    static func expect(_ text: String, _ name: String) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["PHENE_RECORD"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded \(name); look at it, then run without PHENE_RECORD")
            return
        }
        let kept = try? String(contentsOf: file, encoding: .utf8)
        guard kept != text else { return }
        let old = (kept ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(old, new).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(name):\(line + 1) differs; PHENE_RECORD=1 records it
            kept: \(line < old.count ? old[line] : "nothing")
            now:  \(line < new.count ? new[line] : "nothing")
            """)
    }
}
