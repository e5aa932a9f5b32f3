// SPDX-License-Identifier: Apache-2.0

/// A report as one page of HTML that needs nothing else: no network, no script, no font, no image.
///
/// Its policy allows the page's own style sheet by digest and refuses all else. The same content gives the same bytes.
public struct HTMLReport: Sendable {
    public let text: String

    /// - Parameter content: the report as data.
    public init(_ content: ReportContent) {
        let title = (content.pack.title.isEmpty ? content.pack.name : content.pack.title) + ": what the rules say"
        var page = Markup()
        page.raw("<!doctype html>\n")
        page.element("html", ["lang": "en"]) { page in
            page.element("head") { page in
                page.void("meta", ["charset": "utf-8"])
                page.void(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content":
                            "default-src 'none'; style-src 'sha256-\(Style.digest)'; base-uri 'none'; form-action 'none'",
                    ])
                page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                page.void("meta", ["name": "referrer", "content": "no-referrer"])
                page.element("title", title)
                page.raw("<style>")
                page.raw(Style.sheet)
                page.raw("</style>\n")
            }
            page.element("body") { page in
                page.element("a", ["class": "skip", "href": "#main"], "Skip to the results")
                page.signs()
                page.heading(content, title)
                page.element("main", ["id": "main"]) { page in
                    page.coverage(content)
                    page.glance(content)
                    for pathway in content.pathways { page.pathway(pathway) }
                    page.genes(content)
                    page.disputed(content)
                    page.advice(content)
                    page.questions(content)
                    page.topics(content)
                    page.notTold(content)
                    page.limits(content)
                    page.references(content)
                    page.glossary()
                    page.element("section", ["class": "quiet", "aria-labelledby": "data-head"]) { page in
                        page.element("h2", ["id": "data-head"], "The data")
                        page.element("p") { page in
                            page.text("The same results stand in this page for programs, as JSON in the element ")
                            page.element("code", "data")
                            page.text(". Nothing runs.")
                        }
                        page.data(JSONReport.compact(content))
                    }
                }
            }
        }
        text = page.html
    }
}

extension Markup {
    /// A section under a heading of the second level, which is its place in the page.
    mutating func section(_ id: String, _ title: String, _ body: (inout Markup) -> Void) {
        element("section", ["aria-labelledby": id]) { page in
            page.element("h2", ["id": id], title)
            body(&page)
        }
    }

    /// A text with an empty line between paragraphs; its own line breaks are spaces.
    mutating func paragraphs(_ words: String, _ style: String = "") {
        if words.isEmpty { return }
        if !words.utf8.contains(0x0A) {
            element("p", ["class": style], words)
            return
        }
        var paragraph: [Substring] = []
        var lines = words.split(separator: "\n", omittingEmptySubsequences: false)
        lines.append("")
        for line in lines {
            if !line.isEmpty {
                paragraph.append(line)
            } else if !paragraph.isEmpty {
                element("p", ["class": style], paragraph.joined(separator: " "))
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

    /// The level of evidence, with links to the references.
    mutating func evidence(_ level: String, _ citations: [Int]) {
        element("p", ["class": "evidence"]) { page in
            page.text("Evidence: ")
            page.element("b", level)
            page.citations(citations)
        }
    }

    mutating func citations(_ citations: [Int]) {
        for citation in citations {
            text(" ")
            element("a", ["href": "#r\(citation)"], "[\(citation)]")
        }
    }

    /// A result with a sign before it: filled where it is known, hollow where it is open.
    mutating func result(_ isKnown: Bool, _ words: String) {
        element("p", ["class": isKnown ? "result" : "result open"]) { page in
            page.sign(isKnown ? "known" : "unknown")
            page.text(words)
        }
    }
}
