// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension Markup {
    /// What was read, by which rules, and the way through the page.
    mutating func heading(_ content: ReportContent, _ title: String) {
        element("header", ["class": "top"]) { page in
            page.element("h1", title)
            page.element(
                "p", ["class": "lead"], "Information, not medical advice. What is not known stays not known.")
            page.paragraphs(content.pack.about, "about")
            page.facts(content)
            if content.isRedacted {
                page.element(
                    "p", ["class": "note"],
                    "Genotypes, ids of sites and the name of the file are left out of this report. "
                        + "Its findings still say much of a person's genes: share it with care.")
            }
            page.contents(content)
        }
    }

    private mutating func facts(_ content: ReportContent) {
        let file = content.file
        let build = file.grounds.isEmpty ? file.build?.name ?? "not known" : file.grounds.joined(separator: "; ")
        let rows: [(String, String)] = [
            ("Date", content.date ?? ""),
            ("File", file.path == "-" ? "standard input" : file.path),
            ("Kind", file.kind),
            ("Build", build),
            (
                "Strand",
                !file.strand.isEmpty
                    ? file.strand
                    : content.isPlusStrand
                        ? "plus: no letter was turned"
                        : "not stated; a site whose letters read both ways keeps both readings"
            ),
            ("Lines", file.counts.map { "\($0.name): \($0.count)" }.joined(separator: ", ")),
            ("Assumed", file.assumption),
            (
                "Sex",
                !file.sex.isEmpty
                    ? file.sex : content.sex.map { "\($0.name), as stated" } ?? "not stated, and never guessed"
            ),
            ("Answers", content.answers.map { $0.input + ": " + $0.value }.joined(separator: ", ")),
            ("Rules", "\(content.pack.name) \(content.pack.version)"),
        ]
        element("dl", ["class": "facts"]) { page in
            for (name, value) in rows where !value.isEmpty {
                page.element("div") { page in
                    page.element("dt", name)
                    page.element("dd", value)
                }
            }
            page.element("div") { page in
                page.element("dt", "Digest")
                page.element("dd") {
                    $0.element("code", ["title": content.pack.digest], Wording.digest(content.pack.digest))
                }
            }
        }
    }

    private mutating func contents(_ content: ReportContent) {
        var links: [(String, String)] = [("coverage", "What was read"), ("glance", "At a glance")]
        links += content.pathways.map { ("pathway-" + $0.name, "Pathway") }.prefix(1)
        links.append(("genes", "Genes"))
        if !content.disputed.isEmpty { links.append(("disputed", "Where studies disagree")) }
        links.append(("advice", "What you could consider"))
        if !content.questions.isEmpty { links.append(("questions", "Questions")) }
        for part in TopicPart.all where !content.topics(part).isEmpty { links.append((part.id, part.title)) }
        links += [
            ("open", "What could not be told"), ("limits", "Limits"), ("references", "References"),
            ("glossary", "Glossary"),
        ]
        element("nav", ["aria-label": "On this page"]) { page in
            page.element("ul") { page in
                for (id, words) in links {
                    page.element("li") { $0.element("a", ["href": "#" + id], words) }
                }
            }
        }
    }

    /// How many loci are in each state of a call, as a bar and as a list.
    mutating func coverage(_ content: ReportContent) {
        section("coverage", "What was read") { page in
            let called = content.coverage.first { $0.state == .called }?.count ?? 0
            page.element(
                "p",
                "\(called) of the \(Wording.count(content.locusCount, "site", "sites")) that these rules read were called."
            )
            page.bar(content)
            page.element("ul", ["class": "legend"]) { page in
                for part in content.coverage where part.count > 0 || part.state == .called {
                    page.element("li") { page in
                        page.swatch(part.state)
                        page.element("span") { page in
                            page.element("b", "\(part.count) \(part.state.text)")
                            if part.state != .called, !part.ids.isEmpty {
                                page.element("small", part.ids.joined(separator: ", "))
                            }
                        }
                    }
                }
            }
            if !content.file.issues.isEmpty || !content.strangers.isEmpty {
                page.element("h3", "Lines that could not be used as they are")
                page.list(content.file.issues.map { $0.message } + content.strangers)
            }
            let more = content.file.issueCount - content.file.issues.count
            if more > 0 {
                page.element("p", Wording.count(more, "more line", "more lines") + " could not be used as they are.")
            }
        }
    }

    /// At most seven lines.
    mutating func glance(_ content: ReportContent) {
        section("glance", "At a glance") { page in
            page.element("ul", ["class": "glance"]) { page in
                for line in content.glance {
                    page.element("li") { page in
                        page.sign(line.isOpen ? "unknown" : "known")
                        page.element("a", ["href": "#" + line.anchor], line.text)
                    }
                }
            }
        }
    }
}
