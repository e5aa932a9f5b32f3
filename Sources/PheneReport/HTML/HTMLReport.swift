// SPDX-License-Identifier: Apache-2.0

/// A report as one HTML page without dependencies: no network, scripts, fonts or images.
///
/// Its content security policy allows only its own style sheet, by digest. The same content gives the same bytes. The page is in
/// English; an element with a translated text of the rules states its language.
public struct HTMLReport: Sendable {
    /// How much of the page is printed on paper. On a screen every page has everything.
    public enum Print: String, CaseIterable, Sendable {
        /// Without what a reader opens on a screen: why a result follows, and the background on conditions and medicines.
        case brief
        /// Everything, opened.
        case full
    }

    /// The most bytes of a page with its data; a page that would be larger is without them, and says so.
    public static let byteLimit = 250_000

    /// The page in UTF-8, ready for a file.
    public let utf8: [UInt8]

    /// The page.
    ///
    /// - Complexity: linear in its length.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    /// - Parameters:
    ///   - content: the report as data.
    ///   - print: how much of the page is printed on paper.
    public init(_ content: ReportContent, print: Print = .brief) {
        let table = ResultsTable(content)
        let title = content.pack.heading + ": results"
        var page = Markup(
            language: content.language ?? "", translations: content.translations, capacity: Self.byteLimit)
        page.document(title, Style(table, hasPharmacogenes: !content.pharmacogenes.isEmpty), print) { page in
            page.heading(content, title)
            page.element("main", ["id": "main"]) { page in
                page.summary(content)
                page.contents(content)
                page.firstParts(content, table)
                page.questions(content.questions)
                page.laterParts(content)
                page.file(content)
                page.limits(content.limits)
                page.references(content.references, isRedacted: content.isRedacted)
                page.glossary()
                page.dataSection(JSONReport.compact(content))
            }
        }
        utf8 = page.utf8
    }

    init(utf8: [UInt8]) { self.utf8 = utf8 }
}

extension Markup {
    /// A whole page.
    mutating func document(
        _ title: String, _ style: Style, _ print: HTMLReport.Print, _ body: (inout Markup) -> Void
    ) {
        raw("<!doctype html>\n")
        element("html", ["lang": "en"]) { page in
            page.element("head") { page in
                page.void("meta", ["charset": "utf-8"])
                page.void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content":
                            "default-src 'none'; style-src 'sha256-\(style.digest)'; base-uri 'none'; form-action 'none'",
                    ])
                page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                page.void("meta", ["name": "referrer", "content": "no-referrer"])
                page.element("title", title)
                page.style(style)
            }
            page.element("body", ["class": print.rawValue]) { page in
                page.element("a", ["class": "skip", "href": "#main"], "Skip to the results")
                page.signs()
                body(&page)
            }
        }
    }

    /// The results of a pack, and what follows from them.
    mutating func firstParts(_ content: ReportContent, _ table: ResultsTable) {
        if content.leadsWithGenes { pharmacogenes(content) }
        if !content.hasOtherRules { return }
        results(table, content)
        advice(content)
        if !content.leadsWithGenes { pharmacogenes(content) }
    }

    /// What is not known of a pack, and its details.
    mutating func laterParts(_ content: ReportContent) {
        if content.hasOtherRules { undetermined(content) }
        for pathway in content.pathways { self.pathway(pathway) }
        if content.hasOtherRules { genes(content) }
        topics(content)
    }

    /// The data element, if the page is small enough with it.
    mutating func dataSection(_ data: [UInt8]) {
        // What follows the data is short.
        let isSmall = utf8.count + data.count + 500 <= HTMLReport.byteLimit
        element("section", ["class": "quiet background", "aria-labelledby": "data-head"]) { page in
            page.element("h2", ["id": "data-head"], "The data")
            page.element("p") { page in
                if isSmall {
                    page.text("The same results for programs, as JSON in the element ")
                    page.element("code", "data")
                    page.text(". No script runs.")
                } else {
                    page.text(
                        "This page is long, so the results for programs are left out; the report as JSON has them."
                    )
                }
            }
            if isSmall { page.data(data) }
        }
    }
}

extension Markup {
    /// A section with a second-level heading, whose id links point to.
    mutating func section(_ id: String, _ title: String, _ style: String = "", _ body: (inout Markup) -> Void) {
        element("section", ["aria-labelledby": id, "class": style]) { page in
            page.element("h2", ["id": id], title)
            body(&page)
        }
    }

    /// A text whose paragraphs are separated by empty lines; other line breaks become spaces.
    mutating func paragraphs(_ words: String, _ style: String = "") {
        if words.isEmpty { return }
        if !words.contains(byte: 0x0A) {
            element("p", ["class": style], words)
            return
        }
        let language = language(of: words)
        var paragraph: [Substring] = []
        var lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        lines.append("")
        for line in lines {
            if !line.isEmpty {
                paragraph.append(line)
            } else if !paragraph.isEmpty {
                element("p", ["class": style], language: language) { $0.prose(paragraph.joined(separator: " ")) }
                paragraph = []
            }
        }
    }

    mutating func list(_ items: [String], _ style: String = "") {
        if items.isEmpty { return }
        element("ul", ["class": style]) { page in for item in items { page.element("li", item) } }
    }

    mutating func cautions(_ cautions: [String]) {
        if cautions.isEmpty { return }
        element("ul", ["class": "cautions"]) { page in
            for caution in cautions {
                page.element("li") { page in
                    page.element("strong", "Caution:")
                    page.text(" " + caution)
                }
            }
        }
    }

    /// The level of evidence with links to the references, who issued it, and in whom it was studied.
    mutating func evidence(
        _ level: String, _ citations: [CitationEntry], _ authority: String = "", _ populations: [String] = []
    ) {
        element("p", ["class": "evidence"]) { page in
            page.text("Evidence: ")
            page.element("b", level)
            page.citations(citations)
            if !authority.isEmpty { page.text(". Issued by " + authority) }
            if !populations.isEmpty { page.text(". Studied in " + Wording.list(populations, "and")) }
        }
    }

    /// A table with a caption and one row of headings.
    mutating func table(_ caption: String, _ heads: [String], _ rows: (inout Markup) -> Void) {
        element("table") { page in
            page.element("caption", caption)
            page.element("thead") { page in
                page.element("tr") { page in
                    for head in heads { page.element("th", ["scope": "col"], head) }
                }
            }
            page.element("tbody", [:], rows)
        }
    }

    mutating func cell(_ body: (inout Markup) -> Void) { element("td", [:], body) }

    /// What sources support where they are cited, one item for each that the rules say it of.
    mutating func supports(of citations: [CitationEntry]) {
        for citation in citations where !citation.supports.isEmpty {
            element("li") { page in
                page.citations([citation])
                page.text(" ")
                page.element("span", citation.supports)
            }
        }
    }

    /// The same as a list of its own.
    mutating func supported(by citations: [CitationEntry]) {
        if citations.contains(where: { !$0.supports.isEmpty }) {
            element("ul", ["class": "compact quiet"]) { $0.supports(of: citations) }
        }
    }

    mutating func citations(_ citations: [CitationEntry]) {
        for citation in citations {
            text(" ")
            element("a", ["href": "#r\(citation.number)"], "[\(citation.number)]")
        }
    }

    /// A result after a sign: filled if it is known, hollow if not.
    mutating func result(_ isKnown: Bool, _ words: String) {
        element("p", ["class": isKnown ? "result" : "result open"]) { page in
            page.sign(isKnown ? "known" : "unknown")
            page.text(words)
        }
    }
}
