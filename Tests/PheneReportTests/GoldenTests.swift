// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Invented people under an invented pack, whose expected reports are in `Tests/Golden/report`.
///
/// `PHENE_RECORD=1` rewrites them and fails, so that no change is accepted unseen.
@Suite struct GoldenTests {
    /// The people whose page of HTML is kept whole; between them they have each kind of advice and of unknown result. Of the
    /// pages of the others the text of the sections that differ is kept.
    private static let wholePages: Set = ["every-flag", "guarded"]

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func theReportMatchesItsGoldenFile(name: String) throws {
        let person = try #require(GoldenPerson.all.first { $0.name == name })
        let content = try person.content()
        // The digest is that of the compiled form, which may change where no rule does.
        let digest = content.pack.digest
        func expect(_ text: String, _ ending: String) throws {
            let text = text.replacing(digest, with: "(digest)").replacing(digest.prefix(16), with: "(digest)")
            try Golden.expect(text, name + ending)
        }
        try expect(TextSummary(content).text, ".txt")
        try expect(TextReport(content).text, ".full.txt")
        try expect(TSVReport(content).text, ".tsv")
        if Self.wholePages.contains(name) { try expect(MarkdownReport(content).text, ".md") }
        try expect(JSONReport(content).text, ".json")
        let page = HTMLReport(content).text
        if Self.wholePages.contains(name) {
            try expect(Golden.short(page), ".html")
        } else {
            try expect(PageSections(page).text, ".sections.txt")
        }
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

/// The golden files.
enum Golden {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/report")

    static func rules() throws -> String {
        try String(contentsOf: folder.appending(path: "rules.phene"), encoding: .utf8)
    }

    /// A page without its style sheet and data, which have tests of their own.
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
