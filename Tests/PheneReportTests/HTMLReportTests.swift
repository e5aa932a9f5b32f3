// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneBytes
import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import Testing

@Suite struct HTMLReportTests {
    private func page(_ content: ReportContent) -> String { HTMLReport(content).text }

    /// The parts of a page between two texts.
    private func parts(of page: String, between start: String, and end: String) -> [String] {
        page.split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first.map { String($0) }
        }
    }

    @Test func thePolicyAllowsTheOneStyleSheetByItsDigestAndNothingElse() throws {
        let page = page(Example.content([:]))
        let sheets = parts(of: page, between: "<style>", and: "</style>")
        #expect(sheets.count == 1)
        let digest = SHA256(Array(try #require(sheets.first).utf8)).base64
        let policy = try #require(parts(of: page, between: "Content-Security-Policy\" content=\"", and: "\">").first)
        #expect(
            policy == "default-src &#39;none&#39;; style-src &#39;sha256-\(digest)&#39;; base-uri &#39;none&#39;; "
                + "form-action &#39;none&#39;")
        #expect(!page.contains(" style=\""))
    }

    @Test func aDigestInBase64IsAsContentPoliciesWriteIt() {
        #expect(SHA256([]).base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    }

    @Test func thePageLoadsNothing() {
        let page = page(Example.content(["rs10": "A/A"]))
        #expect(parts(of: page, between: "<script", and: ">") == [" type=\"application/json\" id=\"data\""])
        for tag in ["<img", "<link", "<iframe", "<object", "<form", "@import", "url("] {
            #expect(!page.contains(tag))
        }
        for link in parts(of: page, between: "<use href=\"", and: "\"") { #expect(link.hasPrefix("#")) }
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func everyLinkHasATargetAndHeadingsSkipNoLevel(name: String) throws {
        let page = page(try #require(GoldenPerson.all.first { $0.name == name }).content())
        let places = parts(of: page, between: " id=\"", and: "\"")
        let ids = Set(places)
        #expect(places.count == ids.count)
        for link in parts(of: page, between: "href=\"#", and: "\"") { #expect(ids.contains(link)) }
        #expect(parts(of: page, between: "<h1", and: ">").count == 1)
        var level = 1
        for heading in parts(of: page, between: "<h", and: ">") {
            guard let next = heading.first?.wholeNumberValue else { continue }
            #expect(next <= level + 1)
            level = next
        }
        #expect(page.contains("<html lang=\"en\">"))
    }

    @Test func aFileNameWithMarkupIsInert() {
        var file = Example.file
        file.path = "<script>alert(1)</script>\" onload='x' \u{202E}.txt"
        let page = page(ReportContent(Example.evaluation([:]), file: file))
        #expect(!page.contains("<script>"))
        #expect(!page.unicodeScalars.contains("\u{202E}"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; \\u{202E}.txt"))
    }

    @Test func anUnknownFindingShowsNoNoteOfAnyGenotype() {
        let content = Example.content([:])
        let page = page(content)
        let notes = (0..<Example.pack.findingCount).flatMap { Example.pack.finding($0).rows.map { $0.note.string } }
        for note in notes where !note.isEmpty { #expect(!page.contains(note)) }
    }

    @Test func theSameContentGivesTheSameBytes() {
        let content = Example.content(["rs10": "A/A"])
        #expect(page(content) == page(Example.content(["rs10": "A/A"])))
    }

    @Test func theDataOfThePageAreThoseOfTheReportAndCannotEndTheirElement() throws {
        var file = Example.file
        file.path = "</script><script>alert(1)</script><!--"
        let content = Example.content(["rs10": "A/A"], file: file)
        let page = page(content)
        let blocks = parts(of: page, between: "id=\"data\">", and: "</script>")
        #expect(blocks.count == 1)
        let data = try JSONSerialization.jsonObject(with: Data(try #require(blocks.first).utf8)) as? NSDictionary
        let report = try JSONSerialization.jsonObject(with: Data(JSONReport(content).text.utf8)) as? NSDictionary
        let kept = try #require(withoutProse(report) as? NSDictionary)
        #expect(data != nil && data == kept)
        #expect((data?["findings"] as? [NSDictionary])?.first?["name"] as? String == "zzz_level")
        #expect(parts(of: page, between: "</script", and: ">").count == 1)
    }

    /// As the page does: without prose and without empty members.
    private func withoutProse(_ value: Any?) -> Any? {
        let prose: Set = [
            "about", "alleles", "basis", "caution", "cautions", "condition", "copies", "effects", "frequencies",
            "keepsOpen", "label", "limits", "location", "meaning", "needs", "note", "place", "populations", "positions",
            "quantity", "question", "reason", "references", "rowPlace", "scales", "steps", "supports", "text", "title",
            "topics", "unknownText", "why",
        ]
        if let object = value as? [String: Any] {
            let kept = object.filter { name, value in
                let isEmpty =
                    value is NSNull || (value as? String)?.isEmpty == true || (value as? [Any])?.isEmpty == true
                    || (value as? Bool == false && String(describing: value) == "false")
                return !prose.contains(name) && !isEmpty
            }
            return NSDictionary(dictionary: kept.compactMapValues { withoutProse($0) })
        }
        if let list = value as? [Any] { return NSArray(array: list.compactMap { withoutProse($0) }) }
        return value
    }

    @Test func everyTableHasACaptionAndEveryHeaderCellAScope() {
        let page = page(Example.content(["rs10": "A/A"]))
        #expect(parts(of: page, between: "<table", and: "<caption").allSatisfy { $0.utf8.count < 4 })
        #expect(parts(of: page, between: "<th", and: ">").allSatisfy { $0 == "ead" || $0.hasPrefix(" scope=") })
    }

    @Test func aDateIsPrintedOnlyIfItIsGiven() {
        let evaluation = Example.evaluation([:])
        let dated = ReportContent(evaluation, file: Example.file, date: "2026-01-31")
        #expect(page(dated).contains("2026-01-31"))
        #expect(TextReport(dated).text.contains("2026-01-31"))
        #expect(JSONReport(dated).text.contains("\"date\": \"2026-01-31\""))
        #expect(JSONReport(ReportContent(evaluation, file: Example.file)).text.contains("\"date\": null"))
    }

    @Test func theChangedAlleleIsMarkedAndCountedInWords() {
        let page = page(Example.content(["rs10": "A/G"]))
        #expect(page.contains("<i>A</i>/<mark>G</mark></span><small>one copy of the change, G"))
        #expect(!self.page(Example.content(["rs10": "A/A"])).contains("<mark>"))
    }

    @Test func aPageOfSixtyLociFitsInto250Kilobytes() {
        var rules = """
            pack large 1.0.0
            source paper { pmid 1  year 2001  title "A paper with a title of the usual length, as titles of papers are" }
            scale level = low < middle < high

            """
        var genotypes: [Record] = []
        for number in 1...60 {
            rules += """
                gene G\(number) { chromosome 2  strand plus  name "gene of the number \(number)" }
                variant rs\(number) in G\(number) { at GRCh37 2:\(1000 * number) A>G  label "\(number)A>G" }
                finding f\(number) : level "The level of what the gene \(number) makes" {
                  by rs\(number) {
                    A/A -> low note "A sentence of the usual length, which says what goes with this genotype on average."
                    A/G -> middle note "A sentence of the usual length, which says what goes with this genotype on average."
                    G/G -> high note "A sentence of the usual length, which says what goes with this genotype on average."
                  }
                  caution "A caution of the usual length, which says what must not be concluded from the finding above."
                  about "Two sentences on what was studied, in how many people. They are as long as such sentences are."
                  evidence limited
                  cite paper
                }

                """
            let call = Call("A/G".utf8)
            genotypes.append(Record(id: .rs(UInt64(number)), call: call, written: "AG", line: number))
        }
        let evaluation = Evaluation(Example.compile(rules), genome: Genome(records: genotypes))
        let size = page(ReportContent(evaluation, file: Example.file)).utf8.count
        #expect(size <= 250_000, "\(size) bytes")
    }
}
