// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

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
                page.element("a", ["class": "skip", "href": "#findings"], "Skip to the findings")
                page.element("header") { page in
                    page.element("h1", title)
                    page.element(
                        "p", ["class": "quiet"],
                        "Rules: \(content.pack.name) \(content.pack.version). Information, not medical advice.")
                }
                page.element("main") { page in
                    page.coverage(content)
                    page.glance(content)
                    for pathway in content.pathways { page.pathway(pathway) }
                    page.findings(content)
                    page.advice(content)
                    page.questions(content)
                    page.notTold(content)
                    page.file(content)
                    page.list("limits", "Limits", content.limits)
                    page.references(content)
                }
            }
        }
        text = page.html
    }
}

extension Markup {
    mutating func section(_ id: String, _ title: String, _ body: (inout Markup) -> Void) {
        element("section", ["aria-labelledby": id]) { page in
            page.element("h2", ["id": id], title)
            body(&page)
        }
    }

    mutating func list(_ id: String, _ title: String, _ items: [String]) {
        section(id, title) { page in
            page.element("ul") { page in for item in items { page.element("li", item) } }
        }
    }

    /// A result with a sign before it: filled where it is known, hollow where it is open.
    mutating func state(_ isKnown: Bool, _ words: String) {
        element("p", ["class": isKnown ? "state known" : "state open"], (isKnown ? "\u{25CF} " : "\u{25CB} ") + words)
    }

    /// A text with an empty line between paragraphs; its own line breaks are spaces.
    mutating func paragraphs(_ words: String, _ style: String = "") {
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

    mutating func cautions(_ cautions: [String]) {
        for caution in cautions {
            element("p") { page in
                page.element("strong", "Caution:")
                page.text(" " + caution)
            }
        }
    }

    mutating func evidence(_ level: String, _ citations: [Int], _ place: String) {
        element("p", ["class": "quiet"]) { page in
            page.text("Evidence: \(level)")
            for citation in citations {
                page.text(" ")
                page.element("a", ["href": "#reference-\(citation)"], "[\(citation)]")
            }
            page.text("; rule ")
            page.element("code", place)
        }
    }

    fileprivate mutating func coverage(_ content: ReportContent) {
        section("coverage", "What the file says at the \(content.loci.count) loci of these rules") { page in
            page.element("table") { page in
                page.element("caption", "Loci by the state of their call. What is not called is not known.")
                for part in content.coverage {
                    page.element("tr") { page in
                        page.element("th", ["scope": "row"], part.state.text)
                        page.element("td", String(part.ids.count))
                        page.element("td", part.state == .called ? "" : part.ids.joined(separator: ", "))
                    }
                }
            }
        }
    }

    fileprivate mutating func glance(_ content: ReportContent) {
        section("glance", "At a glance") { page in
            let known = content.findings.count { $0.outcome.isKnown }
            page.element("ul") { page in
                page.element("li", "\(known) findings known, \(content.findings.count - known) not known")
                for pathway in content.pathways {
                    page.element("li", "\(pathway.title): \(pathway.outcome.text) (a rank, not a concentration)")
                }
                page.element(
                    "li",
                    "advice that applies: \(content.applying.count); held: \(content.held.count); not known: \(content.unknown.count)"
                )
                if !content.questions.isEmpty {
                    page.element("li", "\(content.questions.count) questions that you could answer")
                }
            }
        }
    }

    fileprivate mutating func file(_ content: ReportContent) {
        section("file", "The file") { page in
            let file = content.file
            let rows: [(String, String)] = [
                ("File", file.path == "-" ? "standard input" : file.path), ("Format", file.kind),
                ("Build", file.grounds.joined(separator: "; ")),
                (
                    "Strand",
                    content.isPlusStrand ? "plus" : "not stated; letters that read both ways keep both readings"
                ),
                ("Lines", file.counts.map { "\($0.name): \($0.count)" }.joined(separator: ", ")),
                ("Sex", content.sex.map { "\($0.name), as stated" } ?? "not stated"),
                ("Answers", content.answers.map { $0.input + ": " + $0.value }.joined(separator: ", ")),
            ]
            page.element("table") { page in
                page.element("caption", "What was read, and on what grounds.")
                for (name, value) in rows where !value.isEmpty {
                    page.element("tr") { page in
                        page.element("th", ["scope": "row"], name)
                        page.element("td", value)
                    }
                }
            }
            if !file.issues.isEmpty {
                page.element("p", "Rows that could not be used as they are:")
                page.element("ul") { page in for issue in file.issues { page.element("li", issue.message) } }
                let more = file.issueCount - file.issues.count
                if more > 0 { page.element("p", "and \(more) more") }
            }
        }
    }

    fileprivate mutating func references(_ content: ReportContent) {
        section("references", "References") { page in
            page.element("ol") { page in
                for reference in content.references {
                    page.element("li", ["id": "reference-\(reference.number)"], reference.text)
                }
            }
        }
    }
}
