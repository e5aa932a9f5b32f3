// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The summary: what a reader with one minute needs. It prints as one page.
extension Markup {
    /// The title of the page, the file and the rules.
    mutating func heading(_ content: ReportContent, _ title: String) {
        heading(content, title, [content.pack], notes: content.selection.isEmpty ? [] : [content.selection])
    }

    /// - Parameters:
    ///   - content: a report on the file.
    ///   - notes: sentences to show first.
    mutating func heading(
        _ content: ReportContent, _ title: String, _ packs: [ReportContent.PackHeading], notes: [String]
    ) {
        element("header", ["class": "top"]) { page in
            page.element("h1", title)
            page.element("p", ["class": "lead"], "Information, not medical advice. What is unknown stays unknown.")
            page.element("p", ["class": "meta"], page.origin(of: content, packs))
            for note in notes { page.element("p", ["class": "note"], note) }
            if content.isRedacted {
                page.element("p", ["class": "note"], Wording.redaction)
            }
        }
    }

    /// Where the genotypes and the rules come from, on one line.
    private func origin(of content: ReportContent, _ packs: [ReportContent.PackHeading]) -> String {
        let file = content.file
        let parts = [
            file.path == "-" ? "standard input" : file.path, file.kind,
            file.isNone ? "" : file.build.map { $0.name } ?? "genome build not known", content.date ?? "",
            packs.map { $0.nameAndVersion }.joined(separator: ", "),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " \u{00B7} ")
    }

    mutating func summary(_ content: ReportContent) {
        element("div", ["class": "summary"]) { page in
            page.highlights(content)
            page.coverage(content)
            page.knownResults(content)
        }
    }

    /// What matters most, each with what it means; then the other lines at a glance.
    private mutating func highlights(_ content: ReportContent) {
        section("glance", "What matters most") { page in
            let first = content.highlights.prefix(ReportContent.highlightLimit)
            if !first.isEmpty {
                page.element("ol", ["class": "highlights"]) { page in
                    for highlight in first { page.element("li") { $0.highlight(highlight, content) } }
                }
            }
            let apart: Set<GlanceLine.Topic> = [.finding, .tested]
            page.element("ul", ["class": "glance"]) { page in
                for line in content.glance where !apart.contains(line.topic) && !first.contains(where: line.isAbout) {
                    page.element("li") { page in
                        page.sign(line.isOpen ? "unknown" : "known")
                        page.element("a", ["href": "#" + line.anchor], line.text)
                    }
                }
            }
        }
    }

    private mutating func highlight(_ highlight: Highlight, _ content: ReportContent) {
        element("a", ["href": "#" + highlight.anchor], highlight.text)
        for finding in content.findings where highlight.topic == .finding && finding.name == highlight.name {
            element("small", finding.meaning ?? (finding.outcome.isKnown ? "" : finding.unknownText))
        }
        if highlight.caution.isEmpty { return }
        let more = highlight.cautionCount - 1
        element("small") { page in
            page.element("b", "Caution: ")
            page.element("span", highlight.caution)
            if more > 0 { page.text(" (" + Wording.count(more, "more caution", "more cautions") + ")") }
        }
    }

    /// The number of loci in each call state, as a bar and as a list.
    private mutating func coverage(_ content: ReportContent) {
        if content.locusCount == 0, !content.pharmacogenes.isEmpty { return }
        section("coverage", "What was tested") { page in
            let called = content.coverage.first { $0.state == .called }?.count ?? 0
            page.element(
                "p",
                "\(called) of the \(Wording.count(content.locusCount, "site", "sites")) that these rules use were called\(content.imputedNote)."
            )
            page.bar(content)
            page.element("ul", ["class": "legend"]) { page in
                for part in content.coverage where part.count > 0 || part.state == .called {
                    page.element("li") { page in
                        page.swatch(part.state)
                        page.element("span", "\(part.count) \(part.state.text)")
                    }
                }
            }
            page.genesTested(content)
        }
    }

    /// For each gene, how many of its sites were tested.
    private mutating func genesTested(_ content: ReportContent) {
        let genes = content.geneCoverage.filter { $0.siteCount > 0 }
        if genes.isEmpty { return }
        element("p", ["class": "quiet", "id": "genes-tested"], "Sites tested, of those that these rules use, by gene:")
        element("ul", ["class": "genes", "aria-labelledby": "genes-tested"]) { page in
            for gene in genes {
                page.element("li") { page in
                    if content.cards.contains(where: { $0.symbol == gene.symbol }) {
                        page.element("a", ["href": "#gene-" + gene.symbol], gene.symbol)
                    } else {
                        page.text(gene.symbol)
                    }
                    page.text(" " + gene.brief)
                }
            }
        }
    }

    /// On paper, the known results in a few words each, so that the first page can stand alone.
    private mutating func knownResults(_ content: ReportContent) {
        let known = content.findings.filter { $0.outcome.isKnown }
        if known.isEmpty { return }
        // Each line of the highlights and of their names takes the place of a result.
        let limit = max(Self.knownLimit - 2 * max(0, content.highlights.count - 6), 0)
        element("section", ["class": "paper", "aria-labelledby": "known"]) { page in
            page.element("h2", ["id": "known"], "Known results")
            page.element("ul", ["class": "columns compact"]) { page in
                for finding in known.prefix(limit) {
                    page.element("li") { page in
                        page.element("b", Wording.short(finding.heading, 90))
                        page.text(": " + Wording.short(finding.outcome.text, 90) + " ")
                        page.chips(finding.states.filter { $0 != .known })
                    }
                }
            }
            let more = known.count - limit
            if more > 0 { page.element("p", "\(more) more are in the table on the next page.") }
        }
    }

    /// As many as fit beside the rest of the page.
    private static let knownLimit = 24

    /// The links to the sections.
    mutating func contents(_ content: ReportContent) {
        contents("On this page", links(to: content, content.questions) + Self.endLinks)
    }

    /// The links to the sections after the results.
    static let endLinks = [
        ("file", "The file and the rules"), ("limits", "Limits"), ("references", "References"),
        ("glossary", "Glossary"),
    ]

    /// The links to the sections of a pack.
    func links(to content: ReportContent, _ questions: [Question]) -> [(String, String)] {
        var links: [(String, String)] = []
        if !content.pharmacogenes.isEmpty { links.append(("pharmacogenes", "Genes that matter for medicines")) }
        if !content.medicines.isEmpty { links.append(("medicines", "Medicines")) }
        if content.hasOtherRules { links += [("results", "Results"), ("advice", "What you could consider")] }
        if !questions.isEmpty { links.append(("questions", "Questions")) }
        if content.hasOtherRules { links.append(("open", "What could not be determined")) }
        links += content.pathways.map { ("pathway-" + $0.name, "Pathway") }.prefix(1)
        if content.hasOtherRules { links.append(("genes", "Genes")) }
        for part in TopicPart.all where !content.topics(part).isEmpty { links.append((part.id, part.title)) }
        return links
    }

    /// A list of links to sections.
    mutating func contents(_ label: String, _ links: [(String, String)]) {
        element("nav", ["aria-label": label]) { page in
            page.element("ul") { page in
                for (id, words) in links {
                    page.element("li") { $0.element("a", ["href": "#" + id], words) }
                }
            }
        }
    }
}

extension GlanceLine {
    /// Whether a highlight states the same.
    fileprivate func isAbout(_ highlight: Highlight) -> Bool { anchor == highlight.anchor }
}
